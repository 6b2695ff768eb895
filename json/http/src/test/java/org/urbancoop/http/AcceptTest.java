package org.urbancoop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptTest {

    private static final List<String> THERE = List.of(
            "application/json",
            "application/x-ndjson",
            "application/geo+json",
            "application/xml",
            "text/csv;charset=UTF-8",
            "text/calendar");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
        none                                               | application/json
        ''                                                 | application/json
        */*                                                | application/json
        text/csv                                           | text/csv;charset=UTF-8
        TEXT/CSV; Q=0.5                                    | text/csv;charset=UTF-8
        text/*                                             | text/csv;charset=UTF-8
        text/*, text/csv;q=0                               | text/calendar
        text/*;q=0.5, text/calendar                        | text/calendar
        application/*+json                                 | application/geo+json
        */*;q=0.1, application/geo+json                    | application/geo+json
        application/json;q=0.2, text/calendar;q=0.3        | text/calendar
        application/json;q=0.9, text/csv;q=0.90, */*       | application/x-ndjson
        text/csv;header="present, not", image/png          | text/csv;charset=UTF-8
        nonsense, text/calendar                            | text/calendar
        application/xml                                    | application/xml
        text/html,application/xml;q=0.9,image/webp,*/*;q=0.8 | application/json
        image/png                                          | none
        application/json;q=0                               | none
        nonsense                                           | none
        ',;,/'                                             | none
        text/csv;q=2                                       | none
        text/csv;q=-1                                      | none
        text/csv;q=NaN                                     | none
        */json                                             | none
        """)
    void header_choosesWhatIsWantedMost(String header, String chosen) {
        assertThat(Accept.of(header).choose(THERE, Function.identity()).orElse(null))
                .isEqualTo(chosen);
    }

    @Property(tries = 200)
    void anyHeader_isRead(@ForAll String header, @ForAll String type) {
        assertThat(Accept.of(header).quality(type)).isBetween(0.0, 1.0);
    }

    /** A header of many commas and quotes takes no longer than it is long. */
    @Test
    void hostileHeaders_areReadAtOnce() {
        for (String header : List.of("\"".repeat(8_000), ",\"".repeat(4_000), ",".repeat(8_000), "a".repeat(100_000))) {
            assertThatCode(() -> Accept.of(header)).doesNotThrowAnyException();
        }
        assertThat(Accept.of("*/*," + "a".repeat(10_000)).quality("text/csv")).isZero();
    }
}
