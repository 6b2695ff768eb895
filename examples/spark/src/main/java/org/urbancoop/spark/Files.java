package org.urbancoop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.ReadRecord;

/**
 * Reads files of one object a line (NDJSON) in stretches, and knows the file and the line of each.
 *
 * <p>A first pass counts the line feeds of each stretch, where a file has more than one; their sums say with which line
 * each begins.
 */
final class Files {

    /** A row of a line that was read: {@code text} is null. Of a problem: {@code json} is null. */
    static final StructType READ = new StructType()
            .add("at", DataTypes.LongType, false)
            .add("subject", DataTypes.StringType)
            .add("json", DataTypes.BinaryType)
            .add("column", DataTypes.IntegerType)
            .add("pointer", DataTypes.StringType)
            .add("code", DataTypes.StringType)
            .add("severity", DataTypes.StringType)
            .add("problem", DataTypes.StringType)
            .add("problem_ko", DataTypes.StringType)
            .add("text", DataTypes.StringType);

    private final SparkSession spark;
    private final List<String> names;
    private final List<Split> splits;

    private Files(SparkSession spark, List<String> names, List<Split> splits) {
        this.spark = spark;
        this.names = List.copyOf(names);
        this.splits = splits;
    }

    /**
     * Finds files, in the order of their names.
     *
     * @param pattern a file, a folder (its {@code .ndjson} and {@code .jsonl}, perhaps {@code .gz}), or a glob
     * @param stretch how many bytes one task reads
     * @throws IOException if there is no such file
     */
    static Files of(SparkSession spark, String pattern, long stretch) throws IOException {
        Path path = new Path(pattern);
        FileSystem system = FileSystem.get(path.toUri(), spark.sparkContext().hadoopConfiguration());
        FileStatus[] found = system.globStatus(path);
        List<FileStatus> files = new ArrayList<>();
        for (FileStatus each : found == null ? new FileStatus[0] : found) {
            if (each.isDirectory()) {
                Arrays.stream(system.listStatus(each.getPath()))
                        .filter(file ->
                                file.isFile() && file.getPath().getName().matches("[^_.].*\\.(ndjson|jsonl)(\\.gz)?"))
                        .forEach(files::add);
            } else {
                files.add(each);
            }
        }
        if (files.isEmpty()) {
            throw new IOException("No file of one object a line (.ndjson, .jsonl) is at " + pattern);
        }
        Collections.sort(files);
        List<Split> splits = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String name = files.get(i).getPath().toString();
            long length = files.get(i).getLen();
            long step = name.endsWith(".gz") ? Math.max(1, length) : stretch;
            for (long start = 0; start < length; start += step) {
                splits.add(new Split(i, name, start, Math.min(length, start + step)));
            }
        }
        return new Files(
                spark, files.stream().map(file -> file.getPath().toString()).toList(), splits);
    }

    /** The names by the number of the file, see {@link Place#file}. */
    List<String> names() {
        return names;
    }

    /** Reads all lines: a row for each one that was read, and for each problem. */
    Dataset<Row> read() {
        if (splits.isEmpty()) {
            return spark.createDataFrame(List.of(), READ);
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Map<Split, Long> feeds = feedsBefore(context, hadoop);
        JavaRDD<Row> rows = context.parallelize(splits, splits.size())
                .flatMap(split -> read(split, feeds.getOrDefault(split, 0L), hadoop.value()));
        return spark.createDataFrame(rows, READ);
    }

    private Map<Split, Long> feedsBefore(JavaSparkContext context, Broadcast<SerializableConfiguration> hadoop) {
        Map<Integer, Long> ofFile = splits.stream().collect(Collectors.groupingBy(Split::file, Collectors.counting()));
        List<Split> counted = splits.stream()
                .filter(split -> ofFile.getOrDefault(split.file(), 0L) > 1)
                .toList();
        if (counted.isEmpty()) {
            return Map.of();
        }
        List<Long> counts = context.parallelize(counted, counted.size())
                .map(split -> SplitLines.countFeeds(split, hadoop.value().value()))
                .collect();
        Map<Split, Long> before = new HashMap<>();
        long sum = 0;
        for (int i = 0; i < counted.size(); i++) {
            sum = counted.get(i).start() == 0 ? 0 : sum;
            before.put(counted.get(i), sum);
            sum += counts.get(i);
        }
        return before;
    }

    private static Iterator<Row> read(Split split, long feeds, SerializableConfiguration hadoop) throws IOException {
        SplitLines lines = SplitLines.open(split, feeds, hadoop.value());
        RecordReader reader = UrbancoopJson.of().lines(lines);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return reader.stream()
                .flatMap(line -> rows(line, split.file(), lines.linesBefore()))
                .iterator();
    }

    private static Stream<Row> rows(ReadRecord line, int file, long before) {
        Stream<Row> record = line.value().stream()
                .map(value -> RowFactory.create(
                        Place.of(file, before + line.location().line()),
                        Subject.name(value),
                        Subject.toBytes(value),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return Stream.concat(
                record,
                line.problems().stream()
                        .map(problem -> RowFactory.create(
                                Place.of(file, before + line.location().line()),
                                null,
                                null,
                                problem.location().column(),
                                problem.pointer().toString(),
                                problem.code().toString(),
                                problem.severity().toString(),
                                problem.message(Locale.ENGLISH),
                                problem.message(Locale.KOREAN),
                                line.value().isPresent() ? null : line.raw())));
    }
}
