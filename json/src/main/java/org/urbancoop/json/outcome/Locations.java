package org.urbancoop.json.outcome;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** Where the parts of a document stand. */
public interface Locations {

    /** No document to look through. */
    Locations NONE = new Locations() {
        @Override
        public Optional<Location> find(JsonPointer pointer) {
            return Optional.empty();
        }

        @Override
        public Map<JsonPointer, Location> findAll(Collection<JsonPointer> pointers) {
            return Map.of();
        }
    };

    /** Finds the place of one pointer into the document. */
    Optional<Location> find(JsonPointer pointer);

    /** Finds the places of many in one pass. */
    Map<JsonPointer, Location> findAll(Collection<JsonPointer> pointers);

    /** Copies the document, if there is one to look through. */
    default Optional<byte[]> document() {
        return Optional.empty();
    }
}
