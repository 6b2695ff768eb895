package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.message.Message;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;

/** Every rule does what its examples say, and says so in both languages. */
class RulesTest {

    private static final Collection<RuleDescription> ALL =
            RuleCatalog.standard().descriptions();

    /** No list has a deprecated term yet; {@code DeprecatedTermTest} makes one. */
    private static final Set<String> WITHOUT_FAILING_EXAMPLE = Set.of("term-deprecated");

    private static List<RuleDescription> classes() {
        return ALL.stream()
                .filter(rule -> rule.category() != Category.CONSTRAINT && rule.category() != Category.VALIDATION)
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> passes_eachExample_findsNothing() {
        return examples(RuleDescription::passes, (rule, report) -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.undecided()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> fails_eachExample_findsIt() {
        return examples(RuleDescription::fails, (rule, report) -> {
            assertThat(report.findings()).isNotEmpty().allSatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(rule.code());
                assertThat(finding.severity()).isEqualTo(rule.severity());
                assertThat(finding.documentPointer()).isPresent();
                assertSpeaks(finding);
            });
            assertThat(report.undecided()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> undecided_eachExample_isCountedAndNoError() {
        return examples(RuleDescription::undecided, (rule, report) -> {
            assertThat(report.findings()).isEmpty();
            assertThat(report.hasErrors()).isFalse();
            assertThat(report.undecided()).isNotEmpty().allSatisfy(RulesTest::assertSpeaks);
            assertThat(report.countUndecided()).isEqualTo(report.undecided().size());
        });
    }

    private interface Check {
        void of(RuleDescription rule, ValidationReport report);
    }

    private static Stream<DynamicTest> examples(
            java.util.function.Function<RuleDescription, List<String>> which, Check check) {
        return classes().stream()
                .flatMap(rule -> which.apply(rule).stream()
                        .map(example -> DynamicTest.dynamicTest(rule.code() + ": " + example.strip(), () -> {
                            Dataset dataset = TestJson.lines(example);
                            ValidationConfig only = ValidationConfig.builder()
                                    .addRules(rule.code())
                                    .build();
                            ValidationReport report = DatasetValidator.of(only).validate(dataset);
                            assertThat(report.notRun()).doesNotContainKey(rule.code());
                            check.of(rule, report);
                            report.findings().forEach(finding -> assertPoints(dataset, finding));
                        })));
    }

    /** A finding points to what is there, or to a member that lacks. */
    private static void assertPoints(Dataset dataset, Finding finding) {
        String place = finding.documentPointer().orElseThrow().toString();
        int last = place.lastIndexOf('/');
        boolean lacks = last > 0
                && Members.find(dataset, JsonPointer.parse(place.substring(0, last)))
                                .orElse("")
                        instanceof Extensible owner
                && Members.of(owner.getClass()).names().contains(place.substring(last + 1));
        assertThat(lacks || Members.find(dataset, JsonPointer.parse(place)).isPresent())
                .as("%s points to %s", finding, place)
                .isTrue();
    }

    private static void assertSpeaks(Finding finding) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(finding.message(locale)).isNotBlank().doesNotContain("{", "null", "Optional");
            assertThat(finding.hint().in(locale)).isNotBlank().doesNotContain("{", "null", "Optional");
        }
        assertThat(finding.message(Locale.KOREAN)).matches("(?s).*[가-힣].*");
        assertThat(finding.message(Locale.ENGLISH)).isNotEqualTo(finding.message(Locale.KOREAN));
    }

    @Test
    void descriptions_ofAllRules_areComplete() {
        for (RuleDescription rule : ALL) {
            for (Message words : List.of(rule.title(), rule.message(), rule.rationale(), rule.hint())) {
                assertThat(words.english()).as(rule.code()).isNotBlank();
                assertThat(words.korean()).as(rule.code()).isNotBlank();
            }
            assertThat(rule.title().korean()).as(rule.code()).matches(".*[가-힣].*");
            assertThat(rule.reads()).as(rule.code()).isNotEmpty();
            assertThat(placeholders(rule.message().english()))
                    .as(rule.code())
                    .isEqualTo(placeholders(rule.message().korean()));
        }
        for (RuleDescription rule : classes()) {
            assertThat(rule.passes())
                    .as("an example that passes %s", rule.code())
                    .isNotEmpty();
            if (!WITHOUT_FAILING_EXAMPLE.contains(rule.code())) {
                assertThat(rule.fails())
                        .as("an example that fails %s", rule.code())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void index_ofTheRules_listsEveryClass() throws IOException {
        Path sources = GeneratedFile.path("core/src/main/java/org/urbancoop/validation/rules");
        Set<String> classes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("@RuleInfo(")) {
                    classes.add(sources.relativize(file)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'));
                }
            }
        }
        Path index = GeneratedFile.path("core/src/main/resources/org/urbancoop/validation/rules/rules.txt");
        assertThat(Files.readAllLines(index))
                .as("rules.txt lists each rule class, in alphabetical order")
                .containsExactlyElementsOf(classes);
    }

    @Test
    void codes_ofAllRules_areFrozen() throws IOException {
        GeneratedFile.check(
                "core/src/test/resources/org/urbancoop/validation/frozen-codes.txt",
                ALL.stream().map(RuleDescription::code).collect(Collectors.joining("\n", "", "\n")));
    }

    private static Set<String> placeholders(String template) {
        return Pattern.compile("\\{([A-Za-z]+)}")
                .matcher(template)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
