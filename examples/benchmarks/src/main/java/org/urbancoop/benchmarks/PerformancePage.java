package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.benchmarks.peer.Codec;

/** Makes the page of what was measured: the same measurements, the same page. */
final class PerformancePage {

    private static final String JSON = "JsonBenchmark.";

    /** What the commands that people wait for may take. */
    private static final Map<String, String> COMMANDS = Map.of("--help", "0.3", "validate bundled", "1.2");

    private final JsonNode all;
    private final Figures figures;
    private final String bought;
    private final StringBuilder page = new StringBuilder();

    private PerformancePage(JsonNode all, String bought) {
        this.all = all;
        this.figures = new Figures(all);
        this.bought = bought;
    }

    static String render(JsonNode measurements) {
        return render(measurements, resource("bought.md"));
    }

    /** Renders the page with another text on how the figures came about, which no run can measure any more. */
    static String render(JsonNode measurements, String bought) {
        PerformancePage page = new PerformancePage(measurements, bought);
        page.write();
        return page.page.toString();
    }

    /** The section of the commands alone. */
    static String commands(JsonNode measurements) {
        PerformancePage page = new PerformancePage(measurements, "");
        page.commands();
        return page.page.toString();
    }

    private void write() {
        head();
        page.append(figures.aims());
        json();
        profile();
        probes();
        line(bought);
        process();
        edtf();
        constraints();
        if (all.has("tables")) {
            page.append(TablesTimes.section(all.get("tables")));
        }
        commands();
    }

    // --- parts

    private void head() {
        JsonNode machine = all.get("machine");
        line("# Performance", "");
        line(
                "This page is written by one command, which measures everything in one run and takes about "
                        + number(all.get("minutes").asDouble(), 0) + " minutes:",
                "");
        line("```", "mvn -q -Prun -pl examples/benchmarks -am process-classes -Dexec.args=performance", "```", "");
        line(
                machine.get("jdk").asText() + ", " + machine.get("system").asText() + ", "
                        + machine.get("processors").asInt() + " processors ("
                        + machine.get("processor").asText()
                        + "), " + machine.get("memory").asText() + " of memory, load "
                        + machine.get("load").asText()
                        + " at the start. What JMH measures is measured in three rounds, each time in a fresh JVM "
                        + "whose heap of 512 MB is touched before "
                        + "([why](decisions/0212-figures-from-touched-memory.md)), "
                        + "for four seconds after six to warm up. A figure"
                        + " is the better quartile of these seconds, for what else runs on the machine only makes "
                        + "some of them slower; in brackets stands the"
                        + " median. What counts is the ratio of two figures of one run. The measurements of this and "
                        + "of earlier runs are kept in `examples/benchmarks/results`, by day and processor.",
                "");
        if (machine.get("quick").asBoolean()) {
            line("**A quick run, for developing: the figures are rough.**", "");
        }
    }

