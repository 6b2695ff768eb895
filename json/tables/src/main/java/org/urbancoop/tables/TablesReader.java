package org.urbancoop.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Workers;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.ReadResult;
import org.urbancoop.tables.cell.NumberDigits;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.tables.sheet.Sheets;

/**
 * Reads back what {@link TablesWriter} wrote: {@code TablesReader.of().read(Path.of("tables"))}. The normalized tables
 * are read, for they hold each value once; columns that follow from others, such as labels, are not looked at.
 *
 * <p>Tables and columns may be missing, and columns may stand in any order. Problems name the cell, such as {@code
 * cities!E5}.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class TablesReader {

    private static final String RECORD = "record";
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final TablesReader READER = new TablesReader(1);

    private final int threads;

    private TablesReader(int threads) {
        this.threads = threads;
    }

    /**
     * Obtains the reader.
     *
     * @return the reader
     */
    public static TablesReader of() {
        return READER;
    }

    /**
     * Returns a copy that reads rows ahead and makes records several at a time: {@code
     * reader.withThreads(Runtime.getRuntime().availableProcessors())}. One thread, the caller's, does it otherwise.
     * What is read is the same.
     *
     * @param number the most threads, 1 or more; no more work than there are processors
     * @return the reader
     * @throws IllegalArgumentException if the number is less than 1
     */
    public TablesReader withThreads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads is 1 or more, not " + number);
        }
        return new TablesReader(number);
    }

    /**
     * Reads the tables of a folder.
     *
     * @param folder the folder with the CSV files
     * @return the dataset, as far as it can be read, with its problems and where each value stood; no dataset if the
     *     table {@code dataset} is missing or has no row
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if a file is no CSV
     * @throws IOException if a file cannot be read
     */
    public ReadResult read(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            throw new IOException("Not a folder: " + folder);
        }
        Optional<ReadResult> inStep = inStep(folder);
        return inStep.isPresent() ? inStep.get() : inTurn(folder);
    }

    /** Reads one table after the other, whatever the order of their rows. */
    ReadResult inTurn(Path folder) throws IOException {
        try (Workers workers = workers()) {
            RecordTables records = new RecordTables(NumberDigits.none(), workers);
            for (Table table : normalized(folder)) {
                try (Sheets sheets = open(file(folder, table))) {
                    Optional<TableRows> rows = records.open(table, rows(sheets));
                    if (rows.isPresent()) {
                        records.read(rows.get());
                    }
                }
            }
            return records.result();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Reads all tables at once, as they were written; nothing if their rows are otherwise, or cannot be read. */
    Optional<ReadResult> inStep(Path folder) {
        try (Opened opened = new Opened();
                Workers workers = workers()) {
            RecordTables records = new RecordTables(NumberDigits.none(), workers);
            List<TableRows> tables = new ArrayList<>();
            for (Table table : normalized(folder)) {
                records.open(table, rows(opened.keep(open(file(folder, table)))))
                        .ifPresent(tables::add);
            }
            return records.inStep(tables);
        } catch (IOException | UncheckedIOException e) {
            // Read one after the other, the first table that cannot be read is told.
            return Optional.empty();
        }
    }

    /** The files that are open at once. */
    private static final class Opened implements Closeable {

        private final Deque<Sheets> files = new ArrayDeque<>();

        Sheets keep(Sheets file) {
            files.push(file);
            return file;
        }

        @Override
        public void close() throws IOException {
            while (!files.isEmpty()) {
                files.pop().close();
            }
        }
    }

    private static List<Table> normalized(Path folder) {
        return Table.all().stream()
                .filter(table -> table.isNormalized() && Files.exists(file(folder, table)))
                .toList();
    }

    private static Path file(Path folder, Table table) {
        return folder.resolve(table.name() + TablesWriter.CSV);
    }

    private static Iterator<SheetRow> rows(Sheets sheets) throws IOException {
        return sheets.rows(sheets.names().get(0));
    }

    private Workers workers() {
        return Workers.by(threads, "reading tables");
    }

    /**
     * Reads the tables of an opened file, a sheet a table, such as a workbook.
     *
     * @param sheets the sheets, which stay open
     * @return as of a folder
     * @throws IOException if the file cannot be read
     */
    public ReadResult read(Sheets sheets) throws IOException {
        Objects.requireNonNull(sheets, "sheets");
        NumberDigits digits = NumberDigits.none();
        try (Workers workers = workers()) {
            if (sheets.names().contains(NumberDigits.TABLE)) {
                digits = NumberDigits.of(sheets.rows(NumberDigits.TABLE));
            }
            RecordTables records = new RecordTables(digits, workers);
            for (Table table : Table.all()) {
                if (table.isNormalized() && sheets.names().contains(table.name())) {
                    Optional<TableRows> rows = records.open(table, sheets.rows(table.name()));
                    if (rows.isPresent()) {
                        records.read(rows.get());
                    }
                }
            }
            return records.result();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Opens a table: with commas, as it was written, or as a spreadsheet saved it. */
    private static Sheets open(Path file) throws IOException {
        for (char separator : SEPARATORS) {
            Sheets sheets = Sheets.ofCsv(FormatInput.of(file), separator);
            Iterator<SheetRow> rows = rows(sheets);
            if (rows.hasNext()
                    && rows.next().cells().stream().anyMatch(cell -> cell.text().equals(RECORD))) {
                return sheets;
            }
            sheets.close();
        }
        return Sheets.open(FormatInput.of(file));
    }
}
