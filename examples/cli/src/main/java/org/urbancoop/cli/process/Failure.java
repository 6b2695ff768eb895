package org.urbancoop.cli.process;

import java.io.IOException;
import org.urbancoop.message.Message;

/**
 * Ends a command with one line of words and an exit code: {@code throw new Failure(ExitCode.DATA, file + ": is not
 * UTF-8", e)}.
 */
public final class Failure extends IOException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final transient Message words;

    /**
     * Creates it.
     *
     * @param exit what the process ends with
     * @param message what went wrong; the file, if there is one, stands first
     */
    public Failure(ExitCode exit, String message) {
        this(exit, Message.of(message));
    }

    /**
     * Creates it in both languages.
     *
     * @param exit what the process ends with
     * @param words what went wrong; the file, if there is one, stands first
     */
    public Failure(ExitCode exit, Message words) {
        super(words.english());
        this.exit = exit;
        this.words = words;
    }

    /**
     * Creates it for another exception.
     *
     * @param exit what the process ends with
     * @param message what went wrong; the file, if there is one, stands first
     */
    public Failure(ExitCode exit, String message, Throwable cause) {
        this(exit, Message.of(message), cause);
    }

    /**
     * Creates it for another exception, in both languages.
     *
     * @param exit what the process ends with
     * @param words what went wrong; the file, if there is one, stands first
     */
    public Failure(ExitCode exit, Message words, Throwable cause) {
        super(words.english(), cause);
        this.exit = exit;
        this.words = words;
    }

    /** Gets what the process ends with. */
    public ExitCode exit() {
        return exit;
    }

    /**
     * Gets what went wrong, in both languages.
     *
     * @return one line
     */
    public Message words() {
        return words;
    }
}
