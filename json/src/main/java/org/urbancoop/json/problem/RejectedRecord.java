package org.urbancoop.json.problem;

import java.util.List;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * A record that could not be read, such as a project without a title: its text as it stands in the document, and why.
 *
 * @param pointer the place in the document, such as {@code /projects/2}
 * @param location the same place as line and column
 * @param raw the record's text, byte for byte as in the document
 * @param problems what is wrong with it; at least one error
 * @since 0.1.0
 */
public record RejectedRecord(JsonPointer pointer, Location location, String raw, List<JsonProblem> problems) {

    /**
     * Copies the problems.
     *
     * @param pointer the place in the document
     * @param location the same place as line and column
     * @param raw the record's text
     * @param problems what is wrong with it
     */
    public RejectedRecord {
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(raw, "raw");
        problems = Copies.list(problems, "problems");
    }
}
