package org.urbancoop.spark;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.ReachKey;

/** The lines of a bucket, and those that came from other buckets to stand beside them; by where they stand. */
final class Group {

    private final SortedMap<Long, Line> all = new TreeMap<>();
    private final Set<Long> own = new HashSet<>();
    private final Map<String, List<Line>> bySubject;
    private final Map<Long, CooperationRecord> read = new HashMap<>();

    Group(Iterable<Bucket> buckets, Iterable<Line> guests) {
        guests.forEach(line -> all.put(line.at(), line));
        buckets.forEach(bucket -> bucket.lines().forEach(line -> {
            all.put(line.at(), line);
            own.add(line.at());
        }));
        bySubject = all.values().stream().collect(Collectors.groupingBy(Line::subject));
    }

    SortedMap<Long, Line> lines() {
        return all;
    }

    boolean isOwn(Line line) {
        return own.contains(line.at());
    }

    /** The lines of the bucket. */
    Stream<Line> own() {
        return all.values().stream().filter(this::isOwn);
    }

    /** The identifiers that lines of the bucket refer to. */
    Set<Long> references() {
        return asks(own());
    }

    /** The identifiers that lines refer to which related lines of the bucket refer to. */
    Set<Long> referencesOfRelated() {
        Set<Long> related = asks(own().filter(line -> line.leads().length > 0));
        return asks(all.values().stream().filter(line -> related.contains(line.id())));
    }

    private static Set<Long> asks(Stream<Line> lines) {
        Set<Long> asks = new HashSet<>();
        lines.forEach(line -> LongStream.of(line.asks()).forEach(asks::add));
        return asks;
    }

    /** The lines of the bucket by their identifiers. */
    Map<Long, Set<Long>> byId() {
        Map<Long, Set<Long>> byId = new HashMap<>();
        own().filter(line -> line.id() != 0).forEach(line -> add(byId, line.id(), line));
        return byId;
    }

    /** The lines of the bucket by what they have in common with others. */
    Map<Long, Set<Long>> byKey() {
        Map<Long, Set<Long>> byKey = new HashMap<>();
        own().forEach(line -> LongStream.of(line.keys()).forEach(key -> add(byKey, key, line)));
        own().filter(line -> line.subject().startsWith("agreement/")).forEach(line -> {
            Agreement agreement = (Agreement) line.value();
            List<ReachKey> keys = keys(agreement);
            keys.forEach(key -> add(byKey, Line.point(key.toString()), line));
            // What an organization represents says who has the same parties.
            parties(agreement)
                    .filter(party -> party.subject().startsWith("organization/"))
                    .forEach(party -> add(byKey, Line.point(keys.get(0).toString()), party));
        });
        return byKey;
    }

    private static void add(Map<Long, Set<Long>> lines, long point, Line line) {
        lines.computeIfAbsent(point, first -> new HashSet<>()).add(line.at());
    }

    /** What an agreement has in common with others by its parties. */
    List<ReachKey> keys(Agreement agreement) {
        return ReachKey.ofParties(
                agreement,
                parties(agreement)
                        .map(party -> read.computeIfAbsent(party.at(), at -> (CooperationRecord) party.value()))
                        .toList());
    }

    private Stream<Line> parties(Agreement agreement) {
        return agreement.getParties().stream()
                .distinct()
                .flatMap(party -> bySubject.getOrDefault(party.toString(), List.of()).stream());
    }
}
