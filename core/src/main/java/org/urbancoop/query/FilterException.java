package org.urbancoop.query;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.message.Message;

/**
 * Signals that a condition that somebody typed cannot be asked, such as {@code no country is called 'Atlantis'}.
 *
 * @since 0.1.0
 */
public final class FilterException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * What is wrong with a condition, such as {@code unknown-term}.
     *
     * @since 0.1.0
     */
    public enum Problem {
        /** A list has no such term: {@code country=Atlantis}. */
        UNKNOWN_TERM,
        /** The dataset has no such record: {@code party=nowhere}. */
        UNKNOWN_RECORD,
        /** Several records have the name. */
        SEVERAL_RECORDS,
        /** The value is not written as such values are: {@code during=30.06.1966}. */
        MALFORMED_VALUE,
        /** It stands more often than once, and the records can have one only. */
        REPEATED_PARAMETER,
        /** Records of the type are not asked this: {@code type=city} with {@code in-force=2014-01-01}. */
        NOT_ASKED_OF_TYPE;

        /**
         * Gets the problem as text, such as {@code unknown-term}.
         *
         * @return the name in lower case
         */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final FilterCondition condition;
    private final Problem problem;
    private final String value;
    private final transient Message words;

    /**
     * Creates the exception.
     *
     * @param condition the condition
     * @param problem what is wrong with it
     * @param value the value, as it was typed
     * @param words what is wrong, in both languages, with the value
     */
    public FilterException(FilterCondition condition, Problem problem, String value, Message words) {
        super(Objects.requireNonNull(condition, "condition") + ": "
                + Objects.requireNonNull(words, "words").english());
        this.condition = condition;
        this.problem = Objects.requireNonNull(problem, "problem");
        this.value = Objects.requireNonNull(value, "value");
        this.words = words;
    }

    /**
     * Gets the condition, such as {@code country}.
     *
     * @return the condition
     */
    public FilterCondition getCondition() {
        return condition;
    }

    /**
     * Gets what is wrong, such as {@code unknown-term}.
     *
     * @return the problem
     */
    public Problem getProblem() {
        return problem;
    }

    /**
     * Gets the value as it was typed, such as {@code Atlantis}.
     *
     * @return the value
     */
    public String getValue() {
        return value;
    }

    /**
     * Gets what is wrong, such as {@code no country is called 'Atlantis'}; the name by which the condition was asked is
     * for the caller to put before it.
     *
     * @return the words, in both languages
     */
    public Message getWords() {
        return words;
    }
}
