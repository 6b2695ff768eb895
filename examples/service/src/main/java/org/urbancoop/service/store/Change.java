package org.urbancoop.service.store;

import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/**
 * A record that is written or taken away.
 *
 * @param reference which record, such as {@code city/seoul}
 * @param entry what it becomes, empty to take it away
 */
public record Change(RecordReference reference, Optional<CooperationRecord> entry) {

    /** Tells a builder that started from a dataset. */
    void apply(Dataset before, Dataset.Builder builder) {
        if (before.find(reference).isEmpty()) {
            entry.ifPresent(builder::add);
        } else {
            entry.ifPresentOrElse(builder::replace, () -> builder.remove(reference));
        }
    }
}
