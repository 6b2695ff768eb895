package org.urbancoop.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.extension.Extensible;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.ReachKey;
import org.urbancoop.validation.RuleCatalog;
import scala.Tuple2;
import scala.Tuple3;

/**
 * The rules as joins. Buckets tell each other by numbers what their lines refer to and what they have in common with
 * others; only lines that have to be seen elsewhere are sent there. Then each bucket is checked as a small dataset.
 */
final class BetweenRecords {

    /** What is judged here: all but what may be anywhere. */
    static final Set<Reach> REACHES =
            EnumSet.complementOf(EnumSet.of(Reach.CIRCLE, Reach.CITIES, Reach.TOTALS, Reach.DATASET));

    /** What a bucket tells of a point: that it has this identifier, asks for it, or shares what it stands for. */
    private static final int HAS = 0;

    private static final int ASKS = 1;
    private static final int SHARES = 2;

    /** That a bucket sends its lines of a point to another one, which judges what they share. */
    private record Order(long point, long target) implements Serializable {}

    private final SparkSession spark;
    private final JavaPairRDD<Long, Bucket> buckets;
    private final Partitioner place;

    BetweenRecords(SparkSession spark, JavaPairRDD<Long, Bucket> buckets) {
        this.spark = spark;
        this.buckets = buckets;
        this.place = buckets.rdd().partitioner().get();
    }

    /** Asks the rules. */
    JavaRDD<Row> findings(Judge rules) {
        // Once on each machine, for it may know many persons.
        Broadcast<Judge> judge =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(rules);
        JavaPairRDD<Long, Order> asked = orders(buckets.flatMap(bucket -> {
            Group group = new Group(List.of(bucket._2()), List.of());
            return Stream.concat(
                            meetings(bucket._1(), group.byId().keySet(), HAS),
                            meetings(bucket._1(), group.references(), ASKS))
                    .iterator();
        }));
        JavaPairRDD<Long, Line> referred = buckets.cogroup(asked)
                .flatMapToPair(both -> {
                    Group group = new Group(both._2()._1(), List.of());
                    return sent(both._1(), group, both._2()._2(), group.byId());
                })
                .partitionBy(place)
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<Long, Order> shared = orders(buckets.cogroup(referred).flatMap(both -> {
                    Group group = new Group(both._2()._1(), both._2()._2());
                    return Stream.of(
                                    meetings(both._1(), group.byId().keySet(), HAS),
                                    meetings(both._1(), group.referencesOfRelated(), ASKS),
                                    meetings(both._1(), group.byKey().keySet(), SHARES))
                            .flatMap(each -> each)
                            .iterator();
                }))
                .persist(StorageLevel.MEMORY_AND_DISK_SER());
        JavaPairRDD<Long, Line> sharing = buckets.cogroup(referred, shared)
                .flatMapToPair(all -> {
                    Group group = new Group(all._2()._1(), all._2()._2());
                    Map<Long, Set<Long>> byPoint = group.byKey();
                    byPoint.putAll(group.byId());
                    return sent(all._1(), group, all._2()._3(), byPoint);
                })
                .partitionBy(place);
        return buckets.cogroup(referred.union(sharing), shared)
                .flatMap(all -> check(
                        judge.value(),
                        all._1(),
                        new Group(all._2()._1(), all._2()._2()),
                        all._2()._3()));
    }

    private static Stream<Tuple3<Long, Long, Integer>> meetings(long bucket, Set<Long> points, int role) {
        return points.stream().map(point -> new Tuple3<>(point, bucket, role));
    }

    private JavaPairRDD<Long, Order> orders(JavaRDD<Tuple3<Long, Long, Integer>> meetings) {
        Encoder<Long> number = Encoders.LONG();
        return spark.createDataset(meetings.rdd(), Encoders.tuple(number, number, Encoders.INT()))
                .groupByKey((MapFunction<Tuple3<Long, Long, Integer>, Long>) Tuple3::_1, number)
                .flatMapGroups(
                        (FlatMapGroupsFunction<Long, Tuple3<Long, Long, Integer>, Tuple3<Long, Long, Long>>)
                                BetweenRecords::orders,
                        Encoders.tuple(number, number, number))
                .javaRDD()
                .mapToPair(order -> new Tuple2<>(order._1(), new Order(order._2(), order._3())))
                .partitionBy(place);
    }

    /** Who has an identifier sends to who asks for it, whatever the type; who share something meet in one bucket. */
    private static Iterator<Tuple3<Long, Long, Long>> orders(
            long point, Iterator<Tuple3<Long, Long, Integer>> meetings) {
        List<SortedSet<Long>> buckets = List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        meetings.forEachRemaining(meeting -> buckets.get(meeting._3()).add(meeting._2()));
        List<Tuple3<Long, Long, Long>> orders = new ArrayList<>();
        for (Long from : buckets.get(HAS)) {
            buckets.get(ASKS).stream()
                    .filter(to -> !to.equals(from))
                    .forEach(to -> orders.add(new Tuple3<>(from, point, to)));
        }
        List<Long> sharing = List.copyOf(buckets.get(SHARES));
        if (sharing.size() > 1) {
            // Any of them, for none is to have more to do than others.
            Long to = sharing.get(Math.floorMod(point, sharing.size()));
            sharing.forEach(from -> orders.add(new Tuple3<>(from, point, to)));
        }
        return orders.iterator();
    }

    private static Iterator<Tuple2<Long, Line>> sent(
            long bucket, Group group, Iterable<Order> orders, Map<Long, Set<Long>> byPoint) {
        Set<Tuple2<Long, Long>> sent = new LinkedHashSet<>();
        for (Order order : orders) {
            if (order.target() != bucket) {
                byPoint.getOrDefault(order.point(), Set.of()).forEach(at -> sent.add(new Tuple2<>(order.target(), at)));
            }
        }
        return sent.stream()
                .map(each -> new Tuple2<>(each._1(), group.lines().get(each._2())))
                .iterator();
    }

    private static Iterator<Row> check(Judge judge, long bucket, Group group, Iterable<Order> shared) {
        Map<Long, Long> targets = new HashMap<>();
        shared.forEach(order -> targets.put(order.point(), order.target()));
        Stream<Row> headers = group.own().filter(Line::isHeader).flatMap(judge::askHeader);
        Stream<Row> records = judge.ask(
                group.lines().values(),
                (line, value, finding) -> key(group, value, finding)
                        .map(key -> targets.get(Line.point(key.toString())))
                        .map(target -> target == bucket)
                        .orElseGet(() -> group.isOwn(line)));
        return Stream.concat(headers, records).iterator();
    }

    /** What a rule looked at that found something; none if it looked at what a record refers to. */
    private static Optional<ReachKey> key(Group group, Extensible value, Finding finding) {
        Reach reach = RuleCatalog.standard().find(finding.code()).orElseThrow().reach();
        return reach == Reach.SAME_PARTIES
                ? Optional.of(group.keys((Agreement) value).get(0))
                : ReachKey.of(reach, value, finding);
    }
}
