package org.urbancoop.cli.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Runs a command on the streams of the process, in UTF-8: {@code Program.main(new CommandLine(new Urbancoop()),
 * arguments)}.
 *
 * <p>What goes wrong is told in one line, in which nothing hides, and ends with an {@link ExitCode}. That holds for
 * arguments that picocli refuses, and for output that can't be written, as on a full disk. When the reader of a pipe
 * goes away, as {@code head} does, nothing is told and the exit code is that of the command.
 */
public final class Program {

    private Program() {}

    /** Runs a command and ends the process with its exit code unless that is 0. */
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
        tell(errors, "standard output: " + message(failure));
        return ExitCode.SYSTEM.code();
    }

    /**
     * Runs a command on writers.
     *
     * @param out where its output goes
     * @param err where its errors go
     * @return the exit code
     */
    public static int run(CommandLine line, PrintWriter out, PrintWriter err, String... arguments) {
        int code;
        try {
            code = prepare(line).setOut(out).setErr(err).execute(arguments);
        } catch (RuntimeException | Error e) {
            // Too little memory, or what picocli does not hand to the handlers.
            tell(err, message(e));
            code = exit(e).code();
        }
        out.flush();
        err.flush();
        return code;
    }

    private static CommandLine prepare(CommandLine line) {
        withExitCodes(line);
        // A file is read only where an option or a parameter says so, never for an @ before a name.
        return line.setExpandAtFiles(false)
                .setParameterExceptionHandler((e, arguments) -> {
                    tell(e.getCommandLine().getErr(), message(e));
                    return ExitCode.USAGE.code();
                })
                .setExecutionExceptionHandler((e, command, parsed) -> {
                    tell(command.getErr(), message(e));
                    return exit(e).code();
                });
    }

    /** Lets {@code --help} of each command tell the exit codes. */
    private static void withExitCodes(CommandLine line) {
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.table());
        line.getSubcommands().values().forEach(Program::withExitCodes);
    }

    /** The one way to write an error. */
    private static void tell(PrintWriter err, String message) {
        err.println(VisibleText.of(message));
    }

    private static ExitCode exit(Throwable e) {
        if (e instanceof Failure failure) {
            return failure.exit();
        }
        if (e instanceof UrbancoopJsonException) {
            return ExitCode.DATA;
        }
        if (e instanceof UncheckedIOException unchecked) {
            return exit(Objects.requireNonNull(unchecked.getCause()));
        }
        return e instanceof IOException || e instanceof OutOfMemoryError ? ExitCode.SYSTEM : ExitCode.FAULT;
    }

    private static String message(Throwable e) {
        if (e instanceof ParameterException wrong) {
            return messageOfPicocli(wrong);
        }
        if (e instanceof OutOfMemoryError) {
            return "there is too little memory: " + e.getMessage();
        }
        if (e instanceof UncheckedIOException unchecked) {
            return message(Objects.requireNonNull(unchecked.getCause()));
        }
        return exit(e) == ExitCode.FAULT ? e.toString() : messageOfSystem(e);
    }

    /** What picocli says, what may have been meant, and where to read more. */
    private static String messageOfPicocli(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        List<String> meant = e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return e.getMessage()
                + (meant.isEmpty() ? "" : "; did you mean '" + meant.get(0) + "'?")
                + "; see " + command + " --help";
    }

    /** The system leaves out what is wrong with a file where the type of the exception says so. */
    private static String messageOfSystem(Throwable e) {
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

    /**
     * Whether the output is a pipe or a socket. Asks the system where that can be: the words of an error may be in
     * any language.
     */
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
