package org.urbancoop.exchange.wikidata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * The rows of a result in CSV (SPARQL 1.1 Query Results CSV, RFC 4180), one after the other, with the line and column
 * of each cell.
 */
final class CsvRows {

    private static final char QUOTE = '"';
    private static final int MARK = 0xFEFF;
    private static final int MOST_CHARACTERS = 4_000_000;
    private static final int MOST_NAMES = 10_000;

    /** How much is shown of a row that is too large. */
    private static final int SHOWN = 2048;

    static final Message LIMITS = new Message(MOST_CHARACTERS + " characters", "문자 " + MOST_CHARACTERS + "자");

    private final Reader in;
    private int next;
    private int line = 1;
    private int column = 1;
    private final StringBuilder raw = new StringBuilder();
    private List<String> names = List.of();
    private int number;
    /** How many fields the last row had. */
    private int count;
    /** Whether the row is larger than any is. */
    private boolean isTooLarge;

    /** A field and where it starts. */
    private record Field(String text, Location location, boolean isOpen) {}

    CsvRows(InputStream stream) throws IOException {
        in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        next = in.read();
        if (next == MARK) {
            next = in.read();
        }
    }

    /** Reads the names of the variables, which come first. */
    List<String> names() throws IOException {
        names = fields(MOST_NAMES).stream().map(Field::text).toList();
        isTooLarge |= count > MOST_NAMES;
        return names;
    }

    /** Checks whether the row that was read last is larger than any is. */
    boolean isTooLarge() {
        return isTooLarge;
    }

    /** Reads the next row below the names; null at the end. */
    @Nullable
    ResultRow next() throws IOException {
        while (next >= 0) {
            raw.setLength(0);
            isTooLarge = false;
            Location start = Location.of(line, column);
            List<Field> fields = fields(names.size());
            if (count > 1 || isTooLarge || !fields.get(0).text().isEmpty()) {
                return row(number++, start, fields);
            }
        }
        return null;
    }

    private ResultRow row(int index, Location start, List<Field> fields) {
        JsonPointer pointer = JsonPointer.ROOT.child(index);
        Optional<Location> place = Optional.of(start);
        if (isTooLarge) {
            return faulty(pointer, place, raw.substring(0, SHOWN), ReadingProblem.TOO_LARGE, LIMITS);
        }
        String text = raw.toString().stripTrailing();
        if (count != names.size() || fields.get(count - 1).isOpen()) {
            return faulty(
                    pointer,
                    place,
                    text,
                    ReadingProblem.WRONG_CELLS,
                    Integer.toString(count),
                    Integer.toString(names.size()));
        }
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            Field field = fields.get(i);
            if (!field.text().isEmpty()) {
                String name = names.get(i);
                cells.put(
                        name,
                        new Cell(
                                pointer.child(name),
                                Optional.of(field.location()),
                                field.text(),
                                "",
                                false,
                                new TextValue(field.text())));
            }
        }
        return new ResultRow(pointer, place, cells, text, List.of());
    }

    private static ResultRow faulty(
            JsonPointer pointer, Optional<Location> place, String text, ReadingProblem kind, Object... what) {
        Problems problems = new Problems();
        problems.add(kind, new ResultRow(pointer, place, Map.of(), text, List.of()), what);
        return new ResultRow(pointer, place, Map.of(), text, problems.all());
    }

    /** Reads a row; of more fields than there should be, only the number is kept. */
    private List<Field> fields(int most) throws IOException {
        List<Field> fields = new ArrayList<>();
        count = 0;
        do {
            Field field = field();
            count++;
            if (count <= most) {
                fields.add(field);
            }
        } while (take(','));
        take('\r');
        take('\n');
        return fields;
    }

    private Field field() throws IOException {
        Location start = Location.of(line, column);
        StringBuilder text = new StringBuilder();
        if (!take(QUOTE)) {
            while (next >= 0 && next != ',' && next != '\r' && next != '\n') {
                append(text, pass());
            }
            return new Field(text.toString(), start, false);
        }
        boolean isOpen = true;
        while (next >= 0 && isOpen) {
            char c = pass();
            if (c != QUOTE || take(QUOTE)) {
                append(text, c);
            } else {
                isOpen = false;
            }
        }
        return new Field(text.toString(), start, isOpen);
    }

    /** A row without an end is passed over, and not kept. */
    private void append(StringBuilder text, char c) {
        if (!isTooLarge) {
            text.append(c);
        }
    }

    private boolean take(char c) throws IOException {
        boolean is = next == c;
        if (is) {
            pass();
        }
        return is;
    }

    private char pass() throws IOException {
        char c = (char) next;
        isTooLarge |= raw.length() == MOST_CHARACTERS;
        append(raw, c);
        if (c == '\n') {
            line++;
            column = 1;
        } else if (!Character.isLowSurrogate(c)) {
            column++;
        }
        next = in.read();
        return c;
    }

    /** Where reading stopped, for a file that is no UTF-8. */
    Location at() {
        return Location.of(line, column);
    }
}
