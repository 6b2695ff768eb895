package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;

/**
 * One of the tables of a dataset, such as {@code participants}: its columns, and the rows that a dataset has. The
 * tables are the same for every dataset; CSV files, the data package, workbooks and databases all come from them.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class Table {

    private static final List<Table> ALL = join(FlatTables.all(), NormalizedTables.all(), ReferenceTables.all());

    private final String name;
    private final String of;
    private final String description;
    private final List<Column> columns;
    private final int keys;
    private final Rows rows;

    /**
     * Makes a table.
     *
     * @param of the type of record of which each is a row; or patterns of the places of which each is a row, such as
     *     {@code /participants/*}; or {@code *} for what no other table holds; or empty for a table that follows from
     *     others
     * @param columns all columns, the primary key first
     * @param keys how many columns are the primary key
     */
    Table(String name, String of, String description, List<Column> columns, int keys, Rows rows) {
        this.name = name;
        this.of = of;
        this.description = description;
        this.columns = List.copyOf(columns);
        this.keys = keys;
        this.rows = rows;
    }

    /** Gets the rows of a table, one after the other: no table is held in memory. */
    @FunctionalInterface
    interface Rows {
        void of(Dataset dataset, Sink sink) throws IOException;
    }

    /**
     * Takes the rows of a table, one after the other.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface Sink {

        /**
         * Takes a row.
         *
         * @param cells a cell for each column, in the order of the columns; empty where there is no value
         * @throws IOException if it cannot be written
         */
        void row(List<String> cells) throws IOException;
    }

    /**
     * Gets all tables, in the order of the data package: flat ones that need no join, normalized ones that hold each
     * value once, and those that others look things up in.
     *
     * @return the tables
     */
    public static List<Table> all() {
        return ALL;
    }

    @SafeVarargs
    private static List<Table> join(List<Table>... parts) {
        List<Table> tables = new ArrayList<>();
        for (List<Table> part : parts) {
            tables.addAll(part);
        }
        return List.copyOf(tables);
    }

    /**
     * Gets the name, which no SQL dialect reserves.
     *
     * @return such as {@code participants}
     */
    public String name() {
        return name;
    }

    /**
     * Gets what a row is.
     *
     * @return in English, such as {@code A row for each city}
     */
    public String description() {
        return description;
    }

    /**
     * Gets the columns.
     *
     * @return all, those of the primary key first
     */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Gets the columns whose cells name a row, and are never empty.
     *
     * @return one or more, such as {@code record} and {@code pointer}
     */
    public List<Column> primaryKey() {
        return columns.subList(0, keys);
    }

    /**
     * Checks whether the table needs no join. All that it holds stands in other tables, too.
     *
     * @return true for {@code partners}, {@code project_sites} and {@code calendar}
     */
    public boolean isFlat() {
        return FlatTables.NAMES.contains(name);
    }

    /**
     * Gives the rows that a dataset has, personal data included: {@code Dataset.withoutPersonalData()} leaves it out.
     *
     * @param dataset the dataset
     * @param sink takes each row as it is made
     * @throws IOException if the sink throws it
     */
    public void rows(Dataset dataset, Sink sink) throws IOException {
        rows.of(Objects.requireNonNull(dataset, "dataset"), Objects.requireNonNull(sink, "sink"));
    }

    String of() {
        return of;
    }

    int keys() {
        return keys;
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

    /**
     * Gets the name.
     *
     * @return such as {@code participants}
     */
    @Override
    public String toString() {
        return name;
    }
}
