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
import java.util.Set;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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

    private static final Map<String, String> DEFAULTS = Map.of(
            "--format", "parquet",
            "--as-of", "",
            "--stretch", Integer.toString(1 << 25),
            "--one-task", Long.toString(SparkValidation.ONE_TASK),
            "--master", "local[2]",
            "--partitions", "8");

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
        Map<String, String> options = new HashMap<>(DEFAULTS);
        long stretch;
        long oneTask;
        int partitions;
        LocalDate asOf;
        try {
            if (arguments.size() < 2 || arguments.size() % 2 != 0) {
                throw new IllegalArgumentException("FILES and OUT are needed, and each option has a value");
            }
            for (int i = 2; i < arguments.size(); i += 2) {
                if (options.put(arguments.get(i), arguments.get(i + 1)) == null) {
                    throw new IllegalArgumentException("There is no option " + arguments.get(i));
                }
            }
            if (!Set.of("parquet", "json").contains(options.get("--format"))) {
                throw new IllegalArgumentException("--format is parquet or json, not " + options.get("--format"));
            }
            stretch = positive("--stretch", options);
            oneTask = positive("--one-task", options);
            partitions = Math.toIntExact(positive("--partitions", options));
            String day = options.getOrDefault("--as-of", "");
            asOf = day.isEmpty() ? null : LocalDate.parse(day);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            out.println(e.getMessage());
            out.print(USAGE);
            return 2;
        }
        SparkSession spark = SparkValidation.session(options.getOrDefault("--master", ""), partitions);
        try (SparkValidation validation = SparkValidation.of(spark, arguments.get(0), stretch, asOf, oneTask)) {
            String folder = arguments.get(1);
            write(validation.findings(), folder + "/findings", options);
            write(validation.problems(), folder + "/problems", options);
            return summarize(spark, validation, folder, options, out);
        } catch (IOException | AnalysisException e) {
            out.println(e.getMessage());
            return 2;
        }
    }

    private static long positive(String option, Map<String, String> options) {
        String text = options.getOrDefault(option, "");
        if (!text.matches("[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException(option + " is a number from 1, not " + text);
        }
        return Long.parseLong(text);
    }

    private static void write(Dataset<Row> rows, String folder, Map<String, String> options) throws AnalysisException {
        // A folder that is there is refused: nothing is overwritten.
        rows.orderBy("file", "line").write().format(options.get("--format")).save(folder);
    }

    private static int summarize(
            SparkSession spark,
            SparkValidation validation,
            String folder,
            Map<String, String> options,
            PrintStream out) {
        Dataset<Row> findings = spark.read().format(options.get("--format")).load(folder + "/findings");
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
        out.println("written to " + folder);
        return errors == 0 ? 0 : 1;
    }
}
