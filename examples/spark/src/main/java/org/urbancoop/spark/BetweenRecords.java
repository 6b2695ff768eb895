package org.urbancoop.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.shiftright;
import static org.apache.spark.sql.functions.substring_index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.extension.Extensible;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.validation.Finding;

/**
 * The rules between records as joins. Each group of lines that have to see each other becomes a small dataset, which
 * the rules of the library check; {@link Locality} says which lines these are.
 */
final class BetweenRecords {

    /** How many lines of a file are one bucket, as a power of two: what they refer to comes to them once. */
    private static final int BUCKET_BITS = 10;

    private static final Set<Locality> BY_KEY = EnumSet.of(
            Locality.REFERRED,
            Locality.SUBJECT,
            Locality.NAME,
            Locality.CALLED,
            Locality.IDENTIFIER,
            Locality.WHOLE,
            Locality.SESSION,
            Locality.PARTIES);

    private static final String BESIDE = "BESIDE";

    private static final Encoder<Row> MEMBERS = Encoders.row(Neighbours.MEMBER);

    private static final StructType EDGE =
            new StructType().add("bucket", DataTypes.LongType).add("id", DataTypes.StringType);

    private static final StructType REFERRER = new StructType()
            .add("target", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("from", DataTypes.LongType);

    private final Dataset<Row> lines;
    private final byte[] header;
    private final @Nullable LocalDate asOf;
    private final Map<String, Locality> table;
    private final long buckets;

    /**
     * Makes the checks.
     *
     * @param lines {@code at}, {@code subject} and {@code json} of each line but the headers
     * @param header the header of the dataset as JSON
     * @param asOf the day to compare with; null for that of the header
     * @param table where each rule looks
     * @param count how many lines there are
     */
    BetweenRecords(
            Dataset<Row> lines, byte[] header, @Nullable LocalDate asOf, Map<String, Locality> table, long count) {
        this.lines = lines;
        this.header = header.clone();
        this.asOf = asOf;
        this.table = Map.copyOf(table);
        this.buckets = 1 + (count >> BUCKET_BITS);
    }

    /** Asks the rules whose groups are many, each of a few lines. */
    List<Dataset<Row>> findings() {
        Dataset<Row> own = inFile(lines);
        Dataset<Row> twice = inFile(lines.filter((FilterFunction<Row>)
                line -> Subject.read(line.getString(1), line.getAs(2)) instanceof CooperationRecord entry
                        && !entry.getRelations().isEmpty()));
        Dataset<Row> once = referred(twice);
        return List.of(
                check(own.union(referred(own)), Locality.REFERS.rules(table), BetweenRecords::isOfFile),
                check(
                        twice.union(once).union(referred(once)),
                        Locality.REFERS_TWICE.rules(table),
                        BetweenRecords::isOfFile),
                byKey());
    }

    /** A line that came because it has to be judged is in its own bucket. */
    private static boolean isOfFile(long bucket, Neighbours.Member about, Finding finding) {
        return about.why().contains(Locality.REFERS.name());
    }

    private static Dataset<Row> inFile(Dataset<Row> lines) {
        return lines.select(
                shiftright(col("at"), BUCKET_BITS).as("bucket"),
                lit(Locality.REFERS.name()).as("why"),
                col("at"),
                col("subject"),
                col("json"));
    }

    private Dataset<Row> check(Dataset<Row> members, Set<String> rules, Neighbours.Owner owner) {
        Neighbours neighbours = new Neighbours(header, asOf, rules, owner);
        return members.groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) neighbours::check, Encoders.row(Findings.SCHEMA));
    }

    /** The lines of each identifier that lines of a bucket refer to, whatever the type. */
    private Dataset<Row> referred(Dataset<Row> members) {
        Dataset<Row> edges = members.flatMap(
                        (FlatMapFunction<Row, Row>)
                                row -> Subject.references(Subject.read(row.getString(3), row.getAs(4))).stream()
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
                (FlatMapFunction<Row, Row>) line -> Keys.of(Subject.read(line.getString(1), line.getAs(2))).stream()
                        .map(key -> RowFactory.create(
                                key.bucket(all), BESIDE, line.getLong(0), line.getString(1), line.getAs(2)))
                        .distinct()
                        .iterator(),
                MEMBERS);
        Map<String, Locality> localities = new HashMap<>(table);
        return check(
                keyed.union(referrers()).union(agreements()),
                BY_KEY.stream().flatMap(each -> each.rules(table).stream()).collect(Collectors.toSet()),
                (bucket, about, finding) ->
                        Keys.owns(localities.getOrDefault(finding.code(), Locality.LINE), all, bucket, about, finding));
    }

    /** The first two lines of each kind that refer to a record: rules ask whether there is another one. */
    private Dataset<Row> referrers() {
        long all = buckets;
        Dataset<Row> references = lines.flatMap(
                (FlatMapFunction<Row, Row>)
                        line -> references(line.getLong(0), Subject.read(line.getString(1), line.getAs(2))),
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
                                new Keys.Key(Locality.REFERRED, row.getString(0)).bucket(all),
                                BESIDE,
                                row.getLong(1),
                                row.getString(2),
                                row.getAs(3)),
                        MEMBERS);
    }

    private static Iterator<Row> references(long at, Extensible value) {
        String type = Subject.list(value);
        Stream<Row> any = Subject.references(value).stream().map(to -> RowFactory.create(to.toString(), type, at));
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
        byte[] head = header;
        long all = buckets;
        Dataset<Row> own = inFile(lines.where(col("subject").startsWith("agreement/")));
        return own.union(referred(own))
                .groupByKey((MapFunction<Row, Long>) row -> row.getLong(0), Encoders.LONG())
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Row, Row>) (bucket, rows) -> agreements(head, all, rows), MEMBERS);
    }

    private static Iterator<Row> agreements(byte[] header, long buckets, Iterator<Row> rows) {
        SortedMap<Long, Neighbours.Member> group = Neighbours.members(rows);
        org.urbancoop.dataset.Dataset beside = Neighbours.dataset(header, group.values(), new HashMap<>());
        Map<String, List<Neighbours.Member>> bySubject =
                group.values().stream().collect(Collectors.groupingBy(member -> Subject.name(member.value())));
        List<Row> keyed = new ArrayList<>();
        for (Neighbours.Member member : group.values()) {
            if (!(member.value() instanceof Agreement agreement)
                    || !member.why().contains(Locality.REFERS.name())) {
                continue;
            }
            List<Neighbours.Member> parties = agreement.getParties().stream()
                    .distinct()
                    .flatMap(party -> bySubject.getOrDefault(party.toString(), List.of()).stream())
                    .toList();
            String represented = agreement.getParties().stream()
                    .map(party -> beside.organization(party)
                            .flatMap(Organization::getRepresents)
                            .<Reference>map(city -> city)
                            .orElse(party)
                            .toString())
                    .sorted()
                    .collect(Collectors.joining(" "));
            long same = new Keys.Key(Locality.PARTIES, agreement.getKind() + " " + represented).bucket(buckets);
            keyed.add(row(same, Locality.PARTIES.name(), member));
            parties.stream()
                    .filter(party -> party.value() instanceof Organization)
                    .forEach(party -> keyed.add(row(same, BESIDE, party)));
            sharedNames(parties)
                    .forEach(name -> keyed.add(row(new Keys.Key(Locality.NAME, name).bucket(buckets), BESIDE, member)));
        }
        return keyed.iterator();
    }

    private static Set<String> sharedNames(List<Neighbours.Member> parties) {
        Map<String, Set<String>> named = new HashMap<>();
        parties.stream()
                .filter(party -> party.value() instanceof City)
                .forEach(party -> named.computeIfAbsent(
                                Keys.name((CooperationRecord) party.value()), name -> new HashSet<>())
                        .add(Subject.name(party.value())));
        return named.entrySet().stream()
                .filter(name -> name.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Row row(long bucket, String why, Neighbours.Member member) {
        return RowFactory.create(
                bucket, why, member.at(), Subject.name(member.value()), Subject.toBytes(member.value()));
    }
}
