package org.urbancoop.json.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.FindingGroup;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.SuppressedFinding;
import org.urbancoop.validation.ValidationReport;

/** The four forms of a report tell the same: none leaves out what another one says. */
class ReportFormsTest {

    private static final Map<String, ValidationReport> ALL = Reports.all();

    static Stream<String> reports() {
        return ALL.keySet().stream();
    }

    private static ValidationReport report(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** The report in each form, with what its form makes of a text undone. */
    private static Map<String, String> forms(ValidationReport report, Locale locale) {
        return Map.of(
                "text", report.toText(locale),
                "html",
                        report.toHtml(locale)
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&quot;", "\"")
                                .replace("&amp;", "&"),
                "json", unescaped(ReportJson.toText(report)),
                "sarif", unescaped(ReportSarif.toText(report, locale)));
    }

    private static String unescaped(String json) {
        return json.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void forms_tellEachFinding(String name) {
        ValidationReport report = report(name);
        List<Finding> all = new ArrayList<>(report.findings());
        report.suppressed().stream().map(SuppressedFinding::finding).forEach(all::add);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            forms(report, locale).forEach((form, text) -> {
                for (Finding finding : all) {
                    if (finding.message(locale).contains("\uD800")
                            || finding.value().orElse("").contains("\uD800")) {
                        continue;
                    }
                    assertThat(text).as(form).contains(finding.code(), finding.subject(), finding.message(locale));
                    assertThat(text).as(form).contains(finding.value().orElse(""));
                    finding.evidence().forEach(seen -> assertThat(text).as(form).contains(seen));
                }
                for (Finding finding : report.findings()) {
                    assertThat(text).as(form).contains(finding.hint().in(locale));
                }
                for (Finding finding : report.undecided()) {
                    assertThat(text).as(form).contains(finding.message(locale));
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void forms_tellWhatWasCheckedAndWhatWasNot(String name) {
        ValidationReport report = report(name);
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            forms(report, locale).forEach((form, text) -> {
                assertThat(text).as(form).contains(report.libraryVersion());
                report.asOf()
                        .ifPresent(day -> assertThat(text)
                                .as(form)
                                .containsAnyOf(day.toString(), Edtf.of(day).toText(locale)));
                report.document().ifPresent(uri -> assertThat(text).as(form).contains(uri));
                report.datasetId().ifPresent(id -> assertThat(text).as(form).contains(id));
                report.notRun().forEach((code, why) -> assertThat(text).as(form).contains(code, why.in(locale)));
                for (Reconciliation total : report.totals()) {
                    assertThat(text)
                            .as(form)
                            .contains(
                                    total.total().getId().toString(),
                                    total.message().in(locale));
                }
                for (SuppressedFinding each : report.suppressed()) {
                    assertThat(text)
                            .as(form)
                            .contains(
                                    each.suppression().author(),
                                    each.suppression().reason());
                }
            });
        }
    }

    @Test
    void forms_tellWhatTheCapLeftOut() {
        ValidationReport report = report("a cap");
        long cut = report.count("person-named-elsewhere").cut();
        assertThat(cut).isGreaterThan(1);
        for (String text : List.of(
                report.toText(Locale.ENGLISH),
                report.toHtml(Locale.ENGLISH),
                ReportSarif.toText(report, Locale.ENGLISH))) {
            assertThat(text).contains(cut + " more of person-named-elsewhere are not listed");
        }
        for (String text : List.of(
                report.toText(Locale.KOREAN),
                report.toHtml(Locale.KOREAN),
                ReportSarif.toText(report, Locale.KOREAN))) {
            assertThat(text).contains("person-named-elsewhere 결과 " + cut + "건은 목록에서 생략되었습니다");
        }
        assertThat(ReportJson.toText(report)).contains("\"notListed\": " + cut);
    }

    @Test
    void groups_putTheGravestFirst_andHoldEverything() {
        ValidationReport report = report("problems of reading");
        assertThat(report.groups().stream().map(FindingGroup::severity).toList())
                .isSorted()
                .contains(Severity.ERROR, Severity.WARNING, Severity.NOTICE);
        assertThat(report.groups().stream().flatMap(group -> group.findings().stream()))
                .containsExactlyInAnyOrderElementsOf(report.findings());
        assertThat(report.groups())
                .filteredOn(group -> group.findings().size() > 1)
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.cause()).isEqualTo("city/atlantis");
                    assertThat(report.toText(Locale.ENGLISH))
                            .contains("city/atlantis: 2 findings with one cause\n  Error");
                    assertThat(report.toHtml(Locale.KOREAN)).contains("<h3>city/atlantis: 원인이 같은 결과 2건</h3>");
                });
    }
}
