package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The times of tables in and out, beside FastCSV and fastexcel, and their section of the page. */
final class TablesTimes {

    /**
     * What is measured.
     *
     * @param memory for our run; the peer always has {@value #LARGE}
     * @param rows so many rows are made; 0 for what is there
     */
    private record Row(String task, String words, String memory, int rows) {

        boolean isByTwo() {
            return task.endsWith("-by-two");
        }

        /** What our run starts with: where memory is not what is shown, it costs neither side anything. */
        String options() {
            return memory.equals(LARGE) ? TOUCHED : memory;
        }
    }

    private static final String LARGE = "-Xmx4g";
    private static final String TOUCHED = Performance.touched("4g");

    private static final List<Row> ROWS = List.of(
            new Row("csv-rows", "CSV, rows of a sheet in", "-Xmx256m", 0),
            new Row("xlsx-rows", "workbook, rows of a sheet in", "-Xmx256m", 0),
            new Row("csv-out", "CSV, all tables of a dataset out", LARGE, 1_000_000),
            new Row("csv-out-by-two", "CSV, the same by two threads, by the clock", LARGE, 1_000_000),
            new Row("csv-in", "CSV, records in", LARGE, 0),
            new Row("csv-in-by-two", "CSV, records in by two threads, by the clock", LARGE, 0),
            new Row("xlsx-out", "workbook, all tables of a dataset out", "-Xmx256m", 100_000),
            new Row("xlsx-in", "workbook, records in", "-Xmx256m", 0));

    private static final int SHEET = 1_000_000;

    private TablesTimes() {}

    /** Runs a process and gives what it printed. */
    @FunctionalInterface
    interface Processes {
        ObjectNode run(String memory, String... arguments) throws IOException, InterruptedException;
    }

    static void measure(Processes processes, Path folder, boolean quick, ArrayNode results)
            throws IOException, InterruptedException {
        String files = folder.resolve("tables").toString();
        processes.run("-Xmx1g", "make", Integer.toString(quick ? SHEET / 10 : SHEET), files);
        for (Row row : ROWS) {
            ObjectNode result = results.addObject();
            result.put("words", row.words());
            result.put("memory", row.memory());
            String count = Integer.toString(quick ? row.rows() / 10 : row.rows());
            result.set("urbancoop", processes.run(row.options(), row.task(), "urbancoop", count, files));
            result.put("byClock", row.isByTwo());
            result.set("peer", processes.run(TOUCHED, row.task(), "peer", count, files));
        }
    }

    static String section(JsonNode results) {
        StringBuilder page = new StringBuilder("""

            ## Tables

            The shortest of three passes in one process, in milliseconds of the processor in the thread that works \
            (by the clock in brackets), beside plain FastCSV and fastexcel with the same rows. "Rows in" is
            what a mapping gets: cells with their place and kind, against the texts of the peer's cells. "Out" is \
            a dataset whose records become the rows of all tables, and "records in" makes the records
            again; the peer gets its rows as texts that are ready, or reads the texts alone. The aim is three times \
            the peer's time. Heaps of 4 GB are touched
            before the clock starts, ours and the peer's: what the first touch of a page costs is up to the \
            machine.

            | | rows | ours, ms | peer, ms | times the peer | heap of ours | our peak, MB |
            |---|--:|--:|--:|--:|---|--:|
            """);
        for (JsonNode result : results) {
            JsonNode ours = result.get("urbancoop");
            JsonNode peer = result.get("peer");
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s | %s | %.1f | `%s` | %s |%n",
                    result.get("words").asText(),
                    peer.get("rows").asLong(),
                    times(ours),
                    times(peer),
                    ratio(result),
                    result.get("memory").asText(),
                    result.get("memory").asText().equals(LARGE)
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    "%.0f",
                                    ours.get("peakMegabytes").asDouble())));
        }
        return page.toString();
    }

    private static double ratio(JsonNode result) {
        String time = result.path("byClock").asBoolean() ? "milliseconds" : "processorMilliseconds";
        return result.get("urbancoop").get(time).asDouble()
                / result.get("peer").get(time).asDouble();
    }

    private static String times(JsonNode run) {
        return String.format(
                Locale.ROOT,
                "%,.0f (%,.0f)",
                run.get("processorMilliseconds").asDouble(),
                run.get("milliseconds").asDouble());
    }
}
