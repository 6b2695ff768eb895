package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartOfYearTest {

    // The months of each code; see the decision record on the months of the seasons.
    @ParameterizedTest
    @CsvSource({
        "21, SPRING,          2001-03, 2001-12, false",
        "22, SUMMER,          2000-12, 2002-03, false",
        "23, AUTUMN,          2001-03, 2001-12, false",
        "24, WINTER,          2000-12, 2002-03, false",
        "25, NORTHERN_SPRING, 2001-03, 2001-06, false",
        "26, NORTHERN_SUMMER, 2001-06, 2001-09, false",
        "27, NORTHERN_AUTUMN, 2001-09, 2001-12, false",
        "28, NORTHERN_WINTER, 2000-12, 2002-03, false",
        "29, SOUTHERN_SPRING, 2001-09, 2001-12, false",
        "30, SOUTHERN_SUMMER, 2000-12, 2002-03, false",
        "31, SOUTHERN_AUTUMN, 2001-03, 2001-06, false",
        "32, SOUTHERN_WINTER, 2001-06, 2001-09, false",
        "33, QUARTER_1,       2001-01, 2001-03, true",
        "34, QUARTER_2,       2001-04, 2001-06, true",
        "35, QUARTER_3,       2001-07, 2001-09, true",
        "36, QUARTER_4,       2001-10, 2001-12, true",
        "37, QUADRIMESTER_1,  2001-01, 2001-04, true",
        "38, QUADRIMESTER_2,  2001-05, 2001-08, true",
        "39, QUADRIMESTER_3,  2001-09, 2001-12, true",
        "40, SEMESTER_1,      2001-01, 2001-06, true",
        "41, SEMESTER_2,      2001-07, 2001-12, true",
    })
    void of_code(int code, PartOfYear part, String earliest, String latest, boolean exact) {
        assertThat(PartOfYear.of(code)).contains(part);
        assertThat(part.code()).isEqualTo(code);
        assertThat(part.earliest(2001)).hasToString(earliest);
        assertThat(part.latest(2001)).hasToString(latest);
        assertThat(part.isExact()).isEqualTo(exact);
        Edtf date = Edtf.ofPart(2001, part);
        assertThat(date.earliest()).hasToString(earliest + "-01");
        assertThat(date.latest()).hasToString(part.latest(2001).atEndOfMonth().toString());
    }

    @Test
    void of_otherCode() {
        assertThat(PartOfYear.of(20)).isEmpty();
        assertThat(PartOfYear.of(42)).isEmpty();
        assertThat(PartOfYear.of(-1)).isEmpty();
    }
}
