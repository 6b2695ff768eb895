package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationReport;

/** The report as SARIF: valid by the schema that OASIS published, and saying what the report says. */
class ReportSarifTest {

    private static final Map<String, ValidationReport> ALL = Reports.all();
    private static final Schema SCHEMA = Schemas.sarif();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static Stream<String> reports() {
        return ALL.keySet().stream();
    }

    private static ValidationReport report(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    private static JsonNode run(String name, Locale locale) throws IOException {
        return new ObjectMapper()
                .readTree(ReportSarif.toText(report(name), locale))
                .at("/runs/0");
    }

    private static List<JsonNode> results(JsonNode run) {
        return StreamSupport.stream(run.get("results").spliterator(), false).toList();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void schema_acceptsEachLog(String name) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(Schemas.errors(SCHEMA, ReportSarif.toText(report(name), locale)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"level\": \"error\"|\"level\": \"fatal\"",
                "\"version\": \"2.1.0\"|\"version\": \"2.2\"",
                "\"startLine\": 6|\"startLine\": 0",
                "\"ruleId\"|\"rule\"",
                "\"kind\": \"fail\"|\"kind\": \"wrong\"",
                "\"status\": \"accepted\"|\"status\": \"yes\"",
                "data/messy%20file.json|data/messy file.json",
                "\"executionSuccessful\": true|\"exitCode\": 1",
            })
    void schema_refusesBadVariants(String good, String bad) {
        String name = good.contains("accepted") ? "suppressions" : "a file";
        String text = ReportSarif.toText(report(name), Locale.ENGLISH);
        assertThat(text).contains(good);
        assertThat(Schemas.errors(SCHEMA, text.replace(good, bad))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void results_areTheFindings(String name) throws IOException {
        ValidationReport report = report(name);
        JsonNode run = run(name, Locale.ENGLISH);
        List<Finding> all = Stream.of(
                        report.findings(),
                        report.undecided(),
                        report.suppressed().stream().map(each -> each.finding()).toList())
                .flatMap(List::stream)
                .toList();
        List<JsonNode> results = results(run);
        assertThat(results).hasSameSizeAs(all);
        for (int i = 0; i < all.size(); i++) {
            Finding finding = all.get(i);
            JsonNode result = results.get(i);
            assertThat(result.get("ruleId").asText()).isEqualTo(finding.code());
            assertThat(run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id")
                            .asText())
                    .isEqualTo(finding.code());
            assertThat(result.get("kind").asText()).isEqualTo(finding.decided() ? "fail" : "open");
            assertThat(result.at("/partialFingerprints/urbancoopFinding~1v1").asText())
                    .isEqualTo(finding.fingerprint());
            assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                            .asText())
                    .isEqualTo(finding.subject() + finding.pointer());
            assertThat(result.at("/locations/0/physicalLocation/region/startLine")
                            .asInt())
                    .isEqualTo(
                            report.document().isEmpty()
                                    ? 0
                                    : finding.location()
                                            .map(org.urbancoop.message.Location::line)
                                            .orElse(0));
        }
        assertThat(run.at("/invocations/0/toolConfigurationNotifications").size())
                .isEqualTo(report.notRun().size()
                        + (int) report.counts().values().stream()
                                .filter(count -> count.cut() > 0)
                                .count());
    }

    @Test
    void results_inKorean_speakKorean() throws IOException {
        JsonNode run = run("a file", Locale.KOREAN);
        assertThat(run.get("language").asText()).isEqualTo("ko");
        assertThat(results(run))
                .allSatisfy(result ->
                        assertThat(result.at("/message/text").asText()).matches("(?s).*[가-힣].*"));
        assertThat(run.at("/tool/driver/rules")).allSatisfy(rule -> {
            assertThat(rule.at("/shortDescription/text").asText()).matches(".*[가-힣].*");
            assertThat(rule.at("/help/text").asText()).matches(".*[가-힣].*");
        });
    }

    @Test
    void suppressions_standOnWhatIsSuppressed_andAreEmptyElsewhere() throws IOException {
        List<JsonNode> results = results(run("suppressions", Locale.ENGLISH));
        assertThat(results)
                .allSatisfy(result -> assertThat(result.has("suppressions")).isTrue());
        assertThat(results.stream()
                        .filter(result -> !result.get("suppressions").isEmpty())
                        .map(result -> result.get("ruleId").asText() + ": "
                                + result.at("/suppressions/0/justification").asText()))
                .containsExactly("missing-member: r", "period-reversed: as printed");
    }

    @Test
    void severities_otherThanTheRules_areOverrides() throws IOException {
        JsonNode run = run("other severities and rules left out", Locale.ENGLISH);
        JsonNode overrides = run.at("/invocations/0/ruleConfigurationOverrides");
        assertThat(overrides).hasSize(1);
        assertThat(overrides.at("/0/descriptor/id").asText()).isEqualTo("period-reversed");
        assertThat(overrides.at("/0/configuration/level").asText()).isEqualTo("note");
    }

    @Test
    void baselineState_isTold_whenThereIsABaseline() throws IOException {
        assertThat(results(run("a baseline", Locale.ENGLISH)))
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.get("baselineState").asText()).isEqualTo("new"));
        assertThat(results(run("a file", Locale.ENGLISH)))
                .allSatisfy(result -> assertThat(result.has("baselineState")).isFalse());
    }

    @Test
    void write_toAFile_isTheText() throws IOException {
        Path file = folder.resolve("report.sarif");
        ReportSarif.write(report("a file"), Locale.ENGLISH, file);
        assertThat(Files.readString(file)).isEqualTo(ReportSarif.toText(report("a file"), Locale.ENGLISH));
    }

    private static JsonNode run(ValidationReport report) throws IOException {
        return new ObjectMapper()
                .readTree(ReportSarif.toText(report, Locale.ENGLISH))
                .at("/runs/0");
    }

    /** Section 3.11.5: a single brace is a placeholder. Data must not make one, nor a link. */
    @ParameterizedTest
    @MethodSource("reports")
    void texts_haveNoPlaceholderAndNoLink(String name) throws IOException {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (String text : run(name, locale).findValuesAsText("text")) {
                assertThat(text.replace("{{", "").replace("}}", ""))
                        .doesNotContain("{", "}")
                        .doesNotContainPattern("(?<!\\\\)]\\(");
            }
        }
    }

