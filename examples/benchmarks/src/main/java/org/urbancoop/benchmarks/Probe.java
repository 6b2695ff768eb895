package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.benchmarks.plain.Records;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.Merge;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** What only a process of its own shows: each run is one, does one thing, and prints what it took. */
public final class Probe {

    /** Our lines, read by two threads, with as little memory as by one. */
    static final String BY_TWO = "urbancoop, two threads";
    /** Our lines by one thread and by two, with memory to spare. */
    static final List<String> ROOMY = List.of("urbancoop, 1 GB of heap", "urbancoop, two threads, 1 GB of heap");
    /** Our lines from a file that is packed, by one thread and by two. */
    static final List<String> PACKED = List.of("urbancoop, gzip", "urbancoop, gzip, two threads");

    private Probe() {}

    /**
     * Runs.
     *
     * @param args what, and with what
     * @throws IOException if a file cannot be read
     */
    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "first" -> first(args[1], Path.of(args[2]));
            case "decode" -> decode(Long.parseLong(args[1]));
            case "stream" -> stream(args[1], Path.of(args[2]), Long.parseLong(args[3]));
            case "validate-stream" -> validateStream(Path.of(args[1]), Long.parseLong(args[2]));
            case "validate-dataset" -> validateDataset(Integer.parseInt(args[1]));
            case "operations" -> operations(Integer.parseInt(args[1]));
            case "merge" -> merge(Integer.parseInt(args[1]));
            default -> throw new IllegalArgumentException("Nothing to measure is called '" + args[0] + "'");
        }
    }

    /** The first record of a fresh JVM, from the first line of {@code main} on. */
    private static void first(String library, Path file) throws IOException {
        byte[] document = Files.readAllBytes(file);
        long start = System.nanoTime();
        Object read = switch (library) {
            case "urbancoop" -> UrbancoopJson.of().read(document, Project.class);
            case "databind2" ->
                new com.fasterxml.jackson.databind.json.JsonMapper().readValue(document, Records.Project.class);
            case "databind3" -> new tools.jackson.databind.json.JsonMapper().readValue(document, Records.Project.class);
            default -> throw new IllegalArgumentException("No library is called '" + library + "' here");
        };
        double milliseconds = (System.nanoTime() - start) / 1e6;
        print("classes", (double) ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount());
        if (!read.toString().contains("title=")) {
            throw new IllegalStateException("Not the project: " + read);
        }
        print("milliseconds", milliseconds);
    }

    /** Decodes for a while, to be looked at. */
    private static void decode(long seconds) {
        List<Corpus.Document> documents = Corpus.documents(Corpus.mixed(1_000));
        long end = System.nanoTime() + seconds * 1_000_000_000;
        long bytes = 0;
        while (System.nanoTime() < end) {
            for (Corpus.Document each : documents) {
                UrbancoopJson.of().read(each.bytes(), each.kind().model());
                bytes += each.bytes().length;
            }
        }
        print("megabytes", bytes / 1e6);
    }

    /** The records of a file one after the other, in memory that is fixed. */
    private static void stream(String library, Path file, long count) throws IOException {
        print("microseconds", pass(library, file, count));
        // A process that goes on has its code compiled.
        print("microsecondsAgain", pass(library, file, count));
        print("peakMegabytes", peakMegabytes());
    }

    /** Reads the records, and gives the microseconds for one. */
    private static double pass(String library, Path file, long count) throws IOException {
        long start = System.nanoTime();
        long read = 0;
        if (library.startsWith("urbancoop")) {
            int threads = library.contains("two threads") ? 2 : 1;
            try (RecordReader reader = UrbancoopJson.of().lines(file).parallel(threads)) {
                while (reader.hasNext()) {
                    reader.next().orElseThrow();
                    read++;
                }
            }
        } else {
            try (InputStream lines = Files.newInputStream(file);
                    MappingIterator<Object> values = new com.fasterxml.jackson.databind.json.JsonMapper()
                            .readerFor(Records.Project.class)
                            .readValues(lines)) {
                while (values.hasNext()) {
                    values.next();
                    read++;
                }
            }
        }
        if (read != count) {
            throw new IllegalStateException(read + " records of " + count);
        }
        return (System.nanoTime() - start) / 1e3 / count;
    }

    /** The rules of single records, over as many as come, by one thread and by all. */
    private static void validateStream(Path file, long count) throws IOException {
        byte[] lines = Files.readAllBytes(file);
        long start = System.nanoTime();
        ValidationReport report = validateStream(DatasetValidator.standard(), lines, count);
        long middle = System.nanoTime();
        ValidationReport other = validateStream(parallel(), lines, count);
        long end = System.nanoTime();
        print("microseconds", (middle - start) / 1e3 / count);
        print("microsecondsInParallel", (end - middle) / 1e3 / count);
        print("findings", report.findings().size());
        print("sameReport", report.equals(other) ? 1 : 0);
        print("peakMegabytes", peakMegabytes());
    }

    /** Made when it is wanted: the first record of a fresh JVM has no validator before it. */
    private static DatasetValidator parallel() {
        return DatasetValidator.of(
                ValidationConfig.standard().toBuilder().parallel(true).build());
    }

    private static ValidationReport validateStream(DatasetValidator validator, byte[] lines, long count)
            throws IOException {
        try (RecordReader reader = UrbancoopJson.of().lines(new Cycle(lines, count))) {
            Iterator<CooperationRecord> records = reader.stream()
                    .map(each -> (CooperationRecord) each.orElseThrow())
                    .iterator();
            ValidationReport report = validator.validate(records);
            if (report.records() != count) {
                throw new IllegalStateException(report.records() + " records of " + count);
            }
            return report;
        }
    }

    /** All rules, those between records, too, by one thread and by all. */
    private static void validateDataset(int count) {
        DatasetValidator one = DatasetValidator.standard();
        one.validate(Corpus.dataset(1_000));
        double before = usedBytes();
        Dataset dataset = Corpus.dataset(count);
        double filled = usedBytes();
        long start = System.nanoTime();
        ValidationReport report = one.validate(dataset);
        long middle = System.nanoTime();
        ValidationReport other = parallel().validate(dataset);
        long end = System.nanoTime();
        print("microseconds", (middle - start) / 1e3 / count);
        print("microsecondsInParallel", (end - middle) / 1e3 / count);
        print("findings", report.findings().size());
        double indexed = usedBytes();
        // A process that goes on has its code compiled.
        long again = System.nanoTime();
        ValidationReport last = parallel().validate(dataset);
        print("microsecondsAgain", (System.nanoTime() - again) / 1e3 / count);
        if (!report.equals(other) || !report.equals(last)) {
            throw new IllegalStateException("Another report of the same dataset");
        }
        print("sameReport", 1);
        print("recordBytes", (filled - before) / count);
        print("indexBytes", (indexed - filled) / count);
    }

    /** What the last collection has left: what is in use now has room in it that threads took for what may come. */
    private static double usedBytes() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    /** What is done with a whole dataset, beside its reading; what is first done is done some times. */
    private static void operations(int count) {
        for (int i = 0; i < 5; i++) {
            operations(Math.min(count, 5_000), Optional.empty());
        }
        operations(count, Optional.of(""));
        // A process that goes on has its code compiled.
        operations(count, Optional.empty());
        operations(count, Optional.of("Again"));
    }

    private static void operations(int count, Optional<String> shown) {
        UrbancoopJson json = UrbancoopJson.of().withLimits(JsonLimits.DEFAULT.withSize(JsonLimits.SIZE_CEILING));
        byte[] document = json.toBytes(Corpus.dataset(count));
        Dataset[] datasets = new Dataset[2];
        timed("read", shown, () -> datasets[0] = json.read(document, Dataset.class));
        timed("digest", shown, () -> Digests.of(datasets[0]));
        timed("redacted", shown, () -> datasets[0].withoutPersonalData());
        List<Project> projects = new ArrayList<>(datasets[0].getProjects());
        for (int i = 0; i < projects.size(); i += 10) {
            projects.set(i, projects.get(i).toBuilder().title("Another title").build());
        }
        datasets[1] = datasets[0].toBuilder().projects(projects).build();
        timed("diff", shown, () -> DatasetDiff.between(datasets[0], datasets[1]));
    }

    private static void timed(String name, Optional<String> shown, Runnable task) {
        System.gc();
        long start = System.nanoTime();
        task.run();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        shown.ifPresent(pass -> print(name + pass, milliseconds));
    }

    /** Two datasets that share half of their records, read from JSON and merged; what is first done is done twice. */
    private static void merge(int count) throws IOException {
        mergeOnce(Math.min(count, 10_000), false);
        mergeOnce(count, true);
    }

    private static void mergeOnce(int count, boolean shown) throws IOException {
        byte[] first = Corpus.lines(Corpus.partners(count, 0));
        byte[] second = Corpus.lines(Corpus.partners(count, count / 2));
        long start = System.nanoTime();
        Dataset base = dataset(first);
        Dataset other = dataset(second);
        long middle = System.nanoTime();
        Merge merge = Datasets.merge(base, other, MergePolicy.builder().build());
        long end = System.nanoTime();
        if (shown) {
            print("records", (double) base.records().count());
            print("result", (double) merge.result().records().count());
            print("open", merge.open().size());
            print("readMilliseconds", (middle - start) / 1e6);
            print("mergeMilliseconds", (end - middle) / 1e6);
            print("ratio", (double) (end - middle) / (middle - start));
        }
    }

    private static Dataset dataset(byte[] lines) throws IOException {
        Dataset.Builder dataset = Dataset.builder().id("partners").title("Partners");
        try (RecordReader reader = UrbancoopJson.of().lines(new ByteArrayInputStream(lines))) {
            while (reader.hasNext()) {
                dataset.addUnchecked((CooperationRecord) reader.next().orElseThrow());
            }
        }
        return dataset.build();
    }

    /** The most memory that the process had at one time, as Linux tells it; 0 elsewhere. */
    static double peakMegabytes() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / 1024.0;
        }
    }

    static void print(String name, double value) {
        System.out.println(String.format(Locale.ROOT, "%s=%.3f", name, value));
    }

    /** The lines of a file over and over. */
    private static final class Cycle extends InputStream {
        private final byte[] lines;
        private final List<Integer> ends = new java.util.ArrayList<>();
        private long left;
        private int at;
        private int end;

        Cycle(byte[] lines, long count) {
            this.lines = lines;
            this.left = count;
            for (int i = 0; i < lines.length; i++) {
                if (lines[i] == '\n') {
                    ends.add(i + 1);
                }
            }
        }

        private boolean fill() {
            if (at == end) {
                at = 0;
                end = left >= ends.size() ? lines.length : left == 0 ? 0 : ends.get((int) left - 1);
                left -= Math.min(left, ends.size());
            }
            return at < end;
        }

        @Override
        public int read() {
            return fill() ? lines[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (!fill()) {
                return -1;
            }
            int copied = Math.min(length, end - at);
            System.arraycopy(lines, at, target, from, copied);
            at += copied;
            return copied;
        }
    }
}
