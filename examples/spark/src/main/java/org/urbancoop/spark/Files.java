package org.urbancoop.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.urbancoop.json.LineStretch;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import scala.Tuple2;

/**
 * Reads files of one object a line (NDJSON) in stretches, and knows the file and the line of each.
 *
 * <p>A first pass counts the line feeds of each stretch that another one follows; their sums say with which line each
 * begins.
 */
final class Files {

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
        for (FileStatus each : files) {
            int file = files.indexOf(each);
            String name = each.getPath().toString();
            long step = name.endsWith(".gz") ? Math.max(1, each.getLen()) : stretch;
            LineStretch.of(each.getLen(), step).forEach(part -> splits.add(new Split(file, name, each.getLen(), part)));
        }
        return new Files(
                spark, files.stream().map(file -> file.getPath().toString()).toList(), splits);
    }

    /** The names by the number of the file, see {@link Line#at}. */
    List<String> names() {
        return names;
    }

    /** Reads all lines. */
    JavaPairRDD<Long, Bucket> read() {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        int tasks = Math.max(1, splits.size());
        List<Long> feeds = context.parallelize(splits, tasks)
                .map(split ->
                        split.isLast() ? 0 : split.countFeeds(hadoop.value().value()))
                .collect();
        List<Tuple2<Long, Split>> numbered = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < splits.size(); i++) {
            before = splits.get(i).stretch().start() == 0 ? 0 : before + feeds.get(i - 1);
            numbered.add(new Tuple2<>((long) i << Bucket.BITS, splits.get(i).behind(before)));
        }
        return context.parallelizePairs(numbered, tasks)
                .partitionBy(new Bucket.Place(tasks))
                .mapPartitionsToPair(
                        some -> some.hasNext() ? read(some.next(), hadoop.value()) : Collections.emptyIterator(), true);
    }

    private static Iterator<Tuple2<Long, Bucket>> read(Tuple2<Long, Split> split, SerializableConfiguration hadoop)
            throws IOException {
        LineStretch.Lines lines = split._2().lines(hadoop.value());
        RecordReader reader = UrbancoopJson.of().lines(lines.stream());
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> {
            try {
                reader.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        long before = ((long) split._2().file() << Line.LINE_BITS) + lines.linesBefore();
        return LongStream.iterate(split._1(), any -> reader.hasNext(), number -> number + 1)
                .mapToObj(number -> new Tuple2<>(number, Bucket.read(reader, before)))
                .iterator();
    }
}
