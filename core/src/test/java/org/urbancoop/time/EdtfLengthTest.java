package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.YearMonth;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfLengthTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-06-11              | 1    | 0  | 0
            2016-06                 | 30   | 1  | 0
            2016                    | 366  | 12 | 1
            2015                    | 365  | 12 | 1
            201X                    | -    | 12 | 1
            XXX1                    | 365  | 12 | 1
            1950S2                  | -    | 12 | 1
            Y17001                  | 365  | 12 | 1
            Y1E10                   | -    | 12 | 1
            2024-XX                 | -    | 1  | 0
            2024-X1                 | -    | 1  | 0
            2024-1X                 | -    | 1  | 0
            20XX-04                 | 30   | 1  | 0
            20XX-02                 | -    | 1  | 0
            20X1-02                 | 28   | 1  | 0
            2024-XX-08              | 1    | 0  | 0
            2001-34                 | 91   | 3  | 0
            200X-34                 | 91   | 3  | 0
            200X-33                 | -    | 3  | 0
            2001-37                 | 120  | 4  | 0
            2001-41                 | 184  | 6  | 0
            2001-21                 | -    | -  | -
            2014~                   | -    | -  | -
            1985-04-12T23:20:30     | 0    | 0  | 0
            2016-09-10/2016-09-16   | 7    | 0  | 0
            2016-09-10/2016-10-09   | 30   | 1  | 0
            2014-01-01/2025-12-31   | 4383 | 144 | 12
            2014/2025               | -    | -  | -
            2004-06/2006-08         | -    | -  | 2
            2016-06-11/2016-06-11   | 1    | 0  | 0
            2025/2014               | -    | -  | -
            2025-03-02/2025-03-01   | -    | -  | -
            2014/..                 | -    | -  | -
            2014/                   | -    | -  | -
            2016-09-10/2016-09-~16  | -    | 0  | 0
            2004/Y999999999         | -    | -  | -
            [1666,1667]             | 365  | 12 | 1
            [1667,1668]             | -    | 12 | 1
            [1667,1668-01]          | -    | -  | -
            [1670..1672]            | -    | 12 | 1
            [1760-12..]             | -    | 1  | 0
            [..1760-12-03]          | 1    | 0  | 0
            [2001-33..2001-36]      | -    | -  | -
            {2004-01,2004-02}       | 60   | 2  | 0
            {1960..1962}            | 1096 | 36 | 3
            {1960,1962}             | -    | -  | -
            {..1984}                | -    | -  | -
            """)
    void length_whereCertain(String text, String days, String months, String years) {
        Edtf edtf = Edtf.parse(text);
        assertThat(show(edtf.lengthInDays())).as("days").isEqualTo(days);
        assertThat(show(edtf.lengthInMonths())).as("months").isEqualTo(months);
        assertThat(show(edtf.lengthInYears())).as("years").isEqualTo(years);
    }

    private static String show(OptionalLong length) {
        return length.isPresent() ? Long.toString(length.getAsLong()) : "-";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2014/2016               | 2014 2015 2016
            2016-12-28/2017-01-03   | 2016 2017
            2014~                   | 2014
            201X                    | 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019
            {1667,1668,1670..1672}  | 1667 1668 1670 1671 1672
            [1667,1760-12]          | 1667 1760
            202X-02-29              | 2020 2024 2028
            2016/2014               | ''
            2016-06/2016-02         | ''
            """)
    void years_covered(String text, String years) {
        assertThat(Edtf.parse(text).years().orElseThrow().map(Year::toString).collect(Collectors.joining(" ")))
                .isEqualTo(years);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2016-12-28/2017-01-03   | 2016-12 2017-01
            2024-34                 | 2024-04 2024-05 2024-06
            2024-1X                 | 2024-10 2024-11 2024-12
            2024-X1-30              | 2024-01 2024-11
            2024-XX-31              | 2024-01 2024-03 2024-05 2024-07 2024-08 2024-10 2024-12
            {2024-01,2024-03-02}    | 2024-01 2024-03
            2016-06/2016-02         | ''
            """)
    void months_covered(String text, String months) {
        assertThat(Edtf.parse(text)
                        .months()
                        .orElseThrow()
                        .map(YearMonth::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(months);
    }

    @Test
    void years_unbounded() {
        assertThat(Edtf.parse("2011/..").years()).isEmpty();
        assertThat(Edtf.parse("/2011").months()).isEmpty();
        assertThat(Edtf.parse("Y1E10").years()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024/..    | 2024 2025 2026
            2024/      | 2024 2025 2026
            ../2021    | 2020 2021
            XXX5       | 2025
            2014/2030  | 2020 2021 2022 2023 2024 2025 2026
            Y1E10      | ''
            Y-1E10     | ''
            2030       | ''
            2026/2020  | ''
            """)
    void years_inAWindow(String text, String years) {
        assertThat(Edtf.parse(text)
                        .years(Year.of(2020), Year.of(2026))
                        .map(Year::toString)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(years);
    }

    /** What lies between the dates of a set is not gone through. */
    @Test
    void years_farApart() {
        Edtf apart = Edtf.parse("{Y-999999999,2020,Y999999999}");
        assertThat(apart.years().orElseThrow())
                .containsExactly(Year.of(Year.MIN_VALUE), Year.of(2020), Year.of(Year.MAX_VALUE));
        assertThat(apart.months().orElseThrow()).hasSize(36);
        assertThat(Edtf.parse("{" + "XXX1-01-01,".repeat(50_000) + "2020}").years(Year.of(2010), Year.of(2022)))
                .containsExactly(Year.of(2011), Year.of(2020), Year.of(2021));
        assertThat(Edtf.parse("{2001-XX-31,2003-02-XX}").months().orElseThrow())
                .hasSize(8)
                .startsWith(YearMonth.of(2001, 1), YearMonth.of(2001, 3))
                .endsWith(YearMonth.of(2003, 2));
    }

    @Test
    void months_inAWindow() {
        assertThat(Edtf.parse("XXXX-05").months(YearMonth.of(2020, 5), YearMonth.of(2022, 4)))
                .containsExactly(YearMonth.of(2020, 5), YearMonth.of(2021, 5));
        assertThat(Edtf.parse("2021-11/..").months(YearMonth.of(2020, 5), YearMonth.of(2022, 1)))
                .containsExactly(YearMonth.of(2021, 11), YearMonth.of(2021, 12), YearMonth.of(2022, 1));
    }
}
