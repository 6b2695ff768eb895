package org.urbancoop.json.migration;

import java.util.List;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.extension.Extensions;

/**
 * A document that was carried over to the present version of the format, with the log of what that took.
 *
 * @param document the members of the new document, in order
 * @param notes what was assumed, lost or changed, in the order in which it happened; none if the document was of the
 *     present version
 * @since 0.1.0
 */
public record Migrated(Extensions document, List<MigrationNote> notes) {

    /**
     * Copies the notes.
     *
     * @param document the members of the new document
     * @param notes what was assumed, lost or changed
     */
    public Migrated {
        Objects.requireNonNull(document, "document");
        notes = Copies.list(notes, "notes");
    }
}
