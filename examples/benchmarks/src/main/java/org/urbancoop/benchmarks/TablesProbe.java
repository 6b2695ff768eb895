package org.urbancoop.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.ReadResult;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.TablesReader;
import org.urbancoop.tables.TablesWriter;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.tables.xlsx.XlsxFormat;
import org.urbancoop.tables.xlsx.XlsxWriter;

/**
 * Tables in and out, beside plain FastCSV and fastexcel: each run is a process, does one thing a few times, and prints
 * the shortest time. The peers do what they do fastest with the same rows: they know no records and check nothing.
 */
public final class TablesProbe {

    private static final int RUNS = 3;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Rows of the sheet whose cells are read without any model. */
    private static final int COLUMNS = 12;

    private TablesProbe() {}

    /** Does something to a folder, and tells how many rows and characters it saw, so that nothing is left out. */
    @FunctionalInterface
    private interface Task {
        long[] run(int count, Path folder) throws IOException;
    }

    private static final Map<String, Task> TASKS = new LinkedHashMap<>();

    static {
        TASKS.put("make", TablesProbe::make);
        TASKS.put("csv-rows urbancoop", (count, folder) -> rows(folder.resolve("sheet.csv")));
        TASKS.put("csv-rows peer", (count, folder) -> fastCsv(folder.resolve("sheet.csv")));
        TASKS.put("xlsx-rows urbancoop", (count, folder) -> rows(folder.resolve("sheet.xlsx")));
        TASKS.put("xlsx-rows peer", (count, folder) -> fastExcel(folder.resolve("sheet.xlsx")));
        TASKS.put("csv-out urbancoop", (count, folder) -> csvOut(count, folder, 1));
        TASKS.put("csv-out peer", TablesProbe::csvOutPlain);
        TASKS.put("csv-out-by-two urbancoop", (count, folder) -> csvOut(count, folder, 2));
        TASKS.put("csv-out-by-two peer", TablesProbe::csvOutPlain);
        TASKS.put(
                "csv-in urbancoop", (count, folder) -> records(TablesReader.of().read(folder.resolve("tables"))));
        TASKS.put(
                "csv-in-by-two urbancoop",
                (count, folder) -> records(TablesReader.of().withThreads(2).read(folder.resolve("tables"))));
        TASKS.put("csv-in-by-two peer", (count, folder) -> fastCsv(csvFiles(folder.resolve("tables"))));
        TASKS.put("csv-in peer", (count, folder) -> fastCsv(csvFiles(folder.resolve("tables"))));
        TASKS.put("xlsx-out urbancoop", TablesProbe::xlsxOut);
        TASKS.put("xlsx-out peer", TablesProbe::xlsxOutPlain);
        TASKS.put("xlsx-in urbancoop", TablesProbe::xlsxIn);
        TASKS.put("xlsx-in peer", (count, folder) -> fastExcel(folder.resolve("tables.xlsx")));
    }

