package org.urbancoop.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.substring_index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.extension.Extensible;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.ReachKey;
import org.urbancoop.validation.RuleCatalog;

/**
 * The rules between records as joins. Each group of lines that have to see each other becomes a small dataset, which
 * the rules of the library check; {@link Reach} says which lines these are, and {@link ReachKey} what they share.
 */
final class BetweenRecords {

    /** How many lines of a file are one bucket, as a power of two: what they refer to comes to them once. */
    private static final int BUCKET_BITS = 10;

    private static final Set<Reach> BY_KEY = EnumSet.of(
            Reach.REFERRERS,
            Reach.SAME_REFERENCE,
            Reach.SAME_NAME,
            Reach.SAME_CITY_NAME,
            Reach.SAME_IDENTIFIER,
            Reach.SAME_WHOLE,
            Reach.SESSIONS,
            Reach.SAME_PARTIES);

    /** A line that is judged. */
    private static final String ABOUT = "ABOUT";

    /** A line that others have to see. */
    private static final String BESIDE = "BESIDE";

    private static final Encoder<Row> MEMBERS = Encoders.row(Neighbours.MEMBER);

    private static final StructType EDGE =
            new StructType().add("bucket", DataTypes.LongType).add("id", DataTypes.StringType);

    private static final StructType REFERRER = new StructType()
            .add("target", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("from", DataTypes.LongType);

    private final Dataset<Row> lines;
    private final Function<Set<String>, Neighbours> asking;
    private final long buckets;

    /**
     * Makes the checks.
     *
     * @param lines {@code at}, {@code subject} and {@code json} of each line but the headers
     * @param asking makes what asks some rules, and keeps every finding
     * @param count how many lines there are
     */
    BetweenRecords(Dataset<Row> lines, Function<Set<String>, Neighbours> asking, long count) {
        this.lines = lines;
        this.asking = asking;
        this.buckets = 1 + (count >> BUCKET_BITS);
    }

    /** Asks the rules whose groups are many, each of a few lines. */
    List<Dataset<Row>> findings() {
        Dataset<Row> own = inFile(lines);
        Dataset<Row> related =
                own.filter((FilterFunction<Row>) line -> Subject.read(line, 3) instanceof CooperationRecord entry
                        && !entry.getRelations().isEmpty());
        Dataset<Row> near = own.union(referred(own)).union(referred(referred(related)));
        return List.of(
                check(near, EnumSet.of(Reach.REFERENCES, Reach.REFERENCES_TWICE), BetweenRecords::isJudged), byKey());
    }

    /** A line that came because it has to be judged is in its own bucket. */
    private static boolean isJudged(long bucket, Neighbours.Member about, Finding finding) {
        return about.why().contains(ABOUT);
    }

    private static Dataset<Row> inFile(Dataset<Row> lines) {
        return lines.select(
                shiftright(col("at"), BUCKET_BITS).as("bucket"),
                lit(ABOUT).as("why"),
                col("at"),
                col("subject"),
                col("json"));
    }

    private Dataset<Row> check(Dataset<Row> members, Set<Reach> reaches, Neighbours.Owner owner) {
        Set<String> rules = reaches.stream()
                .flatMap(reach -> reach.rules(RuleCatalog.standard()).stream())
                .collect(Collectors.toSet());
        return asking.apply(rules).ownedBy(owner).check(members);
    }

    /** The lines of each identifier that lines of a bucket refer to, whatever the type. */
    private Dataset<Row> referred(Dataset<Row> members) {
        Dataset<Row> edges = members.flatMap(
                        (FlatMapFunction<Row, Row>) row -> Subject.references(Subject.read(row, 3))
                                .map(to -> RowFactory.create(
                                        row.getLong(0), to.id().toString()))
                                .iterator(),
                        Encoders.row(EDGE))
                .distinct();
        Dataset<Row> byId = lines.where(not(col("subject").startsWith("declared-total/")))
                .withColumn("id", substring_index(col("subject"), "/", -1));
        return edges.join(byId, "id")
                .select(col("bucket"), lit(BESIDE).as("why"), col("at"), col("subject"), col("json"));
    }

    private Dataset<Row> byKey() {
        long all = buckets;
        Dataset<Row> keyed = lines.flatMap(
                (FlatMapFunction<Row, Row>) line -> ReachKey.of(Subject.read(line, 1)).stream()
                        .map(key -> bucket(key, all))
                        .distinct()
                        .map(bucket ->
                                RowFactory.create(bucket, BESIDE, line.getLong(0), line.getString(1), line.getAs(2)))
                        .iterator(),
                MEMBERS);
        return check(
                keyed.union(referrers()).union(agreements()),
                BY_KEY,
                (bucket, about, finding) -> owns(all, bucket, about, finding));
    }

    private static long bucket(ReachKey key, long buckets) {
        return Math.floorMod(key.toString().hashCode(), buckets);
    }

    /** Whether a bucket owns what a rule found: others may not know all that it looked at. */
    private static boolean owns(long buckets, long bucket, Neighbours.Member about, Finding finding) {
        Reach reach = RuleCatalog.standard().find(finding.code()).orElseThrow().reach();
        return reach == Reach.SAME_PARTIES
                ? about.why().contains(ABOUT)
                : bucket(ReachKey.of(reach, about.value(), finding).orElseThrow(), buckets) == bucket;
    }

    /** The first two lines of each kind that refer to a record: rules ask whether there is another one. */
    private Dataset<Row> referrers() {
        long all = buckets;
        Dataset<Row> references = lines.flatMap(
                (FlatMapFunction<Row, Row>) line -> references(line.getLong(0), Subject.read(line, 1)),
                Encoders.row(REFERRER));
        Dataset<Row> first = references
                .withColumn(
                        "number",
                        row_number().over(Window.partitionBy("target", "kind").orderBy("from")))
                .where("number <= 2")
                .select("target", "from")
                .distinct();
        return first.join(lines, col("from").equalTo(col("at")))
                .select("target", "at", "subject", "json")
                .map(
                        (MapFunction<Row, Row>) row -> RowFactory.create(
                                bucket(new ReachKey(Reach.REFERRERS, row.getString(0)), all),
                                BESIDE,
                                row.getLong(1),
                                row.getString(2),
                                row.getAs(3)),
                        MEMBERS);
    }

    private static Iterator<Row> references(long at, Extensible value) {
        String type = Subject.list(value);
        Stream<Row> any = Subject.references(value).map(to -> RowFactory.create(to.toString(), type, at));
        Stream<Row> relations = value instanceof CooperationRecord entry
                ? entry.getRelations().stream()
                        .map(relation ->
                                RowFactory.create(relation.getTarget().toString(), type + " " + relation.getKind(), at))
                        .distinct()
                : Stream.of();
        return Stream.concat(any, relations).iterator();
    }

    /** Agreements by their parties, and by names that two of their parties share. */
    private Dataset<Row> agreements() {
        long all = buckets;
        Dataset<Row> own = inFile(lines.where(col("subject").startsWith("agreement/")));
        return own.union(referred(own))
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (bucket, rows) -> agreements(all, rows), MEMBERS);
    }

