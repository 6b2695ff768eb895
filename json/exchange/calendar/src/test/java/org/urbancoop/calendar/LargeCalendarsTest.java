package org.urbancoop.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.exchange.testing.LargeFileReading;

/** Calendars of a gigabyte are read in 64 MB, and what never ends is rejected. */
@Tag("slow")
class LargeCalendarsTest {

    @ParameterizedTest
    @ValueSource(strings = {"icalendar", "icalendar-many"})
    void gigabyte_isReadInLittleMemory(String shape) throws Exception {
        String[] words = LargeFileReading.read(shape, 1024, 64).split(" ", -1);
        assertThat(Long.parseLong(words[0])).isGreaterThan(3_000_000L);
        assertThat(words[2]).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "icalendar-line",
                "icalendar-component",
                "icalendar-folds",
                "icalendar-deep",
                "icalendar-headers",
            })
    void whatNeverEnds_isRejected(String shape) throws Exception {
        assertThat(LargeFileReading.read(shape, 200, 64)).startsWith("1 read, ").doesNotEndWith(" 0 rejected");
    }
}
