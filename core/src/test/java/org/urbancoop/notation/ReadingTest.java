package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An answer of a reader holds what it promises, and its remarks are told in two languages. */
class ReadingTest {

    private static final Finding EMPTY = Finding.of(FindingCode.EMPTY_TEXT, 0);

    @Test
    void value_orAlternatives_orAReason() {
        assertThat(new Reading<>("1", Optional.of(1), List.of(), List.of()).isAmbiguous())
                .isFalse();
        assertThat(new Reading<>("1 or 2", Optional.empty(), List.of(1, 2), List.of(EMPTY)).isAmbiguous())
                .isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reading<>("1", Optional.of(1), List.of(1, 2), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reading<>("1", Optional.empty(), List.of(1), List.of(EMPTY)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reading<>("1", Optional.empty(), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Finding(FindingCode.EMPTY_TEXT, -1, List.of()));
    }

    @Test
    void finding_isTheFirstOfItsKind() {
        Reading<Object> reading = PeriodReader.read("mid-2019 (TBD)").map(date -> date);
        assertThat(reading.finding(FindingCode.TO_BE_DECIDED))
                .hasValue(Finding.of(FindingCode.TO_BE_DECIDED, 10, "TBD"));
        assertThat(reading.finding(FindingCode.EMPTY_TEXT)).isEmpty();
    }

    @Test
    void wrongWeekday_isToldInBothLanguages() {
        Finding finding = PeriodReader.read("Sunday, June 11th 2016").findings().get(0);
        assertThat(finding.message(Locale.ENGLISH)).contains("'Saturday'").contains("'Sunday'");
        assertThat(finding.message(Locale.KOREAN))
                .contains("토요일")
                .contains("일요일")
                .doesNotContain("Sunday");
    }

    @Test
    void text_forLogs() {
        assertThat(EMPTY).hasToString("Finding[code=EMPTY_TEXT, index=0, words=[]]");
        assertThat(HeadingReader.read("Plans (3)"))
                .hasToString("Reading[text=Plans (3), value=Optional[Heading[label=Plans, count=OptionalInt[3]]],"
                        + " alternatives=[], findings=[]]");
    }
}
