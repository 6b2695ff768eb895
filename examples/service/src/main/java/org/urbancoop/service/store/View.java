package org.urbancoop.service.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/**
 * What one kind of caller sees: all of the dataset, or all but personal data.
 *
 * @param dataset what is seen
 * @param search the search over it, whose index is built when it is first asked for
 * @param digests what was counted already, and stays while records do
 */
public record View(Dataset dataset, Supplier<RecordSearch> search, Map<RecordReference, Tagged> digests) {

    /** A record and its digest. */
    record Tagged(CooperationRecord entry, String digest) {}

    static View of(Dataset dataset) {
        return new View(dataset, SingletonSupplier.of(() -> RecordSearch.of(dataset)), new ConcurrentHashMap<>());
    }

    View with(Dataset other) {
        return new View(other, SingletonSupplier.of(() -> RecordSearch.of(other)), digests);
    }

    View after(Change change) {
        Dataset.Builder builder = dataset.toBuilder();
        change.apply(dataset, builder);
        return with(builder.build());
    }

    /** Gets a record that has to be there. */
    public CooperationRecord find(RecordReference reference) {
        return dataset.find(reference).orElseThrow(() -> RecordTypes.missing(reference));
    }

    /** Gets the digest of a record as it is seen: who does not see all of it has another one, and cannot replace it. */
    @SuppressWarnings("ReferenceEquality") // To compare two records takes as long as to count the digest of one.
    public String digest(CooperationRecord entry) {
        return Objects.requireNonNull(digests.compute(
                        entry.reference(),
                        (reference, known) ->
                                known != null && known.entry() == entry ? known : new Tagged(entry, Digests.of(entry))))
                .digest();
    }

    /** Gets a dataset with the header of this one and some of its records. */
    public Dataset only(List<? extends CooperationRecord> records) {
        Dataset.Builder builder = dataset.withoutRecords().toBuilder();
        records.forEach(builder::addUnchecked);
        return builder.build();
    }

    /** A dataset without its records, whose totals are kept. */
    static Dataset header(Dataset dataset) {
        return dataset.withoutRecords().toBuilder()
                .declaredTotals(dataset.getDeclaredTotals())
                .build();
    }
}
