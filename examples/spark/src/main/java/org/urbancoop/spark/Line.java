package org.urbancoop.spark;

import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Relation;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.PartValidator;
import org.urbancoop.validation.ReachKey;

/**
 * A line that was read, and what it says to others. Texts that lines have in common are {@link #point points}: numbers,
 * for only whether they are equal counts.
 *
 * @param at where it stands, as one number that sorts as the lines of all files do: {@code file * 2^40 + line}
 * @param subject what findings call it, such as {@code city/seoul}, {@code declared-total/all} or {@code dataset}
 * @param json what it holds
 * @param id the point of its identifier; 0 if nothing can refer to it
 * @param asks the points of the identifiers that it refers to
 * @param keys the points of what it has in common with others
 * @param leads its whole, and what it has relations to
 * @param persons the names of persons in it
 */
@SuppressWarnings("ArrayRecordComponent") // Lines are kept by the million, and none is compared with another.
record Line(long at, String subject, byte[] json, long id, long[] asks, long[] keys, String[] leads, String[] persons)
        implements Serializable {

    static final int LINE_BITS = 40;

    private static final UrbancoopJson JSON = UrbancoopJson.of();
    private static final String HEADER = "dataset";
    private static final String TOTAL = "declared-total/";

    /** Reads what a line says; {@code told} knows who told the same before. */
    static Line of(long at, Extensible value, Map<String, Integer> told) {
        Set<String> keys = new LinkedHashSet<>();
        ReachKey.of(value).forEach(key -> keys.add(key.toString()));
        ReachKey.ofReferences(value).forEach((kind, key) -> {
            // No rule asks for a third one of a kind.
            if (told.merge(kind + " " + key, 1, Integer::sum) <= 2) {
                keys.add(key.toString());
            }
        });
        Optional<CooperationRecord> entry =
                value instanceof CooperationRecord some ? Optional.of(some) : Optional.empty();
        Stream<RecordReference> leads = entry.stream()
                .flatMap(from -> Stream.concat(
                        from.whole().stream(), from.getRelations().stream().map(Relation::getTarget)));
        return new Line(
                at,
                Finding.subjectOf(value),
                JSON.toBytes(value),
                entry.map(some -> point(some.getId().toString())).orElse(0L),
                points(ReachKey.references(value).stream().map(to -> to.id().toString())),
                points(keys.stream()),
                leads.map(RecordReference::toString).toArray(String[]::new),
                PartValidator.persons(value).toArray(String[]::new));
    }

    /** A text as a number (FNV-1a). If two texts have the same, lines come together that need not. */
    static long point(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    private static long[] points(Stream<String> texts) {
        return texts.mapToLong(Line::point).distinct().toArray();
    }

    boolean isHeader() {
        return subject.equals(HEADER);
    }

    boolean isTotal() {
        return subject.startsWith(TOTAL);
    }

    /** Reads the line again. */
    Extensible value() {
        return isHeader()
                ? JSON.read(json, Dataset.class)
                : isTotal() ? JSON.read(json, DeclaredTotal.class) : JSON.read(json, CooperationRecord.class);
    }
}
