package org.urbancoop.service.store;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.reference.RecordReference;

/** All that was kept at one moment. An instance is immutable: whoever has one goes on reading it while others write. */
public final class Edition {

    private final long revision;
    private final View all;
    private final Supplier<View> open;
    private final Supplier<Set<String>> faults;

    Edition(long revision, Dataset dataset) {
        this(
                revision,
                dataset,
                SingletonSupplier.of(() -> BetweenRecords.fingerprints(BetweenRecords.errors(dataset))));
    }

    Edition(long revision, Dataset dataset, Supplier<Set<String>> faults) {
        this.revision = revision;
        this.all = new View(dataset);
        this.open = SingletonSupplier.of(() -> new View(dataset.withoutPersonalData()));
        this.faults = faults;
    }

    /** A dataset without its records. */
    static Dataset header(Dataset dataset) {
        return dataset.toBuilder()
                .cities(List.of())
                .organizations(List.of())
                .agreements(List.of())
                .projects(List.of())
                .events(List.of())
                .programs(List.of())
                .sources(List.of())
                .build();
    }

    long revision() {
        return revision;
    }

    /** Gets what a caller sees. */
    public View view(boolean withPersonalData) {
        return withPersonalData ? all : open.get();
    }

    /** Gets the fingerprints of the errors between records that are there already: the next write is not to blame. */
    Set<String> faults() {
        return faults.get();
    }

    /** The dataset after a change. */
    Dataset with(Change change) {
        Dataset before = all.dataset();
        RecordReference reference = change.reference();
        boolean wasThere = before.find(reference).isPresent();
        return change.entry()
                .map(entry -> wasThere
                        ? before.toBuilder().replace(entry)
                        : before.toBuilder().add(entry))
                .orElseGet(() -> wasThere ? before.toBuilder().remove(reference) : before.toBuilder())
                .build();
    }
}
