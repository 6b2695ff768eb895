package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.DateTimeException;
import java.time.LocalTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.text.MalformedTextException;

class TimeOfDayTest {

    @Property
    void parse_ofToString_isTheSame(@ForAll @IntRange(max = 23) int hour, @ForAll @IntRange(max = 59) int minute) {
        TimeOfDay time = TimeOfDay.of(hour, minute);
        assertThat(TimeOfDay.parse(time.toString())).isEqualTo(time).hasSameHashCodeAs(time);
        assertThat(time.toString()).matches(TimeOfDay.GRAMMAR);
        assertThat(time.toLocalTime()).isEqualTo(LocalTime.of(hour, minute));
    }

    @Property
    void parse_agreesWithTheGrammar(
            @ForAll @Chars({'0', '1', '2', '5', '6', ':', ' '}) @StringLength(max = 6) String text) {
        boolean parsed;
        try {
            parsed = TimeOfDay.parse(text).toString().equals(text);
        } catch (MalformedTextException e) {
            assertThat(e.getIndex()).isBetween(0, text.length());
            parsed = false;
        }
        assertThat(parsed).isEqualTo(text.matches(TimeOfDay.GRAMMAR));
    }

    @ParameterizedTest
    @CsvSource({"00:00,0,0", "09:05,9,5", "15:30,15,30", "23:59,23,59"})
    void parse_good(String text, int hour, int minute) {
        assertThat(TimeOfDay.parse(text))
                .hasToString(text)
                .isEqualTo(TimeOfDay.of(hour, minute))
                .hasSameHashCodeAs(TimeOfDay.of(hour, minute))
                .isNotEqualTo(TimeOfDay.of(12, 0));
        assertThat(TimeOfDay.parse(text).hashCode())
                .isNotEqualTo(TimeOfDay.of(12, 0).hashCode());
    }

    @ParameterizedTest
    @CsvSource({"'',0", "9:00,1", "24:00,0", "12:60,3", "12-30,2", "12:3,4", "12,2", "12:30:00,5", "１２:30,0", "ab:cd,0"
    })
    void parse_bad(String text, int index) {
        MalformedTextException e = catchThrowableOfType(MalformedTextException.class, () -> TimeOfDay.parse(text));
        assertThat(e.getIndex()).isEqualTo(index);
        assertThat(e.getType()).isEqualTo("TimeOfDay");
    }

    @Test
    void of_outOfRange() {
        assertThatThrownBy(() -> TimeOfDay.of(24, 0)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> TimeOfDay.of(0, 60)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void compareTo_byTheClock() {
        assertThat(TimeOfDay.parse("09:30")).isLessThan(TimeOfDay.parse("15:00"));
        assertThat(TimeOfDay.parse("09:30"))
                .isNotEqualTo(TimeOfDay.parse("09:31"))
                .isNotEqualTo("09:30");
    }
}