    @Test
    void message_withBracesAndALink_isPlainText() throws IOException {
        byte[] document = Reports.MESSY
                .replace("\"2025/2014\"", "\"{1960,[x](https://evil.example)}\"")
                .getBytes(StandardCharsets.UTF_8);
        List<String> texts = run(JsonValidator.standard().validate(document)).findValuesAsText("text");
        assertThat(texts).anyMatch(text -> text.contains("{{1960,[x\\](https://evil.example)}}"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "data/messy%20file.json, data/messy%20file.json, PROJECTROOT",
                "자료/도시.json, %EC%9E%90%EB%A3%8C/%EB%8F%84%EC%8B%9C.json, PROJECTROOT",
                "cafe\u0301.json, cafe%CC%81.json, PROJECTROOT",
                "a[1] <b>.json, a%5B1%5D%20%3Cb%3E.json, PROJECTROOT",
                "./a:b.json, ./a:b.json, PROJECTROOT",
                "../x.json, ../x.json, PROJECTROOT",
                "file:///data/a.json, file:///data/a.json, -",
            })
    void document_isAUri_relativeToAFolder(String document, String uri, String base) throws IOException {
        ValidationReport report =
                JsonValidator.standard().validate(Reports.messy()).withDocument(document);
        assertThat(Schemas.errors(SCHEMA, ReportSarif.toText(report, Locale.ENGLISH)))
                .isEmpty();
        JsonNode run = run(report);
        for (JsonNode artifact : List.of(
                run.at("/artifacts/0/location"), run.at("/results/0/locations/0/physicalLocation/artifactLocation"))) {
            assertThat(artifact.at("/uri").asText()).isEqualTo(uri);
            assertThat(artifact.path("uriBaseId").asText(null)).isEqualTo(base);
        }
        assertThat(run.has("originalUriBaseIds")).isEqualTo(base != null);
        assertThat(base == null || run.at("/originalUriBaseIds/" + base).has("description"))
                .isTrue();
    }

    /** A region without an end goes to the end of its line. */
    @Test
    void regions_areTheFirstCharacterOfTheValue_inCodePoints() throws IOException {
        JsonNode run = run("a file", Locale.ENGLISH);
        assertThat(run.get("columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertThat(run.findValues("region")).isNotEmpty().allSatisfy(region -> {
            assertThat(region.get("endLine").asInt())
                    .isEqualTo(region.get("startLine").asInt());
            assertThat(region.get("endColumn").asInt())
                    .isEqualTo(region.get("startColumn").asInt() + 1);
        });
    }
}
