package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Message;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** The report as JSON: what is written is read back, and the schema says what it is. */
class ReportJsonTest {

    private static final String SCHEMA = "urbancoop-validation-report-1.0.schema.json";
    private static final Map<String, ValidationReport> ALL = Reports.all();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static Stream<String> reports() {
        return ALL.keySet().stream();
    }

    private static ValidationReport report(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static ValidationReport messy() {
        return report("problems of reading");
    }

    @Test
    void reports_haveSomethingOfEverything() {
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.suppressed()).isNotEmpty());
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.undecided()).isNotEmpty());
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.totals()).isNotEmpty());
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.notRun()).isNotEmpty());
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.countCut()).isPositive());
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.document()).isPresent());
        assertThat(ALL.values())
                .anySatisfy(report -> assertThat(report.counts().values())
                        .anySatisfy(count -> assertThat(count.known()).isPositive()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void read_ofWhatWasWritten_isTheReport(String name) throws IOException {
        ValidationReport report = report(name);
        for (String file : new String[] {"report.json", "report.json.gz"}) {
            ReportJson.write(report, folder.resolve(file));
            ValidationReport read = ReportJson.read(folder.resolve(file));
            assertThat(read.libraryVersion()).isEqualTo(report.libraryVersion());
            assertThat(titles(read)).isEqualTo(titles(report));
            if (name.equals("records one by one")) {
                // Half of a surrogate pair is no character, and is not written as one.
                assertThat(read.counts()).isEqualTo(report.counts());
            } else {
                assertThat(read).isEqualTo(report);
                assertThat(ReportJson.toText(read)).isEqualTo(ReportJson.toText(report));
            }
        }
    }

    private static Map<String, Message> titles(ValidationReport report) {
        return report.descriptions().values().stream()
                .collect(Collectors.toMap(RuleDescription::code, RuleDescription::title));
    }

    @Test
    void write_ofHalfASurrogatePair_writesTheReplacementCharacter() {
        assertThat(ReportJson.toText(report("records one by one")))
                .contains("\uFFFD")
                .doesNotContain("\uD800");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void schema_acceptsEachReport(String name) {
        assertThat(Schemas.errors(Schemas.committed(SCHEMA), ReportJson.toText(report(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"formatVersion\": \"1.0\"|\"formatVersion\": \"one\"",
                "\"format\": \"urbancoop-validation-report\"|\"format\": \"urbancoop\"",
                "\"records\": 7|\"records\": -7",
                "\"records\": 7|\"records\": \"7\"",
                "\"severity\": \"error\"|\"severity\": \"fatal\"",
                "\"pointer\": \"/period\"|\"pointer\": \"period\"",
                "\"asOf\": \"2026-11-22\"|\"asOf\": \"2026\"",
                "\"fingerprint\": \"|\"fingerprint\": \"x",
                "\"subject\": |\"subjekt\": ",
                "\"line\": 6|\"line\": 6.5",
                "\"ko\": |\"kr\": ",
            })
    void schema_refusesBadVariants_andSoDoesReading(String good, String bad) {
        String text = ReportJson.toText(messy());
        assertThat(text).contains(good);
        String broken =
                text.replaceFirst(java.util.regex.Pattern.quote(good), java.util.regex.Matcher.quoteReplacement(bad));
        Schema schema = Schemas.committed(SCHEMA);
        assertThat(Schemas.errors(schema, text)).isEmpty();
        assertThat(Schemas.errors(schema, broken)).isNotEmpty();
        if (!good.startsWith("\"fingerprint")) {
            assertThatThrownBy(() -> ReportJson.read(broken.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(UrbancoopJsonException.class);
        }
    }

    @Test
    void read_ofABrokenReport_tellsThePlace() {
        String text = ReportJson.toText(messy()).replaceFirst("\"severity\": \"error\"", "\"severity\": \"fatal\"");
        assertThatThrownBy(() -> ReportJson.read(text.getBytes(StandardCharsets.UTF_8)))
                .hasMessageStartingWith("/findings/0/severity, line ")
                .hasMessageContaining("expected a severity, there one of error, warning, notice but found")
                .hasMessageContaining("'fatal'");
    }

    @Test
    void read_ofALaterMinorVersion_passesWhatIsNew() {
        String later = ReportJson.toText(messy())
                .replaceFirst("\"formatVersion\": \"1.0\"", "\"formatVersion\": \"1.7\", \"mood\": {\"good\": [1]}")
                .replaceFirst("\"fingerprint\":", "\"colour\": \"red\", \"fingerprint\":");
        assertThat(ReportJson.read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(messy());
    }

    @Test
    void summary_isThatOfTheReport() throws IOException {
        ValidationReport report = report("a cap");
        JsonNode summary =
                new ObjectMapper().readTree(ReportJson.toText(report)).get("summary");
        assertThat(summary.get("warnings").asLong()).isEqualTo(report.count(org.urbancoop.message.Severity.WARNING));
        assertThat(summary.get("undecided").asLong()).isEqualTo(report.countUndecided());
        assertThat(summary.get("notListed").asLong())
                .isEqualTo(report.countCut())
                .isPositive();
    }

    @Test
    void baseline_fromAFile_leavesOnlyWhatIsNew() throws IOException {
        Path file = folder.resolve("baseline.json");
        ReportJson.write(messy(), file);
        ValidationConfig since =
                ValidationConfig.builder().since(ReportJson.read(file)).build();
        assertThat(JsonValidator.of(since).validate(Reports.messy()).findings()).isEmpty();
        String worse = Reports.MESSY
                .replace("{\"id\": \"good\",", "{\"id\": \"first\", \"kind\": \"city\"}, {\"id\": \"good\",")
                .replace("\"title\": \"Tram\"", "\"title\": \"Tram\", \"period\": \"2030/2020\"");
        ValidationReport report = JsonValidator.of(since).validate(worse.getBytes(StandardCharsets.UTF_8));
        assertThat(report.findings().stream().map(Finding::toString))
                .as("the records that moved are known, the new faults are not")
                .containsExactly(
                        "error city/first (5:5): the mandatory member 'name' of City is missing [missing-member]",
                        "notice city/first/citations (5:5): nothing tells where city/first comes from"
                                + " [record-without-citation]",
                        "error project/tram/period (14:47): 2030/2020 ends before it starts [period-reversed]");
        assertThat(report.count("reference-leads-nowhere").known()).isEqualTo(2);
    }

    @Test
    void baseline_ofAReportThatLeavesSomethingOut_isRefused() throws IOException {
        Path file = folder.resolve("baseline.json");
        ReportJson.write(report("a cap"), file);
        ValidationReport cut = ReportJson.read(file);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ValidationConfig.builder().since(cut))
                .withMessageContaining("leaves out " + cut.countCut())
                .withMessageContaining("higher cap");
    }
}
