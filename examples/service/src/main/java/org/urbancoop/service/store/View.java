package org.urbancoop.service.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/** What one kind of caller sees: all of the dataset, or all but personal data. */
public final class View {

    private final Dataset dataset;
    private final Map<RecordReference, String> digests = new ConcurrentHashMap<>();
    private final Supplier<RecordSearch> search;
    private final Supplier<String> header;

    View(Dataset dataset) {
        this.dataset = dataset;
        this.search = SingletonSupplier.of(() -> RecordSearch.of(dataset));
        this.header = SingletonSupplier.of(() -> Digests.of(Edition.header(dataset)));
    }

    /** Gets what is seen. */
    public Dataset dataset() {
        return dataset;
    }

    /** Gets the search over it, whose index is built when it is first asked for. */
    public RecordSearch search() {
        return search.get();
    }

    /** Gets the digest of a record as it is seen: who does not see all of it has another one, and cannot replace it. */
    public String digest(CooperationRecord entry) {
        return digests.computeIfAbsent(entry.reference(), reference -> Digests.of(entry));
    }

    /** Gets the digest of the header. */
    public String digest() {
        return header.get();
    }

    /** Gets a dataset with the header of this one and some of its records. */
    public Dataset with(List<? extends CooperationRecord> records) {
        Dataset.Builder builder = Edition.header(dataset).toBuilder().declaredTotals(List.of());
        records.forEach(builder::addUnchecked);
        return builder.build();
    }
}
