package org.urbancoop.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopJson;

/**
 * Writes a dataset as CSV files with a data dictionary: {@code TablesWriter.of().write(dataset, Path.of("tables"))}.
 *
 * <p>The files are those of {@link #files()}: flat tables that need no join, normalized ones that hold each value once,
 * the code lists and countries, {@code columns.csv} with every column, {@code datapackage.json} (Frictionless), and
 * {@code dataset.ndjson} with every record as JSON. Their columns and types are the same for every dataset.
 *
 * <p>Personal data is left out unless it is asked for. The files keep every character; only those for spreadsheets do
 * not, and tell which. All are written, or none; rows are written as they are made, and no table is held in memory.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class TablesWriter {

    static final String CSV = ".csv";

    private static final String LINES = "dataset.ndjson";
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final TablesWriter PLAIN = new TablesWriter(false, false, 1);

    private final boolean spreadsheet;
    private final boolean personalData;
    private final int threads;

    private TablesWriter(boolean spreadsheet, boolean personalData, int threads) {
        this.spreadsheet = spreadsheet;
        this.personalData = personalData;
        this.threads = threads;
    }

    /**
     * Obtains a writer of files that keep every character and leave out personal data.
     *
     * @return the writer
     */
    public static TablesWriter of() {
        return PLAIN;
    }

    /**
     * Returns a writer of files for a spreadsheet: with a byte order mark, every cell in quotes, and an apostrophe
     * before a text that a spreadsheet would run as a formula. Such files are for people.
     *
     * @return the writer
     */
    public TablesWriter forSpreadsheets() {
        return new TablesWriter(true, personalData, threads);
    }

    /**
     * Returns a writer that also writes contacts and the names of persons.
     *
     * @return the writer
     */
    public TablesWriter withPersonalData() {
        return new TablesWriter(spreadsheet, true, threads);
    }

    /**
     * Returns a writer that writes several files at a time. The files are the same.
     *
     * @param number how many files at the most, 1 or more; 1 unless set, and no more than there are processors
     * @return the writer
     * @throws IllegalArgumentException if the number is less than 1
     */
    public TablesWriter withThreads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads is 1 or more, not " + number);
        }
        return new TablesWriter(spreadsheet, personalData, number);
    }

    /**
     * Gets the names of the files, which are the same for every dataset.
     *
     * @return the names, such as {@code [partners.csv, ..., datapackage.json, dataset.ndjson]}
     */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        Table.all().forEach(table -> files.add(table.name() + CSV));
        files.addAll(List.of(DataPackage.FILE, LINES));
        return List.copyOf(files);
    }

    /**
     * Writes the files of a dataset. Files of these names are replaced.
     *
     * @param dataset the dataset
     * @param folder where the files go, such as {@code Path.of("tables")}; it is made if it is not there
     * @return the cells whose text is not the one of the dataset; none unless the files are for spreadsheets
     * @throws IOException if a file cannot be written; then none is
     */
    public List<ChangedCell> write(Dataset dataset, Path folder) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        Objects.requireNonNull(folder, "folder");
        Dataset shown = personalData ? dataset : dataset.withoutPersonalData();
        List<List<ChangedCell>> changed = new ArrayList<>();
        List<Table> tables = Table.all();
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (Table table : tables) {
            List<ChangedCell> ofTable = new ArrayList<>();
            changed.add(ofTable);
            contents.put(folder.resolve(table.name() + CSV), stream -> csv(table, shown, stream, ofTable));
        }
        contents.put(
                folder.resolve(DataPackage.FILE),
                stream ->
                        stream.write(DataPackage.of(shown, tables, spreadsheet).getBytes(StandardCharsets.UTF_8)));
        contents.put(folder.resolve(LINES), stream -> lines(shown, stream));
        boolean isNew = Files.notExists(folder);
        Files.createDirectories(folder);
        boolean written = false;
        try {
            AtomicFile.writeAll(contents, threads);
            written = true;
        } finally {
            if (isNew && !written) {
                // Empty, unless somebody else put something there.
                folder.toFile().delete();
            }
        }
        return changed.stream().flatMap(List::stream).toList();
    }

    /** The dataset without any loss, one record a line. */
    private static void lines(Dataset dataset, OutputStream stream) throws IOException {
        try (RecordWriter writer = UrbancoopJson.of().lineWriter(stream)) {
            writer.writeAll(dataset);
        }
    }

    private void csv(Table table, Dataset dataset, OutputStream stream, List<ChangedCell> changed) throws IOException {
        Writer text = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        CsvWriter.CsvWriterBuilder builder =
                CsvWriter.builder().lineDelimiter(spreadsheet ? LineDelimiter.CRLF : LineDelimiter.LF);
        if (spreadsheet) {
            text.append(BYTE_ORDER_MARK);
            // Whatever a program takes for the separator besides the comma, it finds quotes around the cell.
            builder.quoteStrategy(QuoteStrategies.ALWAYS);
        }
        try (CsvWriter csv = builder.build(text)) {
            csv.writeRecord(table.columns().stream().map(Column::name).toList());
            long[] row = {1};
            table.rows(dataset, cells -> {
                row[0]++;
                csv.writeRecord(spreadsheet ? inert(table, row[0], cells, changed) : cells);
            });
        }
    }

    private static List<String> inert(Table table, long row, List<String> cells, List<ChangedCell> changed) {
        List<String> written = new ArrayList<>(cells);
        for (int i = 0; i < cells.size(); i++) {
            Column column = table.columns().get(i);
            String inert = column.isText() ? Spreadsheet.inert(cells.get(i)) : cells.get(i);
            if (!inert.equals(cells.get(i))) {
                changed.add(new ChangedCell(table.name() + CSV, row, column.name(), cells.get(i), inert));
                written.set(i, inert);
            }
        }
        return written;
    }
}
