package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.RealDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** A file read and checked at once: every finding with its line and column. */
class JsonValidatorTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void validate_aMessyDocument_tellsAllWithPlaces() {
        ValidationReport report = JsonValidator.standard().validate(Reports.messy());
        assertThat(report.findings().stream().map(Finding::toString))
                .containsExactly(
                        "error city/nameless (6:5): the mandatory member 'name' of City is missing [missing-member]",
                        "warning city/blank/parent (7:60): the member is null, which is read as absent: 'null'"
                                + " [null-member]",
                        "error project/lost/title (10:29): expected a text but found a number: '5' [wrong-type]",
                        "notice city/nameless/citations (6:5): nothing tells where city/nameless comes from"
                                + " [record-without-citation]",
                        "notice city/blank (7:5): no other record points to city/blank [record-unused]",
                        "error city/blank/name (7:29): must hold more than white space [constraint-not-blank]",
                        "notice project/lost/citations (10:5): nothing tells where project/lost comes from"
                                + " [record-without-citation]",
                        "error project/metro/participants/0/party (13:33): city/atlantis leads nowhere: the dataset"
                                + " has no such"
                                + " record [reference-leads-nowhere]",
                        "error project/metro/period (12:16): 2025/2014 ends before it starts [period-reversed]",
                        "notice project/tram/citations (14:5): nothing tells where project/tram comes from"
                                + " [record-without-citation]",
                        "error project/tram/participants/0/party (14:64): city/atlantis leads nowhere: the dataset"
                                + " has no such"
                                + " record [reference-leads-nowhere]");
        assertThat(report.findings().get(8).documentPointer())
                .as("the document has the rejected record, too")
                .hasValue(JsonPointer.parse("/projects/1/period"));
        assertThat(report.records()).isEqualTo(7);
        assertThat(report.unreadRecords()).isEqualTo(2);
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.description("missing-member")).hasValueSatisfying(rule -> {
            assertThat(rule.category()).isEqualTo(Category.READING);
            assertThat(rule.title().korean()).isEqualTo("필수 항목이 없음");
        });
        assertThat(report.findings().get(2).message(Locale.KOREAN)).isEqualTo("텍스트가 있어야 하는데 수가 있습니다: '5'");
    }

    @Test
    void validate_aFile_namesIt() throws IOException {
        Path file = folder.resolve("some data.json");
        Files.write(file, Reports.messy());
        assertThat(JsonValidator.standard().validate(file).document())
                .hasValue(file.toUri().toString());
        Path relative = Path.of("").toAbsolutePath().relativize(file.toAbsolutePath());
        ValidationReport report = JsonValidator.standard().validate(relative);
        assertThat(report.document())
                .hasValueSatisfying(uri -> assertThat(uri).startsWith("..").endsWith("/some%20data.json"));
        assertThat(report.toText(Locale.ENGLISH)).contains("some%20data.json · messy · As of 2026-11-22");
        assertThatThrownBy(() -> JsonValidator.standard().validate(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void validate_aPackedFile_isTheSame() throws IOException {
        Path file = folder.resolve("data.json.gz");
        UrbancoopJson.of().write(RealDataset.load(), file);
        assertThat(JsonValidator.standard().validate(file).findings())
                .isEqualTo(JsonValidator.standard()
                        .validate(UrbancoopJson.of().toBytes(RealDataset.load()))
                        .findings());
    }

    @Test
    void validate_whatIsNoDocument_saysSoAndRunsNoRule() {
        for (String text : List.of("", "{", "[]", "{\"format\": \"geojson\"}")) {
            ValidationReport report = JsonValidator.standard().validate(bytes(text));
            assertThat(report.hasErrors()).as(text).isTrue();
            assertThat(report.records()).isZero();
            assertThat(report.notRun().keySet())
                    .containsAll(RuleCatalog.standard().descriptions().stream()
                            .map(RuleDescription::code)
                            .toList());
            assertThat(report.notRun().values()).allSatisfy(why -> {
                assertThat(why.english()).isEqualTo("the document could not be read");
                assertThat(why.korean()).isEqualTo("문서를 읽을 수 없었습니다");
            });
            assertThat(report.findings())
                    .allSatisfy(finding -> assertThat(finding.location()).isPresent());
        }
        assertThat(JsonValidator.standard()
                        .withLimits(JsonLimits.DEFAULT.withSize(10))
                        .validate(Reports.messy())
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("document-too-large"));
    }

    @Test
    void rulesChosen_doNotHideProblemsOfReading() {
        ValidationConfig onlyPlaces =
                ValidationConfig.builder().addRules("place").build();
        assertThat(JsonValidator.of(onlyPlaces).validate(Reports.messy()).findings().stream()
                        .map(Finding::code))
                .containsExactly("missing-member", "null-member", "wrong-type");
    }

    @Test
    void codesOfReading_areAllDescribed_andNoCodesOfRules() {
        Set<String> rules = RuleCatalog.standard().descriptions().stream()
                .map(RuleDescription::code)
                .collect(Collectors.toCollection(TreeSet::new));
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(rules).doesNotContain(code.toString());
            assertThat(ReadingProblems.description(code.toString())).hasValueSatisfying(rule -> {
                for (String english :
                        List.of(rule.title().english(), rule.hint().english())) {
                    assertThat(english).isNotBlank();
                }
                for (String korean : List.of(rule.title().korean(), rule.hint().korean())) {
                    assertThat(korean).matches(".*[가-힣].*");
                }
            });
        }
    }

    @Test
    void everyFinding_ofTheBundledDataset_hasItsLine() {
        byte[] document = Reports.bundled();
        List<String> lines =
                new String(document, StandardCharsets.UTF_8).lines().toList();
        ValidationReport report = JsonValidator.standard().validate(document);
        List<Finding> all = new ArrayList<>(report.findings());
        all.addAll(report.undecided());
        assertThat(all).hasSizeGreaterThan(30).allSatisfy(finding -> {
            Location at = finding.location().orElseThrow();
            List<String> steps = finding.pointer().steps();
            if (!steps.isEmpty() && !steps.get(steps.size() - 1).matches("[0-9]+")) {
                assertThat(lines.get(at.line() - 1).substring(0, at.column() - 1))
                        .as("what stands before %s", finding)
                        .endsWith("\"" + steps.get(steps.size() - 1) + "\": ");
            }
        });
    }

    /** The examples of the rules, as documents that are read. */
    @TestFactory
    Stream<DynamicTest> examples_asDocuments_giveTheSameFindings() {
        return RuleCatalog.standard().descriptions().stream()
                .flatMap(rule -> Stream.of(rule.passes(), rule.fails(), rule.undecided())
                        .flatMap(List::stream)
                        .map(example -> DynamicTest.dynamicTest(rule.code() + ": " + example.strip(), () -> {
                            if (new RuleExample(rule, example).refused().isEmpty()) {
                                asDocument(rule, example);
                            }
                        })));
    }

    private static void asDocument(RuleDescription rule, String example) {
        Dataset dataset = Examples.read(example);
        ValidationConfig only = ValidationConfig.builder().addRules(rule.code()).build();
        ValidationReport direct = DatasetValidator.of(only).validate(dataset);
        assertThat(direct.findings().isEmpty()).isEqualTo(!rule.fails().contains(example));
        assertThat(direct.undecided().isEmpty() || rule.fails().contains(example))
                .isEqualTo(!rule.undecided().contains(example));

        byte[] document = UrbancoopJson.of().pretty().toBytes(dataset);
        Decoded<Dataset> decoded = UrbancoopJson.of().decode(document, Dataset.class);
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.value()).hasValue(dataset);
        ValidationReport read = JsonValidator.of(only).validate(decoded);
        assertThat(read.findings()).allSatisfy(finding -> assertPlace(finding, decoded));
        assertThat(read.undecided()).allSatisfy(finding -> assertPlace(finding, decoded));
        assertThat(read.mapFindings(finding -> finding.withLocation(Optional.empty())))
                .isEqualTo(direct);
    }

    /** The place is that of the nearest value that stands in the document. */
    private static void assertPlace(Finding finding, Decoded<Dataset> decoded) {
        List<String> steps = finding.documentPointer().orElseThrow().steps();
        Optional<Location> expected = Optional.empty();
        for (int length = steps.size(); expected.isEmpty() && length >= 0; length--) {
            JsonPointer pointer = JsonPointer.ROOT;
            for (String step : steps.subList(0, length)) {
                pointer = pointer.child(step);
            }
            expected = decoded.locationOf(pointer);
        }
        assertThat(finding.location())
                .hasValue(Location.of(
                        expected.orElseThrow().line(), expected.orElseThrow().column()));
    }

    @Test
    void asOf_ofTheConfiguration_counts() {
        ValidationConfig dated =
                ValidationConfig.builder().asOf(LocalDate.of(2030, 1, 1)).build();
        assertThat(JsonValidator.of(dated).validate(Reports.messy()).asOf()).hasValue(LocalDate.of(2030, 1, 1));
    }
}
