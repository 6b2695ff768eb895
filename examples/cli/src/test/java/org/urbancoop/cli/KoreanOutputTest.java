package org.urbancoop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.cli.policytable.Fixture;
import org.urbancoop.testing.KoreanText;

/** What each command says in Korean has nothing that a Korean city would send back, by docs/glossary.ko.md. */
class KoreanOutputTest {

    private static final String SHEET = """
            부산시 자매도시
            도시명,국가,구분,체결일
            고베,일본,자매도시,2001. 4. 13.
            리옹,프랑수,자매도시,2002.04.03(목)
            상파울루,브라질,우호,5/3
            ,독일,자매도시,1999년
            합계,4,,
            """;

    /** A line for each kind of fault: of reading, of members, of records, of totals. */
    private static final String BROKEN = """
            {"format":"urbancoop","formatVersion":"1.0","id":"mine","title":"Mine","asOf":"2026-11-22",
             "sources":[{"id":"s","title":"S","retrieved":"2027-01-01","published":"2028"}],
             "cities":[{"id":"seoul","name":"서울","kind":"metropolis","country":"KR",
               "location":{"latitude":37.566,"longitude":-126.9784}},
              {"id":"seoul","name":"Seoul","kind":"metropolis","country":"KOR"},
              {"id":"tibet","name":"Tibet","kind":"regionn","country":"CN","aliasses":["X"],"names":{"ko":"Tibet"}}],
             "organizations":[{"id":"o","name":"서울특별시","kind":"local-government","partOf":"organization/o"}],
             "agreements":[{"id":"a","kind":"sister-city","title":"A","parties":["city/seoul","city/tokio"],
               "signed":"2031","validity":"2020/2015"},
              {"id":"b","kind":"mou","title":"B","parties":["city/seoul"],
               "statusHistory":[{"status":"in-force","since":"1992"},{"status":"terminated","since":"1968"}]}],
             "projects":[{"id":"p","title":"P","status":"implementation","period":"2014/2020",
               "budget":{"amount":100.125,"currency":"USD"},
               "components":[{"title":"A","budget":{"amount":110,"currency":"USD"}}]},
              {"id":"q","title":"Q","period":"2024-13","budget":{"amount":5,"currency":"HRK"}},
              {"id":"r","title":"R","period":"2024","budget":{"amount":5,"currency":"HRK"},"mayor":"a@example.org"}],
             "events":[{"id":"e","title":"Sunday, June 11th 2016","kind":"forum","when":"2016-06-11/2016-06-12",
               "status":"announced","startTime":"15:30","endTime":"05:00"},
              {"id":"f","title":"F","kind":"forum","when":"2030","status":"held"}],
             "declaredTotals":[{"id":"t","what":"project","measure":"share","stated":76,
               "citation":{"source":"source/x"}}]}
            """;

    /** What the document has, by its label; keys and places; counts by the codes of rules, which are names. */
    private static final Pattern OF_THE_DOCUMENT =
            Pattern.compile("^\\s*(값|근거): .*|^\\s*[a-z][a-z0-9-]*: 위반 .*|^\\s*→ .*(빼십시오|field를).*"
                    + "|.*(비슷합니다|을 뜻한 듯합니다|사용자에게 맡긴 코드|다음 가운데 하나\\().*|^.*: [a-z-]+(, [a-z-]+)*$");

    /** Where a finding is, and its rule. */
    private static final Pattern PLACE =
            Pattern.compile("dataset \\(|\\[[a-z-]+]|\\([^)]*[0-9]+:[0-9]+\\)|[a-z-]+/[^ ]*|\\([^()]*![A-Z]+[0-9]+\\)");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private final StringWriter said = new StringWriter();

    private String run(Object... arguments) {
        said.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(said);
        Urbancoop.run(writer, writer, Stream.of(arguments).map(Object::toString).toArray(String[]::new));
        writer.flush();
        return said.toString();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static List<String> faults(String text) {
        List<String> found = new ArrayList<>();
        text.lines()
                .filter(line -> !OF_THE_DOCUMENT.matcher(line).matches())
                .forEach(line -> KoreanText.faults(PLACE.matcher(line).replaceAll("…"))
                        .forEach(fault -> found.add(fault + ": " + line)));
        return found;
    }

    @Test
    void show() {
        String page = run("show", "bundled", "--lang", "ko");

        assertThat(page).contains("사업이 가장 많은 도시");
        assertThat(faults(page)).isEmpty();
    }

    @Test
    void validate_theBundledDataset() {
        String report = run("validate", "bundled", "--lang", "ko", "--fail-on", "never");

        assertThat(report).contains("판단 불가", "명시된 합계");
        assertThat(faults(report)).isEmpty();
    }

    @Test
    void validate_aBrokenOne() throws IOException {
        String report = run("validate", file("broken.json", BROKEN), "--lang", "ko", "--fail-on", "never");

        assertThat(report.lines().filter(line -> line.matches(" *(오류|경고|알림)  .*")))
                .hasSizeGreaterThan(40);
        assertThat(faults(report)).isEmpty();
    }

    @Test
    void validate_asAPage() throws IOException {
        for (Object dataset : List.of("bundled", file("broken.json", BROKEN))) {
            String page = run("validate", dataset, "--lang", "ko", "--format", "html", "--fail-on", "never")
                    .replaceAll("(?s)<(style|script|head).*?</\\1>", "")
                    .replaceAll("(?s)<(dt|dd)[^>]*>.*?</\\1>", "\n")
                    .replaceAll("<[^>]+>", "\n")
                    .replace("&#39;", "'")
                    .replaceAll("(?m)^[^가-힣]*$", "");

            assertThat(page).contains("검증 보고서");
            assertThat(faults(page)).isEmpty();
        }
    }

    @Test
    void propose_andImport() throws IOException {
        Path sheet = file("partners.csv", SHEET);
        Path mapping = folder.resolve("mapping.json");
        String reasons = run("propose", sheet, "--out", mapping, "--lang", "ko");
        Files.writeString(
                mapping, Files.readString(mapping).replace("Your City", "Busan").replace("\"ZZ\"", "\"KR\""));
        Path out = folder.resolve("out.json");
        String summary = run("import", sheet, out, "--mapping", mapping, "--lang", "ko");
        String report = Files.readString(folder.resolve("out.json.report.txt"));

        assertThat(reasons).contains("열은 머리글에 따라");
        assertThat(summary).startsWith("도시 4, 협정 3");
        assertThat(report).contains("2002년 4월 3일로 읽었습니다", "어느 해 3월 5일", "'프랑스'를 뜻하는 것일 수 있습니다");
        assertThat(faults(reasons + summary + report)).isEmpty();
    }

    @Test
    void importPolicyTable() throws IOException {
        Path text = file("table.txt", Fixture.TEXT);
        String summary = run(
                "import-policy-table",
                text,
                folder.resolve("out.json"),
                "--city",
                "Lakeport",
                "--country",
                "CA",
                "--lang",
                "ko");
        String findings = Files.readString(folder.resolve("out.json.findings.txt"));

        assertThat(summary).contains("사업 ", "결과 ");
        assertThat(faults(summary + findings)).isEmpty();
    }

    /** The test finds what it looks for. */
    @Test
    void faults_areFound() {
        assertThat(faults("상태이(가) 잠정입니다\n2015-10-05에 끝났습니다\n데이터세트가 없습니다\n2014–2015년\n값: 2015-10-05"))
                .hasSize(4);
    }
}
