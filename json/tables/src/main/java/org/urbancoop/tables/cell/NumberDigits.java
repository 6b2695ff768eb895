package org.urbancoop.tables.cell;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;

/**
 * The digits of numbers that a program with numbers of 64 bits does not keep, such as {@code 1.10}: in a table of their
 * own, so that a column of numbers has nothing but numbers.
 */
public final class NumberDigits {

    /** The name of the table. */
    public static final String TABLE = "number_digits";

    /** Its columns; {@code pointer} is empty in tables with a row for each record. */
    public static final List<String> COLUMNS = List.of("table_name", "record", "pointer", "column_name", "digits");

    private final Map<String, String> digits = new HashMap<>();

    private NumberDigits() {}

    /** Gives the rows of the table, one for each number of a dataset whose digits would be lost. */
    public static void rows(Dataset dataset, Table.Sink sink) throws IOException {
        for (Table table : Table.all()) {
            boolean hasNumbers = table.columns().stream().anyMatch(column -> column.type() == Column.Type.NUMBER);
            // What a flat table has, another one has, too.
            if (hasNumbers && !table.isFlat()) {
                table.rows(dataset, cells -> row(table, cells, sink));
            }
        }
    }

    private static void row(Table table, List<String> cells, Table.Sink sink) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Column column = table.columns().get(i);
            if (column.type() == Column.Type.NUMBER && !cell.isEmpty() && !Doubles.keep(cell)) {
                String pointer = table.primaryKey().size() > 1 ? cells.get(1) : "";
                sink.row(List.of(table.name(), cells.get(0), pointer, column.name(), cell));
            }
        }
    }

    /** Reads none. */
    public static NumberDigits none() {
        return new NumberDigits();
    }

    /** Reads the rows of the table, the names of its columns first; those that it lacks have no digits. */
    public static NumberDigits of(Iterator<SheetRow> rows) {
        NumberDigits read = new NumberDigits();
        if (rows.hasNext()) {
            List<String> header =
                    rows.next().cells().stream().map(SheetCell::text).toList();
            List<Integer> places = COLUMNS.stream().map(header::indexOf).toList();
            while (rows.hasNext() && !places.contains(-1)) {
                SheetRow row = rows.next();
                List<String> cells =
                        places.stream().map(place -> row.text(place)).toList();
                int key = COLUMNS.size() - 1;
                read.digits.put(key(cells.subList(0, key)), cells.get(key));
            }
        }
        return read;
    }

    /**
     * Gets a number with its digits.
     *
     * @param number what stands in its cell; if somebody changed it, it is kept
     */
    public String of(String table, String record, String pointer, String column, String number) {
        String kept = digits.isEmpty() ? null : digits.get(key(List.of(table, record, pointer, column)));
        return kept != null && isSame(kept, number) ? kept : number;
    }

    /** One text, for a document may choose the hash codes of lists. */
    private static String key(List<String> cells) {
        return cells.stream().map(cell -> cell.length() + ":" + cell).collect(Collectors.joining());
    }

    private static boolean isSame(String kept, String number) {
        try {
            return Double.parseDouble(kept) == Double.parseDouble(number);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