    private static Iterator<Row> agreements(long buckets, Iterator<Row> rows) {
        SortedMap<Long, Neighbours.Member> group = Neighbours.members(rows);
        Map<String, List<Neighbours.Member>> bySubject =
                group.values().stream().collect(Collectors.groupingBy(member -> Subject.name(member.value())));
        List<Row> keyed = new ArrayList<>();
        for (Neighbours.Member member : group.values()) {
            if (!(member.value() instanceof Agreement agreement)
                    || !member.why().contains(ABOUT)) {
                continue;
            }
            List<Neighbours.Member> parties = agreement.getParties().stream()
                    .distinct()
                    .flatMap(party -> bySubject.getOrDefault(party.toString(), List.of()).stream())
                    .toList();
            List<ReachKey> keys = ReachKey.ofParties(
                    agreement,
                    parties.stream()
                            .map(party -> (CooperationRecord) party.value())
                            .toList());
            keys.forEach(key ->
                    keyed.add(row(bucket(key, buckets), key.reach() == Reach.SAME_PARTIES ? ABOUT : BESIDE, member)));
            parties.stream()
                    .filter(party -> party.value() instanceof Organization)
                    .forEach(party -> keyed.add(row(bucket(keys.get(0), buckets), BESIDE, party)));
        }
        return keyed.iterator();
    }

    private static Row row(long bucket, String why, Neighbours.Member member) {
        return RowFactory.create(
                bucket, why, member.at(), Subject.name(member.value()), Subject.toBytes(member.value()));
    }
}
