package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {

    private static Moment moment(String text) {
        return Moment.of(Edtf.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2013, 2014-06, YES",
        "2014, 2014-06, UNDECIDED",
        "2014, 2014, UNDECIDED",
        "2014-06, 2014, UNDECIDED",
        "2015, 2014-06, NO",
        "2014-06-11, 2014-06-11, NO",
        "2014-06-10, 2014-06-11, YES",
        "2014~, 2020, UNDECIDED",
        "2014/2016, 2017, YES",
        "2014/2016, 2016, UNDECIDED",
        "2014/.., 2012, NO",
        "2014/.., 2016, UNDECIDED",
        "'[2012,2014]', 2015, YES",
        "'[2012,2016]', 2015, UNDECIDED",
        "2014-06-11T09:00:00Z, 2014-06-11T10:00:00Z, YES",
        "2014-06-11T10:00:00Z, 2014-06-11T18:30:00+09:00, NO",
        "2014-06-11T10:00:00Z, 2014-06-11, NO",
        "2014-06-11T09:10:00Z, 2014-06-11T09:20:00Z, YES",
        "2014-06-11T09:10:10Z, 2014-06-11T09:10:20Z, YES",
        "2014-06-11T09:59:00Z, 2014-06-11T10:00:00Z, YES",
        "2016-12-31T23:59:60Z, 2017-01-01T00:00:00Z, YES",
    })
    void isBefore_moment(String one, String other, Verdict verdict) {
        assertThat(moment(one).isBefore(moment(other))).isEqualTo(verdict);
        assertThat(moment(other).isAfter(moment(one))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2014-06-11, 2014-06-11, YES",
        "2014, 2014, UNDECIDED",
        "2014, 2014-06-11, UNDECIDED",
        "2014, 2015, NO",
        "2014-XX-08, 2014-05-09, NO",
        "2014-XX-08, 2014-05-08, UNDECIDED",
        "2014?, 2014-05-08, UNDECIDED",
    })
    void isSame(String one, String other, Verdict verdict) {
        assertThat(moment(one).isSame(moment(other))).isEqualTo(verdict);
        assertThat(moment(other).isSame(moment(one))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "2013, 2014/2025, YES, NO, NO",
        "2014, 2014/2025, UNDECIDED, NO, UNDECIDED",
        "2014-06, 2014, NO, NO, YES",
        "2014, 2014-06, UNDECIDED, UNDECIDED, UNDECIDED",
        "2020, 2014/2025, NO, NO, YES",
        "2025, 2014/2025, NO, UNDECIDED, UNDECIDED",
        "2026, 2014/2025, NO, YES, NO",
        "2026, 2014/.., NO, NO, YES",
        "2026, 2014/, NO, UNDECIDED, UNDECIDED",
        "2014, 2025/2014, UNDECIDED, UNDECIDED, UNDECIDED",
    })
    void ofAPeriod(String moment, String period, Verdict before, Verdict after, Verdict within) {
        Edtf that = Edtf.of(period);
        assertThat(List.of(
                        moment(moment).isBefore(that),
                        moment(moment).isAfter(that),
                        moment(moment).isWithin(that)))
                .containsExactly(before, after, within);
    }

    @Provide
    Arbitrary<Edtf> dates() {
        Arbitrary<Integer> years = Arbitraries.integers().between(2014, 2016);
        Arbitrary<Integer> months = Arbitraries.integers().between(1, 12);
        return Arbitraries.oneOf(
                years.map(Edtf::ofYear),
                Combinators.combine(years, months).as(Edtf::ofMonth),
                Combinators.combine(years, months, Arbitraries.integers().between(1, 28))
                        .as(Edtf::ofDay));
    }

    private static List<LocalDate> days(Edtf date) {
        LocalDate last = date.latest().toLocalDate().orElseThrow();
        return date.earliest()
                .toLocalDate()
                .orElseThrow()
                .datesUntil(last.plusDays(1))
                .toList();
    }

    /** What holds for each day that is meant is sure, what holds for none is not so. */
    @Property(tries = 200)
    void verdicts_areThoseOfAllDays(@ForAll("dates") Edtf one, @ForAll("dates") Edtf other) {
        boolean all = true;
        boolean any = false;
        boolean sameAll = true;
        boolean sameAny = false;
        for (LocalDate day : days(one)) {
            for (LocalDate that : days(other)) {
                all &= day.isBefore(that);
                any |= day.isBefore(that);
                sameAll &= day.equals(that);
                sameAny |= day.equals(that);
            }
        }
        assertThat(Moment.of(one).isBefore(Moment.of(other))).isEqualTo(verdict(all, any));
        assertThat(Moment.of(one).isSame(Moment.of(other))).isEqualTo(verdict(sameAll, sameAny));
        LocalDate first = other.earliest().toLocalDate().orElseThrow();
        LocalDate last = other.latest().toLocalDate().orElseThrow();
        assertThat(Moment.of(one).isBefore(other))
                .isEqualTo(verdict(
                        days(one).stream().allMatch(day -> day.isBefore(first)),
                        days(one).stream().anyMatch(day -> day.isBefore(first))));
        assertThat(Moment.of(one).isAfter(other))
                .isEqualTo(verdict(
                        days(one).stream().allMatch(day -> day.isAfter(last)),
                        days(one).stream().anyMatch(day -> day.isAfter(last))));
        assertThat(Moment.of(one).isWithin(other))
                .isEqualTo(verdict(
                        days(one).stream().allMatch(day -> !day.isBefore(first) && !day.isAfter(last)),
                        days(one).stream().anyMatch(day -> !day.isBefore(first) && !day.isAfter(last))));
    }

    private static Verdict verdict(boolean all, boolean any) {
        return all ? Verdict.YES : any ? Verdict.UNDECIDED : Verdict.NO;
    }

    @Test
    void leapSecond_isBeforeMidnight() {
        Edtf leap = Edtf.of("2016-12-31T23:59:60Z");
        Edtf midnight = Edtf.of("2017-01-01T00:00:00Z");
        assertThat(leap.isBefore(midnight)).isEqualTo(Verdict.YES);
        assertThat(leap.isSame(midnight)).isEqualTo(Verdict.NO);
        assertThat(leap.isAfter(Edtf.of("2016-12-31T23:59:59Z"))).isEqualTo(Verdict.YES);
        assertThat(leap.isSame(Edtf.of("2017-01-01T08:59:60+09:00"))).isEqualTo(Verdict.YES);
        assertThat(Edtf.of("2016-12-31").contains(leap)).isEqualTo(Verdict.YES);
        assertThat(Edtf.of("2017").contains(leap)).isEqualTo(Verdict.NO);
    }

    @Test
    void equals_byTheDate() {
        assertThat(moment("2014"))
                .isEqualTo(moment("2014"))
                .hasSameHashCodeAs(moment("2014"))
                .isNotEqualTo(moment("2015"))
                .hasToString("2014");
        assertThat(moment("2014").date()).isEqualTo(Edtf.of("2014"));
    }
}
