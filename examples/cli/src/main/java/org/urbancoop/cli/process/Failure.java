package org.urbancoop.cli.process;

import java.io.IOException;

/**
 * Ends a command with one line of words and an exit code: {@code throw new Failure(ExitCode.DATA, file + ": is not
 * UTF-8", e)}.
 */
public final class Failure extends IOException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exit;

    /**
     * Creates it.
     *
     * @param exit what the process ends with
     * @param message what went wrong; the file, if there is one, stands first
     */
    public Failure(ExitCode exit, String message) {
        super(message);
        this.exit = exit;
    }

    /**
     * Creates it for another exception.
     *
     * @param exit what the process ends with
     * @param message what went wrong; the file, if there is one, stands first
     */
    public Failure(ExitCode exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    /** Gets what the process ends with. */
    public ExitCode exit() {
        return exit;
    }
}
