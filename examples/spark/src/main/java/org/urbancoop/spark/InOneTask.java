package org.urbancoop.spark;

import static org.apache.spark.sql.functions.col;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.reference.RecordType;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.RuleCatalog;

/** Rules whose records are no group of a few, but few enough for one task: a limit says how many that may be. */
final class InOneTask {

    private static final StructType EDGE = StructType.fromDDL("from STRING, to STRING");

    private final SparkSession spark;
    private final JavaRDD<Line> lines;
    private final long limit;
    private final Map<String, String> notRun;

    /**
     * Makes the checks.
     *
     * @param lines all lines
     * @param limit how many records one task may see
     * @param notRun where to say which rules did not run, and why
     */
    InOneTask(SparkSession spark, JavaRDD<Line> lines, long limit, Map<String, String> notRun) {
        this.spark = spark;
        this.lines = lines;
        this.limit = limit;
        this.notRun = notRun;
    }

    List<JavaRDD<Row>> findings(Function<Reach, Judge> judges) {
        return Stream.of(
                        check(cities(), Reach.CITIES, judges),
                        check(counted(), Reach.TOTALS, judges),
                        check(circles(), Reach.CIRCLE, judges))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<JavaRDD<Row>> check(JavaRDD<Line> seen, Reach reach, Function<Reach, Judge> judges) {
        long count = seen.count();
        if (count > limit) {
            reach.rules(RuleCatalog.standard())
                    .forEach(code -> notRun.put(
                            code, count + " records would have to be seen by one task; the limit is " + limit));
        }
        if (count == 0 || count > limit) {
            return Optional.empty();
        }
        Judge judge = judges.apply(reach);
        return Optional.of(seen.repartition(1).mapPartitions(all -> {
            Map<Long, Line> inOrder = new TreeMap<>();
            all.forEachRemaining(line -> inOrder.put(line.at(), line));
            return judge.ask(inOrder.values(), (line, value, finding) -> true).iterator();
        }));
    }

    private JavaRDD<Line> cities() {
        return lines.filter(line -> line.subject().startsWith("city/")
                || (line.subject().startsWith("agreement/")
                        && ((Agreement) line.value())
                                        .getParties().stream()
                                                .filter(party ->
                                                        party.toString().startsWith("city/"))
                                                .count()
                                > 1));
    }

    private JavaRDD<Line> counted() {
        Set<String> types = new HashSet<>(lines.filter(Line::isTotal)
                .flatMap(line -> types((DeclaredTotal) line.value()).iterator())
                .distinct()
                .collect());
        return types.isEmpty()
                ? lines.filter(line -> false)
                : lines.filter(line -> line.isTotal()
                        || types.contains(
                                line.subject().substring(0, line.subject().indexOf('/') + 1)));
    }

    /** What a total counts; cities tell the countries of those that take part. */
    private static Stream<String> types(DeclaredTotal total) {
        return Stream.concat(
                        Stream.of(total.getWhat()),
                        total.getMeasure() == Measure.DISTINCT_CITIES
                                        || total.getMeasure() == Measure.DISTINCT_COUNTRIES
                                ? Stream.of(RecordType.CITY, RecordType.ORGANIZATION)
                                : Stream.of())
                .map(type -> type + "/");
    }

    /** Peels off, again and again, what leads to nothing more: what is left are circles, and what leads into them. */
    private JavaRDD<Line> circles() {
        Dataset<Row> edges = spark.createDataFrame(
                        lines.flatMap(line -> Stream.of(line.leads())
                                .map(to -> RowFactory.create(line.subject(), to))
                                .iterator()),
                        EDGE)
                .distinct()
                .localCheckpoint();
        long left = edges.count();
        for (long before = left + 1; left > 0 && left < before; ) {
            before = left;
            Dataset<Row> from = edges.select(col("from").as("on")).distinct();
            edges = edges.join(from, col("to").equalTo(col("on")), "leftsemi").localCheckpoint();
            left = edges.count();
        }
        Set<String> subjects = new HashSet<>(edges.select("from")
                .distinct()
                .as(Encoders.STRING())
                .limit((int) Math.min(Integer.MAX_VALUE, limit + 1))
                .collectAsList());
        return lines.filter(line -> subjects.contains(line.subject()));
    }
}
