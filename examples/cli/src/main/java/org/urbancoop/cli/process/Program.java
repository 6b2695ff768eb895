package org.urbancoop.cli.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;
import picocli.CommandLine;

/**
 * Runs a command on the streams of the process, in UTF-8: {@code Program.main(new CommandLine(new Urbancoop()),
 * arguments)}.
 *
 * <p>What goes wrong is told in one line, in which nothing hides, and ends with an {@link ExitCode}. That holds for
 * arguments that picocli refuses, and for output that can't be written, as on a full disk. When the reader of a pipe
 * goes away, as {@code head} does, nothing is told and the exit code is that of the command.
 */
public final class Program {

    private static final Message HOW_TO_REPORT = new Message(
            "this is a fault of the program: please report it with the line above, the command and what"
                    + " 'urbancoop --version' prints",
            "프로그램의 결함입니다. 위의 줄과 명령, 'urbancoop --version'의 출력을 함께 알려 주십시오");

    private Program() {}

    /** Runs a command and ends the process with its exit code unless that is 0. */
    public static void main(CommandLine line, String... arguments) {
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        int code;
        Stop stop = Stop.watch();
        try {
            code = run(
                    line,
                    new FileOutputStream(FileDescriptor.out),
                    isPipe(),
                    isTerminal() ? new TerminalWriter(err) : new PrintWriter(err, true, StandardCharsets.UTF_8),
                    arguments);
        } finally {
            stop.workIsOver();
        }
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs a command on other streams than those of the process. */
    static int run(CommandLine line, OutputStream out, boolean isPipe, PrintWriter err, String... arguments) {
        BytesWriter output = new BytesWriter(out);
        int code = run(line, output, err, arguments);
        IOException failure = output.failure();
        // A pipe cannot be full: its reader went away.
        if (failure == null || isPipe || String.valueOf(failure.getMessage()).contains("pipe")) {
            return code;
        }
        Message words = words(failure);
        tell(
                err,
                new Message("standard output: " + words.english(), "표준 출력: " + words.korean()),
                Language.of(arguments).locale());
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
        Locale locale = Language.of(arguments).locale();
        int code;
        try {
            code = prepare(line, locale).setOut(out).setErr(err).execute(arguments);
        } catch (RuntimeException | Error e) {
            // Too little memory, or what picocli does not hand to the handlers.
            code = fail(line, e, locale);
        }
        out.flush();
        err.flush();
        return code;
    }

    /**
     * Lets a command explain itself in a language.
     *
     * @return the same command
     */
    public static CommandLine inLanguage(CommandLine line, Locale locale) {
        withExitCodes(line, locale);
        if (locale.equals(Locale.KOREAN)) {
            line.setResourceBundle(ResourceBundle.getBundle(
                    "org.urbancoop.cli.help",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        }
        return line;
    }

    private static CommandLine prepare(CommandLine line, Locale locale) {
        // A file is read only where an option or a parameter says so, never for an @ before a name.
        return inLanguage(line, locale)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, arguments) -> {
                    tell(e.getCommandLine().getErr(), WrongArguments.words(e), locale);
                    return ExitCode.USAGE.code();
                })
                .setExecutionExceptionHandler((e, command, parsed) -> fail(command, e, locale));
    }

    /** Lets {@code --help} of each command tell the exit codes. */
    private static void withExitCodes(CommandLine line, Locale locale) {
        line.getCommandSpec()
                .usageMessage()
                .synopsisHeading(new Message("Usage", "사용법").in(locale) + ": ")
                .commandListHeading(new Message("Commands", "명령").in(locale) + ":%n")
                .exitCodeListHeading("%n" + new Message("Exit codes", "종료 코드").in(locale) + ":%n")
                .exitCodeList(ExitCode.table(locale));
        line.getSubcommands().values().forEach(command -> withExitCodes(command, locale));
    }

    private static int fail(CommandLine command, Throwable e, Locale locale) {
        if (Thread.currentThread().isInterrupted()) {
            // Whoever stopped it knows.
            return ExitCode.SYSTEM.code();
        }
        if (command.getOut() instanceof BytesWriter output && output.isFailure(e)) {
            // That is told, or not, once the command has ended.
            return ExitCode.DONE.code();
        }
        PrintWriter err = command.getErr();
        tell(err, words(e), locale);
        ExitCode exit = exit(e);
        if (exit == ExitCode.FAULT) {
            tell(err, HOW_TO_REPORT, locale);
        }
        return exit.code();
    }

    /** The one way to write an error. */
    private static void tell(PrintWriter err, Message message, Locale locale) {
        err.println(VisibleText.of(message.in(locale)));
    }

    /** Tells with what a command ends that an exception ends. */
    public static ExitCode exit(Throwable e) {
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

    /** Tells what an exception means, in one line. */
    public static Message words(Throwable e) {
        if (e instanceof Failure failure) {
            return failure.words();
        }
        if (e instanceof OutOfMemoryError) {
            return new Message(
                    "there is too little memory: " + e.getMessage() + "; more is given by JAVA_TOOL_OPTIONS=-Xmx4g",
                    "메모리가 부족합니다: " + e.getMessage() + "; JAVA_TOOL_OPTIONS=-Xmx4g로 늘릴 수 있습니다");
        }
        if (e instanceof UncheckedIOException unchecked) {
            return words(Objects.requireNonNull(unchecked.getCause()));
        }
        return exit(e) == ExitCode.FAULT ? Message.of(e.toString()) : messageOfSystem(e);
    }

    /** The system leaves out what is wrong with a file where the type of the exception says so. */
    private static Message messageOfSystem(Throwable e) {
        if (e instanceof FileSystemException failed && failed.getReason() == null) {
            Message reason = reason(failed);
            return new Message(failed.getFile() + ": " + reason.english(), failed.getFile() + ": " + reason.korean());
        }
        return Message.of(e.getMessage() == null ? e.toString() : e.getMessage());
    }

    private static Message reason(FileSystemException failed) {
        if (failed instanceof NoSuchFileException) {
            return new Message("there is no such file", "그런 파일이 없습니다");
        }
        if (failed instanceof AccessDeniedException) {
            return new Message("the rights are missing", "권한이 없습니다");
        }
        return failed instanceof FileAlreadyExistsException
                ? new Message("there is something else of that name", "같은 이름의 다른 것이 있습니다")
                : Message.of(failed.toString());
    }

    /**
     * Whether the output is a pipe or a socket. Asks the system where that can be: the words of an error may be in
     * any language.
     */
    private static boolean isPipe() {
        String target = target(1);
        return !target.isEmpty() && !target.startsWith("/");
    }

    /** Whether errors go to a terminal, where the system tells; elsewhere nothing is drawn. */
    private static boolean isTerminal() {
        String target = target(2);
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    }

    private static String target(int descriptor) {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
        } catch (IOException | UnsupportedOperationException e) {
            return "";
        }
    }
}
