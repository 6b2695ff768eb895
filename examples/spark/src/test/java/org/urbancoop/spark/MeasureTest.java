package org.urbancoop.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationConfig;

/** Measures: {@code mvn -Pslow -pl examples/spark -am test -Dtest=MeasureTest -Durbancoop.lines=1000000}. */
@Tag("slow")
class MeasureTest {

    private static final Pattern REFERENCE =
            Pattern.compile("\"((?:city|organization|agreement|project|event|program|source)/[^\"]*)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");
    private static final Pattern NAME = Pattern.compile("\"(name|title)\":\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern IDENTIFIERS = Pattern.compile("\"identifiers\":\\{[^}]*\\},?");

    @Test
    void encoders() {
        List<CooperationRecord> records = Collections.nCopies(
                        20, UrbancoopDataset.load().records().toList())
                .stream()
                .flatMap(List::stream)
                .toList();
        measure("JSON", RecordEncoder.create(), records);
        measure("Kryo", Encoders.kryo(CooperationRecord.class), records);
    }

    private static void measure(String name, Encoder<CooperationRecord> encoder, List<CooperationRecord> records) {
        try {
            for (int round = 0; round < 3; round++) {
                long start = System.nanoTime();
                org.apache.spark.sql.Dataset<CooperationRecord> kept =
                        Sessions.local().createDataset(records, encoder).persist(StorageLevel.MEMORY_ONLY_SER());
                kept.count();
                long written = System.nanoTime();
                List<CooperationRecord> read = kept.collectAsList();
                long ended = System.nanoTime();
                assertThat(read).isEqualTo(records);
                System.out.printf(
                        "%s: %d records, written in %d ms, read in %d ms, %s%n",
                        name,
                        records.size(),
                        (written - start) / 1_000_000,
                        (ended - written) / 1_000_000,
                        kept.queryExecution().optimizedPlan().stats().sizeInBytes());
                kept.unpersist(true);
            }
        } catch (RuntimeException | AssertionError e) {
            System.out.println(
                    name + ": " + String.valueOf(e).lines().findFirst().orElse(""));
        }
    }

    @Test
    void manyLines() throws IOException {
        long wanted = Long.getLong("urbancoop.lines", 100_000);
        Path file = Sessions.folder().resolve("many.ndjson");
        long lines = write(file, wanted);
        System.out.printf("%d lines, %d MB%n", lines, Files.size(file) >> 20);
        if (!Boolean.getBoolean("urbancoop.onlySpark")) {
            Stopwatch watch = Stopwatch.begin();
            Dataset dataset = read(file);
            long found = DatasetValidator.of(ValidationConfig.builder()
                            .cap(Integer.MAX_VALUE)
                            .parallel(true)
                            .build())
                    .validate(dataset)
                    .findings()
                    .size();
            System.out.printf("one JVM: %s, %d findings%n", watch, found);
        }
        Stopwatch watch = Stopwatch.begin();
        SparkSession spark = SparkValidation.session("local[2]", 16);
        try (SparkValidation validation =
                SparkValidation.of(spark, file.toString(), 1 << 25, null, SparkValidation.ONE_TASK)) {
            long found = validation.findings().where("decided").count();
            System.out.printf("Spark: %s, %d findings, not run: %s%n", watch, found, validation.notRun());
        }
    }

    /** The time that passes, and that of processors: what else the machine does changes less of the second. */
    private record Stopwatch(long start, long processors) {

        private static final long NANOS = 1_000_000_000;

        static Stopwatch begin() {
            return new Stopwatch(System.nanoTime(), ofProcessors());
        }

        private static long ofProcessors() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getProcessCpuTime();
        }

        @Override
        public String toString() {
            return (System.nanoTime() - start) / NANOS + " s, " + (ofProcessors() - processors) / NANOS
                    + " s of processors";
        }
    }

    /** The bundled records again and again, with identifiers and names of their own. */
    private static long write(Path file, long wanted) throws IOException {
        List<String> bundled = new ArrayList<>();
        UrbancoopDataset.load()
                .records()
                .forEach(entry -> bundled.add(UrbancoopJson.of().toText(entry).strip()));
        long lines = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int copy = 0; lines < wanted; copy++) {
                for (String line : bundled) {
                    String other = REFERENCE.matcher(line).replaceAll("\"$1-" + copy + "\"");
                    other = ID.matcher(other).replaceFirst("\"id\":\"$1-" + copy + "\"");
                    other = NAME.matcher(other).replaceAll("\"$1\":\"$2 " + copy + "\"");
                    out.write(IDENTIFIERS.matcher(other).replaceAll(""));
                    out.newLine();
                    lines++;
                }
            }
        }
        return lines;
    }

    private static Dataset read(Path file) throws IOException {
        Dataset.Builder dataset = Dataset.builder().id("many").title("Many");
        try (RecordReader reader = UrbancoopJson.of().lines(file).parallel(2)) {
            reader.forEachRemaining(line -> {
                if (line.orElseThrow() instanceof CooperationRecord entry) {
                    dataset.addUnchecked(entry);
                } else if (line.orElseThrow() instanceof DeclaredTotal total) {
                    dataset.addDeclaredTotal(total);
                }
            });
        }
        return dataset.build();
    }
}