    /**
     * Runs.
     *
     * @param args the task, whose it is, how many rows, and the folder
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        Task task = TASKS.get(String.join(" ", List.of(args).subList(0, args.length - 2)));
        if (task == null) {
            throw new IllegalArgumentException("What is measured: " + TASKS.keySet());
        }
        int count = Integer.parseInt(args[args.length - 2]);
        Path folder = Path.of(args[args.length - 1]);
        double best = Double.MAX_VALUE;
        double cpu = Double.MAX_VALUE;
        long[] seen = {};
        for (int i = 0; i < (args[0].equals("make") ? 1 : RUNS); i++) {
            long start = System.nanoTime();
            long used = THREADS.getCurrentThreadCpuTime();
            seen = task.run(count, folder);
            cpu = Math.min(cpu, (THREADS.getCurrentThreadCpuTime() - used - (seen.length > 2 ? seen[3] : 0)) / 1e6);
            // What is made before the clock starts is told by the third number.
            best = Math.min(best, (System.nanoTime() - start - (seen.length > 2 ? seen[2] : 0)) / 1e6);
        }
        Probe.print("milliseconds", best);
        Probe.print("processorMilliseconds", cpu);
        Probe.print("rows", (double) seen[0]);
        Probe.print("characters", (double) seen[1]);
        Probe.print("peakMegabytes", Probe.peakMegabytes());
    }

    // ---------------------------------------------------------------------------------------------- rows of a sheet

    private static String cell(int row, int column) {
        return switch (column) {
            case 0 -> Integer.toString(row);
            case 1 -> "City of " + Integer.toString(row * 7919 % 1_000_003, Character.MAX_RADIX);
            case 2 -> row % 3 == 0 ? "부산광역시" : "Ho Chi Minh City";
            case 3 -> "Viet Nam";
            case 4 -> "sister-city";
            case 5 -> String.format("%d-%02d-%02d", 1960 + row % 60, 1 + row % 12, 1 + row % 28);
            case 6 -> "10." + row % 100_000;
            case 7 -> "106." + row % 100_000;
            case 8 -> Integer.toString(row * 31 % 9_000_000);
            case 9 -> "https://www.example.org/partners/" + row;
            case 10 -> row % 5 == 0 ? "says \"" + row + "\", in a letter" : "";
            default -> "International Relations Division";
        };
    }

    private static long[] make(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("sheet.csv"))) {
            for (int row = 0; row < count; row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < COLUMNS; column++) {
                    cells.add(row == 0 ? "Column " + column : cell(row, column));
                }
                csv.writeRecord(cells);
            }
        }
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve("sheet.xlsx")));
                Workbook workbook = new Workbook(stream, "urbancoop", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Partners");
            for (int row = 0; row < Math.min(count, 100_000); row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    String text = row == 0 ? "Column " + column : cell(row, column);
                    if (row > 0 && (column == 6 || column == 7 || column == 8)) {
                        sheet.value(row, column, Double.parseDouble(text));
                    } else if (!text.isEmpty()) {
                        sheet.value(row, column, text);
                    }
                }
                sheet.flush();
            }
        }
        return new long[] {count, 0};
    }

    private static long[] rows(Path file) throws IOException {
        long[] seen = new long[2];
        try (Sheets sheets = Sheets.open(FormatInput.of(file))) {
            sheets.rows(sheets.names().get(0)).forEachRemaining(row -> {
                seen[0]++;
                for (SheetCell cell : row.cells()) {
                    seen[1] += cell.text().length();
                }
            });
        }
        return seen;
    }

    private static long[] fastCsv(Path... files) throws IOException {
        long[] seen = new long[2];
        for (Path file : files) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
                for (CsvRecord row : reader) {
                    seen[0]++;
                    for (String field : row.getFields()) {
                        seen[1] += field.length();
                    }
                }
            }
        }
        return seen;
    }

    private static Path[] csvFiles(Path folder) {
        return Table.all().stream()
                .map(table -> folder.resolve(table.name() + ".csv"))
                .toArray(Path[]::new);
    }

    private static long[] fastExcel(Path file) throws IOException {
        long[] seen = new long[2];
        try (InputStream stream = Files.newInputStream(file);
                ReadableWorkbook workbook = new ReadableWorkbook(stream)) {
            for (Sheet sheet : (Iterable<Sheet>) workbook.getSheets()::iterator) {
                try (Stream<Row> rows = sheet.openStream()) {
                    for (Row row : (Iterable<Row>) rows::iterator) {
                        seen[0]++;
                        for (Cell cell : row) {
                            seen[1] += cell == null || cell.getType() == CellType.EMPTY
                                    ? 0
                                    : cell.getText().length();
                        }
                    }
                }
            }
        }
        return seen;
    }

    // ------------------------------------------------------------------------------------------- tables of a dataset

    /** A dataset whose tables have about so many rows, and at least so many records that no two tables are alike. */
    private static Dataset dataset(int rows) {
        return Corpus.dataset(rows / ROWS_OF_A_RECORD).withoutPersonalData();
    }

