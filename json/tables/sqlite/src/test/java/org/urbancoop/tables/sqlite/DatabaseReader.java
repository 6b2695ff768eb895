package org.urbancoop.tables.sqlite;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;

/** Reads a database as any program does, and turns rows back into cells. */
final class DatabaseReader implements AutoCloseable {

    private final Connection connection;

    DatabaseReader(Path file) throws SQLException {
        this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Gets the rows of a query, with {@code null} as the word NULL. */
    List<List<String>> query(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    String text = result.getString(i);
                    row.add(result.wasNull() ? "NULL" : text);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Gets the cells of a table, as {@link Table#rows} gives them; of a view, numbers as SQLite prints them. */
    List<List<String>> cells(Table table) throws SQLException {
        Map<String, String> digits = new HashMap<>();
        for (List<String> row : query("SELECT record || pointer, column_name, digits FROM number_digits"
                + " WHERE table_name = '" + table.name() + "'")) {
            digits.put(row.get(0) + " " + row.get(1), row.get(2));
        }
        List<List<String>> rows = new ArrayList<>();
        String names = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT " + names + " FROM " + table.name())) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 0; i < table.columns().size(); i++) {
                    String text = result.getString(i + 1);
                    row.add(
                            result.wasNull()
                                    ? ""
                                    : cell(table.columns().get(i), text, String.join("", keys(table, row)), digits));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<String> keys(Table table, List<String> row) {
        return row.subList(0, Math.min(row.size(), table.primaryKey().size()));
    }

    private static String cell(Column column, String text, String key, Map<String, String> digits) {
        return switch (column.type()) {
            case BOOLEAN -> text.equals("1") ? "true" : "false";
            case NUMBER -> digits.getOrDefault(key + " " + column.name(), plain(text));
            case STRING, INTEGER, DATE -> text;
        };
    }

    /** SQLite prints whole numbers as {@code 47.0}, and of some 17 digits, of which 15 are those of the cell. */
    static String plain(String number) {
        return new BigDecimal(number)
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
    }
}
