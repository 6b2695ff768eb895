package org.urbancoop.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;

/** The program: checks files of one object a line, and writes findings and rejected lines. */
public final class ValidateFiles {

    private static final String USAGE = """
        urbancoop-spark FILES OUT [--format parquet|json] [--as-of DAY] [--stretch BYTES] [--one-task RECORDS]
                        [--master MASTER] [--partitions NUMBER]
          FILES  a file, a folder or a glob of one object a line (.ndjson, .jsonl, perhaps .gz)
          OUT    a new folder: findings and problems go there
        Without arguments it checks the bundled dataset, and writes below the folder for temporary files.
        """;

    private static final String NUMBER = "[1-9][0-9]{0,8}";

    /** What an option is unless it is said, and what it may be. */
    private record Option(String name, String usual, String pattern, String meaning) {}

    private static final List<Option> OPTIONS = List.of(
            new Option("--format", "parquet", "parquet|json", "parquet or json"),
            new Option("--as-of", "", "\\d{4}-\\d{2}-\\d{2}", "a day such as 2026-11-29"),
            new Option("--stretch", "33554432", NUMBER, "a number from 1"),
            new Option("--one-task", "" + SparkValidation.ONE_TASK, NUMBER, "a number from 1"),
            new Option("--master", "local[2]", ".+", "a master such as local[2]"),
            new Option("--partitions", "8", NUMBER, "a number from 1"));

    private ValidateFiles() {}

    /**
     * Runs the program; it exits with 2 if it was called wrongly, 1 if there are errors.
     *
     * @param arguments see the usage
     * @throws IOException if the bundled dataset cannot be written as lines
     */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            Path folder = Files.createTempDirectory("urbancoop-spark");
            Path file = folder.resolve("bundled.ndjson");
            UrbancoopJson.of().writeLines(file, lines -> lines.writeAll(UrbancoopDataset.load()));
            System.exit(run(List.of(file.toString(), folder.resolve("out").toString()), out));
        }
        System.exit(run(List.of(arguments), out));
    }

    static int run(List<String> arguments, PrintStream out) {
        Map<String, String> options = new HashMap<>();
        OPTIONS.forEach(option -> options.put(option.name(), option.usual()));
        try {
            read(arguments, options);
        } catch (IllegalArgumentException | DateTimeException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return 2;
        }
        SparkSession spark = SparkValidation.session(
                options.getOrDefault("--master", ""), Integer.parseInt(options.get("--partitions")));
        try (SparkValidation validation = SparkValidation.of(
                spark,
                arguments.get(0),
                Long.parseLong(options.get("--stretch")),
                day(options),
                Long.parseLong(options.get("--one-task")))) {
            String folder = arguments.get(1);
            write(validation.findings(), folder + "/findings", options);
            write(validation.problems(), folder + "/problems", options);
            int exit = summarize(
                    validation, spark.read().format(options.get("--format")).load(folder + "/findings"), out);
            out.println("written to " + folder);
            return exit;
        } catch (IOException | AnalysisException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private static void read(List<String> arguments, Map<String, String> options) {
        if (arguments.size() < 2 || arguments.size() % 2 != 0) {
            throw new IllegalArgumentException("FILES and OUT are needed, and each option has a value");
        }
        for (int i = 2; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            Option option = OPTIONS.stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("There is no option " + name));
            if (!arguments.get(i + 1).matches(option.pattern())) {
                throw new IllegalArgumentException(name + " is " + option.meaning() + ", not " + arguments.get(i + 1));
            }
            options.put(name, arguments.get(i + 1));
        }
        day(options);
    }

    private static @Nullable LocalDate day(Map<String, String> options) {
        String day = options.getOrDefault("--as-of", "");
        return day.isEmpty() ? null : LocalDate.parse(day);
    }

    private static void write(Dataset<Row> rows, String folder, Map<String, String> options) throws AnalysisException {
        // Kept, for Spark reads twice what it sorts. A folder that is there is refused: nothing is overwritten.
        Dataset<Row> kept = rows.persist(StorageLevel.DISK_ONLY());
        kept.orderBy("file", "line").write().format(options.get("--format")).save(folder);
        kept.unpersist();
    }

    private static int summarize(SparkValidation validation, Dataset<Row> findings, PrintStream out) {
        long rejected = validation
                .problems()
                .where(col("text").isNotNull())
                .select("file", "line")
                .distinct()
                .count();
        out.printf("%d lines read, %d rejected%n", validation.lines().count(), rejected);
        long errors = rejected;
        if (findings.columns().length > 0) {
            List<Row> counts = findings.groupBy("severity", "decided", "code")
                    .agg(count(lit(1)))
                    .orderBy("severity", "code", "decided")
                    .collectAsList();
            for (Row row : counts) {
                boolean decided = row.getBoolean(1);
                out.printf(
                        "%-9s %6d  %s%n", decided ? row.getString(0) : "undecided", row.getLong(3), row.getString(2));
                errors += decided && row.getString(0).equals("error") ? row.getLong(3) : 0;
            }
        }
        validation.notRun().forEach((code, why) -> out.printf("not run           %s: %s%n", code, why));
        return errors == 0 ? 0 : 1;
    }
}
