package org.urbancoop.exchange.jsonld;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The classes of nodes by the type of the model and, where others tell kinds apart, its kind: {@code types.tsv}. */
final class Classes {

    private static final Map<String, List<String>> TABLE = table();

    private Classes() {}

    /** Gets the classes of a type, such as {@code [GovernmentOrganization, urbancoop:Organization]}. */
    static List<String> of(String type, @Nullable String kind) {
        List<String> any = Objects.requireNonNull(TABLE.get(type + " *"), () -> "types.tsv lacks " + type);
        return TABLE.getOrDefault(type + " " + kind, any);
    }

    /** Gets all classes of the table. */
    static Stream<String> all() {
        return TABLE.values().stream().flatMap(List::stream);
    }

    private static Map<String, List<String>> table() {
        try (@Nullable InputStream in = Classes.class.getResourceAsStream("types.tsv")) {
            if (in == null) {
                throw new IllegalStateException("types.tsv is missing from the library");
            }
            Map<String, List<String>> table = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        String[] cells = line.split("\t", -1);
                        table.put(cells[0] + " " + cells[1], List.of(cells[2].split(" ", -1)));
                    });
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("types.tsv cannot be read", e);
        }
    }
}
