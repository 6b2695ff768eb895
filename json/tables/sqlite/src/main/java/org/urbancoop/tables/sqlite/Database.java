package org.urbancoop.tables.sqlite;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.cell.Doubles;

/** Writes one database. */
final class Database {

    /** Tells our files from others: the letters {@code urbc}. */
    static final int APPLICATION_ID = 0x75726263;

    /** Goes up when a program that reads the tables would have to change. */
    private static final int VERSION = 1;

    private final Connection connection;
    private final String target;
    private final PreparedStatement digits;

    private Database(Connection connection, String target) throws SQLException {
        this.connection = connection;
        this.target = target;
        try (Statement statement = connection.createStatement()) {
            statement.execute(Schema.DIGITS);
        }
        this.digits = connection.prepareStatement(Schema.INSERT_DIGITS);
    }

    /**
     * Writes a dataset.
     *
     * @param file where the database goes; nothing is there yet
     * @param target the file that exceptions name
     */
    static void write(Dataset dataset, Path file, String target) throws IOException {
        try (Connection connection = open(file)) {
            connection.setAutoCommit(false);
            new Database(connection, target).write(dataset);
            connection.commit();
        } catch (SQLException e) {
            throw named(target, "the database cannot be made in " + file.getParent() + ": " + e.getMessage(), e);
        }
    }

    /** Without a journal: a database that is not complete is thrown away. */
    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.OFF);
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        config.setApplicationId(APPLICATION_ID);
        config.setUserVersion(VERSION);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    private static IOException named(String target, String reason, SQLException cause) {
        FileSystemException named = new FileSystemException(target, null, reason);
        named.initCause(cause);
        return named;
    }

    private void write(Dataset dataset) throws IOException, SQLException {
        List<Table> tables =
                Table.all().stream().filter(table -> !table.isFlat()).toList();
        try (Statement statement = connection.createStatement()) {
            for (Table table : tables) {
                statement.execute(Schema.table(table));
            }
            for (Table table : tables) {
                rows(table, dataset);
            }
            for (Table table : tables) {
                for (String index : Schema.indexes(table)) {
                    statement.execute(index);
                }
            }
            for (Table table : Table.all()) {
                if (table.isFlat()) {
                    statement.execute(Views.of(table));
                }
            }
        }
    }

    private void rows(Table table, Dataset dataset) throws IOException, SQLException {
        try (PreparedStatement insert = connection.prepareStatement(Schema.insert(table))) {
            table.rows(dataset, cells -> {
                try {
                    row(table, cells, insert);
                } catch (SQLiteException e) {
                    throw e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY
                            ? named(target, twice(table, cells), e)
                            : named(target, "a row of " + table + " cannot be written: " + e.getMessage(), e);
                } catch (SQLException e) {
                    throw named(target, "a row of " + table + " cannot be written: " + e.getMessage(), e);
                }
            });
        }
    }

    private static String twice(Table table, List<String> cells) {
        return String.join(" ", cells.subList(0, table.primaryKey().size())) + " is there twice in " + table
                + ", and a database has each key once";
    }

    private void row(Table table, List<String> cells, PreparedStatement insert) throws IOException, SQLException {
        for (int i = 0; i < cells.size(); i++) {
            set(insert, i + 1, table, table.columns().get(i), cells);
        }
        insert.executeUpdate();
    }

    private void set(PreparedStatement insert, int place, Table table, Column column, List<String> cells)
            throws IOException, SQLException {
        String cell = cells.get(place - 1);
        if (cell.isEmpty()) {
            insert.setNull(place, Types.NULL);
            return;
        }
        switch (column.type()) {
            case INTEGER -> insert.setLong(place, Long.parseLong(cell));
            case BOOLEAN -> insert.setInt(place, cell.equals("true") ? 1 : 0);
            case NUMBER -> {
                insert.setDouble(place, Double.parseDouble(cell));
                if (!Doubles.keep(cell)) {
                    keepDigits(table, column, cells, cell);
                }
            }
            case STRING, DATE -> insert.setString(place, whole(cell, table, column, cells));
        }
    }

    private void keepDigits(Table table, Column column, List<String> cells, String cell) throws SQLException {
        digits.setString(1, table.name());
        digits.setString(2, cells.get(0));
        digits.setString(3, table.primaryKey().size() > 1 ? cells.get(1) : "");
        digits.setString(4, column.name());
        digits.setString(5, cell);
        digits.executeUpdate();
    }

    /** Half a character has no form in UTF-8: the driver would write a question mark. */
    private String whole(String cell, Table table, Column column, List<String> cells) throws IOException {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isSurrogate(cell.charAt(i)) && Character.charCount(cell.codePointAt(i)) == 1) {
                throw new FileSystemException(
                        target,
                        null,
                        String.format(
                                "column %s of %s in %s holds half a character, U+%04X, at character %d",
                                column.name(), cells.get(0), table.name(), (int) cell.charAt(i), i + 1));
            }
            i += Character.isSurrogate(cell.charAt(i)) ? 1 : 0;
        }
        return cell;
    }
}
