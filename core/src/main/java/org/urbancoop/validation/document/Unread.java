package org.urbancoop.validation.document;

import java.util.List;
import org.urbancoop.extension.Extensible;
import org.urbancoop.text.JsonPointer;

/**
 * What could not be read of some records that stand in a dataset all the same, for what refers to them and for what
 * could be read of them.
 */
public interface Unread {

    /** All of all records could be read. */
    Unread NONE = new Unread() {
        @Override
        public List<JsonPointer> of(Extensible subject) {
            return List.of();
        }

        @Override
        public JsonPointer printed(Extensible subject, JsonPointer pointer) {
            return pointer;
        }

        @Override
        public JsonPointer place(JsonPointer subject) {
            return subject;
        }

        @Override
        public long records() {
            return 0;
        }
    };

    /** The places in a record of the document that could not be read; none for most, the whole record for some. */
    List<JsonPointer> of(Extensible subject);

    /** Converts a place in what was read of a record to that in the document: elements before it may be missing. */
    JsonPointer printed(Extensible subject, JsonPointer pointer);

    /**
     * Converts the place of a record or declared total in the dataset, such as {@code /projects/2}, to that in the
     * document, which may hold others that are not there.
     */
    JsonPointer place(JsonPointer subject);

    /** How many records could not be read, or not as a whole. */
    long records();

    /** Whether a place of the document, or anything at or below it, could not be read. */
    default boolean touches(Extensible subject, JsonPointer pointer) {
        for (JsonPointer unread : of(subject)) {
            List<String> lost = unread.steps();
            List<String> asked = pointer.steps();
            int shared = Math.min(lost.size(), asked.size());
            boolean above = asked.size() < lost.size();
            // A record that has lost a member is still that record.
            if (lost.subList(0, shared).equals(asked.subList(0, shared)) && !(above && asked.isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
