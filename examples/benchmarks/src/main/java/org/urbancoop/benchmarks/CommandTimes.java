package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Times the commands of the program as whole processes, started as people do: by the launcher of the zip. */
final class CommandTimes {

    private static final List<String> COMMANDS = List.of(
            "--help",
            "validate bundled",
            "show",
            "find --country VN",
            "explain agreement-past-its-end",
            "stats",
            "digest bundled",
            "schema",
            "diff bundled bundled",
            "convert bundled OUT.ndjson",
            "convert bundled OUT.geojson",
            "convert bundled OUT.xlsx",
            "convert bundled OUT.sqlite",
            "tables OUT-tables bundled",
            "atlas OUT-atlas bundled");

    private final Path folder;
    private final Path launcher;
    private int runs;

    private CommandTimes(Path folder, Path launcher) {
        this.folder = folder;
        this.launcher = launcher;
    }

    /**
     * Measures.
     *
     * @param root the project, whose zip of the program has been built
     * @param folder where to work
     * @param rounds how often, the commands in turns
     * @param to where the medians go
     */
    static void measure(Path root, Path folder, int rounds, ArrayNode to) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(Files.createDirectories(folder), "commands");
        CommandTimes times = new CommandTimes(work, unpack(zip(root), work));
        // The first start makes the archive of classes for later ones, in the background.
        times.start("--version", true);
        times.awaitArchive();
        Map<String, List<Double>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String command : COMMANDS) {
                all.computeIfAbsent(command, none -> new ArrayList<>()).add(times.start(command, true));
                all.computeIfAbsent(command + '\n', none -> new ArrayList<>()).add(times.start(command, false));
            }
        }
        for (String command : COMMANDS) {
            ObjectNode row = to.addObject();
            row.put("command", command);
            row.put("seconds", Rounds.quantile(all.getOrDefault(command, List.of()), 0.5));
            row.put("withoutArchive", Rounds.quantile(all.getOrDefault(command + '\n', List.of()), 0.5));
        }
    }

    private static Path zip(Path root) throws IOException {
        Path target = root.resolve("examples/cli/target");
        if (Files.isDirectory(target)) {
            try (var files = Files.newDirectoryStream(target, "urbancoop-*.zip")) {
                for (Path file : files) {
                    return file;
                }
            }
        }
        throw new IllegalStateException(
                "No zip of the program: mvn -q -pl examples/cli -am package -DskipTests makes it");
    }

    private static Path unpack(Path zip, Path folder) throws IOException {
        Path launcher = null;
        try (InputStream file = Files.newInputStream(zip);
                ZipInputStream in = new ZipInputStream(file)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (!to.startsWith(folder)) {
                    throw new IOException(zip + " has a file outside of it: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                    continue;
                }
                Files.createDirectories(to.getParent());
                Files.copy(in, to);
                if (to.endsWith("bin/urbancoop")) {
                    launcher = to;
                }
            }
        }
        if (launcher == null || !launcher.toFile().setExecutable(true)) {
            throw new IOException(zip + " has no launcher that can be started");
        }
        return launcher;
    }

    /** Another JVM writes it: nothing is timed beside that. */
    private void awaitArchive() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (var found = Files.newDirectoryStream(folder.resolve("cache/urbancoop"), "*.jsa")) {
                if (found.iterator().hasNext()) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The launcher made no archive of classes");
    }

    private double start(String command, boolean archive) throws IOException, InterruptedException {
        runs++;
        List<String> words = new ArrayList<>(List.of(launcher.toString()));
        for (String word : command.split(" ", -1)) {
            words.add(word.startsWith("OUT") ? folder.resolve(runs + word).toString() : word);
        }
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        if (!archive) {
            builder.environment().put("URBANCOOP_NO_CACHE", "1");
        }
        long start = System.nanoTime();
        int code = builder.start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (code > 1) {
            throw new IllegalStateException(command + " ended with " + code + ": " + Files.readString(output));
        }
        return seconds;
    }
}
