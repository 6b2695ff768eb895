package org.urbancoop.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.shiftright;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.RuleCatalog;

/** Checks NDJSON of any size: every rule of the library whose records can be brought together on a cluster. */
public final class SparkValidation implements AutoCloseable {

    /** How many records a rule may see in one task, unless said otherwise: what fits into about two gigabytes. */
    static final long ONE_TASK = 500_000;

    private static final RuleCatalog RULES = RuleCatalog.standard();

    private final Files files;
    private final @Nullable LocalDate asOf;
    private final long oneTask;
    private final Map<String, String> notRun = new TreeMap<>();
    private final SparkSession spark;
    private final JavaPairRDD<Long, Bucket> read;

    private SparkValidation(SparkSession spark, Files files, @Nullable LocalDate asOf, long oneTask) {
        this.spark = spark;
        this.files = files;
        this.asOf = asOf;
        this.oneTask = oneTask;
        this.read = files.read().persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    /**
     * Obtains a session that shows no page and no bar.
     *
     * @param master where to run, such as {@code local[2]}
     * @param partitions into how many parts rows are shuffled
     * @return the session
     */
    static SparkSession session(String master, int partitions) {
        return SparkSession.builder()
                .appName("urbancoop")
                .master(master)
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", partitions)
                .config("spark.rdd.compress", true)
                .config("spark.log.level", "WARN")
                .getOrCreate();
    }

    /**
     * Finds the files to check.
     *
     * @param spark the session
     * @param pattern a file, a folder or a glob
     * @param stretch how many bytes one task reads, such as {@code 1 << 26}
     * @param asOf the day to compare with; null for that of the header
     * @param oneTask how many records a rule may see in one task
     * @return the check; nothing has been read
     * @throws IOException if there are no files
     */
    public static SparkValidation of(
            SparkSession spark, String pattern, long stretch, @Nullable LocalDate asOf, long oneTask)
            throws IOException {
        return new SparkValidation(spark, Files.of(spark, pattern, stretch), asOf, oneTask);
    }

    /** Gets the lines that were read, headers and declared totals too. */
    JavaRDD<Line> lines() {
        return read.flatMap(bucket -> bucket._2().lines().iterator());
    }

    /**
     * Gets the records that were read.
     *
     * @return the records, in Spark's memory as the bytes of their JSON
     */
    public Dataset<CooperationRecord> records() {
        return spark.createDataset(
                lines().filter(line -> !line.isHeader() && !line.isTotal())
                        .map(line -> (CooperationRecord) line.value())
                        .rdd(),
                RecordEncoder.create());
    }

    /**
     * Gets the records of a type as typed rows.
     *
     * @param type the type, such as {@code City.class}
     * @return a row for each record, with the schema of {@link Schemas#of}
     */
    public Dataset<Row> rows(Class<? extends CooperationRecord> type) {
        return records()
                .filter((FilterFunction<CooperationRecord>) type::isInstance)
                .map((MapFunction<CooperationRecord, Row>) Rows.of(type)::row, Encoders.row(Schemas.of(type)));
    }

    /**
     * Gets what is wrong with lines as JSON. A rejected line has its {@code text}.
     *
     * @return a row for each problem, with {@code file}, {@code line} and {@code column}
     */
    public Dataset<Row> problems() {
        return inFiles(spark.createDataFrame(
                read.flatMap(bucket -> bucket._2().problems().iterator()), Bucket.PROBLEM));
    }

    /**
     * Checks all lines.
     *
     * @return a row for each finding, with {@code file} and {@code line}
     */
    public Dataset<Row> findings() {
        List<Line> headers = lines().filter(Line::isHeader).collect();
        Line header = headers.isEmpty()
                ? Line.of(
                        0,
                        org.urbancoop.dataset.Dataset.builder()
                                .id("lines")
                                .title("Lines")
                                .build(),
                        Map.of())
                : headers.get(0);
        List<String> persons = lines().flatMap(line -> List.of(line.persons()).iterator())
                .distinct()
                .collect();
        Reach.DATASET.rules(RULES).forEach(code -> notRun.put(code, "it may look at any record"));
        JavaRDD<Row> found =
                new BetweenRecords(spark, read).findings(new Judge(header, asOf, BetweenRecords.REACHES, persons));
        for (JavaRDD<Row> each : new InOneTask(spark, lines(), oneTask, notRun)
                .findings(reach -> new Judge(header, asOf, Set.of(reach), List.of()))) {
            found = found.union(each);
        }
        return inFiles(spark.createDataFrame(found, Findings.SCHEMA));
    }

    /**
     * Gets the rules that did not run, and why, once {@link #findings} has been asked for.
     *
     * @return the reasons by code
     */
    public Map<String, String> notRun() {
        return Map.copyOf(notRun);
    }

    private Dataset<Row> inFiles(Dataset<Row> rows) {
        Column[] names = files.names().stream().map(functions::lit).toArray(Column[]::new);
        Column number = shiftright(col("at"), Line.LINE_BITS).cast("int").plus(1);
        Column line = col("at").bitwiseAND((1L << Line.LINE_BITS) - 1);
        return rows.select(element_at(array(names), number).as("file"), line.as("line"), col("*"))
                .drop("at");
    }

    /** Lets go of what was kept of the lines. */
    @Override
    public void close() {
        read.unpersist();
    }
}
