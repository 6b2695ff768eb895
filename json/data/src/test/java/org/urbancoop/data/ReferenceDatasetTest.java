package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.RuleCount;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** What the rules say of the bundled dataset, whose sources contradict themselves in known places. */
class ReferenceDatasetTest {

    private static final Dataset DATASET = UrbancoopDataset.load();
    private static final ValidationReport REPORT = DatasetValidator.standard().validate(DATASET);

    private static Reconciliation total(String id) {
        return REPORT.totals().stream()
                .filter(total -> total.total().getId().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void assertTotal(String id, int stated, int listed) {
        Reconciliation total = total(id);
        assertThat(total.total().getStated()).isEqualByComparingTo(BigDecimal.valueOf(stated));
        assertThat(total.listed())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(BigDecimal.valueOf(listed)));
        assertThat(total.agrees()).isEqualTo(Verdict.of(stated == listed));
    }

    @Test
    void totals_ofTheSeoulDocument_comeOutAsCounted() {
        assertTotal("seoul-e-government-projects", 16, 17);
        assertTotal("seoul-e-government-construction-administration-system", 2, 3);
        assertTotal("seoul-projects", 97, 98);
        assertTotal("seoul-friendship-cities", 48, 30);
        assertTotal("seoul-sister-cities", 23, 23);
        assertTotal("seoul-relationships-asia", 24, 10);
        assertTotal("seoul-relationships-north-south-america", 14, 7);
        assertTotal("seoul-project-countries", 38, 38);
    }

    @Test
    void words_ofATotal_nameWhereTheDifferenceLies() {
        assertThat(total("seoul-e-government-projects").message().english())
                .isEqualTo("stated 16, listed 17: the surplus lies in 'Construction Administration System' (stated 2, "
                        + "listed 3)");
        assertThat(total("seoul-e-government-projects").message().korean())
                .isEqualTo("출처 16, 집계 17: 초과분은 'Construction Administration System'(출처 2, 집계 3)에 있습니다");
        assertThat(total("seoul-projects").origins())
                .hasToString("[seoul-e-government-construction-administration-system]");
        assertThat(total("seoul-project-cities").message().english())
                .contains("stated 65", "counterpart cities", "reached under none of these definitions");
        assertThat(total("seoul-project-cities").message().korean())
                .contains("출처 65", "어느 정의로 세어도 그 수가 되지 않습니다")
                .doesNotContain("counterpart");
    }

    @Test
    void headings_ofTheSeoulDocument_sumToTheStatedNumberOfProjects() {
        Map<String, BigDecimal> stated = new HashMap<>();
        DATASET.getDeclaredTotals().forEach(one -> stated.put(one.getId().toString(), one.getStated()));
        assertThat(total("seoul-projects").total().getParts().stream()
                        .map(part -> stated.getOrDefault(part.toString(), BigDecimal.ZERO))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("97");
        assertThat(REPORT.counts()).doesNotContainKey("total-parts-do-not-sum");
    }

    @Test
    void report_ofTheDataset_hasNoErrors() {
        assertThat(REPORT.hasErrors()).isFalse();
        assertThat(REPORT.notRun()).isEmpty();
    }

    @Test
    void share_ofTheInitiative_contradictsTheCountsAndCannotBeCounted() {
        assertThat(total("seoul-initiative-projects").agrees()).isEqualTo(Verdict.UNDECIDED);
        assertThat(total("seoul-initiative-projects-share").agrees()).isEqualTo(Verdict.UNDECIDED);
        assertThat(REPORT.findings())
                .filteredOn(finding -> finding.code().equals("total-share-unlike-counts"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message(Locale.ENGLISH)).contains("55 of 97 is 57%"));
        assertThat(REPORT.counts()).doesNotContainKey("total-parts-do-not-sum");
    }

    @Test
    void groups_ofTheProjects_haveOneCause() {
        assertThat(REPORT.groups())
                .filteredOn(group -> group.cause().endsWith("construction-administration-system"))
                .singleElement()
                .satisfies(group -> assertThat(group.findings()).hasSize(3));
    }

    @Test
    void constraints_onTheDataset_allHold() {
        assertThat(RecordValidator.standard().validateConstraints(DATASET)).isEmpty();
    }

    @Test
    void parallel_orNot_theReportIsTheSame() {
        ValidationConfig parallel = ValidationConfig.builder().parallel(true).build();
        ValidationConfig cut = ValidationConfig.builder().cap(3).build();
        assertThat(DatasetValidator.of(parallel).validate(DATASET))
                .isEqualTo(REPORT)
                .hasSameHashCodeAs(REPORT);
        assertThat(DatasetValidator.of(cut.toBuilder().parallel(true).build()).validate(DATASET))
                .isEqualTo(DatasetValidator.of(cut).validate(DATASET))
                .isNotEqualTo(REPORT);
    }

    @Test
    void cap_ofThree_keepsThreeAndCountsAll() {
        ValidationReport cut =
                DatasetValidator.of(ValidationConfig.builder().cap(3).build()).validate(DATASET);
        RuleCount whole = REPORT.count("event-past-and-tentative");
        RuleCount count = cut.count("event-past-and-tentative");
        assertThat(count.failed()).isEqualTo(whole.failed()).isGreaterThan(3);
        assertThat(count.cut()).isEqualTo(count.failed() - 3);
        assertThat(cut.findings())
                .filteredOn(f -> f.code().equals("event-past-and-tentative"))
                .hasSize(3);
        assertThat(cut.count(Severity.WARNING)).isEqualTo(REPORT.count(Severity.WARNING));
    }

    @Test
    void baseline_ofTheReportItself_leavesNothing() {
        ValidationConfig since = ValidationConfig.builder().since(REPORT).build();
        ValidationReport again = DatasetValidator.of(since).validate(DATASET);
        assertThat(again.findings()).isEmpty();
        assertThat(again.undecided()).isEmpty();
        assertThat(again.count("total-differs").known()).isPositive();
    }

    @Test
    void toText_andToHtml_sayTheSameInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            String text = REPORT.toText(locale);
            String html = REPORT.toHtml(locale);
            for (Finding finding : REPORT.findings()) {
                assertThat(text).contains(finding.code(), finding.message(locale));
                assertThat(html).contains(finding.code());
            }
            assertThat(html)
                    .startsWith("<!DOCTYPE html>\n<html lang=\"" + locale.getLanguage() + "\">")
                    .doesNotContain("<script", "src=", "<link", "http-equiv");
        }
        assertThat(REPORT).asString().contains(" warnings, ", " undecided in ", " records");
    }
}
