package org.urbancoop.importpolicytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;

class ImportPolicyTableTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Object... arguments) {
        return ImportPolicyTable.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.of(arguments).map(Object::toString).toArray(String[]::new));
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
        assertThat(Files.readString(report)).contains("reversed-order: 'Aktau'이(가)");
        Path known = Files.copy(dataset, folder.resolve("known.json"));
        assertThat(run(path, dataset, "--report", report, "--known", known)).isZero();
        assertThat(dataset).hasSameTextualContentAs(known);
    }

    @Test
    void run_wrongInput_oneLineAndCode1() throws IOException {
        Path dataset = folder.resolve("out.json");
        assertFails(folder.resolve("absent.txt") + ": there is no such file", folder.resolve("absent.txt"), dataset);
        Path latin = Files.write(folder.resolve("latin.txt"), new byte[] {'C', (byte) 0xF4, 't', 'e'});
        assertFails(latin + ": is not UTF-8", latin, dataset);
        Path prose = Files.writeString(folder.resolve("prose.txt"), "No table here.\n");
        assertFails(prose + ": holds neither a table of projects nor one of sister cities", prose, dataset);
        Path path = text(Fixture.TEXT);
        assertFails("Missing required parameter: 'OUT'", path);
        Path nowhere = folder.resolve("no/such/folder/out.json");
        assertFails(nowhere + ".findings.txt: there is no folder " + nowhere.getParent(), path, nowhere);
        assertFails(
                "Unable to parse Country from 'c': expected a capital letter from A to Z but found 'c', at index 0",
                path,
                dataset,
                "--country",
                "c");
        assertFails(prose.toString(), path, dataset, "--known", prose);
        assertThat(dataset).doesNotExist();
    }

    @Test
    void run_refusesToWriteOverWhatItReads_orTwice() throws IOException {
        Path path = text(Fixture.TEXT);
        Path dataset = folder.resolve("out.json");
        assertFails(path + ": is the same file as " + path, path, path);
        assertFails(path + ": is the same file as " + path, path, dataset, "--report", path);
        assertFails(dataset + ": is the same file as " + dataset, path, dataset, "--report", dataset);
        assertFails(dataset + ": is the same file as " + dataset, path, dataset, "--known", dataset);
        assertThat(path).hasContent(Fixture.TEXT);
        assertThat(dataset).doesNotExist();
    }

    private void assertFails(String message, Object... arguments) {
        err.getBuffer().setLength(0);
        assertThat(run(arguments)).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().startsWith(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void main_toAFullDisk_isOneLineAndAnExitCode() throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "needs a device that is full");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportPolicyTable.class.getName(),
                        text(Fixture.TEXT).toString(),
                        folder.resolve("out.json").toString())
                .redirectOutput(full)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).isEqualTo("standard output: No space left on device\n");
    }
}
