package org.urbancoop.service.store;

import java.util.Optional;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/**
 * A record that is written or taken away.
 *
 * @param reference which record, such as {@code city/seoul}
 * @param entry what it becomes, empty to take it away
 */
public record Change(RecordReference reference, Optional<CooperationRecord> entry) {

    /** Writes a record. */
    public static Change to(CooperationRecord entry) {
        return new Change(entry.reference(), Optional.of(entry));
    }

    /** Takes a record away. */
    public static Change without(RecordReference reference) {
        return new Change(reference, Optional.empty());
    }
}
