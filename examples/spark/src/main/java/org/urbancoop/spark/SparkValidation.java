package org.urbancoop.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.shiftright;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
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
    private final Dataset<Row> read;

    private SparkValidation(Files files, @Nullable LocalDate asOf, long oneTask) {
        this.files = files;
        this.asOf = asOf;
        this.oneTask = oneTask;
        this.read = files.read().persist(StorageLevel.MEMORY_AND_DISK());
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
        return new SparkValidation(Files.of(spark, pattern, stretch), asOf, oneTask);
    }

    /**
     * Gets the lines that were read: {@code at}, {@code subject} such as {@code city/seoul}, {@code json} in bytes.
     *
     * @return the lines, headers and declared totals too
     */
    public Dataset<Row> lines() {
        return read.where(col("json").isNotNull()).select("at", "subject", "json");
    }

    /**
     * Gets the records that were read.
     *
     * @return the records, in Spark's memory as the bytes of their JSON
     */
    public Dataset<CooperationRecord> records() {
        return lines().where(
                        not(col("subject").equalTo("dataset").or(col("subject").startsWith("declared-total/"))))
                .map(
                        (MapFunction<Row, CooperationRecord>) line -> (CooperationRecord) Subject.read(line, 1),
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
        return inFiles(read.where(col("code").isNotNull()).drop("subject", "json"));
    }

    /**
     * Checks all lines.
     *
     * @return a row for each finding, with {@code file} and {@code line}
     */
    public Dataset<Row> findings() {
        Dataset<Row> lines = lines();
        List<byte[]> headers = lines.where(col("subject").equalTo("dataset"))
                .orderBy("at")
                .select("json")
                .limit(1)
                .as(Encoders.BINARY())
                .collectAsList();
        byte[] header = headers.isEmpty()
                ? Subject.toBytes(org.urbancoop.dataset.Dataset.builder()
                        .id("lines")
                        .title("Lines")
                        .build())
                : headers.get(0);
        Reach.DATASET.rules(RULES).forEach(code -> notRun.put(code, "it may look at any record"));
        Dataset<Row> records = lines.where(col("subject").notEqual("dataset"));
        Function<Set<String>, Neighbours> asking =
                rules -> new Neighbours(header, asOf, rules, (bucket, about, finding) -> Lines.isInFile(about));
        List<Dataset<Row>> found = new ArrayList<>();
        found.add(ofLines(lines, asking));
        found.addAll(new BetweenRecords(records, asking, records.count()).findings());
        found.addAll(new InOneTask(records, oneTask, notRun, asking).findings());
        return inFiles(found.stream().reduce(Dataset::union).orElseThrow());
    }

    private Dataset<Row> ofLines(Dataset<Row> lines, Function<Set<String>, Neighbours> asking) {
        List<String> names = lines.flatMap(
                        (FlatMapFunction<Row, String>)
                                line -> Lines.names(Subject.read(line, 1)).iterator(),
                        Encoders.STRING())
                .distinct()
                .collectAsList();
        Set<String> ofLine = Reach.RECORD.rules(RULES);
        Neighbours records = asking.apply(union(ofLine, Reach.PERSONS.rules(RULES)));
        Neighbours headers = asking.apply(union(ofLine, Reach.HEADER.rules(RULES)));
        List<String> all = List.copyOf(names);
        return lines.mapPartitions(
                (MapPartitionsFunction<Row, Row>) part -> Lines.check(part, records, headers, all),
                Encoders.row(Findings.SCHEMA));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
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
        Column number = shiftright(col("at"), Place.LINE_BITS).cast("int").plus(1);
        List<Column> columns = new ArrayList<>(List.of(
                element_at(array(names), number).as("file"),
                col("at").bitwiseAND((1L << Place.LINE_BITS) - 1).as("line")));
        Stream.of(rows.columns())
                .filter(name -> !name.equals("at"))
                .map(functions::col)
                .forEach(columns::add);
        return rows.select(columns.toArray(Column[]::new));
    }

    /** Lets go of what was kept of the lines. */
    @Override
    public void close() {
        read.unpersist();
    }
}
