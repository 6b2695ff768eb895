package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Suppression;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** The file of what somebody has accepted: read with places, written, and what it does to a report. */
class SuppressionsJsonTest {

    private static final String SCHEMA = "urbancoop-suppressions-1.0.schema.json";

    private static final String FILE = """
            {
              "format": "urbancoop-suppressions",
              "formatVersion": "1.0",
              "suppressions": [
                {
                  "rule": "period-reversed",
                  "subject": "project/metro",
                  "pointer": "/period",
                  "reason": "as printed",
                  "author": "kim",
                  "expires": "2027-12-31"
                },
                {
                  "rule": "reference-leads-nowhere",
                  "subject": "dataset",
                  "pointer": "/projects/1",
                  "reason": "Atlantis is not ours",
                  "author": "lee"
                }
              ]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static List<Suppression> read(String text) {
        return SuppressionsJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidationReport check(List<Suppression> suppressions) {
        return JsonValidator.of(ValidationConfig.builder()
                        .addAllSuppressions(suppressions)
                        .build())
                .validate(Reports.messy());
    }

    @Test
    void schema_acceptsTheFile() {
        assertThat(Schemas.errors(Schemas.committed(SCHEMA), FILE)).isEmpty();
        assertThat(Schemas.errors(Schemas.committed(SCHEMA), FILE.replace("expires", "expire")))
                .isNotEmpty();
        assertThat(Schemas.errors(Schemas.committed(SCHEMA), FILE.replace("2027-12-31", "2027-12-32")))
                .isNotEmpty();
    }

    @Test
    void read_ofWhatWasWritten_isTheSame() throws IOException {
        List<Suppression> suppressions = read(FILE);
        assertThat(suppressions)
                .containsExactly(
                        Reports.REVERSED,
                        Suppression.builder()
                                .rule("reference-leads-nowhere")
                                .subject("dataset")
                                .pointer(JsonPointer.parse("/projects/1"))
                                .reason("Atlantis is not ours")
                                .author("lee")
                                .build());
        assertThat(SuppressionsJson.toText(suppressions)).isEqualTo(FILE);
        Path file = folder.resolve("suppressions.json");
        SuppressionsJson.write(suppressions, file);
        assertThat(SuppressionsJson.read(file)).isEqualTo(suppressions);
        assertThat(Files.readString(file)).isEqualTo(FILE);
        SuppressionsJson.write(List.of(), file);
        assertThat(SuppressionsJson.read(file)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"expires\"|\"expire\"|/suppressions/0/expire, line 11, column 7: Suppression has no such member",
                "2027-12-31|31.12.2027|/suppressions/0/expires, line 11, column 18: expected a day such as 2027-12-31",
                "\"/period\"|\"period\"|/suppressions/0/pointer, line 8, column 18: expected a JSON pointer",
                "\"as printed\"|\" \"|/suppressions/0, line 5, column 5: A suppression tells its rule",
                "\"author\": \"kim\",||/suppressions/0, line 5, column 5: the mandatory member 'author' of"
                        + " Suppression is missing",
                "\"kim\"|5|/suppressions/0/author, line 10, column 17: expected a text but found a number: '5'",
                "\"1.0\"|\"2.0\"|/formatVersion, line 3, column 20: this library reads version 1 of the format only",
                "urbancoop-suppressions|urbancoop|/format, line 2, column 13: expected the text",
            })
    void read_ofABadFile_tellsThePlace(String good, String bad, String message) {
        assertThatThrownBy(() -> read(FILE.replace(good, bad == null ? "" : bad)))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void suppressions_hideWhatTheyCover_andSaySo() {
        ValidationReport report = check(read(FILE));
        assertThat(report.suppressed().stream()
                        .map(each -> each.suppression().author() + " "
                                + each.finding().subject() + each.finding().pointer()))
                .containsExactly("lee project/metro/participants/0/party", "kim project/metro/period");
        assertThat(report.findings().stream().map(Finding::code)).doesNotContain("period-reversed");
        assertThat(report.count("reference-leads-nowhere").failed()).isEqualTo(1);
        for (String text : List.of(report.toText(Locale.ENGLISH), report.toHtml(Locale.ENGLISH))) {
            assertThat(text).contains("Suppressed findings", "kim (until 2027-12-31): as printed", "lee: Atlantis");
        }
        assertThat(report.toText(Locale.KOREAN)).contains("억제된 결과", "승인자: kim(기한 2027년 12월 31일)");
    }

    @Test
    void suppressions_thatExpiredOrDoNothing_areFindings() {
        List<Suppression> old = read(FILE.replace("2027", "2025").replace("/projects/1", "/cities"));
        ValidationReport report = check(old);
        assertThat(report.findings().stream()
                        .filter(finding -> finding.code().startsWith("suppression"))
                        .map(Finding::toString))
                .containsExactlyInAnyOrder(
                        "warning project/metro/period: the suppression of period-reversed by kim held until"
                                + " 2025-12-31: as printed [suppression-expired]",
                        "notice dataset/cities: the suppression of reference-leads-nowhere by lee suppresses nothing:"
                                + " Atlantis is not ours [suppression-unused]");
        assertThat(report.count("period-reversed").failed()).isEqualTo(1);
    }

    @Test
    void suppressions_ofARuleThatDidNotRun_areNotCalledUnused() {
        ValidationReport report = JsonValidator.of(ValidationConfig.builder()
                        .addAllSuppressions(read(FILE))
                        .addSkippedRules("time", "reference")
                        .asOf(LocalDate.of(2026, 11, 22))
                        .build())
                .validate(Reports.messy());
        assertThat(report.findings().stream().map(Finding::code)).doesNotContain("suppression-unused");
    }
}
