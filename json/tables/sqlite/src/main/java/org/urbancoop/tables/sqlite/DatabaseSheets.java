package org.urbancoop.tables.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.urbancoop.format.FormatInput;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.cell.Doubles;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.sheet.UnreadableSheetException;

/**
 * The tables of a database as sheets, with the cells that {@link Table#rows} gives. The file is copied, so that nobody
 * changes it meanwhile, and whatever its name is; it is opened for reading only, and nothing in it is run.
 */
final class DatabaseSheets implements Sheets {

    private static final String DATABASE = "database.sqlite";

    /** How the files beside a database end that hold what it lacks, and how each starts if it does. */
    private static final Map<String, Integer> LOGS = Map.of("-wal", 0x377f06, "-journal", 0xd9d505);

    private final Path folder;
    private final Connection connection;
    private final List<String> names;

    private DatabaseSheets(Path folder, Connection connection, List<String> names) {
        this.folder = folder;
        this.connection = connection;
        this.names = List.copyOf(names);
    }

    static Sheets open(FormatInput input) throws IOException {
        if (!SqliteFormat.isDatabase(input.start())) {
            throw refused(
                    "not-a-database",
                    new Message("The file is no SQLite database", "SQLite 데이터베이스가 아닙니다"),
                    new Message("name a file that SQLite wrote", "SQLite가 만든 파일을 지정하십시오"));
        }
        if (input.path().isPresent()) {
            checkComplete(input.path().get());
        }
        Path folder = Files.createTempDirectory("urbancoop-");
        Connection connection = null;
        try {
            Path copy = folder.resolve(DATABASE);
            try (InputStream stream = input.open()) {
                Files.copy(stream, copy);
            }
            connection = connect(copy);
            return new DatabaseSheets(folder, connection, names(connection));
        } catch (SQLException e) {
            close(connection, folder);
            throw damaged(e);
        } catch (IOException | RuntimeException e) {
            close(connection, folder);
            throw e;
        }
    }

    /** What stands in a file beside a database that a program has open is not in its copy. */
    private static void checkComplete(Path file) throws IOException {
        for (Map.Entry<String, Integer> kind : LOGS.entrySet()) {
            Path log = file.resolveSibling(file.getFileName() + kind.getKey());
            if (Files.exists(log) && startsWith(log, kind.getValue())) {
                throw refused(
                        "database-in-use",
                        new Message(
                                "A program has the database open, and its last changes are in " + log,
                                "다른 프로그램이 데이터베이스를 열고 있어 마지막 변경이 " + log + "에 있습니다"),
                        new Message(
                                "close that program, or let sqlite3 open and close the database",
                                "그 프로그램을 닫거나 sqlite3로 데이터베이스를 열었다 닫으십시오"));
            }
        }
    }

    private static boolean startsWith(Path log, int wanted) throws IOException {
        try (InputStream stream = Files.newInputStream(log)) {
            byte[] start = stream.readNBytes(Integer.BYTES);
            return start.length == Integer.BYTES && ByteBuffer.wrap(start).getInt() >>> Byte.SIZE == wanted;
        }
    }

    private static Connection connect(Path copy) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        // Nobody else knows of the copy: SQLite needs no locks, and no files beside it.
        return config.createConnection("jdbc:sqlite:" + copy.toUri() + "?immutable=1");
    }

    /** Views and tables of extensions are left alone: they are programs. */
    private static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            try (ResultSet tables = statement.executeQuery("""
                SELECT name FROM sqlite_master
                WHERE type = 'table' AND rootpage > 0 AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
                """)) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
        }
        return names;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public List<Message> remarks() {
        return List.of();
    }

    @Override
    public Iterator<SheetRow> rows(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("There is no table " + name + ", only " + names);
        }
        try {
            return new Rows(name);
        } catch (SQLException e) {
            throw damaged(e);
        }
    }

    @Override
    public void close() throws IOException {
        close(connection, folder);
    }

    private static void close(@Nullable Connection connection, Path folder) throws IOException {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(folder.resolve(DATABASE));
            Files.deleteIfExists(folder);
        }
    }

    private static UnreadableSheetException refused(String code, Message problem, Message hint) {
        return new UnreadableSheetException(code, problem, hint, Location.NONE);
    }

    private static UnreadableSheetException damaged(SQLException cause) {
        UnreadableSheetException problem = refused(
                "database-damaged",
                new Message(
                        "The database cannot be read: " + cause.getMessage(),
                        "데이터베이스를 읽을 수 없습니다: " + cause.getMessage()),
                new Message("write it again, or repair it with sqlite3 .recover", "다시 만들거나 sqlite3 .recover로 복구하십시오"));
        problem.initCause(cause);
        return problem;
    }

    /** The rows of a table, the names of its columns first. Their statements close with the connection. */
    private final class Rows implements Iterator<SheetRow> {

        private final String table;
        private final ResultSet result;
        private final List<String> columns = new ArrayList<>();
        private final List<Optional<Column>> known = new ArrayList<>();
        private int number = 1;
        private boolean hasNext = true;

        private Rows(String table) throws SQLException {
            this.table = table;
            Map<String, Column> byName = Table.all().stream()
                    .filter(each -> each.name().equals(table))
                    .flatMap(each -> each.columns().stream())
                    .collect(Collectors.toMap(Column::name, column -> column));
            this.result =
                    connection.createStatement().executeQuery("SELECT * FROM \"" + table.replace("\"", "\"\"") + "\"");
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                columns.add(result.getMetaData().getColumnName(i));
                known.add(Optional.ofNullable(byName.get(columns.get(i - 1))));
            }
        }

        @Override
        public boolean hasNext() {
            return hasNext;
        }

        @Override
        public SheetRow next() {
            if (!hasNext) {
                throw new NoSuchElementException(table);
            }
            try {
                List<SheetCell> cells = new ArrayList<>();
                for (int i = 0; i < columns.size(); i++) {
                    String text = number == 1 ? columns.get(i) : text(i);
                    cells.add(new SheetCell(
                            new Location(table, number, i + 1),
                            text,
                            text.isEmpty() ? SheetCell.Kind.EMPTY : SheetCell.Kind.TEXT));
                }
                SheetRow row = new SheetRow(table, number++, cells, false);
                hasNext = result.next();
                return row;
            } catch (SQLException e) {
                throw new UncheckedIOException(damaged(e));
            }
        }

        private String text(int index) throws SQLException {
            Object value = result.getObject(index + 1);
            if (value == null) {
                return "";
            }
            if (value instanceof byte[] bytes) {
                return "x'" + HexFormat.of().formatHex(bytes) + "'";
            }
            if (value instanceof Double number) {
                return plain(number);
            }
            boolean isTruth = value instanceof Number
                    && known.get(index)
                            .filter(column -> column.type() == Column.Type.BOOLEAN)
                            .isPresent();
            return isTruth && value.toString().matches("[01]")
                    ? String.valueOf(value.toString().equals("1"))
                    : value.toString();
        }

        private static String plain(double number) {
            return Double.isFinite(number)
                    ? Doubles.decimal(number).stripTrailingZeros().toPlainString()
                    : Double.toString(number);
        }
    }
}
