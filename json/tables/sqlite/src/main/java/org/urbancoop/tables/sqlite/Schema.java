package org.urbancoop.tables.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;

/**
 * The statements that make tables. The names need no quotes: no dialect reserves them.
 *
 * <p>SQLite keeps a statement as it was given, so the descriptions are comments: {@code .schema cities} shows them.
 */
final class Schema {

    /** Keeps what a number with a binary point does not: zeros at the end, and digits after the fifteenth. */
    static final String DIGITS = """
        CREATE TABLE number_digits (
          -- A row for each number whose digits its column does not keep, such as 1.10.
          table_name TEXT NOT NULL,
          record TEXT NOT NULL,
          pointer TEXT NOT NULL, -- empty in tables with a row for each record
          column_name TEXT NOT NULL,
          digits TEXT NOT NULL, -- the number as the dataset has it
          PRIMARY KEY (table_name, record, pointer, column_name)
        ) STRICT, WITHOUT ROWID\
        """;

    static final String INSERT_DIGITS = "INSERT INTO number_digits VALUES (?, ?, ?, ?, ?)";

    private Schema() {}

    static String table(Table table) {
        StringBuilder sql =
                new StringBuilder("CREATE TABLE " + table.name() + " (\n  -- " + table.description() + "\n");
        for (Column column : table.columns()) {
            sql.append("  ")
                    .append(column.name())
                    .append(type(column))
                    .append(table.primaryKey().contains(column) ? " NOT NULL" : "")
                    .append(check(column))
                    .append(column.foreignKey()
                            .map(key -> " REFERENCES " + key.table() + " (" + key.column()
                                    + ") DEFERRABLE INITIALLY DEFERRED")
                            .orElse(""))
                    .append(", -- ")
                    .append(column.description())
                    .append('\n');
        }
        return sql.append("  PRIMARY KEY (")
                .append(table.primaryKey().stream().map(Column::name).collect(Collectors.joining(", ")))
                .append(")\n) STRICT")
                .toString();
    }

    private static String type(Column column) {
        return switch (column.type()) {
            case NUMBER -> " REAL";
            case INTEGER, BOOLEAN -> " INTEGER";
            case STRING, DATE -> " TEXT";
        };
    }

    private static String check(Column column) {
        Stream<String> values = column.type() == Column.Type.BOOLEAN
                ? Stream.of("0", "1")
                : column.values().stream().map(value -> "'" + value.replace("'", "''") + "'");
        Optional<String> list = values.reduce((first, second) -> first + ", " + second);
        return list.map(each -> " CHECK (" + column.name() + " IN (" + each + "))")
                .orElse("");
    }

    static String insert(Table table) {
        return "INSERT INTO " + table.name() + " VALUES ("
                + table.columns().stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** The foreign keys that are not the beginning of the primary key, which has an index: {@code record} is. */
    static List<String> indexes(Table table) {
        List<String> indexes = new ArrayList<>();
        for (Column column : table.columns()) {
            if (column.foreignKey().isPresent()
                    && !column.equals(table.primaryKey().get(0))) {
                indexes.add("CREATE INDEX " + table.name() + "_by_" + column.name() + " ON " + table.name() + " ("
                        + column.name() + ")");
            }
        }
        return indexes;
    }
}
