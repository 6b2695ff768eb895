package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.project.Project;
import org.urbancoop.time.Edtf;

class CapTest {

    /** Many projects of one title, the first half of them without a period, each with a text that is not normalized. */
    private static Dataset repeated() {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D").asOf(Edtf.parse("2026-11-30"));
        for (int i = 0; i < 700; i++) {
            Project.Builder project = Project.builder().id("p" + i).title("Me\u0301tro " + i % 3);
            dataset.addProject((i >= 350 ? project.period(Edtf.parse(1000 + i + "/2030")) : project).build());
        }
        return dataset.build();
    }

    /** What is beyond the cap is counted all the same, and what is kept is the first of all. */
    @Test
    void cap_countsWhatIsNotKept() {
        ValidationConfig all = ValidationConfig.builder().cap(Integer.MAX_VALUE).build();
        ValidationReport whole = DatasetValidator.of(all).validate(repeated());
        assertThat(whole.count("project-repeated").undecided()).isGreaterThan(300);
        assertThat(whole.count("text-not-normalized").failed()).isEqualTo(700);
        for (int cap : List.of(1, 7, 300, 699, 700)) {
            ValidationReport capped =
                    DatasetValidator.of(all.toBuilder().cap(cap).build()).validate(repeated());
            whole.counts().forEach((code, count) -> {
                assertThat(capped.count(code).failed()).as("%s", code).isEqualTo(count.failed());
                assertThat(capped.count(code).undecided()).as("%s", code).isEqualTo(count.undecided());
            });
            assertThat(capped.findings()).isEqualTo(first(whole.findings(), cap));
            assertThat(capped.undecided()).isEqualTo(first(whole.undecided(), cap));
        }
    }

    private static List<Finding> first(List<Finding> findings, int cap) {
        Map<String, Integer> seen = new TreeMap<>();
        return findings.stream()
                .filter(finding -> seen.merge(finding.code(), 1, Integer::sum) <= cap)
                .toList();
    }

    /** A baseline and a suppression hold beyond the cap, too. */
    @Test
    void cap_ofAcceptedFindings_countsThemAsAccepted() {
        ValidationConfig all = ValidationConfig.builder().cap(Integer.MAX_VALUE).build();
        ValidationReport whole = DatasetValidator.of(all).validate(repeated());
        Finding first = whole.findings().stream()
                .filter(finding -> finding.code().equals("text-not-normalized"))
                .findFirst()
                .orElseThrow();
        Set<String> known = new TreeSet<>(whole.fingerprints());
        known.remove(first.fingerprint());
        ValidationReport one = DatasetValidator.of(
                        all.toBuilder().cap(1).baseline(known).build())
                .validate(repeated());
        assertThat(one.findings()).containsExactly(first);
        assertThat(one.count("text-not-normalized").known()).isEqualTo(699);
    }
}
