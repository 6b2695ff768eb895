package org.urbancoop.format;

import java.util.Objects;
import org.urbancoop.message.Message;

/**
 * Signals that no format, or more than one, fits what was asked for, and lists those that there are:
 * {@code No format has the id 'xml'. There are: json (application/json, .json)}.
 *
 * @since 0.1.0
 */
public final class UnknownFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Message words;

    /**
     * Creates the exception.
     *
     * @param words what was asked for and what there is, in both languages
     */
    public UnknownFormatException(Message words) {
        super(Objects.requireNonNull(words, "words").english());
        this.words = words;
    }

    /**
     * Gets the message in both languages.
     *
     * @return the message
     */
    public Message getWords() {
        return words;
    }
}