    private void json() {
        JsonNode corpus = all.get("corpus");
        line("## JSON", "");
        line(
                "Records of all kinds, six in ten of them projects, "
                        + corpus.get("meanBytes").asInt()
                        + " bytes each on average, made of the bundled dataset; projects alone have "
                        + corpus.get("meanBytesOfProjects").asInt()
                        + " bytes. One in eight has a member that no table knows. Each document is read by itself "
                        + "from an array of bytes, and"
                        + " written to one.",
                "");
        line(
                "The others read plain Java records of texts, `BigDecimal`, lists and maps: their dates, references "
                        + "and codes are unparsed"
                        + " texts, so that they do less. Each is set up as its manual says for speed; before "
                        + "anything is timed, each has to read and write"
                        + " the corpus and give equal values. \"Trusted\" is a record whose constraints hold: "
                        + "checked while it is read (`withConstraints()`),"
                        + " afterwards by `RecordValidator`, or, on the plain records, by Hibernate Validator. Each "
                        + "has to refuse a blank title first.",
                "");
        line(
                "| | decode, ns | to databind 2 | bytes left | encode, ns | to databind 2 | bytes left |",
                "|---|--:|--:|--:|--:|--:|--:|");
        JsonNode scan = result(JSON + "scan", null, "mixed");
        line("| jackson-core, tokens only | " + timing(scan) + " | " + ratio("decode", scan) + " | " + bytes(scan)
                + " | | | |");
        for (String library : Performance.LIBRARIES) {
            JsonNode decode = result(JSON + "decode", library, "mixed");
            JsonNode encode = result(JSON + "encode", library, "mixed");
            line("| " + library + " | " + timing(decode) + " | " + ratio("decode", decode) + " | " + bytes(decode)
                    + " | " + timing(encode) + " | " + ratio("encode", encode) + " | " + bytes(encode) + " |");
        }
        line("", "| trusted read | ns | to databind 2 | bytes left |", "|---|--:|--:|--:|");
        for (String library : List.of("urbancoop", "urbancoop+RecordValidator", "databind2", "databind3")) {
            JsonNode read = result(JSON + "trustedRead", library, "mixed");
            line("| " + library + (library.startsWith("databind") ? "+Hibernate Validator" : "") + " | " + timing(read)
                    + " | " + ratio("trustedRead", read) + " | " + bytes(read) + " |");
        }
        line(
                "",
                "Projects alone:",
                "",
                "| | tokens only, ns | decode, ns | bytes left | encode, ns | trusted read, ns |",
                "|---|--:|--:|--:|--:|--:|");
        for (String library : List.of("urbancoop", "databind2")) {
            JsonNode decode = result(JSON + "decode", library, "projects");
            line("| " + library + " | " + timing(result(JSON + "scan", null, "projects")) + " | " + timing(decode)
                    + " | " + bytes(decode) + " | " + timing(result(JSON + "encode", library, "projects")) + " | "
                    + timing(result(JSON + "trustedRead", library, "projects")) + " |");
        }
        sameWork();
        line(
                "",
                "Mixed records, decoded in one thread and in two, which take turns of some hundredths of a second; "
                        + "medians of all seconds:",
                "",
                "| | one thread, ns | each of two, ns | records of two, times one |",
                "|---|--:|--:|--:|");
        for (String library : List.of("urbancoop", "databind2")) {
            JsonNode turns = result("ThreadsBenchmark.decodeInTurns", library, "mixed");
            line("| " + library + " | " + number(turns.get("oneThread").asDouble(), 0) + " | "
                    + number(turns.get("eachOfTwo").asDouble(), 0) + " | "
                    + number(figures.timesOneThread(library), 2) + " |");
        }
        line("");
    }

    /** Who is ahead when all make the same values. */
    private void sameWork() {
        boolean measured = false;
        for (JsonNode result : all.get("jmh")) {
            measured |= result.path("params").path("library").asText().endsWith(Codec.MODEL);
        }
        if (!measured) {
            return;
        }
        JsonNode decode = result(JSON + "decode", "urbancoop", "projects");
        JsonNode encode = result(JSON + "encode", "urbancoop", "projects");
        line(
                "",
                "Bytes to a `Project` of the model and back: the others read and write their plain records, and a "
                        + "mapping by hand makes the model's values of them, with references, dates, codes and "
                        + "amounts; all that come back are compared before. Fastjson2, dsl-json and avaje-jsonb "
                        + "lose or change what no record has, so that they do less even here:",
                "",
                "| | decode, ns | times ours | bytes left | encode, ns | times ours | bytes left |",
                "|---|--:|--:|--:|--:|--:|--:|",
                "| urbancoop | " + timing(decode) + " | 1.00 | " + bytes(decode) + " | " + timing(encode) + " | 1.00 | "
                        + bytes(encode) + " |");
        for (String library : Performance.SAME_WORK) {
            JsonNode read = result(JSON + "decode", library, "projects");
            JsonNode written = result(JSON + "encode", library, "projects");
            line("| " + library.replace(Codec.MODEL, " and a mapping") + " | " + timing(read) + " | "
                    + times(read, decode) + " | " + bytes(read) + " | " + timing(written) + " | "
                    + times(written, encode) + " | " + bytes(written) + " |");
        }
    }

    private static String times(JsonNode theirs, JsonNode ours) {
        return number(theirs.get("score").asDouble() / ours.get("score").asDouble(), 2);
    }

    private void profile() {
        JsonNode profile = all.get("profile");
        line("## Where the time of decoding goes", "");
        line(
                "Samples of the Java Flight Recorder over "
                        + profile.get("samples").asInt()
                        + " moments of decoding, each counted for the innermost code that is not the JDK's:",
                "",
                "| | share |",
                "|---|--:|");
        Iterator<String> names = profile.get("shares").fieldNames();
        while (names.hasNext()) {
            String name = names.next();
            double percent = 100 * profile.get("shares").get(name).asDouble();
            line("| " + name + " | " + (percent < 0.5 ? "below 1" : number(percent, 0)) + " % |");
        }
        line("");
    }

    private void probes() {
        JsonNode probes = all.get("probes");
        line(
                "## What becomes of a bad document",
                "",
                "Found out by giving one to each library, as it is set up above:",
                "");
        line("| | " + String.join(" | ", Performance.LIBRARIES) + " |", "|---|" + "---|".repeat(7));
        List<String> questions = new ArrayList<>();
        probes.get("urbancoop").fieldNames().forEachRemaining(questions::add);
        for (String question : questions) {
            StringBuilder row = new StringBuilder("| " + question);
            for (String library : Performance.LIBRARIES) {
                row.append(" | ").append(probes.get(library).get(question).asText());
            }
            line(row + " |");
        }
        line("");
    }

