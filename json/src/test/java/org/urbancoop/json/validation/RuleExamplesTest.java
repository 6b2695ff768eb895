package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationReport;

/**
 * Every rule does what its examples say, and says so in both languages. What exactly it says stands in
 * {@code docs/rules.md}, which {@link RulesDocTest} compares.
 */
class RuleExamplesTest {

    /** What these rules find in memory, reading refuses before any rule runs. */
    private static final Map<String, ProblemCode> REFUSED = Map.of(
            "format-version-unknown",
            ProblemCode.UNSUPPORTED_VERSION,
            "text-broken-characters",
            ProblemCode.LONE_SURROGATE);

    @TestFactory
    Stream<DynamicTest> passes_eachExample_findsNothing() {
        return examples(RuleDescription::passes, example -> {
            assertThat(example.refused()).isEmpty();
            ValidationReport report = report(example);
            assertThat(report.findings()).isEmpty();
            assertThat(report.undecided()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> fails_eachExample_findsIt() {
        return examples(RuleDescription::fails, example -> {
            if (example.refused().isPresent()) {
                assertThat(REFUSED)
                        .contains(Map.entry(
                                example.rule().code(), example.refused().get().code()));
                return;
            }
            assertThat(report(example).findings()).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> undecided_eachExample_isCountedAndNoError() {
        return examples(RuleDescription::undecided, example -> {
            assertThat(example.refused()).isEmpty();
            ValidationReport report = report(example);
            assertThat(report.findings()).isEmpty();
            assertThat(report.hasErrors()).isFalse();
            assertThat(report.undecided()).isNotEmpty();
            assertThat(report.countUndecided()).isEqualTo(report.undecided().size());
        });
    }

    private static Stream<DynamicTest> examples(
            Function<RuleDescription, List<String>> which, Consumer<RuleExample> check) {
        return RuleCatalog.standard().descriptions().stream()
                .flatMap(rule -> which.apply(rule).stream().map(json -> new RuleExample(rule, json)))
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check.accept(example)));
    }

    /** The report on an example, each finding of which is sound in itself. */
    private static ValidationReport report(RuleExample example) {
        ValidationReport report = example.report();
        Dataset dataset = Examples.read(example.json());
        assertThat(report.notRun()).doesNotContainKey(example.rule().code());
        assertThat(Stream.of(report.findings(), report.undecided()).flatMap(List::stream))
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(example.rule().code());
                    assertThat(finding.severity()).isEqualTo(example.rule().severity());
                    assertSpeaks(finding);
                    assertPoints(dataset, finding);
                });
        return report;
    }

    /** A finding points to what is there, or to a member that lacks. */
    private static void assertPoints(Dataset dataset, Finding finding) {
        String place = finding.documentPointer().orElseThrow().toString();
        int last = place.lastIndexOf('/');
        boolean lacks = last > 0
                && MemberValues.find(dataset, JsonPointer.parse(place.substring(0, last)))
                                .orElse("")
                        instanceof Extensible owner
                && Members.of(owner.getClass()).names().contains(place.substring(last + 1));
        assertThat(lacks || MemberValues.find(dataset, JsonPointer.parse(place)).isPresent())
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
}
