package org.urbancoop.merge;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.urbancoop.Copies;
import org.urbancoop.message.Message;

/**
 * Signals rulings that do not fit the two datasets, such as one on a record that is not there. Nothing was merged.
 *
 * @since 0.1.0
 */
public final class RefusedRulingsException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    /**
     * What is wrong with one ruling.
     *
     * @param index which one, from 0
     * @param member the member that is wrong, such as {@code other}
     * @param value what stands there
     * @param message what is wrong
     * @since 0.1.0
     */
    public record Objection(int index, String member, String value, Message message) {

        /**
         * Checks that nothing is null.
         *
         * @param index which one, from 0
         * @param member the member that is wrong, such as {@code other}
         * @param value what stands there
         * @param message what is wrong
         */
        public Objection {
            Objects.requireNonNull(member, "member");
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(message, "message");
        }

        /**
         * Gets the objection in one line of English.
         *
         * @return the line, such as {@code ruling 2, other: no such record: city/lund-3}
         */
        @Override
        public String toString() {
            return "ruling " + index + ", " + member + ": " + message.english() + ": " + value;
        }
    }

    /**
     * Creates the exception.
     *
     * @param objections what is wrong, one or more
     */
    public RefusedRulingsException(List<Objection> objections) {
        super(Copies.list(objections, "objections").stream()
                .map(Objection::toString)
                .collect(Collectors.joining("; ")));
        this.objections = List.copyOf(objections);
    }

    /**
     * Gets what is wrong.
     *
     * @return the objections in the order of the rulings
     */
    public List<Objection> getObjections() {
        return objections;
    }
}