    /** Measured: so many rows the tables of the corpus have for each of its records. */
    private static final int ROWS_OF_A_RECORD = 10;

    private static long[] csvOut(int count, Path folder, int threads) throws IOException {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        Dataset dataset = dataset(count);
        long made = System.nanoTime() - start;
        used = THREADS.getCurrentThreadCpuTime() - used;
        TablesWriter.of().withThreads(threads).write(dataset, folder.resolve("tables"));
        return new long[] {made(dataset), 0, made, used};
    }

    private static long made(Dataset dataset) {
        return dataset.records().count();
    }

    private static long[] csvOutPlain(int count, Path folder) throws IOException {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        Map<Table, List<List<String>>> tables = cells(dataset(count));
        Files.createDirectories(folder.resolve("plain"));
        long made = System.nanoTime() - start;
        used = THREADS.getCurrentThreadCpuTime() - used;
        long rows = 0;
        for (Map.Entry<Table, List<List<String>>> table : tables.entrySet()) {
            try (CsvWriter csv = CsvWriter.builder().build(folder.resolve("plain/" + table.getKey() + ".csv"))) {
                for (List<String> row : table.getValue()) {
                    csv.writeRecord(row);
                    rows++;
                }
            }
        }
        return new long[] {rows, 0, made, used};
    }

    private static Map<Table, List<List<String>>> cells(Dataset dataset) throws IOException {
        Map<Table, List<List<String>>> tables = new LinkedHashMap<>();
        for (Table table : Table.all()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(table.columns().stream().map(Column::name).toList());
            table.rows(dataset, cells -> rows.add(List.copyOf(cells)));
            tables.put(table, rows);
        }
        return tables;
    }

    private static long[] xlsxOut(int count, Path folder) throws IOException {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        Dataset dataset = dataset(count);
        long made = System.nanoTime() - start;
        used = THREADS.getCurrentThreadCpuTime() - used;
        XlsxWriter.of().write(dataset, folder.resolve("tables.xlsx"));
        return new long[] {made(dataset), 0, made, used};
    }

    private static long[] xlsxOutPlain(int count, Path folder) throws IOException {
        long start = System.nanoTime();
        long used = THREADS.getCurrentThreadCpuTime();
        Map<Table, List<List<String>>> tables = cells(dataset(count));
        long made = System.nanoTime() - start;
        used = THREADS.getCurrentThreadCpuTime() - used;
        long rows = 0;
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(folder.resolve("plain.xlsx")));
                Workbook workbook = new Workbook(stream, "urbancoop", "1.0")) {
            for (Map.Entry<Table, List<List<String>>> table : tables.entrySet()) {
                Worksheet sheet = workbook.newWorksheet(table.getKey().name());
                int number = 0;
                for (List<String> row : table.getValue()) {
                    Iterator<Column> columns = table.getKey().columns().iterator();
                    for (int i = 0; i < row.size(); i++) {
                        boolean isNumber = columns.next().type() == Column.Type.NUMBER && number > 0;
                        if (isNumber && !row.get(i).isEmpty()) {
                            sheet.value(number, i, Double.parseDouble(row.get(i)));
                        } else if (!row.get(i).isEmpty()) {
                            sheet.value(number, i, row.get(i));
                        }
                    }
                    number++;
                    if (number % 1_000 == 0) {
                        sheet.flush();
                    }
                    rows++;
                }
                sheet.finish();
            }
        }
        return new long[] {rows, 0, made, used};
    }

    private static long[] xlsxIn(int count, Path folder) throws IOException {
        return records(new XlsxFormat()
                .read(FormatInput.of(folder.resolve("tables.xlsx")), org.urbancoop.format.FormatOptions.standard()));
    }

    private static long[] records(ReadResult read) {
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().get(0).toString());
        }
        return new long[] {read.dataset().orElseThrow().records().count(), 0};
    }
}
