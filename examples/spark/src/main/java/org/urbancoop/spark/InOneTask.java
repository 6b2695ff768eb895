package org.urbancoop.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.extension.Extensible;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.RuleCatalog;

/** Rules whose records are no group of a few, but few enough for one task: a limit says how many that may be. */
final class InOneTask {

    private static final StructType EDGE =
            new StructType().add("from", DataTypes.StringType).add("to", DataTypes.StringType);

    private final Dataset<Row> lines;
    private final long limit;
    private final Map<String, String> notRun;
    private final Function<Set<String>, Neighbours> asking;

    /**
     * Makes the checks.
     *
     * @param lines {@code at}, {@code subject} and {@code json} of each line but the headers
     * @param limit how many records one task may see
     * @param notRun where to say which rules did not run, and why
     * @param asking makes what asks some rules, and keeps every finding
     */
    InOneTask(Dataset<Row> lines, long limit, Map<String, String> notRun, Function<Set<String>, Neighbours> asking) {
        this.lines = lines;
        this.limit = limit;
        this.notRun = notRun;
        this.asking = asking;
    }

    List<Dataset<Row>> findings() {
        return Stream.of(check(cities(), Reach.CITIES), check(counted(), Reach.TOTALS), check(circles(), Reach.CIRCLE))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Dataset<Row>> check(Dataset<Row> seen, Reach reach) {
        Set<String> rules = reach.rules(RuleCatalog.standard());
        long count = seen.count();
        if (count > limit) {
            rules.forEach(code ->
                    notRun.put(code, count + " records would have to be seen by one task; the limit is " + limit));
            return Optional.empty();
        }
        return Optional.of(asking.apply(rules)
                .check(seen.select(lit(0L).as("bucket"), lit("").as("why"), col("at"), col("subject"), col("json"))));
    }

    private Dataset<Row> cities() {
        return lines.where(col("subject").startsWith("city/").or(col("subject").startsWith("agreement/")))
                .filter((FilterFunction<Row>) line -> !(Subject.read(line, 1) instanceof Agreement agreement)
                        || agreement.getParties().stream()
                                        .filter(party -> party.toString().startsWith("city/"))
                                        .count()
                                > 1);
    }

    private Dataset<Row> counted() {
        Dataset<Row> totals = lines.where(col("subject").startsWith("declared-total/"));
        Set<String> types = new HashSet<>(Set.of("declared-total"));
        for (String type : totals.flatMap(
                        (FlatMapFunction<Row, String>) line ->
                                types((DeclaredTotal) Subject.read(line, 1)).iterator(),
                        Encoders.STRING())
                .distinct()
                .collectAsList()) {
            types.add(type);
        }
        return lines.filter((FilterFunction<Row>) line ->
                types.contains(line.getString(1).substring(0, line.getString(1).indexOf('/'))));
    }

    /** What a total counts; cities tell the countries of those that take part. */
    private static Stream<String> types(DeclaredTotal total) {
        return Stream.concat(
                Stream.of(total.getWhat().toString()),
                total.getMeasure() == Measure.DISTINCT_CITIES || total.getMeasure() == Measure.DISTINCT_COUNTRIES
                        ? Stream.of(RecordType.CITY.toString(), RecordType.ORGANIZATION.toString())
                        : Stream.of());
    }

    /** Peels off, again and again, what leads to nothing more: what is left are circles, and what leads into them. */
    private Dataset<Row> circles() {
        Dataset<Row> edges = lines.flatMap(
                        (FlatMapFunction<Row, Row>) line -> edges(Subject.read(line, 1)), Encoders.row(EDGE))
                .distinct()
                .localCheckpoint();
        long left = edges.count();
        for (long before = left + 1; left > 0 && left < before; ) {
            before = left;
            Dataset<Row> from = edges.select(col("from").as("on")).distinct();
            edges = edges.join(from, col("to").equalTo(col("on")), "leftsemi").localCheckpoint();
            left = edges.count();
        }
        Dataset<Row> subjects = edges.select(col("from")).distinct();
        return lines.join(subjects, col("subject").equalTo(col("from")), "leftsemi");
    }

    private static Iterator<Row> edges(Extensible value) {
        return value instanceof CooperationRecord entry
                ? Stream.concat(
                                entry.whole().stream(),
                                entry.getRelations().stream().map(relation -> relation.getTarget()))
                        .map(to -> RowFactory.create(entry.reference().toString(), to.toString()))
                        .iterator()
                : Collections.emptyIterator();
    }
}
