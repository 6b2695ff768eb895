package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.text.MalformedTextException;

class IsoDurationTest {

    @ParameterizedTest
    @CsvSource({
        "P4Y,P4Y",
        "P6M,P6M",
        "P2W,P14D",
        "P90D,P90D",
        "P1Y6M,P1Y6M",
        "P1Y2M3W4D,P1Y2M25D",
        "P0D,P0D",
        "P9999Y,P9999Y",
        "P10Y,P10Y"
    })
    void parse_good(String text, String period) {
        IsoDuration duration = IsoDuration.parse(text);
        assertThat(duration).hasToString(text).isEqualTo(IsoDuration.of(text)).hasSameHashCodeAs(IsoDuration.of(text));
        assertThat(duration.toPeriod()).isEqualTo(Period.parse(period));
        // What java.time reads means the same.
        assertThat(duration.toPeriod()).isEqualTo(Period.parse(text));
    }

    /** Forms that java.time, XML Schema or people take for durations, and that agreements do not need. */
    @ParameterizedTest
    @CsvSource({
        "'',0",
        "4Y,0",
        "p4y,0",
        "P,1",
        "PY,1",
        "P4,1",
        "P-4Y,1",
        "-P4Y,0",
        "P04Y,1",
        "P1.5Y,1",
        "P10000Y,1",
        "P4y,1",
        "P6M1Y,3",
        "P1Y1Y,3",
        "PT4H,1",
        "P1YT4H,3",
        "'P1Y ',3",
        "P４Y,1",
        "four years,0"
    })
    void parse_bad(String text, int index) {
        MalformedTextException e = catchThrowableOfType(MalformedTextException.class, () -> IsoDuration.parse(text));
        assertThat(e.getIndex()).isEqualTo(index);
        assertThat(e.getType()).isEqualTo("IsoDuration");
        assertThat(e.getExpected())
                .isEqualTo(index == 0 ? "'P'" : "a number of up to 4 digits with Y, M, W or D, in this order");
    }

    @Property
    void parse_agreesWithTheGrammar(
            @ForAll @Chars({'P', 'Y', 'M', 'W', 'D', '0', '1', '9'}) @StringLength(max = 8) String text) {
        boolean parsed;
        try {
            parsed = IsoDuration.parse(text).toString().equals(text);
        } catch (MalformedTextException e) {
            assertThat(e.getIndex()).isBetween(0, text.length());
            parsed = false;
        }
        assertThat(parsed).isEqualTo(text.matches(IsoDuration.GRAMMAR));
    }

    @Test
    void equals_byTheText() {
        assertThat(IsoDuration.parse("P1Y"))
                .isNotEqualTo(IsoDuration.parse("P12M"))
                .isNotEqualTo("P1Y");
        assertThat(IsoDuration.parse("P1Y").hashCode())
                .isNotEqualTo(IsoDuration.parse("P12M").hashCode());
    }

    @Test
    void compareTo_byLength_thenByText() {
        assertThat(IsoDuration.parse("P6M")).isLessThan(IsoDuration.parse("P1Y"));
        assertThat(IsoDuration.parse("P360D")).isLessThan(IsoDuration.parse("P1Y"));
        assertThat(IsoDuration.parse("P3W")).isLessThan(IsoDuration.parse("P1M"));
        assertThat(IsoDuration.parse("P12M")).isLessThan(IsoDuration.parse("P1Y"));
        assertThat(IsoDuration.parse("P1Y")).isEqualByComparingTo(IsoDuration.parse("P1Y"));
    }
}
