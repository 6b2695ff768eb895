package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.time.Edtf;

/** Of a question, a period is all of its days. */
class RecordTimeTest {

    @ParameterizedTest
    @CsvSource({
        "1990/1993, 1990-01-01/1993-12-31",
        "2000-02/2000-02, 2000-02-01/2000-02-29",
        "2001-05/.., 2001-05-01/..",
        "../1970, ../1970-12-31",
        "-9999/9999, -9999-01-01/9999-12-31",
        // What is no interval, or one of which a day is not known.
        "2010-06, 2010-06",
        "2005~, 2005~",
        "1990~/1993, 1990~/1993",
        "1990/, 1990/",
        "/1993, /1993",
        "1993/1990, 1993/1990",
        "Y10000/.., Y10000/..",
        "../Y10000, ../Y10000",
    })
    void whole_isAllDays(String period, String days) {
        assertThat(RecordTime.whole(Edtf.parse(period))).hasToString(days);
    }
}
