package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.RealDataset;
import org.urbancoop.json.RecordWriter;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationReport;

/** One object a line where a document was expected. */
class LinesDocumentTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static final String HEADER = "{\"type\":\"dataset\",\"format\":\"urbancoop\",\"formatVersion\":\"1.0\","
            + "\"id\":\"mine\",\"title\":\"Mine\"}\n";

    private static final String SOURCE = "{\"type\":\"source\",\"id\":\"s\",\"title\":\"S\"}\n";

    private static ValidationReport validate(String text) {
        return JsonValidator.standard().validate(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> found(ValidationReport report) {
        return report.findings().stream().map(Finding::toString).toList();
    }

    private static String city(String id, String more) {
        return "{\"id\":\"" + id + "\",\"type\":\"city\",\"name\":\"" + id + "\",\"kind\":\"city\"," + more
                + "\"citations\":[{\"source\":\"source/s\"}]}\n";
    }

    @Test
    void aWholeDataset_isJudgedAsTheDocumentIs() throws IOException {
        Dataset dataset = RealDataset.load();
        Path file = folder.resolve("data.ndjson.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(file));
                RecordWriter writer = UrbancoopJson.of().lineWriter(stream)) {
            writer.writeAll(dataset);
        }
        ValidationReport lines = JsonValidator.standard().validate(file);
        ValidationReport document =
                JsonValidator.standard().validate(UrbancoopJson.of().toBytes(dataset));
        assertThat(lines.findings())
                .extracting(Finding::code, Finding::subject, Finding::pointer, Finding::value)
                .isEqualTo(document.findings().stream()
                        .map(finding -> new org.assertj.core.groups.Tuple(
                                finding.code(), finding.subject(), finding.pointer(), finding.value()))
                        .toList());
        assertThat(lines.records()).isEqualTo(document.records());
        assertThat(lines.totals()).isEqualTo(document.totals());
        assertThat(lines.findings())
                .allMatch(finding -> finding.location().isPresent())
                .allMatch(finding -> finding.documentPointer().isEmpty());
    }

    @Test
    void findings_haveTheLineAndColumnOfTheFile() {
        assertThat(found(validate(HEADER
                        + SOURCE
                        + city("a", "\"parent\":\"city/nowhere\",")
                        + "\n"
                        + city("b", "\"country\":\"Korea\",\"parent\":\"city/a\",")
                        + city("c", "\"parent\":\"city/b\","))))
                .containsExactly(
                        "error city/b/country (5:60): expected a term of the list country, there a capital letter from"
                                + " A to Z but found 'o' at character 2: 'Korea' [malformed-text]",
                        "error city/a/parent (3:59): city/nowhere leads nowhere: the dataset has no such record"
                                + " [reference-leads-nowhere]",
                        "notice city/c (6:1): no other record points to city/c [record-unused]");
    }

    @Test
    void withoutAHeader_theRecordsAreCheckedAllTheSame() {
        ValidationReport report = validate(SOURCE + city("a", "\"country\":\"ZZ\","));
        assertThat(found(report))
                .contains(
                        "error dataset (1:1): no line has the header of the dataset [missing-member]",
                        "error city/a/country (2:60): must be a country code that ISO 3166-1 assigns, such as KR"
                                + " [constraint-country-code]");
        assertThat(report.records()).isEqualTo(2);
    }

    @Test
    void aHeaderThatCannotBeRead_isFoundOnce_andTheRecordsAreChecked() {
        ValidationReport report = validate(
                SOURCE + HEADER.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":7") + city("a", "\"country\":\"ZZ\","));
        assertThat(report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.code() + " "
                                + finding.location().orElseThrow().line()))
                .containsExactly("wrong-type 2", "constraint-country-code 3");
    }

    @Test
    void aSecondHeader_aLineThatIsNoJson_andAnUnknownType_areTold() {
        ValidationReport report = validate(HEADER + SOURCE + HEADER + "{\"type\":\"city\"\n[1]\n" + city("a", ""));
        assertThat(report.findings().stream()
                        .filter(Finding::decided)
                        .map(finding -> finding.code() + " "
                                + finding.location().orElseThrow().line()))
                .contains("duplicate-member 3", "truncated-json 4", "wrong-type 5");
        assertThat(report.findings()).noneMatch(finding -> finding.code().equals("reference-leads-nowhere"));
    }

    @Test
    void aDocumentWithSomethingBehindIt_isNoLines() {
        assertThat(found(validate(HEADER.strip().replace("\"type\":\"dataset\",", "") + "\n" + SOURCE)))
                .anyMatch(finding -> finding.contains("[trailing-text]"));
        assertThat(found(validate(HEADER))).noneMatch(finding -> finding.contains("[trailing-text]"));
        // The object is not alone on its line: a dataset that is damaged, whose type is told as the codec tells it.
        assertThat(found(validate(SOURCE.strip() + "\"title\":5")))
                .anyMatch(finding -> finding.contains("[trailing-text]"))
                .anyMatch(finding -> finding.contains("[type-mismatch]"));
    }

    @Test
    void aFile_isNamed() throws IOException {
        Path file = folder.resolve("data.ndjson");
        Files.writeString(file, HEADER + SOURCE + city("a", ""));
        assertThat(JsonValidator.standard().validate(file).document())
                .hasValue(file.toUri().toString());
    }
}
