package org.urbancoop.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
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

    /** The file, of which a fresh JVM needs few lines, and reads no others. */
    private static final byte[] BYTES = bytes();

    private static final Map<String, MemberLine> OF_ANY_TYPE = of(ANY);

    /** Reads the lines of a type by the name of the member, first the one of the type itself; none if it has none. */
    static Map<String, MemberLine> of(String type) {
        byte[] cell = (type + '\t').getBytes(StandardCharsets.UTF_8);
        int from = find(cell);
        int to = from;
        while (compare(to, cell) == 0) {
            to = next(to);
        }
        return read(new String(BYTES, from, to - from, StandardCharsets.UTF_8));
    }

    /** Finds the first line that does not stand before those of a type: they are in the order of their types. */
    private static int find(byte[] cell) {
        // The first line names the columns.
        int from = next(0);
        int to = BYTES.length;
        while (from < to) {
            int line = from + (to - from) / 2;
            while (BYTES[line - 1] != '\n') {
                line--;
            }
            if (compare(line, cell) < 0) {
                from = next(line);
            } else {
                to = line;
            }
        }
        return from;
    }

    private static int compare(int line, byte[] cell) {
        return Arrays.compare(BYTES, line, Math.min(line + cell.length, BYTES.length), cell, 0, cell.length);
    }

    /** Gets the start of the line after one. */
    private static int next(int line) {
        int end = line;
        while (BYTES[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    /** Finds the words for a member of any type. */
    static Optional<MemberLine> ofAnyType(String member) {
        return Optional.ofNullable(OF_ANY_TYPE.get(member));
    }

    boolean hasWords() {
        return !english.isEmpty();
    }

    String words(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }

    private static byte[] bytes() {
        try (@Nullable InputStream in = MemberLine.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the library");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Map<String, MemberLine> read(String text) {
        Map<String, MemberLine> lines = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            if (cells.length == COLUMNS) {
                lines.put(cells[1], new MemberLine(kind(cells[2]), MemberChange.parse(cells[3]), cells[4], cells[5]));
            }
        }
        return Collections.unmodifiableMap(lines);
    }

    private static Optional<ValueKind> kind(String word) {
        return word.isEmpty() ? Optional.empty() : Optional.of(ValueKind.valueOf(word.toUpperCase(Locale.ROOT)));
    }
}
