package org.urbancoop.json.migration;

import java.util.Objects;
import org.urbancoop.text.JsonPointer;

/**
 * One thing that a migration did beyond carrying a document over, such as
 * {@code /cities/3/kind: assumed 'city', for 0.9 had no kinds}.
 *
 * @param kind what it did
 * @param pointer the place in the document as it was before
 * @param words what was assumed, lost or changed, for a person
 * @since 0.1.0
 */
public record MigrationNote(Kind kind, JsonPointer pointer, String words) {

    /**
     * What a migration did.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** It put in what the old document does not say. */
        ASSUMED,
        /** It left out what the new format has no place for. */
        LOST,
        /** It says the same in another way that is worth telling. */
        CHANGED
    }

    /**
     * Checks that everything is there.
     *
     * @param kind what it did
     * @param pointer the place in the document as it was before
     * @param words what was assumed, lost or changed
     */
    public MigrationNote {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(words, "words");
    }
}
