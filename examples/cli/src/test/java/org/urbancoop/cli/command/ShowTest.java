package org.urbancoop.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.Urbancoop;
import org.urbancoop.cli.page.Page;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.UrbancoopJson;

/** The command {@code show}: its page, its differences, what it refuses. */
class ShowTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Urbancoop.run(
                new PrintWriter(out),
                new PrintWriter(err),
                Stream.concat(Stream.of("show"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void run_bundledDataset() {
        assertThat(run()).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString())
                .contains("Urban cooperation reference dataset")
                .containsPattern("(?m)^  Projects +99  █")
                .containsPattern("(?m)^  e-Government System +17  █")
                .containsPattern("(?m)^  2017 +17  █")
                .containsPattern("(?m)^  1  Ulaanbaatar, Mongolia +6  █")
                .containsPattern("(?m)^  3= Ho Chi Minh City, Vietnam +4  █")
                .containsPattern("(?m)^  Asia +9 +1 +10 +≠ 24$")
                .containsPattern("(?m)^  Europe +6 +17 +23 +23$")
                .containsPattern("(?m)^  stated +23 +≠ 48$");
    }

    @Test
    void run_korean() {
        assertThat(run("--lang", "ko")).isZero();
        assertThat(out.toString())
                .contains("2026년 11월 29일 기준")
                .containsPattern("(?m)^  사업 +99  █")
                .containsPattern("(?m)^  1  울란바토르, 몽골 +6  █")
                .containsPattern("자매도시 +우호도시 +목록 +명시");
    }

    @Test
    void run_isThePictureInTheReadme() throws IOException {
        run();
        String readme = Files.readString(Path.of(System.getProperty("urbancoop.root"), "README.md"));
        assertThat(readme)
                .as("README.md shows what the command prints: copy the new page between its page marks")
                .contains("<!-- page -->\n```text\n" + out + "```\n<!-- /page -->");
    }

    @Test
    void run_fileGivesTheSamePage(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("copy.json");
        UrbancoopJson.of().write(UrbancoopDataset.load(), file);
        assertThat(run(file.toString())).isZero();
        assertThat(out.toString().lines().toList()).isEqualTo(Page.of(UrbancoopDataset.load(), Locale.ENGLISH));
    }

    @Test
    void run_headerAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("empty.json");
        UrbancoopJson.of()
                .write(Dataset.builder().id("empty").title("Nothing yet").build(), file);
        assertThat(run(file.toString())).isZero();
        assertThat(out.toString())
                .startsWith("Nothing yet")
                .containsPattern("(?m)^  Cities +0$")
                .doesNotContain("by area");
    }

    @Test
    void run_missingFile(@TempDir Path folder) {
        Path file = folder.resolve("missing.json");
        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).containsExactly(file + ": there is no such file");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void run_noJson(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("prose.json"), "this is no json\n");
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(file
                        + ":1:1: expected a value: 'this is no json' [malformed-json]; urbancoop validate lists all");
    }

    @Test
    void run_thirdProjectLacksItsTitle(@TempDir Path folder) throws IOException {
        String document = UrbancoopJson.of().pretty().toText(UrbancoopDataset.load());
        int third = nth(document, "\"title\"", document.indexOf("\"projects\""), 3);
        String broken = document.substring(0, third)
                + document.substring(document.indexOf('\n', third) + 1).stripLeading();
        Path file = Files.writeString(folder.resolve("no-title.json"), broken);
        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .startsWith(file + ":")
                .contains(": /projects/2: ")
                .contains("the mandatory member 'title' of Project is missing");
    }

    @Test
    void run_otherLanguageIsRefused() {
        assertThat(run("--lang", "fr")).isEqualTo(2);
        assertThat(err.toString()).contains("one of these can: en, ko");
    }

    private static int nth(String text, String part, int from, int n) {
        int index = from;
        for (int i = 0; i < n; i++) {
            index = text.indexOf(part, index + 1);
        }
        return index;
    }

    @Test
    void page_showsWhatTextsHide() {
        String hidden = "\u202e\u001b[31m\u200b\n\u2028";
        for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.KOREAN}) {
            String page = String.join(
                    "|", Page.of(MemberValues.withTexts(UrbancoopDataset.load(), text -> text + hidden), locale));
            assertThat(page)
                    .contains("\\u202e\\u001b[31m\\u200b\\u000a\\u2028")
                    .doesNotContain("\u202e", "\u001b", "\u200b", "\n");
        }
    }

    @Test
    void run_aFileWithAHiddenName_saysSoInOneLine() {
        assertThat(run("no\u202esuch\u001b[31m.json")).isEqualTo(2);
        assertThat(err.toString()).startsWith("no\\u202esuch\\u001b[31m.json: there is no such file");
    }
}