    private void process() {
        JsonNode process = all.get("process");
        line("## The first record", "", "Median of fresh JVMs, from the first line of `main` to the record:", "");
        line("| | first record, ms | whole process, ms | classes in the JVM |", "|---|--:|--:|--:|");
        for (JsonNode row : process.get("first")) {
            line("| " + row.get("library").asText() + " | "
                    + number(row.get("milliseconds").asDouble(), 0) + " | "
                    + number(row.get("wholeProcess").asDouble(), 0) + " | "
                    + (row.has("classes") ? grouped(row.get("classes")) : "") + " |");
        }
        line(
                "",
                "## Files of any length",
                "",
                "Projects one a line, read from a file one after the other with a heap of 64 MB (`-Xmx64m`), and all "
                        + "of them again in the same process, whose code is compiled by then. The peak is that of "
                        + "the whole process, as the operating system counts it.",
                "");
        line("| | records | MB | µs a record | again | peak, MB |", "|---|--:|--:|--:|--:|--:|");
        for (JsonNode row : process.get("stream")) {
            line("| " + row.get("library").asText() + " | " + grouped(row.get("records")) + " | "
                    + number(row.get("megabytes").asDouble(), 0) + " | "
                    + number(row.get("microseconds").asDouble(), 1) + " | "
                    + (row.has("microsecondsAgain")
                            ? number(row.get("microsecondsAgain").asDouble(), 2)
                            : "")
                    + " | "
                    + number(row.get("peakMegabytes").asDouble(), 0) + " |");
        }
        if (process.has("whole")) {
            page.append(WholeTimes.section(process.get("whole")));
        }
        line(
                "",
                "## Rules over many records",
                "",
                "All rules of single records, over lines that are read, checked and forgotten, with a heap of 64 MB:",
                "",
                "| records | µs a record, read and checked | checked by all processors | same report | peak, MB |",
                "|--:|--:|--:|---|--:|");
        for (JsonNode row : process.get("recordRules")) {
            line("| " + grouped(row.get("records")) + " | "
                    + number(row.get("microseconds").asDouble(), 1) + " | "
                    + number(row.get("microsecondsInParallel").asDouble(), 1) + " | "
                    + (row.get("sameReport").asDouble() == 1 ? "yes" : "**no**") + " | "
                    + number(row.get("peakMegabytes").asDouble(), 0) + " |");
        }
        line(
                "",
                "All rules, those between records, too, over a dataset in memory, medians of three JVMs with "
                        + "the parallel collector and a heap that is touched before: by one thread, by all "
                        + "processors, and by all again, when the code "
                        + "is compiled. The bytes are those of the heap, for a record and for the indexes "
                        + "that the first pass makes:",
                "",
                "| records | µs a record | by all processors | again | findings | same report | bytes a record "
                        + "| of indexes |",
                "|--:|--:|--:|--:|--:|---|--:|--:|");
        for (JsonNode row : process.get("allRules")) {
            line("| " + grouped(row.get("records")) + " | "
                    + number(row.get("microseconds").asDouble(), 1) + " | "
                    + number(row.get("microsecondsInParallel").asDouble(), 1) + " | "
                    + number(row.get("microsecondsAgain").asDouble(), 1) + " | " + grouped(row.get("findings"))
                    + " | " + (row.get("sameReport").asDouble() == 1 ? "yes" : "**no**") + " | "
                    + number(row.get("recordBytes").asDouble(), 0) + " | "
                    + number(row.get("indexBytes").asDouble(), 0) + " |");
        }
        if (process.has("operations")) {
            page.append(WholeTimes.operations(process.get("operations")));
        }
        line(
                "",
                "## Two datasets into one",
                "",
                "Each dataset is read from lines in memory, then the two are merged. They share half of their "
                        + "records; of those, one in four has another id in the second dataset, and one in four says "
                        + "something else. Each figure is the median of three JVMs, one pass each:",
                "",
                "| records in each | both read, ms | merged, ms | merged, to both read |",
                "|--:|--:|--:|--:|");
        for (JsonNode row : process.path("merges")) {
            line("| " + grouped(row.get("records")) + " | "
                    + number(row.get("readMilliseconds").asDouble(), 0) + " | "
                    + number(row.get("mergeMilliseconds").asDouble(), 0) + " | "
                    + number(row.get("ratio").asDouble(), 2) + " |");
        }
        line("");
    }

