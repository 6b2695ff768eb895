package org.urbancoop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
import org.urbancoop.json.LineStretch;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.ReadRecord;
import scala.Tuple2;

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
            int file = i;
            LineStretch.of(length, step).forEach(each -> splits.add(Split.of(file, name, each)));
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
        JavaRDD<Row> rows = context.parallelize(numbered(context, hadoop), splits.size())
                .flatMap(split -> read(split, hadoop.value()));
        return spark.createDataFrame(rows, READ);
    }

    /** The splits, each with the number of line feeds before it; files of one split have none to count. */
    private List<Split> numbered(JavaSparkContext context, Broadcast<SerializableConfiguration> hadoop) {
        Set<Integer> cut = splits.stream()
                .filter(split -> split.start() > 0)
                .map(Split::file)
                .collect(Collectors.toSet());
        List<Split> counted =
                splits.stream().filter(split -> cut.contains(split.file())).toList();
        Map<Split, Long> feeds = counted.isEmpty()
                ? Map.of()
                : context.parallelize(counted, counted.size())
                        .mapToPair(split -> new Tuple2<>(
                                split, split.countFeeds(hadoop.value().value())))
                        .collectAsMap();
        return splits.stream()
                .collect(Collectors.groupingBy(Split::file, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(file -> LineStretch.numbered(
                                file.stream().map(Split::stretch).toList(),
                                file.stream()
                                        .map(split -> feeds.getOrDefault(split, 0L))
                                        .toList())
                        .stream()
                        .map(each -> Split.of(file.get(0).file(), file.get(0).path(), each)))
                .toList();
    }

    private static Iterator<Row> read(Split split, SerializableConfiguration hadoop) throws IOException {
        LineStretch.Lines lines = split.lines(hadoop.value());
        RecordReader reader = UrbancoopJson.of().lines(lines.stream());
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
