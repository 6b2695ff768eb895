package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.urbancoop.dataset.Dataset;

/**
 * One table: its columns, and which rows it has.
 *
 * @param name the name, such as {@code participants}
 * @param of the type of record of which each is a row; or patterns of the places of which each is a row, such as {@code
 *     /participants/*}; or {@code *} for what no other table holds; or empty for a table that follows from others
 * @param description what a row is
 * @param columns all columns, the primary key first
 * @param keys how many columns are the primary key
 * @param rows makes the rows
 */
record Table(String name, String of, String description, List<Column> columns, int keys, Rows rows) {

    /** Gets the rows of a table, one after the other: no table is held in memory. */
    @FunctionalInterface
    interface Rows {
        void of(Dataset dataset, Sink sink) throws IOException;
    }

    /** Takes rows, the cells in the order of the columns. */
    @FunctionalInterface
    interface Sink {
        void row(List<String> cells) throws IOException;
    }

    /** Whether each value that a dataset holds may have its cell here, and nothing has two. */
    boolean isNormalized() {
        return !of.isEmpty();
    }

    boolean isOfRecords() {
        return isNormalized() && !of.startsWith("/") && !isOfTheRest();
    }

    boolean isOfTheRest() {
        return of.equals("*");
    }

    /** All tables, in the order of the data package. */
    static List<Table> all() {
        List<Table> tables = new ArrayList<>(FlatTables.all());
        tables.addAll(NormalizedTables.all());
        tables.addAll(ReferenceTables.all());
        return List.copyOf(tables);
    }
}
