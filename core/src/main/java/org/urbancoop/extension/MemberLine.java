package org.urbancoop.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of {@code members.tsv}: what the file says of a type or of one member. */
record MemberLine(Optional<ValueKind> kind, Set<MemberChange> changes, String english, String korean) {

    static final String FILE = "members.tsv";

    /** The type of the lines with words for a member of any type. */
    private static final String ANY = "*";

    private static final int COLUMNS = 6;

    /** By type and member, in order; the type itself is the empty member. */
    private static final Map<String, Map<String, MemberLine>> ALL = load();

    /** Gets the lines of a type by the name of the member, first the one of the type itself; none if it has none. */
    static Map<String, MemberLine> of(String type) {
        return ALL.getOrDefault(type, Map.of());
    }

    /** Finds the words for a member of any type. */
    static Optional<MemberLine> ofAnyType(String member) {
        return Optional.ofNullable(of(ANY).get(member));
    }

    boolean hasWords() {
        return !english.isEmpty();
    }

    String words(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }

    private static Map<String, Map<String, MemberLine>> load() {
        try (@Nullable InputStream in = MemberLine.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the library");
            }
            Map<String, Map<String, MemberLine>> lines = new HashMap<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = line.split("\t", -1);
                // The first line names the columns, and the last one ends the file.
                if (cells.length == COLUMNS && !cells[0].equals("type")) {
                    lines.computeIfAbsent(cells[0], type -> new LinkedHashMap<>())
                            .put(
                                    cells[1],
                                    new MemberLine(kind(cells[2]), MemberChange.parse(cells[3]), cells[4], cells[5]));
                }
            }
            return Collections.unmodifiableMap(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Optional<ValueKind> kind(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(ValueKind.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
