package org.urbancoop.testing;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/** Compiles small programs and runs each in a JVM of its own, on the module path or on the class path. */
public final class Programs {

    private static final long SECONDS = 120;

    private Programs() {}

    /**
     * What a program did.
     *
     * @param exitCode its exit code
     * @param output what it printed, errors included
     */
    public record Result(int exitCode, String output) {}

    /** Obtains the jar or the folder that a class was loaded from. */
    public static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Obtains the jar or the folder that a class was loaded from, by the class's name. */
    public static Path location(String type) {
        try {
            return location(Class.forName(type, false, Programs.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Compiles and runs a module.
     *
     * @param folder an empty folder to work in
     * @param modulePath what the module may require
     * @param mainClass the module and its main class, such as {@code smoke/smoke.Main}
     * @param sources the texts of the source files by their path, {@code module-info.java} among them
     * @param options options for the JVM
     */
    public static Result runModule(
            Path folder, List<Path> modulePath, String mainClass, Map<String, String> sources, String... options) {
        Path classes = compile(folder, List.of("--module-path", join(modulePath)), sources);
        List<Path> all = new ArrayList<>(modulePath);
        all.add(classes);
        List<String> command = new ArrayList<>(List.of(options));
        command.addAll(List.of("--module-path", join(all), "--module", mainClass));
        return java(folder, command);
    }

    /** Compiles and runs a program with the class path of the tests. */
    public static Result runOnClassPath(Path folder, String mainClass, Map<String, String> sources) {
        return runOnClassPath(folder, System.getProperty("java.class.path"), mainClass, sources);
    }

    /** Compiles and runs a program with a class path of its own. */
    public static Result runOnClassPath(
            Path folder, List<Path> classPath, String mainClass, Map<String, String> sources) {
        return runOnClassPath(folder, join(classPath), mainClass, sources);
    }

    private static Result runOnClassPath(Path folder, String classPath, String mainClass, Map<String, String> sources) {
        Path classes = compile(folder, List.of("--class-path", classPath), sources);
        return java(folder, List.of("--class-path", classes + File.pathSeparator + classPath, mainClass));
    }

    private static Path compile(Path folder, List<String> options, Map<String, String> sources) {
        Path classes = folder.resolve("classes");
        List<String> arguments = new ArrayList<>(options);
        arguments.addAll(List.of("--release", "17", "-encoding", "UTF-8", "-proc:none", "-d", classes.toString()));
        try {
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Path path = folder.resolve("sources").resolve(source.getKey());
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, source.getValue());
                arguments.add(path.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringWriter messages = new StringWriter();
        PrintWriter out = new PrintWriter(messages);
        int exitCode = ToolProvider.findFirst("javac").orElseThrow().run(out, out, arguments.toArray(String[]::new));
        assertThat(exitCode)
                .as(() -> "compiling\n" + String.join("\n", sources.values()) + "\n" + messages)
                .isZero();
        return classes;
    }

    private static Result java(Path folder, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US"));
        command.addAll(arguments);
        Path output = folder.resolve("output.txt");
        try {
            Path home = Files.createDirectories(folder.resolve("home"));
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            try {
                assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS))
                        .as("%s ends within %s seconds", command, SECONDS)
                        .isTrue();
            } finally {
                process.destroyForcibly();
            }
            return new Result(process.exitValue(), Files.readString(output).replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String join(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(joining(File.pathSeparator));
    }
}
