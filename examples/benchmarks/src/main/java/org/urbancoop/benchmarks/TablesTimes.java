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
     * @param memory for our run, and for a peer that reads
     * @param rows so many rows are made; 0 for what is there
     */
    private record Row(String task, String words, String memory, int rows) {

        /** A peer that writes has its rows ready, which takes room. */
        String memoryOfPeer() {
            return rows > 0 ? LARGE : memory;
        }
    }

    private static final String SMALL = "256m";
    private static final String LARGE = "4g";

    private static final List<Row> ROWS = List.of(
            new Row("csv-rows", "CSV, rows of a sheet in", SMALL, 0),
            new Row("xlsx-rows", "workbook, rows of a sheet in", SMALL, 0),
            new Row("csv-out", "CSV, all tables of a dataset out", LARGE, 1_000_000),
            new Row("csv-out-by-two", "CSV, the same by two threads, as the command does", LARGE, 1_000_000),
            new Row("csv-in", "CSV, records in", LARGE, 0),
            new Row("csv-in-by-two", "CSV, records in by two threads", LARGE, 0),
            new Row("xlsx-out", "workbook, all tables of a dataset out", SMALL, 100_000),
            new Row("xlsx-in", "workbook, records in", SMALL, 0));

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
            result.set(
                    "urbancoop",
                    processes.run(Performance.touched(row.memory()), row.task(), "urbancoop", count, files));
            result.set(
                    "peer", processes.run(Performance.touched(row.memoryOfPeer()), row.task(), "peer", count, files));
        }
    }

    static String section(JsonNode results) {
        StringBuilder page = new StringBuilder("""

            ## Tables

            The shortest of three passes in one process, in milliseconds by the clock (in brackets of the processor \
            in the thread that asks), beside plain FastCSV and fastexcel with the same rows. "Rows in" is
            what a mapping gets: cells with their place and kind, against the texts of the peer's cells. "Out" is \
            a dataset whose records become the rows of all tables, and "records in" makes the records
            again; the peer gets its rows as texts that are ready, or reads the texts alone. The aim is three times \
            the peer's time. All heaps are touched
            before the clock starts; the peer's has the size of ours, and 4 GB where its rows are ready.

            | | rows | ours, ms | peer, ms | times the peer | heap of ours | our peak, MB |
            |---|--:|--:|--:|--:|---|--:|
            """);
        for (JsonNode result : results) {
            JsonNode ours = result.get("urbancoop");
            JsonNode peer = result.get("peer");
            page.append(String.format(
                    Locale.ROOT,
                    "| %s | %,d | %s | %s | %.1f | `-Xmx%s` | %s |%n",
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
        return result.get("urbancoop").get("milliseconds").asDouble()
                / result.get("peer").get("milliseconds").asDouble();
    }

    private static String times(JsonNode run) {
        return String.format(
                Locale.ROOT,
                "%,.0f (%,.0f)",
                run.get("milliseconds").asDouble(),
                run.get("processorMilliseconds").asDouble());
    }
}
