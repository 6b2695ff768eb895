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
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** The rows of a result in CSV (SPARQL 1.1 Query Results CSV, RFC 4180), with the line and column of each cell. */
final class CsvRows {

    private static final char QUOTE = '"';
    private static final int MARK = 0xFEFF;

    private final Reader in;
    private int next;
    private int line = 1;
    private int column = 1;
    private final StringBuilder raw = new StringBuilder();
    private List<Field> names = List.of();

    /** A field and where it starts. */
    private record Field(String text, Location location, boolean isOpen) {}

    CsvRows(InputStream stream) throws IOException {
        in = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()));
        next = in.read();
        if (next == MARK) {
            next = in.read();
        }
    }

    /** Reads all rows below the one with the names of the variables. */
    List<ResultRow> read() throws IOException {
        List<ResultRow> rows = new ArrayList<>();
        names = fields();
        while (next >= 0) {
            raw.setLength(0);
            Location start = Location.of(line, column);
            List<Field> fields = fields();
            if (fields.size() > 1 || !fields.get(0).text().isEmpty()) {
                rows.add(row(rows.size(), start, fields));
            }
        }
        return rows;
    }

    /** Gets the names of the variables. */
    List<String> names() {
        return names.stream().map(Field::text).toList();
    }

    private ResultRow row(int number, Location start, List<Field> fields) {
        JsonPointer pointer = JsonPointer.ROOT.child(number);
        Map<String, Cell> cells = new LinkedHashMap<>();
        String text = raw.toString().stripTrailing();
        ResultRow empty = new ResultRow(pointer, Optional.of(start), Map.of(), text, List.of());
        boolean isOpen = fields.get(fields.size() - 1).isOpen();
        if (fields.size() != names.size() || isOpen) {
            Problems problems = new Problems();
            problems.add(
                    ReadingProblem.WRONG_CELLS, empty, Integer.toString(fields.size()), Integer.toString(names.size()));
            return new ResultRow(pointer, empty.location(), Map.of(), text, problems.all());
        }
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (!field.text().isEmpty()) {
                String name = names.get(i).text();
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
        return new ResultRow(pointer, empty.location(), cells, text, List.of());
    }

    private List<Field> fields() throws IOException {
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
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
                text.append(pass());
            }
            return new Field(text.toString(), start, false);
        }
        boolean isOpen = true;
        while (next >= 0 && isOpen) {
            char c = pass();
            if (c != QUOTE || take(QUOTE)) {
                text.append(c);
            } else {
                isOpen = false;
            }
        }
        return new Field(text.toString(), start, isOpen);
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
        raw.append(c);
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
