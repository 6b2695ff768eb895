package org.urbancoop.service.store;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.http.EntityTag;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/**
 * What one kind of caller sees: all of the dataset, or all but personal data.
 *
 * @param finder finds records in what is seen
 * @param digests what was counted already, and stays while records do
 */
public record View(RecordFinder finder, Map<RecordReference, Tagged> digests) {

    /** A record and its tag. */
    record Tagged(CooperationRecord entry, EntityTag tag) {}

    static View of(Dataset dataset) {
        return new View(RecordFinder.of(dataset), new ConcurrentHashMap<>());
    }

    View with(Dataset other) {
        return new View(RecordFinder.of(other), digests);
    }

    /** Gets what is seen. */
    public Dataset dataset() {
        return finder.dataset();
    }

    View after(Change change) {
        Dataset.Builder builder = dataset().toBuilder();
        change.apply(dataset(), builder);
        return with(builder.build());
    }

    /** Gets a record that has to be there. */
    public CooperationRecord find(RecordReference reference) {
        return dataset().find(reference).orElseThrow(() -> RecordTypes.missing(reference));
    }

    /** Gets the tag of a record as it is seen: who does not see all of it has another one, and cannot replace it. */
    @SuppressWarnings("ReferenceEquality") // To compare two records takes as long as to count the digest of one.
    public EntityTag tag(CooperationRecord entry) {
        return Objects.requireNonNull(digests.compute(
                        entry.reference(),
                        (reference, known) -> known != null && known.entry() == entry
                                ? known
                                : new Tagged(entry, EntityTag.of(entry))))
                .tag();
    }

    /** A dataset without its records, whose totals are kept. */
    static Dataset header(Dataset dataset) {
        return dataset.withoutRecords().toBuilder()
                .declaredTotals(dataset.getDeclaredTotals())
                .build();
    }
}
