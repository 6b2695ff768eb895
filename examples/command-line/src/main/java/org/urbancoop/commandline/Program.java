package org.urbancoop.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine;

/**
 * Runs a command on the streams of the process, in UTF-8: {@code Program.main(new CommandLine(new Validate()), arguments)}.
 *
 * <p>What goes wrong is told in one line, and ends with the exit code that the command has for it. That holds for output that can't be
 * written, too, as on a full disk. When the reader of a pipe goes away, as {@code head} does, nothing is told and the exit code is that
 * of the command.
 */
public final class Program {

    private Program() {}

    /**
     * Runs a command and ends the process with its exit code unless that is 0.
     *
     * @param line the command
     * @param arguments the arguments of the command line
     */
    public static void main(CommandLine line, String... arguments) {
        int code = run(
                line,
                new FileOutputStream(FileDescriptor.out),
                isPipe(),
                new FileOutputStream(FileDescriptor.err),
                arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command on other streams than those of the process. */
    static int run(CommandLine line, OutputStream out, boolean isPipe, OutputStream err, String... arguments) {
        Output output = new Output(out);
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        int code = run(line, new PrintWriter(output, false, StandardCharsets.UTF_8), errors, arguments);
        IOException failure = output.failure;
        // A pipe cannot be full: its reader went away.
        if (failure == null || isPipe || String.valueOf(failure.getMessage()).contains("pipe")) {
            return code;
        }
        errors.println("standard output: " + VisibleText.of(message(failure)));
        return line.getCommandSpec().exitCodeOnExecutionException();
    }

    /**
     * Runs a command on writers.
     *
     * @param line the command
     * @param out where its output goes
     * @param err where its errors go
     * @param arguments the arguments of the command line
     * @return the exit code
     */
    public static int run(CommandLine line, PrintWriter out, PrintWriter err, String... arguments) {
        int code = line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    command.getErr().println(VisibleText.of(message(e)));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                })
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** The system leaves out what is wrong with a file where the type of the exception says so. */
    private static String message(Exception e) {
        if (e instanceof FileSystemException failed && failed.getReason() == null) {
            return failed.getFile() + ": " + reason(failed);
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String reason(FileSystemException failed) {
        if (failed instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failed instanceof AccessDeniedException) {
            return "the rights are missing";
        }
        return failed instanceof FileAlreadyExistsException
                ? "there is something else of that name"
                : failed.toString();
    }

    /** Whether the output is a pipe or a socket. Asks the system where that can be: the words of an error may be in any language. */
    private static boolean isPipe() {
        try {
            return !Files.readSymbolicLink(Path.of("/proc/self/fd/1"))
                    .toString()
                    .startsWith("/");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Keeps the error that a writer on top of it swallows. */
    private static final class Output extends FilterOutputStream {
        private @Nullable IOException failure;

        Output(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
