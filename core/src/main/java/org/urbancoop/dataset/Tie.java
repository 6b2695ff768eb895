package org.urbancoop.dataset;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;

/**
 * What ties two parties, such as {@code agreement/seoul-taipei} between {@code city/seoul} and {@code city/taipei}: an
 * edge of a {@link CooperationGraph}.
 *
 * @param from one of the two; the record itself, where a path starts at a project or the like
 * @param kind what kind of record ties them
 * @param record the record that says so: the agreement, project, event or programme; of a membership, the member
 * @param to the other one; the record itself, where a path leads to a project or the like
 * @since 0.1.0
 */
public record Tie(Reference from, Kind kind, RecordReference record, Reference to) {

    /**
     * What kind of record ties two parties. The list is closed.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Both are parties of an agreement. */
        AGREEMENT,
        /** Both take part in a project. */
        PROJECT,
        /** Both take part in an event, or in an item of its agenda. */
        EVENT,
        /** Both take part in a programme. */
        PROGRAM,
        /** One is a member of the other. */
        MEMBERSHIP;

        /**
         * Gets the kind as text, such as {@code membership}.
         *
         * @return the name in lower case
         */
        public String term() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Checks that nothing is null.
     *
     * @param from one of the two
     * @param kind what kind of record ties them
     * @param record the record that says so
     * @param to the other one
     */
    public Tie {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(to, "to");
    }

    /**
     * Gets the tie in one line, for logs.
     *
     * @return the line, such as {@code city/seoul -agreement/seoul-taipei- city/taipei}
     */
    @Override
    public String toString() {
        return from + " -" + (kind == Kind.MEMBERSHIP ? kind.term() : record) + "- " + to;
    }
}
