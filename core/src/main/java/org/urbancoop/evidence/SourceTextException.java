package org.urbancoop.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;

/**
 * Tells that a file cannot be taken as the text of a source: two files claim to be it, or it is no text, such as
 * {@code sources/minutes.txt: is not a text in UTF-8}.
 *
 * @since 0.1.0
 */
public final class SourceTextException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Message words;

    SourceTextException(Path file, Message words) {
        this(file, words, null);
    }

    SourceTextException(Path file, Message words, @Nullable Throwable cause) {
        super(file + ": " + words.english(), cause);
        this.words = new Message(file + ": " + words.english(), file + ": " + words.korean());
    }

    /**
     * Gets the message in both languages, such as {@code sources/a.txt: is not a text in UTF-8}.
     *
     * @return the message, the file or folder first
     */
    public Message getWords() {
        // A message does not survive serialization.
        return Objects.requireNonNullElseGet(words, () -> Message.of(String.valueOf(getMessage())));
    }
}
