package org.urbancoop.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a data file of tab-separated values, such as {@code sector.tsv}.
 *
 * <p>It reads strictly: a file that is wrong anywhere fails with its name and the line, since a list with a hole would
 * turn known terms into unknown ones without a word.
 */
final class CodeTable {

    private static final String KOREAN = Locale.KOREAN.getLanguage();

    /** What each row of each file must have. */
    private static final List<String> MANDATORY = List.of("term", "label_en", "label_ko");

    /** What the rows of some files have. */
    private static final List<String> OPTIONAL = List.of(
            "definition_en",
            "definition_ko",
            "same_as",
            "since",
            "deprecated",
            "replaced_by",
            "alpha3",
            "numeric",
            "region",
            "names",
            "minor_units");

    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Row> rows = new LinkedHashMap<>();

    private CodeTable(String file) {
        this.file = file;
    }

    /** Reads a data file that lies beside this class. */
    static CodeTable load(String name) {
        String file = name + ".tsv";
        try (@Nullable InputStream in = CodeTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Code list " + file + " is missing from the library");
            }
            return parse(file, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Code list " + file + " cannot be read", e);
        }
    }

    /** Reads the bytes of a data file. */
    static CodeTable parse(String file, byte[] bytes) {
        CodeTable table = new CodeTable(file);
        String[] lines = table.decode(bytes).split("\n", -1);
        int last = lines.length - 1;
        if (!lines[last].isEmpty()) {
            throw table.malformed(last + 1, "the last line has no line end");
        }
        table.readHeader(lines[0]);
        for (int i = 1; i < last; i++) {
            table.readRow(i + 1, lines[i]);
        }
        table.checkReferences();
        return table;
    }

    /** Gets the rows by their term, in the order of the file. */
    Map<String, Row> rows() {
        return rows;
    }

    private String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // What stands for bytes that are no UTF-8 has no place in a list.
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IllegalStateException("Malformed code list " + file + ": it is not UTF-8");
        }
        return text;
    }

    private void readHeader(String line) {
        for (String column : line.split("\t", -1)) {
            if (!MANDATORY.contains(column) && !OPTIONAL.contains(column)) {
                throw malformed(1, "there is no column '" + column + "'");
            }
            if (columns.put(column, columns.size()) != null) {
                throw malformed(1, "column '" + column + "' stands twice");
            }
        }
        for (String column : MANDATORY) {
            if (!columns.containsKey(column)) {
                throw malformed(1, "column '" + column + "' is missing");
            }
        }
    }

    private void readRow(int line, String text) {
        String[] cells = text.split("\t", -1);
        if (cells.length != columns.size()) {
            throw malformed(line, "expected " + columns.size() + " cells but found " + cells.length);
        }
        for (String cell : cells) {
            if (!cell.equals(cell.strip()) || hasControl(cell)) {
                throw malformed(
                        line, "a cell holds a control character, or blanks at its start or end: '" + cell + "'");
            }
        }
        Row row = new Row(line, cells);
        for (String column : MANDATORY) {
            if (row.cell(column).isEmpty()) {
                throw malformed(line, "column '" + column + "' is empty");
            }
        }
        if (rows.put(row.cell("term"), row) != null) {
            throw malformed(line, "term '" + row.cell("term") + "' stands twice");
        }
    }

    private static boolean hasControl(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isISOControl(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private void checkReferences() {
        for (Row row : rows.values()) {
            String replacement = row.cell("replaced_by");
            if (!replacement.isEmpty()
                    && (!rows.containsKey(replacement) || row.cell("deprecated").isEmpty())) {
                throw malformed(
                        row.line,
                        rows.containsKey(replacement)
                                ? "a term that is replaced must be deprecated"
                                : "replaced by '" + replacement + "', which is no term of the list");
            }
            String term = row.cell("term");
            int dot = term.lastIndexOf('.');
            if (dot >= 0 && !rows.containsKey(term.substring(0, dot))) {
                throw malformed(row.line, "term '" + term + "' has no broader term '" + term.substring(0, dot) + "'");
            }
        }
    }

    private IllegalStateException malformed(int line, String problem) {
        return new IllegalStateException("Malformed code list " + file + ", line " + line + ": " + problem);
    }

    /** One line of a data file. */
    final class Row {

        private final int line;
        private final String[] cells;

        private Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /** Gets a cell, empty when the file has no such column. */
        String cell(String column) {
            Integer index = columns.get(column);
            return index == null ? "" : cells[index];
        }

        /** Gets the cell in the wanted language, English unless Korean is wanted. */
        String text(Locale locale, String english, String korean) {
            return cell(locale.getLanguage().equals(KOREAN) ? korean : english);
        }

        /** Tells that a cell has the wrong form. */
        IllegalStateException malformed(String problem) {
            return CodeTable.this.malformed(line, problem);
        }
    }
}
