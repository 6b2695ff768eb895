package org.urbancoop.testkit;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.message.Location;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;

/**
 * What is to be found in a document of the {@link Conformance corpus}, such as {@code null-member} at {@code /country},
 * 2:14. Messages are not part of it, as their words may change.
 *
 * @param code the code of a problem, a constraint or a rule, such as {@code period-reversed}
 * @param finder what finds it: reading, a constraint on one member, or a rule
 * @param severity how grave it is, such as {@link Severity#WARNING}
 * @param decided false if it cannot be told whether something is wrong, mostly because of a partial date
 * @param pointer the place in the document, such as {@code /country}; of a member that is missing, its object or itself
 * @param location the line and column of that place, such as 2:14
 * @param seenAt the place at which a validator that has the JSON Schema alone refuses the document, too; empty where
 *     only a reader or a rule can see it
 * @since 0.1.0
 */
public record ExpectedFinding(
        String code,
        Finder finder,
        Severity severity,
        boolean decided,
        JsonPointer pointer,
        Location location,
        Optional<JsonPointer> seenAt) {

    /**
     * What finds something, such as {@link #RULE}.
     *
     * @since 0.1.0
     */
    public enum Finder {
        /** Reading itself, such as for {@code malformed-json}. */
        READING,
        /** A constraint on one member, such as for {@code constraint-max}. */
        CONSTRAINT,
        /** A rule between members or records, such as for {@code period-reversed}. */
        RULE
    }

    /**
     * Checks that nothing is null.
     *
     * @param code the code
     * @param finder what finds it
     * @param severity how grave it is
     * @param decided whether it can be told
     * @param pointer the place in the document
     * @param location its line and column
     * @param seenAt the place at which a validator of schemas refuses the document
     */
    public ExpectedFinding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(finder, "finder");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(seenAt, "seenAt");
    }

    /**
     * Gets the code with its place, such as {@code null-member at /country (2:14)}.
     *
     * @return the text for a person
     */
    @Override
    public String toString() {
        return code + " at " + (pointer.toString().isEmpty() ? "the document" : pointer) + " (" + location + ")"
                + (decided ? "" : ", undecided");
    }
}
