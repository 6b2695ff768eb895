package org.urbancoop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.cli.policytable.Fixture;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

class ImportPolicyTableTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        return Urbancoop.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(
                                Stream.of("import-policy-table"),
                                Stream.of(arguments).map(Object::toString))
                        .toArray(String[]::new));
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("lakeport-page.txt"), content);
    }

    @Test
    void run_writesDatasetAndReport() throws IOException {
        Path path = text("\uFEFF" + Fixture.TEXT);
        Path dataset = folder.resolve("lakeport.json");
        assertThat(run(path, dataset, "--city", "Lakeport", "--country", "CA")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).startsWith("20 projects, 11 agreements, ");
        Dataset read = UrbancoopJson.of().read(dataset, Dataset.class);
        assertThat(read.getProjects())
                .isEqualTo(Fixture.read(Fixture.TEXT).dataset().getProjects());
        assertThat(read.getSources().get(0).getSha256()).isPresent();
        List<String> report = Files.readAllLines(folder.resolve("lakeport.json.findings.txt"));
        assertThat(report)
                .contains("lakeport-page.txt:48: reversed-order: 'Aktau' stands before its country 'Kazakhstan'.");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("lakeport-page.txt", "lakeport.json", "lakeport.json.findings.txt");
        }
    }

    @Test
    void run_letsOthersReadTheReportAsTheyMayReadAnyNewFile() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path path = text(Fixture.TEXT);
        Path report = folder.resolve("report.txt");
        run(path, folder.resolve("lakeport.json"), "--report", report);
        assertThat(Files.getPosixFilePermissions(report)).isEqualTo(Files.getPosixFilePermissions(path));
    }

    @Test
    void run_korean_otherReport_knownNames() throws IOException {
        Path path = text(Fixture.TEXT);
        Path report = folder.resolve("report.txt");
        Path dataset = folder.resolve("lakeport.json");
        assertThat(run(path, dataset, "--report", report, "--lang", "ko", "--known", "bundled"))
                .isZero();
        assertThat(Files.readString(report)).contains("reversed-order: 'Aktau'가");
        Path known = Files.copy(dataset, folder.resolve("known.json"));
        assertThat(run(path, dataset, "--report", report, "--known", known)).isZero();
        assertThat(dataset).hasSameTextualContentAs(known);
    }

    @Test
    void run_wrongInput_oneLineAndACode() throws IOException {
        Path dataset = folder.resolve("out.json");
        assertFails(2, folder.resolve("absent.txt") + ": there is no such file", folder.resolve("absent.txt"), dataset);
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'C', (byte) 0xF4, 't', 'e'});
        assertFails(1, latin + ": is not UTF-8", latin, dataset);
        Path prose = Files.writeString(folder.resolve("prose.txt"), "No table here.\n");
        assertFails(1, prose + ": holds neither a table of projects nor one of sister cities", prose, dataset);
        Path path = text(Fixture.TEXT);
        assertFails(2, "it lacks OUT; usage: urbancoop import-policy-table PATH OUT", path);
        Path nowhere = folder.resolve("no/such/folder/out.json");
        assertFails(2, nowhere + ".findings.txt: there is no folder " + nowhere.getParent(), path, nowhere);
        assertFails(
                2,
                "Unable to parse Country from 'c': expected a capital letter from A to Z but found 'c', at character 1",
                path,
                dataset,
                "--country",
                "c");
        assertFails(1, prose.toString(), path, dataset, "--known", prose);
        assertThat(dataset).doesNotExist();
    }

    @Test
    void run_refusesToWriteOverWhatItReads_orTwice() throws IOException {
        Path path = text(Fixture.TEXT);
        Path dataset = folder.resolve("out.json");
        assertFails(2, path + ": is the same file as " + path, path, path);
        assertFails(2, path + ": is the same file as " + path, path, dataset, "--report", path);
        assertFails(2, dataset + ": is the same file as " + dataset, path, dataset, "--report", dataset);
        assertFails(2, dataset + ": is the same file as " + dataset, path, dataset, "--known", dataset);
        assertThat(path).hasContent(Fixture.TEXT);
        assertThat(dataset).doesNotExist();
    }

    private void assertFails(int code, String message, Object... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(code);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(message);
        assertThat(out.toString()).isEmpty();
    }
}
