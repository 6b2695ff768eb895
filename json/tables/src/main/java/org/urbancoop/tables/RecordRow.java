package org.urbancoop.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Location;
import org.urbancoop.tables.json.PlacedValues;

/** A row of a table that holds values of a record: the values until the record is made, and where they stand. */
final class RecordRow {

    private static final Object[] GIVEN = {};

    private final TableLayout layout;
    private final int number;
    private final List<String> start;
    /** Which columns with values are not empty; a value each. */
    private final int[] filled;

    private Object[] values;

    RecordRow(TableLayout layout, int number, List<String> start, int[] filled, Object[] values) {
        this.layout = layout;
        this.number = number;
        this.start = start;
        this.filled = filled;
        this.values = values;
    }

    /** Puts the values at their places, and forgets them. */
    void give(PlacedValues.Builder tree) {
        for (int i = 0; i < filled.length; i++) {
            tree.put(start, layout.column(filled[i]).steps(), values[i]);
        }
        if (filled.length == 0 && !layout.table().isOfRecords()) {
            // An empty text has its place in its map, which the last table tells.
            for (int i = 0; i < layout.columns(); i++) {
                tree.keepPlace(start, layout.column(i).steps());
            }
        }
        values = GIVEN;
    }

    /** Where the record of the row stands. */
    Location location() {
        return layout.location(number);
    }

    /** Finds the cell of a place in the record. */
    @Nullable
    Location find(List<String> steps) {
        if (steps.size() < start.size() || !steps.subList(0, start.size()).equals(start)) {
            return null;
        }
        List<String> rest = steps.subList(start.size(), steps.size());
        for (int i = filled.length - 1; i >= 0; i--) {
            if (layout.column(filled[i]).steps().equals(rest)) {
                return layout.location(number, filled[i]);
            }
        }
        return null;
    }
}
