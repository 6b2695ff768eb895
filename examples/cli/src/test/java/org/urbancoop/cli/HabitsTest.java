package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who does not know the program loses nothing, and is told what would be right. */
class HabitsTest {

    private static final String DATASET = """
        {"format":"urbancoop","formatVersion":"1.1","id":"d","title":"D","licence":"CC0-1.0",\
            "cities":[{"id":"seoul","name":"Seoul","kind":"city","country":"KR"}]}
        """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("mine.json"), DATASET);
        Files.writeString(folder.resolve("other.json"), DATASET.replace("seoul", "busan"));
        Files.writeString(
                folder.resolve("corrections.json"), "{\"format\":\"urbancoop-corrections\",\"corrections\":[]}");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Urbancoop.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }

    private int run(String line) {
        return run(List.of(line.split(" ", -1)).stream()
                .map(word -> word.replace("FOLDER", folder.toString()))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "convert FOLDER/mine.json FOLDER/out.geojson --losses FOLDER/mine.json",
                "merge FOLDER/other.json FOLDER/mine.json FOLDER/out.json --decisions FOLDER/mine.json",
                "merge FOLDER/mine.json FOLDER/other.json FOLDER/out.json --decisions FOLDER/mine.json",
                "correct FOLDER/mine.json FOLDER/corrections.json FOLDER/out.json --page FOLDER/mine.json",
                "schema FOLDER/mine.json",
                "template FOLDER/mine.json",
                "tables FOLDER bundled",
                "convert bundled FOLDER --to tables"
            })
    void whatIsThere_isNotReplacedByTheWay(String line) throws IOException {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString()).containsAnyOf("same file", "is there already", "holds something else");
        assertThat(Files.readString(folder.resolve("mine.json"))).isEqualTo(DATASET);
        assertThat(folder.resolve("out.json")).doesNotExist();
        assertThat(folder.resolve("cities.csv")).doesNotExist();
    }

    @Test
    void template_thatMayBeFilled_isNotReplaced() throws IOException {
        for (String name : List.of("t.xlsx", "t")) {
            Path template = folder.resolve(name);
            assertThat(run("template", template.toString())).isZero();
            assertThat(run("template", template.toString())).isEqualTo(2);
            assertThat(err.toString()).contains("is there already");
        }
    }

    @Test
    void tablesAndSchema_areWrittenAnewWhereTheyAre() {
        for (int i = 0; i < 2; i++) {
            assertThat(run("tables FOLDER/tables bundled")).isZero();
            assertThat(run("schema FOLDER/schema.json")).isZero();
        }
    }

    @Test
    void nameThatIsEmpty_isNoFolder() {
        assertThat(run("tables", "", "bundled")).isEqualTo(2);
        assertThat(err.toString()).contains("FOLDER");
        assertThat(run("convert", "bundled", "")).isEqualTo(2);
        assertThat(err.toString()).contains("OUT");
    }

    @Test
    void format_thatCanOnlyBeWritten_isNamed() throws IOException {
        assertThat(run("convert FOLDER/mine.json FOLDER/mine.jsonld")).isZero();
        for (String command : List.of("stats", "show", "validate", "digest", "diff FOLDER/mine.json")) {
            assertThat(run(command + " FOLDER/mine.jsonld")).isEqualTo(1);
            assertThat(err.toString()).contains("mine.jsonld: jsonld can be written, not read");
        }
    }

    @Test
    void validate_ofSeveral_goesOnAfterOneThatCannotBeRead() {
        assertThat(run("validate FOLDER/mine.json FOLDER/none.json FOLDER/other.json"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("none.json: there is no such file");
        assertThat(out.toString()).contains("mine.json", "other.json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        validate bundled --as-of 30.06.1966 | --as-of: '30.06.1966' cannot be used; a day is written as 2026-11-29
        validate bundled --as-of 30.06.1966 --lang ko | --as-of 값이 올바르지 않습니다: '30.06.1966'. 날짜는 2026-11-29처럼
        validate bundled --cap many | --cap: 'many' cannot be used; a whole number is
        validate bundled --format yaml | --format: 'yaml' cannot be used; one of these can: text, json, sarif, html
        find --type town | --type: no type of record is called 'town'; there are: city,
        find --type town --lang ko | --type: 없는 레코드 유형: 'town'. 있는 유형: city,
        find --in-force 30.06.1966 | --in-force: '30.06.1966' is no date as EDTF writes it, such as 2026-11-29
        find --of Seoul | --within HOPS (from 1) and --of RECORD go together
        find --name | --name lacks its TEXT
        convert bundled - | standard output has no name that tells a format; say --to FORMAT
        convert bundled - --lang ko | 표준 출력에는 형식을 알려 줄 이름이 없습니다
        """)
    void wrongValue_isToldWithWhatWouldBeRight(String line, String said) {
        assertThat(run(line)).isEqualTo(2);
        assertThat(err.toString()).startsWith(said).doesNotContain("java.");
    }

    @Test
    void find_tellsThatNothingIsFound_andKnowsTypesInKorean() {
        assertThat(run("find --name Zzyzx")).isEqualTo(1);
        assertThat(err.toString()).isEqualToNormalizingNewlines("nothing found\n");
        assertThat(run("find --type 도시 --country VN")).isZero();
        assertThat(out.toString()).contains("city/hanoi");
    }

    @Test
    void explain_knowsWhatReadingReports() {
        assertThat(run("explain malformed-text")).isZero();
        assertThat(out.toString()).startsWith("malformed-text (rule, Error)");
    }

    @Test
    void diff_forPrograms_tellsWhatIsAddedAndRemoved() {
        assertThat(run("diff FOLDER/mine.json FOLDER/other.json --json")).isEqualTo(1);
        assertThat(out.toString()).contains("\"change\" : \"added\"", "\"change\" : \"removed\"");
    }
}
