package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whole processes that read, check and write lines, beside peers, and their section of the page. */
final class WholeTimes {

    private static final String TWO = "urbancoop+2";
    private static final List<String> LIBRARIES = List.of("urbancoop", TWO, "databind2", "fastjson2", "dsl-json");
    private static final int RUNS = 5;

    private WholeTimes() {}

    /** Runs each library in turns, and keeps the run of each with the median time. */
    static void measure(TablesTimes.Processes processes, Path lines, int times, Path folder, ArrayNode results)
            throws IOException, InterruptedException {
        Path input = folder.resolve("whole.ndjson");
        try (OutputStream out = Files.newOutputStream(input)) {
            for (int i = 0; i < times; i++) {
                Files.copy(lines, out);
            }
        }
        List<List<ObjectNode>> runs = new ArrayList<>();
        LIBRARIES.forEach(library -> runs.add(new ArrayList<>()));
        for (int run = 0; run < RUNS; run++) {
            for (int i = 0; i < LIBRARIES.size(); i++) {
                Path output = folder.resolve("whole-out.ndjson");
                runs.get(i).add(processes.run("-Xmx256m", LIBRARIES.get(i), input.toString(), output.toString()));
                Files.delete(output);
            }
        }
        for (int i = 0; i < LIBRARIES.size(); i++) {
            List<ObjectNode> of = runs.get(i);
            of.sort((one, other) -> Double.compare(seconds(one), seconds(other)));
            results.add(of.get(RUNS / 2).put("library", LIBRARIES.get(i)).put("megabytes", Files.size(input) / 1e6));
        }
        Files.delete(input);
    }

    private static double seconds(JsonNode run) {
        return run.get("seconds").asDouble();
    }

    /** Writes the section of the page. */
    static String section(JsonNode results) {
        JsonNode first = results.get(0);
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """

                ## Whole processes

                Each reads %,d projects from a file of lines (%.0f MB), sees that their constraints hold, and writes \
                them to another, in a fresh JVM with a heap
                of 256 MB, timed from the first line of `main`; the median of %d runs in turns. The peers read their \
                plain records, check them by Hibernate Validator,
                and drop or keep unknown members as they do; ours checks while it reads, keeps everything, and moves \
                the file into place when it is whole.

                | | seconds | of the processors | peak, MB |
                |---|--:|--:|--:|
                """,
                Math.round(first.get("records").asDouble()),
                first.get("megabytes").asDouble(),
                RUNS));
        for (JsonNode row : results) {
            String library = row.get("library").asText();
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.0f |\n",
                    library.equals(TWO) ? "urbancoop, read by two threads" : library,
                    seconds(row),
                    row.get("processorSeconds").asDouble(),
                    row.get("peakMegabytes").asDouble()));
        }
        return text.append(String.format(
                        Locale.ROOT, """

                        In plain words: whoever has such a file waits %.1f s for what takes databind 2 and Hibernate \
                        Validator %.1f s, and has every value checked, typed
                        and kept. Who wants texts out of JSON and nothing else, and has no records that are malformed, \
                        finds fastjson2 or dsl-json about as quick; both of
                        them lost the unknown members of this file without a word.
                        """, seconds(of(results, "urbancoop")), seconds(of(results, "databind2"))))
                .toString();
    }

    /** Writes the section on what is done with a whole dataset. */
    static String operations(JsonNode results) {
        StringBuilder text = new StringBuilder("""

                ## A dataset as a whole

                Each figure is the median of three JVMs, whose heap is touched before, in milliseconds; \
                in brackets to the time of reading the same dataset from an array of bytes. What is done again is \
                compiled by then. The
                second dataset of the difference says something else of each tenth project.

                | records | read | digest | without personal data | difference |
                |--:|--:|--:|--:|--:|
                """);
        for (JsonNode row : results) {
            operations(row, "", "", text);
            operations(row, "Again", ", again", text);
        }
        return text.toString();
    }

    private static void operations(JsonNode row, String pass, String words, StringBuilder text) {
        double read = row.get("read" + pass).asDouble();
        text.append(String.format(
                Locale.ROOT, "| %,d%s | %,.0f |", Math.round(row.get("records").asDouble()), words, read));
        for (String operation : List.of("digest", "redacted", "diff")) {
            double taken = row.get(operation + pass).asDouble();
            text.append(String.format(Locale.ROOT, " %,.0f (%.2f) |", taken, taken / read));
        }
        text.append('\n');
    }

    private static JsonNode of(JsonNode results, String library) {
        for (JsonNode row : results) {
            if (row.get("library").asText().equals(library)) {
                return row;
            }
        }
        throw new IllegalStateException("Not measured: the whole process of " + library);
    }
}
