package org.urbancoop.format;

import java.util.Objects;
import org.urbancoop.message.Message;

/**
 * Signals that a format demands of each file what a dataset does not have, so that none of it can be written:
 * {@code A file of IATI holds one activity or more, and this dataset has no project}.
 *
 * @since 0.1.0
 */
public final class RefusedDatasetException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Message words;
    private final boolean canInvent;

    /**
     * Creates the exception.
     *
     * @param words what is demanded, in both languages, for a person at any program
     * @param canInvent whether {@link FormatOptions#mayInvent} fills it
     * @param remedy what a program can do about it, such as {@code give it by IatiFormat.of(new Reporter(…))}; may be
     *     empty
     */
    public RefusedDatasetException(Message words, boolean canInvent, String remedy) {
        super(Objects.requireNonNull(words, "words").english()
                + (Objects.requireNonNull(remedy, "remedy").isEmpty() ? "" : ": " + remedy));
        this.words = words;
        this.canInvent = canInvent;
    }

    /**
     * Gets what is demanded, in both languages.
     *
     * @return the message, without the names of Java that the exception's own message has
     */
    public Message getWords() {
        return words;
    }

    /**
     * Checks whether it would be filled if the options allowed to make things up.
     *
     * @return true if {@link FormatOptions#mayInvent} fills it
     */
    public boolean canInvent() {
        return canInvent;
    }
}
