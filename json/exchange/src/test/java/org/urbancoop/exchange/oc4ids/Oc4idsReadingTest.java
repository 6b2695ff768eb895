package org.urbancoop.exchange.oc4ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Marks;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;

/** Packages of others. */
class Oc4idsReadingTest {

    /** Two projects as somebody may publish them; the second one has nothing that could be wrong. */
    private static final String SAMPLE = """
        {
          "version": "0.9",
          "uri": "https://example.org/projects.json",
          "publishedDate": "2026-03-02T09:30:00+09:00",
          "publisher": {"name": "Westshire County", "scheme": "GB-LAC"},
          "license": "https://creativecommons.org/licenses/by/4.0/",
          "projects": [
            {
              "id": "oc4ids-abcdef-Road/7",
              "title": "한강 다리",
              "description": "A <b>bridge</b> of 1,490&nbsp;m",
              "status": "implementation",
              "purpose": "Less traffic",
              "sector": ["transport", "transport.lowCarbon", "transport.road"],
              "period": {"startDate": "2024-01-01T00:00:00Z", "maxExtentDate": "2027-01-01T00:00:00Z"},
              "budget": {"amount": {"amount": 12.50, "currency": "KRW"}, "approvalDate": "2023-01-01T00:00:00Z"},
              "identifiers": [{"scheme": "KR-G2B", "id": "77"}, {"scheme": "KR-G2B", "id": "78"}],
              "additionalClassifications": [
                {"scheme": "COFOG", "id": "04.5.1", "description": "Road transport"},
                {"scheme": "DAC", "id": "21020"}
              ],
              "locations": [
                {"id": "1", "description": "Mapo", "geometry": {"type": "Point", "coordinates": [126.9, 37.5]}},
                {"id": "2", "address": {"countryName": "Korea"}}
              ],
              "parties": [
                {
                  "id": "KR-1",
                  "name": "Seoul Bridges",
                  "roles": ["publicAuthority", "funder", "buyer"],
                  "contactPoint": {"name": "Hong Gildong", "email": "hong@example.org"}
                },
                {"id": "KR-2", "roles": ["supplier"]}
              ],
              "documents": [
                {"id": "1", "documentType": "evaluationReports", "url": "https://example.org/e.pdf", "title": "E"},
                {"id": "2", "documentType": "finalAudit", "url": "https://example.org/a.pdf"}
              ]
            },
            {"id": "다리", "title": "Second bridge", "period": {"endDate": "2021-12-31T23:59:59Z"}}
          ]
        }
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static ReadResult read(String document) throws IOException {
        return new Oc4idsFormat()
                .read(FormatInput.of(document.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.pointer() + " "
                        + problem.location().map(Object::toString).orElse("-"))
                .toList();
    }

    @Test
    void sample_isReadIntoMembers_andTheRestIntoTheExtension() throws IOException {
        ReadResult read = read(SAMPLE);
        Dataset dataset = read.orElseThrow();
        assertThat(dataset.getTitle()).isEqualTo("https://example.org/projects.json");
        Project first = dataset.getProjects().get(0);
        assertThat(UrbancoopJson.of().toText(first))
                .isEqualTo("{\"type\":\"project\",\"id\":\"oc4ids-abcdef-road-7\",\"title\":\"한강 다리\","
                        + "\"identifiers\":{\"oc4ids\":\"oc4ids-abcdef-Road/7\",\"KR-G2B\":\"77\"},"
                        + "\"sector\":\"transport.road\",\"period\":\"2024-01-01/\",\"status\":\"implementation\","
                        + "\"participants\":["
                        + "{\"role\":\"accountable\",\"group\":{\"label\":\"Seoul Bridges\"}},"
                        + "{\"role\":\"funding\",\"group\":{\"label\":\"Seoul Bridges\"}},"
                        + "{\"group\":{\"label\":\"Seoul Bridges\"},\"roleAsPrinted\":\"buyer\"}],"
                        + "\"locations\":[{\"label\":\"Mapo\"}],"
                        + "\"budget\":{\"amount\":12.50,\"currency\":\"KRW\"},"
                        + "\"summary\":\"A <b>bridge</b> of 1,490&nbsp;m\","
                        + "\"classifications\":{\"COFOG\":\"Road transport\",\"DAC\":\"21020\"},"
                        + "\"links\":[{\"rel\":\"evaluation\",\"url\":\"https://example.org/e.pdf\",\"title\":\"E\"}],"
                        + "\"citations\":[{\"source\":\"source/oc4ids\",\"where\":\"/projects/0\"}],"
                        + "\"oc4ids\":{\"purpose\":\"Less traffic\",\"sector\":[null,\"transport.lowCarbon\",null],"
                        + "\"period\":{\"maxExtentDate\":\"2027-01-01T00:00:00Z\"},"
                        + "\"budget\":{\"approvalDate\":\"2023-01-01T00:00:00Z\"},"
                        + "\"identifiers\":[null,{\"scheme\":\"KR-G2B\",\"id\":\"78\"}],"
                        + "\"additionalClassifications\":[{\"id\":\"04.5.1\"},null],"
                        + "\"locations\":[{\"id\":\"1\","
                        + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[126.9,37.5]}},"
                        + "{\"id\":\"2\",\"address\":{\"countryName\":\"Korea\"}}],"
                        + "\"parties\":[{\"id\":\"KR-1\"},{\"id\":\"KR-2\",\"roles\":[\"supplier\"]}],"
                        + "\"documents\":[{\"id\":\"1\"},{\"id\":\"2\",\"documentType\":\"finalAudit\","
                        + "\"url\":\"https://example.org/a.pdf\"}]}}");
        assertThat(UrbancoopJson.of().toText(dataset.getProjects().get(1)))
                .isEqualTo("{\"type\":\"project\",\"id\":\"project-1\",\"title\":\"Second bridge\","
                        + "\"identifiers\":{\"oc4ids\":\"다리\"},"
                        + "\"period\":\"/2021-12-31\","
                        + "\"citations\":[{\"source\":\"source/oc4ids\",\"where\":\"/projects/1\"}]}");
        assertThat(lines(read.problems()))
                .containsExactly(
                        "notice markup /projects/0/description 11:22",
                        "notice no-term /projects/0/sector/1 14:31",
                        "notice one-more /projects/0/identifiers/1/id 17:84",
                        "notice no-term /projects/0/documents/1/documentType 37:37",
                        "notice no-term /projects/0/parties/0/roles/2 30:50");
        assertThat(read.losses())
                .extracting(Object::toString)
                .containsExactly("left out: project/oc4ids-abcdef-road-7: Personal data have no member here, and could"
                        + " not be taken out of an extension again: /projects/0/parties/0/contactPoint");
    }

    /** The first and the last second of a day say that the time is not known; any other is kept. */
    @ParameterizedTest
    @CsvSource({
        "2016-01-01T00:00:00Z, 2016-03-31T23:59:59Z, {}",
        "2016-01-01T10:30:00Z, 2016-03-31T23:59:59Z, '{period={startDate=\"2016-01-01T10:30:00Z\"}}'",
        "2016-01-01T00:00:00Z, 2016-03-31T18:00:00Z, '{period={endDate=\"2016-03-31T18:00:00Z\"}}'",
        "2016-01-01T00:00:00+09:00, 2016-03-31, '{period={startDate=\"2016-01-01T00:00:00+09:00\"}}'",
    })
    void timesOfAPeriod_areKept(String start, String end, String kept) throws IOException {
        String document = """
                {"version":"0.9","projects":[{"id":"a","title":"A","period":{"startDate":"%s","endDate":"%s"}}]}
                """.formatted(start, end);
        Project project = new Oc4idsFormat()
                .withHeader(Dataset.builder().id("x").title("X").build())
                .read(FormatInput.of(document.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard())
                .orElseThrow()
                .getProjects()
                .get(0);
        assertThat(project.getPeriod()).hasToString("Optional[2016-01-01/2016-03-31]");
        assertThat(project.getExtensions()).hasToString(kept.equals("{}") ? kept : "{oc4ids=" + kept + "}");
    }

    @Test
    void packageItself_isTheSource() throws IOException {
        Dataset dataset = read(SAMPLE).orElseThrow();
        Source source = dataset.getSources().get(0);
        assertThat(UrbancoopJson.of().toText(source))
                .isEqualTo("{\"type\":\"source\",\"id\":\"oc4ids\",\"title\":\"https://example.org/projects.json\","
                        + "\"publisher\":\"Westshire County\",\"published\":\"2026-03-02\",\"licence\":\"CC-BY-4.0\","
                        + "\"url\":\"https://example.org/projects.json\"}");
        // What is left of the package; the time of day has no member.
        assertThat(dataset.getExtensions())
                .hasToString("{oc4ids={version=\"0.9\", publishedDate=\"2026-03-02T09:30:00+09:00\","
                        + " publisher={scheme=\"GB-LAC\"}}}");
    }

    @Test
    void contacts_areInTheExtension_ifPersonalDataAreKept() throws IOException {
        ReadResult read = new Oc4idsFormat()
                .read(
                        FormatInput.of(SAMPLE.getBytes(StandardCharsets.UTF_8)),
                        FormatOptions.builder().keepsPersonalData(true).build());
        assertThat(read.losses()).isEmpty();
        assertThat(read.orElseThrow().getProjects().get(0).getExtensions().toString())
                .contains("hong@example.org");
    }

    @Test
    void nothingIsLost_whateverStandsWhere() throws IOException {
        assertThat(Marks.lost(
                        new Oc4idsFormat(),
                        SAMPLE.replace("\"contactPoint\"", "\"address\""),
                        // What stands in their place is told.
                        pointer -> pointer.equals("/projects")))
                .isEmpty();
    }

    @Test
    void name_isThatOfTheCaller_orOfTheFile_orNone() throws IOException {
        String bare = "{\"projects\":[{\"id\":\"a\",\"title\":\"A\"}]}";
        Path file = Files.writeString(folder.resolve("Roads of 2026.oc4ids.json"), bare);
        Dataset ofFile = new Oc4idsFormat()
                .read(FormatInput.of(file), FormatOptions.standard())
                .orElseThrow();
        assertThat(ofFile.getId()).hasToString("roads-of-2026");
        assertThat(ofFile.getTitle()).isEqualTo("Roads of 2026");
        assertThat(ofFile.getProjects().get(0).getCitations().get(0).getSource())
                .hasToString("source/roads-of-2026");
        Dataset header = Dataset.builder()
                .id("roads")
                .title("Roads")
                .addSource(Source.builder().id("council").title("Council").build())
                .build();
        Dataset given = new Oc4idsFormat()
                .withHeader(header)
                .read(FormatInput.of(file), FormatOptions.standard())
                .orElseThrow();
        assertThat(given.getTitle()).isEqualTo("Roads");
        assertThat(given.getSources()).isEqualTo(header.getSources());
        assertThat(given.getProjects().get(0).getCitations().get(0).getSource()).hasToString("source/council");
        ReadResult nameless = read(bare);
        assertThat(nameless.dataset()).isEmpty();
        assertThat(lines(nameless.problems())).containsExactly("error missing-header  1:1");
    }

    @Test
    void records_comeOneByOne_theHeaderLast() throws IOException {
        List<String> read = new ArrayList<>();
        try (EntryReader reader = new Oc4idsFormat()
                .records(FormatInput.of(SAMPLE.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard())) {
            reader.forEachRemaining(entry -> read.add(entry.pointer() + " "
                    + entry.orElseThrow().getClass().getSuperclass().getSimpleName()));
        }
        assertThat(read).containsExactly("/projects/0 Project", "/projects/1 Project", " Source", " Dataset");
    }

    @Test
    void idsThatBecomeTheSame_getNumbers() throws IOException {
        Dataset dataset = read("""
            {"uri":"a:b","projects":[{"id":"A 1","title":"t"},{"id":"a/1","title":"t"},{"id":"a-1-2","title":"t"}]}
            """).orElseThrow();
        assertThat(dataset.getProjects())
                .extracting(project -> project.getId().toString())
                .containsExactly("a-1", "a-1-2", "a-1-2-2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"projects":[{"id":"a"}]} | error rejected /projects/0 1:14
        {"projects":[{"title":"a"}]} | error rejected /projects/0 1:14
        {"projects":[7]} | error rejected /projects/0 1:14
        {"projects":[{"id":"a","id":"b","title":"t"}]} | error duplicate-member /projects/0/id 1:24
        {"projects":[{"id":"a","title":"\\ud800"}]} | error lone-surrogate /projects/0/title 1:32
        {"projects":[{"id":"a","title":7}]} | warning wrong-type /projects/0/title 1:32
        @"x":NaN}]} | error not-a-number /projects/0/x 1:40
        @"x":1e9999}]} | error number-too-long /projects/0/x 1:40
        @"period":{"endDate":"31.1"}}]} | warning no-date /projects/0/period/endDate 1:56
        @"budget":{"amount":{"amount":1,"currency":"e"}}}]} | warning refused /projects/0/budget/
        {"projects":[{"id":"a","title":"t"},]} | error malformed-json /projects/1 1:37
        {"projects":[{"id":"a","title":"t"} | error truncated-json /projects/0 1:36
        {"projects":{}} | error other-format  1:1
        {"uri":"a:b","releases":[]} | error other-format  1:1
        [] | error other-format  1:1
        `                     ` | error empty-document  1:22
        `                     {"projects":[]} x` | error trailing-text  1:38
        """)
    void whatIsWrong_isToldWithItsPlace(String shortened, String problem) throws IOException {
        String document = shortened.replace("@", "{\"projects\":[{\"id\":\"a\",\"title\":\"t\",");
        ReadResult read = new Oc4idsFormat()
                .withHeader(Dataset.builder().id("x").title("X").build())
                .read(FormatInput.of(document.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
        assertThat(lines(read.problems())).first().asString().startsWith(problem);
        boolean isError = problem.startsWith("error");
        assertThat(read.rejected().isEmpty()).isNotEqualTo(isError || document.contains("\"title\":7"));
    }

    @Test
    void otherEncodings_andDepths_areTold() throws IOException {
        assertThat(lines(new Oc4idsFormat()
                        .read(FormatInput.of(SAMPLE.getBytes(StandardCharsets.UTF_16)), FormatOptions.standard())
                        .problems()))
                .first()
                .isEqualTo("error malformed-utf8  1:1");
        assertThat(lines(read("\uFEFF" + SAMPLE).problems())).contains("warning byte-order-mark  1:1");
        String deep = "{\"uri\":\"a:b\",\"projects\":[{\"id\":\"a\",\"title\":\"t\",\"x\":" + "[".repeat(100_000);
        assertThat(read(deep).problems()).first().extracting(Problem::code).isEqualTo("too-deep");
    }

    @Test
    void whatStandsAfterAFault_isNotRead_andWhatStandsBeforeIs() throws IOException {
        ReadResult read = read("{\"uri\":\"a:b\",\"projects\":[{\"id\":\"a\",\"title\":\"t\"},{\"id\":nope}]}");
        assertThat(read.dataset()).isEmpty();
        List<ReadEntry> entries = new ArrayList<>();
        try (EntryReader reader = new Oc4idsFormat()
                .records(
                        FormatInput.of("{\"projects\":[{\"id\":\"a\",\"title\":\"t\"},{\"id\":nope}]}"
                                .getBytes(StandardCharsets.UTF_8)),
                        FormatOptions.standard())) {
            reader.forEachRemaining(entries::add);
        }
        assertThat(entries).hasSize(2);
        assertThat(entries.get(0).value()).isPresent();
        assertThat(entries.get(1).raw()).isEqualTo("{\"id\":");
    }

    @Test
    void bundledDataset_isReadBack_butForWhatWasTold() throws IOException {
        Dataset dataset = UrbancoopDataset.load().withoutPersonalData();
        Oc4idsFormat format = Oc4idsFormat.of(new Publication(
                URI.create("https://example.org/p.json"),
                "Example",
                Instant.parse("2026-11-29T09:00:00Z"),
                "oc4ids-x-"));
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        format.write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        FormatInput input = FormatInput.of(to.toByteArray());
        assertThat(Formats.installed().of(input).info()).isEqualTo(Oc4idsFormat.INFO);
        Dataset read = format.read(input, FormatOptions.standard()).orElseThrow();
        assertThat(read.getTitle()).isEqualTo(dataset.getTitle());
        assertThat(read.getProjects())
                .extracting(project -> project.getId().toString())
                .isEqualTo(dataset.getProjects().stream()
                        .map(project -> project.getId().toString())
                        .toList());
        assertThat(read.getProjects())
                .extracting(Project::getTitle)
                .isEqualTo(dataset.getProjects().stream().map(Project::getTitle).toList());
    }

    @Test
    void publishedExample_isReadWhole() throws IOException {
        Path file = Path.of(System.getProperty("urbancoop.schemas", ""), "oc4ids", "example.json");
        assumeThat(file)
                .as("-Durbancoop.schemas=FOLDER names the folder above oc4ids")
                .exists();
        ReadResult read = new Oc4idsFormat().read(FormatInput.of(file), FormatOptions.standard());
        assertThat(read.rejected()).isEmpty();
        Dataset dataset = read.orElseThrow();
        assertThat(dataset.getProjects()).hasSize(1);
        assertThat(dataset.getProjects().get(0).getParticipants()).hasSize(15);
        assertThat(dataset.getProjects().get(0).getSector()).hasToString("Optional[transport.road]");
        assertThat(read.problems())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo("no-term"))
                .hasSize(16);
        assertThat(Marks.lost(
                        new Oc4idsFormat(),
                        Files.readString(file),
                        pointer -> pointer.matches(".*/(contactPoint|people|beneficialOwners)(/.*)?|/projects")))
                .isEmpty();
    }
}
