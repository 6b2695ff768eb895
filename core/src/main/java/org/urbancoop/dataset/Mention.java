package org.urbancoop.dataset;

import java.util.Objects;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/**
 * A place where a record points at something, such as {@code /participants/0/party} of a project at {@code city/seoul}.
 *
 * @param from the record that points
 * @param pointer the member that holds the reference
 * @param to what it points at
 * @since 0.1.0
 */
public record Mention(CooperationRecord from, JsonPointer pointer, Reference to) {

    /**
     * Checks that nothing is null.
     *
     * @param from the record that points
     * @param pointer the member that holds the reference
     * @param to what it points at
     */
    public Mention {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(to, "to");
    }
}
