package org.urbancoop.tables;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.message.Location;
import org.urbancoop.tables.cell.NumberDigits;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;

/** Where the columns of a table stand in a file. */
final class TableLayout {

    private static final String RECORD = "record";
    private static final String POINTER = "pointer";
    private static final Pattern NUMBER = Pattern.compile(ExtensionValue.NumberValue.GRAMMAR);

    private final Table table;
    private final String sheet;
    private final int record;
    private final int pointer;
    private final int kind;
    /** The columns whose cells are values, in the order of the file, and where they stand, from 0. */
    private final Column[] columns;

    private final int[] places;

    /**
     * Makes a layout.
     *
     * @param sheet the name of the sheet
     * @param known the columns that the file has, from 0, in its order
     */
    TableLayout(Table table, String sheet, Map<Column, Integer> known) {
        this.table = table;
        this.sheet = sheet;
        // What no column has is an empty cell behind the last one.
        int end = table.columns().size();
        int ofRecord = end;
        int ofPointer = end;
        int ofKind = end;
        for (Map.Entry<Column, Integer> each : known.entrySet()) {
            Column column = each.getKey();
            if (column.name().equals(RECORD)) {
                ofRecord = each.getValue();
            } else if (column.name().equals(POINTER)) {
                ofPointer = each.getValue();
            } else if (column.part() == Part.KIND && table.isOfTheRest()) {
                ofKind = each.getValue();
            }
        }
        this.record = ofRecord;
        this.pointer = ofPointer;
        this.kind = ofKind;
        this.columns = known.keySet().stream().filter(Column::isValue).toArray(Column[]::new);
        this.places = known.entrySet().stream()
                .filter(each -> each.getKey().isValue())
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    Table table() {
        return table;
    }

    /** The cell that says which record a row is of. */
    SheetCell record(SheetRow row) {
        return row.cell(record);
    }

    /** Which record a row is of, such as {@code city/seoul}. */
    String reference(SheetRow row) {
        return row.text(record);
    }

    /** Where in the record a row's values stand, such as {@code /participants/0}. */
    String start(SheetRow row) {
        return row.text(pointer);
    }

    /** The cell that says so. */
    SheetCell pointer(SheetRow row) {
        return row.cell(pointer);
    }

    /**
     * Takes the values of a row.
     *
     * @param start the steps to where they stand
     * @param digits those of numbers that their cells have not
     */
    RecordRow row(SheetRow row, List<String> start, NumberDigits digits) {
        String kindOfAll = table.isOfTheRest() ? row.text(kind) : "";
        int count = 0;
        for (int place : places) {
            count += kindOfAll.isEmpty() && row.text(place).isEmpty() ? 0 : 1;
        }
        // Of the right size, as they stay until the record is made: most columns are empty.
        int[] filled = new int[count];
        Object[] values = new Object[count];
        count = 0;
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            String text = row.text(places[i]);
            if (!text.isEmpty() || !kindOfAll.isEmpty()) {
                if (column.type() == Column.Type.NUMBER) {
                    text = digits.of(table.name(), row.text(record), row.text(pointer), column.name(), text);
                }
                filled[count] = i;
                values[count++] = value(column, kindOfAll, text);
            }
        }
        return new RecordRow(this, row.number(), start, filled, values);
    }

    /** The value of a cell: a number where the column has numbers, else what stands there. */
    private static Object value(Column column, String kind, String text) {
        String is = kind.isEmpty() ? kind(column.type()) : kind;
        return switch (is) {
            case "number", "integer" -> number(text);
            case "boolean" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
            case "null" -> new ExtensionValue.NullValue();
            case "array" -> List.of();
            case "object" -> Map.of();
            default -> text;
        };
    }

    private static String kind(Column.Type type) {
        return switch (type) {
            case NUMBER, INTEGER -> "number";
            case BOOLEAN -> "boolean";
            case STRING, DATE -> "string";
        };
    }

    private static Object number(String text) {
        // If it is none, reading the record tells.
        return NUMBER.matcher(text).matches() ? new ExtensionValue.NumberValue(text) : text;
    }

    /** The column of a value, by its place among those that have values. */
    Column column(int value) {
        return columns[value];
    }

    int columns() {
        return columns.length;
    }

    /** Where a value stands. */
    Location location(int number, int value) {
        return new Location(sheet, number, places[value] + 1);
    }

    /** Where the record of a row stands. */
    Location location(int number) {
        return new Location(sheet, number, record + 1);
    }
}