    private void edtf() {
        line(
                "## EDTF",
                "",
                "Plain days (`YYYY-MM-DD`, 1024 of the years 1900 to 2099) with `Edtf` and with `java.time.LocalDate`:",
                "",
                "| | `Edtf` | bytes left | `LocalDate` | bytes left |",
                "|---|--:|--:|--:|--:|");
        for (List<String> row : List.of(
                List.of("text to value", "parse"),
                List.of("value to text", "format"),
                List.of("text to value to text", "parseAndFormat"))) {
            JsonNode ours = result("EdtfBenchmark." + row.get(1) + "Edtf", null, null);
            JsonNode theirs = result("EdtfBenchmark." + row.get(1) + "LocalDate", null, null);
            line("| " + row.get(0) + " | " + timing(ours) + " ns | " + bytes(ours) + " | " + timing(theirs) + " ns | "
                    + bytes(theirs) + " |");
        }
        line(
                "",
                "Nothing is left on the heap beyond the result: 32 bytes are the value itself, which keeps the text "
                        + "that it is given. For \"value to"
                        + " text\" an `Edtf` is made of a `LocalDate` first, since one that was parsed has its text "
                        + "already. In the last row the value does"
                        + " not leave the loop, and the compiler does without it.",
                "");
    }

    private void constraints() {
        line(
                "## Constraints of single records",
                "",
                "Four records of this library (city, agreement, project, event), clean or with one blank text each, "
                        + "checked by `RecordValidator` and by"
                        + " Hibernate Validator:",
                "",
                "| | urbancoop | Hibernate Validator | ratio |",
                "|---|--:|--:|--:|");
        for (List<String> row : List.of(List.of("clean", "clean"), List.of("with a violation each", "broken"))) {
            JsonNode ours = result("ValidationBenchmark." + row.get(1) + "Urbancoop", null, null);
            JsonNode theirs = result("ValidationBenchmark." + row.get(1) + "Hibernate", null, null);
            line("| four records, " + row.get(0) + ", per ms | " + timing(ours) + " | " + timing(theirs) + " | "
                    + number(ours.get("score").asDouble() / theirs.get("score").asDouble(), 1) + " |");
            line("| bytes left for the four | " + bytes(ours) + " | " + bytes(theirs) + " | |");
        }
        JsonNode ours = result("FirstVerdictBenchmark.firstVerdictUrbancoop", null, null);
        JsonNode theirs = result("FirstVerdictBenchmark.firstVerdictHibernate", null, null);
        line("| first verdict, each in one of "
                + ours.get("forks").asInt() + " fresh JVMs, ms | " + timing(ours) + " | " + timing(theirs) + " | "
                + number(theirs.get("score").asDouble() / ours.get("score").asDouble(), 1) + " |");
    }

    private void commands() {
        line(
                "",
                "## The program",
                "",
                "Commands as whole processes, by the launcher of the zip, each figure the median of runs in turns. The "
                        + "launcher's first start makes an archive of loaded classes; the second column is without it. "
                        + "`performance --commands` measures these alone, once `mvn -q -pl examples/cli -am package "
                        + "-DskipTests` has made the zip.",
                "",
                "| | seconds | without the archive | aim |",
                "|---|--:|--:|--:|");
        for (JsonNode row : all.path("commands")) {
            String command = row.get("command").asText();
            line("| `" + command.replace("OUT-", "").replace("OUT", "out") + "` | "
                    + number(row.get("seconds").asDouble(), 2) + " | "
                    + number(row.get("withoutArchive").asDouble(), 2) + " | " + COMMANDS.getOrDefault(command, "")
                    + " |");
        }
    }

    // --- figures

    private JsonNode result(String benchmark, @Nullable String library, @Nullable String corpus) {
        return figures.result(benchmark, library, corpus);
    }

    private double score(String benchmark, @Nullable String library, String corpus) {
        return figures.score(benchmark, library, corpus);
    }

    private String ratio(String benchmark, JsonNode result) {
        return number(
                score(benchmark, "databind2", "mixed") / result.get("score").asDouble(), 2);
    }

    private static String timing(JsonNode result) {
        double score = result.get("score").asDouble();
        int decimals = score < 100 ? 1 : 0;
        return number(score, decimals) + " (" + number(result.get("median").asDouble(), decimals) + ")";
    }

    private static String bytes(JsonNode result) {
        return result.has("allocated") ? number(result.get("allocated").asDouble(), 0) : "";
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    private static String grouped(JsonNode value) {
        return String.format(Locale.ROOT, "%,d", Math.round(value.asDouble()));
    }

    private void line(String... lines) {
        for (String line : lines) {
            page.append(line).append('\n');
        }
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(PerformancePage.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
