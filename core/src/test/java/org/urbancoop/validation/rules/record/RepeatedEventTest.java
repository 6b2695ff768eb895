package org.urbancoop.validation.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.EventKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.identity.SameEvent;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** A series of more sessions than are compared with each other. */
class RepeatedEventTest {

    private static final int MANY = SameEvent.COMPARED + 5;

    private static Event session(int number, Optional<Edtf> when) {
        return Event.builder()
                .id("session-" + number)
                .title("Session")
                .kind(EventKind.SESSION)
                .when(when)
                .build();
    }

    private static Optional<Edtf> day(int number) {
        return Optional.of(Edtf.of(LocalDate.of(2016, 1, 1).plusDays(number)));
    }

    /** What is found in sessions of as many days, and two more. */
    private static ValidationReport report(Optional<Edtf> one, Optional<Edtf> other) {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (int i = 0; i < MANY; i++) {
            dataset.addEvent(session(i, day(i)));
        }
        dataset.addEvents(session(MANY, one), session(MANY + 1, other));
        return DatasetValidator.of(
                        ValidationConfig.builder().addRules(RepeatedEvent.CODE).build())
                .validate(dataset.build());
    }

    private static List<String> evidence(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.subject() + " " + String.join(" ", finding.evidence()))
                .toList();
    }

    @Test
    void check_sessionOfADayThatWasThere_isTheFirstOfIt() {
        ValidationReport report = report(day(MANY - 1), day(3));
        assertThat(evidence(report.findings()))
                .containsExactly("event/session-25 event/session-24", "event/session-26 event/session-3");
        assertThat(report.undecided()).isEmpty();
    }

    @Test
    void check_sessionWithoutADay_isComparedWithSoMany() {
        ValidationReport report = report(Optional.empty(), day(MANY));
        assertThat(report.findings()).isEmpty();
        assertThat(evidence(report.undecided()))
                .hasSize(SameEvent.COMPARED)
                .contains("event/session-25 event/session-0", "event/session-25 event/session-19");
    }
}
