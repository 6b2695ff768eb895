package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.time.Edtf;

/** Dates and periods as sources print them: tables of what is read, what is ambiguous and what is refused. */
class PeriodReaderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Saturday, June 11th 2016               | 2016-06-11
            December 2nd-3rd, 2014                 | 2014-12-02/2014-12-03
            5 – 9 October 2015                     | 2015-10-05/2015-10-09
            10 -11 May 2016                        | 2016-05-10/2016-05-11
            January 27-28, 2016                    | 2016-01-27/2016-01-28
            from 6th to 17th of June 2016          | 2016-06-06/2016-06-17
            November 17-21, 2024                   | 2024-11-17/2024-11-21
            September 10-16, 2017                  | 2017-09-10/2017-09-16
            September 10th through Sep. 16th, 2017 | 2017-09-10/2017-09-16
            Sept. 10th through 16th, 2017          | 2017-09-10/2017-09-16
            April 21-26, 2014                      | 2014-04-21/2014-04-26
            15 to 17 October 2019                  | 2019-10-15/2019-10-17
            May 2, 2016                            | 2016-05-02
            from April to May in 2021              | 2021-04/2021-05
            In July, 2022                          | 2022-07
            2016~2017                              | 2016/2017
            (2017-2018)                            | 2017/2018
            (2015)                                 | 2015
            2022-2027                              | 2022/2027
            2014년 4월 21일~26일                   | 2014-04-21/2014-04-26
            2014년 4월 21일부터 26일까지           | 2014-04-21/2014-04-26
            2014년 4월 21일(월) ~ 4월 26일(토)     | 2014-04-21/2014-04-26
            2014. 4. 21.~4. 26.                    | 2014-04-21/2014-04-26
            2014.4.21~26                           | 2014-04-21/2014-04-26
            2014-04-21 ~ 2014-04-26                | 2014-04-21/2014-04-26
            2016~2017년                            | 2016/2017
            2017년 9월 10–16일                     | 2017-09-10/2017-09-16
            2017년 9–10월                          | 2017-09/2017-10
            2016년 상반기                          | 2016-40
            2016년 3분기                           | 2016-35
            2016년 봄                              | 2016-21
            1990년대                               | 199X
            2014년경                               | 2014~
            약 2014년                              | 2014~
            Dec 30, 2015 – Jan 2, 2016             | 2015-12-30/2016-01-02
            Dec 30 – Jan 2, 2016                   | 2015-12-30/2016-01-02
            30 Dec 2015 - 2 Jan                    | 2015-12-30/2016-01-02
            28 June - 3 July 2016                  | 2016-06-28/2016-07-03
            June-July 2016                         | 2016-06/2016-07
            June 2015 to July 2016                 | 2015-06/2016-07
            2016 – June 2017                       | 2016/2017-06
            mid-2019                               | 2019-38~
            early 2014 (approximate)               | 2014-37~
            late 2014                              | 2014-39~
            2014년 초                              | 2014-37~
            the 1980s                              | 198X
            1980s-1990s                            | 198X/199X
            c. 2014                                | 2014~
            around 2014                            | 2014~
            2014?                                  | 2014?
            2014 (uncertain and approximate)       | 2014%
            16/10/2019                             | 2019-10-16
            10/16/2019                             | 2019-10-16
            16.10.2019                             | 2019-10-16
            4/4/2016                               | 2016-04-04
            2016/03/04                             | 2016-03-04
            2016-06-11                             | 2016-06-11
            2016. 3. 4.                            | 2016-03-04
            ２０１６年                             |
            ２０１６．３．４                        | 2016-03-04
            6/2016                                 | 2016-06
            2015/06                                | 2015-06
            2015-16                                | 2015/2016
            2010-06                                | 2010-06
            2014-21                                | 2014/2021
            Q3 2016                                | 2016-35
            3Q 2016                                | 2016-35
            second half of 2016                    | 2016-41
            1st quarter of 2016                    | 2016-33
            spring 2016                            | 2016-21
            since 2012                             | 2012/..
            2016-present                           | 2016/..
            from 2016 onwards                      | 2016/..
            from 2016, end unknown                 | 2016/
            until 2016, start unknown              | /2016
            2017년부터 계속                        | 2017/..
            June 11                                | XXXX-06-11
            8th to the 12th                        | XXXX-XX-08/XXXX-XX-12
            June 11 and 12, 2016                   | {2016-06-11,2016-06-12}
            2015 or 2016                           | [2015,2016]
            between 2015 and 2017                  | 2015/2017
            (between 2015 and 2017)                | 2015/2017
            2017-2016                              | 2017/2016
            January 27-28, 2016 (TBD)              | 2016-01-27/2016-01-28
            Sunday 03/04/2016                      | 2016-04-03
            Friday, 4 March 2016                   | 2016-03-04
            5-9 October 2015 (Mon-Fri)             | 2015-10-05/2015-10-09
            29 February 2016                       | 2016-02-29
            10 May 2016                            | 2016-05-10
            ５－９ October ２０１５                 | 2015-10-05/2015-10-09
            10-12.10.2019                          |
            June '16                               | 2016-06
            """)
    void read_oneReading(String text, String expected) {
        Reading<Edtf> reading = PeriodReader.read(text);
        assertThat(reading.text()).isEqualTo(text);
        assertThat(reading.value().map(Edtf::toString).orElse(null))
                .as("%s %s", reading.alternatives(), reading.findings())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            03/04/2016         | 2016-04-03 2016-03-04
            03.04.2016         | 2016-04-03 2016-03-04
            3-4-2016           | 2016-04-03 2016-03-04
            2015/16            | 2015/2016 [2015,2016]
            2015/2016          | 2015/2016 [2015,2016]
            2010-11            | 2010-11 2010/2011
            2010/11            | 2010-11 2010/2011 [2010,2011]
            from 2016          | 2016/.. 2016/
            2016-              | 2016/.. 2016/
            2007년부터         | 2007/.. 2007/
            until 2016         | ../2016 /2016
            ~2016              | ../2016 /2016 2016~
            c. 2014-2016       | 2014~/2016 2014~/2016~
            3/4/2016-5/4/2016  | 2016-04-03/2016-04-05 2016-03-04/2016-05-04
            """)
    void read_severalReadings(String text, String expected) {
        Reading<Edtf> reading = PeriodReader.read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.alternatives().stream().map(Edtf::toString)).containsExactly(expected.split(" "));
        assertThat(reading.finding(FindingCode.AMBIGUOUS)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                               | empty-text      | 0
            '  '                             | empty-text      | 0
            TBD                              | to-be-decided   | 0
            (TBD)                            | to-be-decided   | 0
            TBD approximate                  | not-understood  | 4
            TBD (end unknown)                | not-understood  | 4
            to be confirmed                  | to-be-decided   | 0
            미정                             | to-be-decided   | 0
            soon                             | not-understood  | 0
            June 11 2016 at the hotel        | not-understood  | 20
            31 June 2016                     | no-such-day     | 0
            31/31/2016                       | no-such-day     | 0
            29 February 2015                 | no-such-day     | 0
            13/2016                          | no-such-day     | 0
            2016-13-01                       | no-such-day     | 0
            03/04/16                         | two-digit-year  | 0
            16년 3월                         | two-digit-year  | 0
            15:30 - 17:00                    | date-missing    | 0
            16 October 2019 25:30            | no-such-time    | 16
            2016 2017                        | not-understood  | 5
            (2016                            | text-ends       | 5
            2016)                            | not-understood  | 4
            20166                            | not-understood  | 0
            99999999999999999999 June        | not-understood  | 0
            10 - 11 - 2016 - 2017            | not-understood  | 8
            """)
    void read_noReading(String text, String code, int index) {
        Reading<Edtf> reading = PeriodReader.read(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.alternatives()).isEmpty();
        assertThat(reading.findings().get(0).code().term()).isEqualTo(code);
        assertThat(reading.findings().get(0).index()).isEqualTo(index);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Sunday, June 11th 2016           | wrong-weekday
            2016년 6월 11일(일)              | wrong-weekday
            Mon 5 - Thu 9 October 2015       | wrong-weekday
            June 11                          | year-missing
            8th to 12th                      | month-missing
            Dec 30 – Jan 2, 2016             | year-inferred
            mid-2019                         | vague-part
            2017-2016                        | reversed-period
            31 - 2/3/2021                    | reversed-period
            October 2016 (TBD)               | to-be-decided
            16 October 2019, 15:30           | hours-left-out
            """)
    void read_withFinding(String text, String code) {
        Reading<Edtf> reading = PeriodReader.read(text);
        assertThat(reading.value()).as("%s", reading.findings()).isPresent();
        assertThat(reading.findings().stream().map(finding -> finding.code().term()))
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Saturday, June 11th 2016", "5 – 9 October 2015", "2016~2017", "2014년 4월 21일~26일"})
    void read_plain_noFinding(String text) {
        assertThat(PeriodReader.read(text).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wednesday, 16 October 2019 15:30 - 17:00            | 2019-10-16 15:30–17:00
            15:30 - 17:00, Wednesday, 16 October 2019           | 2019-10-16 15:30–17:00
            16 October 2019 at 3:30 pm                          | 2019-10-16 15:30
            16 October 2019, 9.30am – 5 p.m.                    | 2019-10-16 09:30–17:00
            5-9 October 2015, 9:00-17:00                        | 2015-10-05/2015-10-09 09:00–17:00
            5 October 2015 9:00 – 9 October 2015 17:00          | 2015-10-05/2015-10-09 09:00–17:00
            2019년 10월 16일 오후 3시 30분 ~ 5시                | 2019-10-16 15:30–17:00
            2019년 10월 16일 15시                               | 2019-10-16 15:00
            16 October 2019                                     | 2019-10-16
            """)
    void readDateAndHours_withHours(String text, String expected) {
        Reading<DateAndHours> reading = PeriodReader.readDateAndHours(text);
        assertThat(reading.value().map(DateAndHours::toString).orElse(reading.toString()))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15:30 - 17:00      | 15:30–17:00
            9:30-11:00 am      | 09:30–11:00
            2-4 pm             | 14:00–16:00
            2:00-4:00 pm       | 14:00–16:00
            11:00-1:00 pm      | 11:00–13:00
            12 am              | 00:00
            12 pm              | 12:00
            noon               | 12:00
            오전 9시 반        | 09:30
            15:30:00           | 15:30
            13 pm              |
            16 October 2019    |
            TBD                |
            17:00 - 15:30      | 17:00–15:30
            """)
    void readHours_table(String text, String expected) {
        Reading<Hours> reading = PeriodReader.readHours(text);
        assertThat(reading.value().map(Hours::toString).orElse(null)).isEqualTo(expected);
        assertThat(reading.value().isPresent() || !reading.findings().isEmpty()).isTrue();
    }

    @Test
    void readHours_reversed_isFound() {
        assertThat(PeriodReader.readHours("17:00 - 15:30").finding(FindingCode.REVERSED_HOURS))
                .isPresent();
    }

    @Test
    void findings_inBothLanguages() {
        Finding finding = PeriodReader.read("Sunday, June 11th 2016").findings().get(0);
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("'2016-06-11' is a 'Saturday', not a 'Sunday'.");
        assertThat(finding.message(Locale.KOREAN)).contains("'2016-06-11'");
        assertThat(List.of(FindingCode.values()).stream()
                        .map(code -> code.template().korean())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(FindingCode.values());
    }
}
