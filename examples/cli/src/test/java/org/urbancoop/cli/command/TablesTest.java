package org.urbancoop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

/** The command {@code tables}: its files, and what it refuses. */
class TablesTest {

    @Test
    void run_writesFiles(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        Path tables = folder.resolve("deep/tables");
        int code = Urbancoop.run(new PrintWriter(out), new PrintWriter(out), "tables", tables.toString());
        assertThat(out.toString()).endsWith(" files in " + tables + System.lineSeparator());
        assertThat(code).isZero();
        try (Stream<Path> files = Files.list(tables)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("projects.csv", "columns.csv", "datapackage.json")
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(Files.readString(tables.resolve("contacts.csv"))).hasLineCount(1);
    }

    @Test
    void run_personalData_isThereIfAskedFor(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        assertThat(Urbancoop.run(
                        new PrintWriter(out),
                        new PrintWriter(out),
                        "tables",
                        folder.toString(),
                        "--personal-data",
                        "bundled"))
                .isZero();
        assertThat(Files.readAllLines(folder.resolve("contacts.csv"))).hasSizeGreaterThan(1);
    }

    @Test
    void run_letsOthersReadAsTheyMayReadAnyNewFile(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path any = Files.createFile(folder.resolve("any"));
        StringWriter out = new StringWriter();
        Path tables = folder.resolve("tables");
        assertThat(Urbancoop.run(new PrintWriter(out), new PrintWriter(out), "tables", tables.toString()))
                .isZero();
        assertThat(Files.getPosixFilePermissions(tables.resolve("cities.csv")))
                .isEqualTo(Files.getPosixFilePermissions(any));
    }

    @Test
    void run_noSuchFile_changesNothing(@TempDir Path folder) throws IOException {
        StringWriter err = new StringWriter();
        int code = Urbancoop.run(
                new PrintWriter(err),
                new PrintWriter(err),
                "tables",
                folder.resolve("tables").toString(),
                folder.resolve("none.json").toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(folder.resolve("none.json") + ": there is no such file");
        assertThat(folder.resolve("tables")).doesNotExist();
    }

    @Test
    void run_refusesToWriteOverWhatItReads(@TempDir Path folder) throws IOException {
        Path input = folder.resolve("dataset.ndjson");
        UrbancoopJson.of().write(UrbancoopDataset.load(), input);
        StringWriter err = new StringWriter();
        int code = Urbancoop.run(
                new PrintWriter(err), new PrintWriter(err), "tables", folder.toString(), input.toString());
        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).startsWith(input + ": is the same file as " + input);
        assertThat(UrbancoopJson.of().read(input, Dataset.class)).isEqualTo(UrbancoopDataset.load());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void run_failing_leavesTheOldFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("cities.csv"), "old");
        Files.createDirectory(folder.resolve("dataset.ndjson"));
        StringWriter err = new StringWriter();
        assertThat(Urbancoop.run(new PrintWriter(err), new PrintWriter(err), "tables", folder.toString()))
                .isNotZero();
        assertThat(folder.resolve("cities.csv")).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }
}
