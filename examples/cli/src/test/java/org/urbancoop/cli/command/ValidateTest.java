package org.urbancoop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.Urbancoop;

/** The command {@code validate}: its forms of report, its exit codes, its files. */
class ValidateTest {

    private static final String GOOD = """
            {"format": "urbancoop", "formatVersion": "1.0", "id": "mine", "title": "Mine", "asOf": "2026-11-22",
             "sources": [{"id": "s", "title": "S"}],
             "projects": [{"id": "metro", "title": "Metro", "period": "2014/2025", "citations": [{"source": \
            "source/s"}]}]}
            """;

    private static final String BAD = GOOD.replace("2014/2025", "2025/2014");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Urbancoop.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(Stream.of("validate"), Stream.of(arguments)).toArray(String[]::new));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void run_aGoodFile_ends0() throws IOException {
        assertThat(run(file("good.json", GOOD))).isZero();
        assertThat(out.toString()).startsWith("0 errors, 0 warnings, 0 notices, 0 undecided in 2 records\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void run_aBadFile_ends1_withLineAndColumn() throws IOException {
        assertThat(run(file("bad.json", BAD))).isEqualTo(1);
        assertThat(out.toString())
                .contains("Error  project/metro/period (3:59)  [period-reversed]", "2025/2014 ends before it starts");
        assertThat(run(file("bad.json", BAD), "--lang", "ko")).isEqualTo(1);
        assertThat(out.toString()).contains("2025년부터 2014년까지의 끝이 시작보다 앞섭니다");
        assertThat(run(file("bad.json", BAD), "--fail-on", "never")).isZero();
        assertThat(run(file("bad.json", BAD), "--skip", "time")).isZero();
        assertThat(run(file("bad.json", BAD), "--rule", "place")).isZero();
        assertThat(run(file("bad.json", "{"))).isEqualTo(1);
        assertThat(out.toString()).contains("[truncated-json]");
    }

    @Test
    void run_failOn_choosesTheSeverity() throws IOException {
        String noticed = file("noticed.json", GOOD.replace(", \"citations\": [{\"source\": \"source/s\"}]", ""));
        assertThat(run(noticed)).isZero();
        assertThat(run(noticed, "--fail-on", "warning")).isZero();
        assertThat(run(noticed, "--fail-on", "notice")).isEqualTo(1);
    }

    @Test
    void run_withAWrongArgument_orWithoutAFile_ends2() throws IOException {
        assertThat(run()).isEqualTo(2);
        assertThat(run(folder.resolve("none.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.json: there is no such file");
        assertThat(run(file("bad.json", BAD), "--rule", "no-such-rule")).isEqualTo(2);
        assertThat(err.toString()).contains("No rule has the code no-such-rule");
        String wrong = file(
                "suppressions.json", "{\"format\": \"urbancoop-suppressions\", \"formatVersion\": \"1.0\", \"x\": 1}");
        assertThat(run(file("bad.json", BAD), "--suppressions", wrong)).isEqualTo(2);
        assertThat(err.toString()).contains("suppressions.json: /x, line 1, column ", "unknown-member");
        assertThat(run(
                        file("bad.json", BAD),
                        "--out",
                        folder.resolve("none/report.txt").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none/report.txt: there is no folder " + folder.resolve("none"));
    }

    @Test
    void run_refusesToWriteOverWhatItReads() throws IOException {
        String bad = file("bad.json", BAD);
        assertThat(run(bad, "--out", bad)).isEqualTo(2);
        assertThat(err.toString())
                .isEqualTo(bad + ": is the same file as " + bad + "; name another one to write to"
                        + System.lineSeparator());
        String report = folder.resolve("report.json").toString();
        assertThat(run(bad, "--format", "json", "--out", report)).isEqualTo(1);
        assertThat(run(bad, "--baseline", report, "--out", report)).isEqualTo(2);
        String accepted =
                file("suppressions.json", "{\"format\": \"urbancoop-suppressions\", \"formatVersion\": \"1.0\"}");
        String link =
                Files.createLink(folder.resolve("hard.json"), Path.of(accepted)).toString();
        assertThat(run(bad, "--suppressions", accepted, "--out", link)).isEqualTo(2);
        assertThat(Path.of(bad)).hasContent(BAD);
    }

    @Test
    void run_withSuppressions_andWithABaseline_leavesThemOut() throws IOException {
        String bad = file("bad.json", BAD);
        String accepted = file("suppressions.json", """
                {"format": "urbancoop-suppressions", "formatVersion": "1.0", "suppressions": [
                 {"rule": "period-reversed", "subject": "project/metro", "reason": "as printed", "author": "kim"}]}
                """);
        assertThat(run(bad, "--suppressions", accepted)).isZero();
        assertThat(out.toString()).contains("Accepted by: kim: as printed");

        String report = folder.resolve("report.json").toString();
        assertThat(run(bad, "--format", "json", "--out", report)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(run(bad, "--baseline", report)).isZero();
        assertThat(out.toString()).contains("period-reversed: Wrong 0, Known before 1");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())))
                    .containsExactlyInAnyOrder("bad.json", "suppressions.json", "report.json");
        }
    }

    @Test
    void run_theBundledDataset_inEachForm() {
        assertThat(run("bundled", "--fail-on", "never")).isZero();
        assertThat(out.toString()).contains("stated 16, listed 17", "As of 2026-11-29");
        assertThat(run("bundled", "--fail-on", "never", "--format", "json")).isZero();
        assertThat(out.toString()).startsWith("{\n  \"format\": \"urbancoop-validation-report\"");
        assertThat(run("bundled", "--fail-on", "never", "--format", "sarif", "--lang", "ko"))
                .isZero();
        assertThat(out.toString()).contains("\"version\": \"2.1.0\"", "출처 16, 집계 17", "\"startLine\": ");
        assertThat(run("bundled", "--fail-on", "never", "--format", "html")).isZero();
        assertThat(out.toString())
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .endsWith("</html>\n");
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("Exit codes:", "--baseline");
    }

    @Test
    void run_recognisesAFormatByItsContent_whateverItsEnding() throws IOException {
        String place = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":{\"type\":"
                + "\"Point\",\"coordinates\":[37.57,126.98]},\"properties\":{\"name\":\"Seoul\"}}]}";
        assertThat(run(file("places.json", place))).isZero();
        assertThat(out.toString()).contains("in 2 records", "[swapped]");
    }
}
