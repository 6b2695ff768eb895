package org.urbancoop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** One session for all tests, and what they compare. */
final class Sessions {

    private Sessions() {}

    static SparkSession local() {
        return SparkValidation.session("local[2]", 2);
    }

    static Path write(Dataset dataset, Path file) {
        try {
            UrbancoopJson.of().writeLines(file, writer -> writer.writeAll(dataset));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folder() {
        try {
            Path folder = Files.createTempDirectory("urbancoop-spark");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What one JVM finds, each finding as a text. */
    static List<String> oneJvm(Dataset dataset) {
        ValidationReport report = DatasetValidator.of(
                        ValidationConfig.builder().cap(Integer.MAX_VALUE).build())
                .validate(dataset);
        return Stream.concat(report.findings().stream(), report.undecided().stream())
                .map(Sessions::text)
                .sorted()
                .toList();
    }

    private static String text(Finding finding) {
        return text(Findings.row(0, finding));
    }

    /** What Spark finds. */
    static List<String> spark(Path file, long stretch) {
        try (SparkValidation validation = SparkValidation.of(local(), file.toString(), stretch, null, 1_000_000)) {
            org.apache.spark.sql.Dataset<Row> findings = validation.findings();
            List<String> found = findings.collectAsList().stream()
                    .map(row -> String.join(
                            "|",
                            Stream.of(Findings.SCHEMA.fieldNames())
                                    .skip(1)
                                    .map(name -> cell(row.getAs(name)))
                                    .toList()))
                    .sorted()
                    .toList();
            if (!validation.notRun().isEmpty()) {
                throw new AssertionError(validation.notRun());
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Row row) {
        return String.join(
                "|",
                Stream.iterate(1, i -> i + 1)
                        .limit(Findings.SCHEMA.size() - 1L)
                        .map(i -> cell(row.get(i)))
                        .toList());
    }

    private static String cell(Object value) {
        return value instanceof Object[] array
                ? Arrays.asList(array).toString()
                : value instanceof scala.collection.Seq<?> sequence ? sequence.mkString("[", ", ", "]") : "" + value;
    }
}
