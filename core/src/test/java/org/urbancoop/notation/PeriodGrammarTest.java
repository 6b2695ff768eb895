package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.notation.DigitReading.Day;
import org.urbancoop.notation.DigitReading.Order;
import org.urbancoop.notation.DigitReading.Years;
import org.urbancoop.notation.PrintedClock.Mark;
import org.urbancoop.notation.PrintedDate.Weekdays;
import org.urbancoop.notation.PrintedPeriod.Sense;
import org.urbancoop.time.Qualifier;

/** What the grammar reads, before anything is completed or decided. */
class PeriodGrammarTest {

    private static PrintedPeriod read(String text) {
        Reading<PrintedPeriod> reading = PeriodGrammar.read(text, false);
        return reading.value().orElseThrow(() -> new AssertionError(reading.findings()));
    }

    private static PrintedDate start(PrintedPeriod period) {
        return Objects.requireNonNull(period.start());
    }

    private static PrintedDate end(PrintedPeriod period) {
        return Objects.requireNonNull(period.end());
    }

    @Test
    void partsOfEachDate_asPrinted() {
        String text = "5 – 9 October 2015 (Mon-Fri), 9:00-17:00";
        PrintedPeriod period = read(text);
        assertThat(start(period).number()).isEqualTo(5);
        assertThat(start(period).month()).isZero();
        assertThat(start(period).span().of(text)).isEqualTo("5");
        assertThat(end(period).number()).isEqualTo(9);
        assertThat(end(period).month()).isEqualTo(10);
        assertThat(end(period).year()).isEqualTo(2015);
        assertThat(end(period).weekdays()).isEqualTo(new Weekdays(5, 1));
        assertThat(end(period).clock()).isEqualTo(new PrintedClock(9, 0, Mark.NONE));
        assertThat(period.closing()).isEqualTo(new PrintedClock(17, 0, Mark.NONE));
    }

    @Test
    void digits_haveAllTheirReadings() {
        assertThat(start(read("03/04/2016")).digits())
                .containsExactly(new Day(2016, 4, 3, Order.DAY_FIRST), new Day(2016, 3, 4, Order.MONTH_FIRST));
        assertThat(start(read("2010/11")).digits())
                .containsExactly(
                        new Day(2010, 11, 0, Order.YEAR_FIRST),
                        new Years(2010, 2011, false),
                        new Years(2010, 2011, true));
    }

    @Test
    void vagueWordAndRemarks_haveTheirPlaces() {
        String text = "mid-2019 (TBD), uncertain and approximate";
        PrintedPeriod period = read(text);
        Span vague = Objects.requireNonNull(start(period).part().vagueWord());
        assertThat(vague.of(text)).isEqualTo("mid");
        assertThat(period.undecided().get(0).of(text)).isEqualTo("TBD");
        assertThat(period.qualifier()).isEqualTo(Qualifier.UNCERTAIN_AND_APPROXIMATE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016                   | PLAIN
            2016-2017              | PLAIN
            between 2016 and 2017  | PLAIN
            from 2016              | FROM
            2016-                  | FROM
            2016년부터             | FROM
            since 2016             | SINCE
            2016-present           | SINCE
            from 2016 onwards      | SINCE
            until 2016             | UNTIL
            2016년까지             | UNTIL
            ~2016                  | TILDE
            2016, end unknown      | END_UNKNOWN
            2016 (시작 시점 미상)  | START_UNKNOWN
            2016 and 2017          | ALL_OF
            2016 또는 2017         | ONE_OF
            """)
    void sense_ofWordsAndSigns(String text, Sense expected) {
        assertThat(read(text).sense()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3 p.m., 15", "3 p.m. 16 October 2019, 15", "11 am, 11", "12 am, 0", "오후 3시 반, 15"})
    void clock_withItsMark(String text, int hour) {
        PrintedClock clock = Objects.requireNonNull(start(read(text)).clock());
        assertThat(clock.time().toString()).startsWith(hour < 10 ? "0" + hour : "" + hour);
    }
}
