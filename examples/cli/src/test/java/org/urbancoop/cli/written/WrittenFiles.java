package org.urbancoop.cli.written;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

/**
 * What released versions wrote: for each version an archive, {@code 0.1.0.zip}, and beside it a list of what its files
 * say, {@code 0.1.0.tsv}.
 */
final class WrittenFiles {

    private static final String HEADER = "form\tfile\tdigest of what it says\n";

    /**
     * A line of a list.
     *
     * @param version the version that wrote the file
     * @param form the name of a {@link WrittenForm}
     * @param file a file or folder in the archive
     * @param digest what it says, as it was read by the version that wrote it
     */
    record Line(String version, String form, String file, String digest) {

        @Override
        public String toString() {
            return version + ": " + form;
        }
    }

    private WrittenFiles() {}

    static Path path(String fromTheTop) {
        return Path.of(System.getProperty("urbancoop.root", "../..")).resolve(fromTheTop);
    }

    private static Path folder() {
        return path("examples/cli/src/test/resources/org/urbancoop/cli/written");
    }

    /** The lines of all versions. */
    static List<Line> lines() throws IOException {
        try (Stream<Path> files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .flatMap(list -> lines(list).stream())
                    .toList();
        }
    }

    private static List<Line> lines(Path list) {
        String version = list.getFileName().toString().replaceFirst("\\.tsv$", "");
        try {
            return Files.readAllLines(list).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Line(version, cells[0], cells[1], cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes all files of a version out of its archive. */
    static void unpack(String version, Path to) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(folder().resolve(version + ".zip"), Map.of())) {
            copy(archive.getPath("/"), to);
        }
    }

    /**
     * Writes archive and list of a version: the samples of the golden files in every form.
     *
     * @param name their path without the ending, such as {@code target/written/0.1.0}
     * @param work an empty folder for files that come and go
     */
    static void write(String name, Path work) throws IOException {
        // No digest has a number that no double has.
        String golden = Files.readString(path("docs/conformance/golden/dataset.json"))
                .replaceAll("-1e400|\\d{50}\\.5", "-1e300");
        Dataset samples = UrbancoopJson.of().read(golden, Dataset.class);
        StringBuilder list = new StringBuilder(HEADER);
        for (WrittenForm form : WrittenForm.all()) {
            Path file = work.resolve(form.file());
            form.writer().write(samples, file);
            list.append(form.name() + "\t" + form.file() + "\t" + form.reader().digest(file) + "\n");
        }
        Path archive = Path.of(name + ".zip").toAbsolutePath();
        Files.createDirectories(archive.resolve(".."));
        Files.deleteIfExists(archive);
        try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
            copy(work, files.getPath("/"));
        }
        Files.writeString(Path.of(name + ".tsv"), list.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.sorted().toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there);
                }
            }
        }
    }
}
