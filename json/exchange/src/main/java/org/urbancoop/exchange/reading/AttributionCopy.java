package org.urbancoop.exchange.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.ReadResult;

/**
 * The attribution in the header of our own files, kept as what the header has besides its members. Where the sources
 * were read, which say the same, it is a copy and goes; where they are not in the file, or somebody changed the lines,
 * it stays.
 */
final class AttributionCopy {

    private static final String ATTRIBUTION = "attribution";

    /** The objects that hold our header, in a collection and in a sequence. */
    private static final List<String> HOLDERS = List.of("dataset", "properties");

    private AttributionCopy() {}

    /** Leaves out what the sources of a dataset that was read say as well. */
    static ReadResult leaveOut(ReadResult result) {
        Optional<Dataset> dataset = result.dataset().map(AttributionCopy::leaveOut);
        return dataset.equals(result.dataset())
                ? result
                : ReadResult.of(dataset.orElse(null), result.problems(), result.rejected(), result.losses())
                        .withLocations(result::locationOf);
    }

    private static Dataset leaveOut(Dataset dataset) {
        Map<String, ExtensionValue> extensions = dataset.getExtensions().asMap();
        if (extensions.isEmpty()) {
            return dataset;
        }
        ArrayValue copy = new ArrayValue(Attribution.of(dataset, Characters.UNICODE).stream()
                .<ExtensionValue>map(TextValue::new)
                .toList());
        Map<String, ExtensionValue> left = new LinkedHashMap<>();
        extensions.forEach((name, value) -> leaveOut(value, copy).ifPresent(rest -> left.put(name, rest)));
        return left.equals(extensions)
                ? dataset
                : dataset.toBuilder().extensions(Extensions.from(left)).build();
    }

    /** Gets what is left of the extension with what no member of the dataset has; empty if that was all. */
    private static Optional<ExtensionValue> leaveOut(ExtensionValue extension, ArrayValue copy) {
        if (!(extension instanceof ObjectValue object)) {
            return Optional.of(extension);
        }
        Map<String, ExtensionValue> left = new LinkedHashMap<>(object.members().asMap());
        for (String name : HOLDERS) {
            if (left.get(name) instanceof ObjectValue holder
                    && holder.members().find(ATTRIBUTION).filter(copy::equals).isPresent()) {
                Map<String, ExtensionValue> rest =
                        new LinkedHashMap<>(holder.members().asMap());
                rest.remove(ATTRIBUTION);
                if (rest.isEmpty()) {
                    left.remove(name);
                } else {
                    left.put(name, new ObjectValue(Extensions.from(rest)));
                }
            }
        }
        return left.isEmpty() && !object.members().isEmpty()
                ? Optional.empty()
                : Optional.of(new ObjectValue(Extensions.from(left)));
    }
}
