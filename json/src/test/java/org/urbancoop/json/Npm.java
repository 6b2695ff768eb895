package org.urbancoop.json;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.urbancoop.testing.GeneratedFile;

/** A folder below {@code target} with what npm installs there from a folder of {@code src/test/node}. */
final class Npm {

    private final Path folder;

    private Npm(Path folder) {
        this.folder = folder;
    }

    /** Copies the folder and installs its packages; skips the test without npm or a registry. */
    static Npm install(String name) throws IOException, InterruptedException {
        Npm npm = new Npm(Path.of("target", "node-" + name));
        Files.createDirectories(npm.folder);
        try (Stream<Path> files = Files.list(GeneratedFile.path("json/src/test/node/" + name))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, npm.file(String.valueOf(file.getFileName())), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        assumeTrue(npm.run("npm", "ci", "--silent", "--ignore-scripts") == 0, "npm cannot install " + name + " here");
        return npm;
    }

    /** A file in the folder. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Runs a command in the folder and gets its exit code. */
    int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(file("output").toFile())
                    .redirectError(file("error").toFile())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            assumeTrue(!String.valueOf(e.getMessage()).contains("Cannot run program"), "there is no " + command[0]);
            throw new UncheckedIOException(e);
        }
    }

    /** What the last command printed, a line each. */
    List<String> output() {
        return lines("output");
    }

    /** What the last command complained of, a line each. */
    List<String> errors() {
        return lines("error");
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
