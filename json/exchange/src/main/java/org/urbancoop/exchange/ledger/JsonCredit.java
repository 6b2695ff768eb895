package org.urbancoop.exchange.ledger;

import java.util.List;
import java.util.Optional;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.format.Credit;

/** Reads the credit back that a format of JSON holds in an object. */
public final class JsonCredit {

    private JsonCredit() {}

    /** Gets a member of an object. */
    public static Optional<ExtensionValue> member(ExtensionValue value, String name) {
        return value instanceof ObjectValue object ? object.members().find(name) : Optional.empty();
    }

    private static Optional<String> text(ExtensionValue value, String name) {
        return member(value, name).map(found -> found instanceof TextValue text ? text.value() : found.toString());
    }

    /** Reads title, licence and attribution. */
    public static Credit of(Optional<ExtensionValue> header) {
        ExtensionValue of = header.orElseThrow(
                () -> new IllegalArgumentException("There is no 'dataset' with title, licence and attribution"));
        List<ExtensionValue> lines =
                member(of, "attribution").orElse(of) instanceof ArrayValue array ? array.values() : List.of();
        return new Credit(
                text(of, "title").orElseThrow(() -> new IllegalArgumentException("The dataset has no title")),
                text(of, "licence"),
                lines.stream()
                        .map(line -> line instanceof TextValue text ? text.value() : line.toString())
                        .toList());
    }
}
