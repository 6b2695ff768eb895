package org.urbancoop.cli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.file.AtomicFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What becomes of the output of a program that is run from the command line. */
class ProgramTest {

    /** Prints many lines, and ends with 3. */
    @Command(name = "many", mixinStandardHelpOptions = true)
    private static final class Many implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Override
        public Integer call() {
            for (int i = 0; i < 100_000; i++) {
                spec.commandLine().getOut().println("도시 " + i);
            }
            return 3;
        }
    }

    /** Throws what it is told to. */
    @Command(name = "failing")
    private static final class Failing implements Callable<Integer> {
        private final Throwable reason;

        Failing(Throwable reason) {
            this.reason = reason;
        }

        @Override
        public Integer call() throws Exception {
            if (reason instanceof Error error) {
                throw error;
            }
            throw (Exception) reason;
        }
    }

    /** Writes a file that has no end. */
    @Command(name = "endless")
    private static final class Endless implements Callable<Integer> {
        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli
        private CommandSpec spec;

        @Parameters
        @SuppressWarnings("NullAway.Init") // set by picocli
        private Path file;

        @Override
        public Integer call() throws IOException {
            AtomicFile.write(file, stream -> {
                byte[] bytes = new byte[8192];
                stream.write(bytes);
                stream.flush();
                spec.commandLine().getOut().println("begun");
                spec.commandLine().getOut().flush();
                for (int i = 0; i < 1_000_000; i++) {
                    stream.write(bytes);
                    sleep();
                }
            });
            return 0;
        }

        /** Keeps the file small, and lets only the writing notice that somebody stops it. */
        private static void sleep() {
            LockSupport.parkNanos(1_000_000);
        }
    }

    public static void main(String[] arguments) {
        Callable<Integer> command = arguments.length == 1 && !arguments[0].startsWith("-") ? new Endless() : new Many();
        Program.main(new CommandLine(command), arguments);
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                ProgramTest.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    @Test
    void output_thatFits_isWhole() throws Exception {
        Process process = java().start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(text).startsWith("도시 0\n").endsWith("도시 99999\n");
    }

    @Test
    void output_toAFullDisk_isOneLineAndAnExitCode() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "needs a device that is full");
        for (String[] arguments : List.of(new String[0], new String[] {"--help"})) {
            Process process = java(arguments).redirectOutput(full).start();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(2);
            assertThat(said).isEqualTo("standard output: No space left on device\n");
        }
    }

    @Test
    void output_toAReaderThatGoesAway_endsQuietly() throws Exception {
        Process process = java().start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).isEqualTo("도시 0");
        }
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(3);
        assertThat(said).isEmpty();
    }

    @Test
    void program_thatIsStopped_leavesNothingHalfWritten(@TempDir Path folder) throws Exception {
        assumeTrue(File.separatorChar == '/', "needs a system that stops a program with a signal");
        Process process = java(folder.resolve("file").toString()).start();
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(reader.readLine()).isEqualTo("begun");
            assertThat(folder).isNotEmptyDirectory();
            process.toHandle().destroy();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).isEqualTo(128 + 15);
            assertThat(said).isEmpty();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void output_toAStreamThatFails_isAnError() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream failing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the line is dead");
            }
        };
        assertThat(Program.run(
                        new CommandLine(new Many()),
                        failing,
                        false,
                        new PrintWriter(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("standard output: the line is dead\n");
    }

    private static String said(ExitCode exit, Throwable reason) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(Program.run(
                        new CommandLine(new Failing(reason)),
                        OutputStream.nullOutputStream(),
                        false,
                        new PrintWriter(err, true, StandardCharsets.UTF_8)))
                .isEqualTo(exit.code());
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void exceptions_areTold_andEndWithTheCodeOfWhoCanHelp() {
        assertThat(said(ExitCode.SYSTEM, new IOException("a.json: is no file"))).isEqualTo("a.json: is no file\n");
        assertThat(said(ExitCode.SYSTEM, new NoSuchFileException("a.json")))
                .isEqualTo("a.json: there is no such file\n");
        assertThat(said(ExitCode.SYSTEM, new AccessDeniedException("a.json")))
                .isEqualTo("a.json: the rights are missing\n");
        assertThat(said(ExitCode.SYSTEM, new FileAlreadyExistsException("a")))
                .isEqualTo("a: there is something else of that name\n");
        assertThat(said(ExitCode.SYSTEM, new NoSuchFileException("a.json", null, "there is no folder b")))
                .isEqualTo("a.json: there is no folder b\n");
        assertThat(said(ExitCode.SYSTEM, new UncheckedIOException(new NoSuchFileException("a\u001b.json"))))
                .isEqualTo("a\\u001b.json: there is no such file\n");
        assertThat(said(ExitCode.SYSTEM, new OutOfMemoryError("Java heap space")))
                .isEqualTo("there is too little memory: Java heap space; more is given by JAVA_TOOL_OPTIONS=-Xmx4g\n");
        assertThat(said(ExitCode.DATA, new Failure(ExitCode.DATA, "a.txt: is not UTF-8")))
                .isEqualTo("a.txt: is not UTF-8\n");
        assertThat(said(ExitCode.USAGE, new UncheckedIOException(new Failure(ExitCode.USAGE, "no\nno"))))
                .isEqualTo("no\\u000ano\n");
        for (Throwable fault : List.of(new IllegalStateException(), new StackOverflowError())) {
            assertThat(said(ExitCode.FAULT, fault))
                    .isEqualTo(fault.getClass().getName()
                            + "\nthis is a fault of the program: please report it with the line above, the command and"
                            + " what 'urbancoop --version' prints\n");
        }
    }
}
