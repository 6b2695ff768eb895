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
            2014 - early 2016                      | 2014/2016-37~
            early 2014 - late 2016                 | 2014-37~/2016-39~
            December 2016 - January                | 2016-12/2017-01
            Nov 30, Dec 30 and Jan 2, 2016         | {2015-11-30,2015-12-30,2016-01-02}
            9, 10 and 11월                          | {XXXX-09,XXXX-10,XXXX-11}
            2016 - 2017년 5월                        | 2016/2017-05
            2016 - spring 2017                     | 2016/2017-21
            spring - autumn 2017                   | 2017-21/2017-23
            2014년 4월 ~ 5                           | 2014-04/2014-05
            2014년 4월 3일 ~ 5                        | 2014-04-03/2014-04-05
            2014/4 - 5                             | 2014-04/2014-05
            1990s - 2005                           | 199X/2005
            2017-2019 winter                       | 2017/2019-24
            winter 2014/15 (approximate)           | 2014-24~
            2015-16 winter (approximate)           | 2015-24~
            since 2014/15 winter                   | 2014-24/..
            c. 2014-2016?                          | 2014~/2016?
            2014-c. 2016                           | 2014/2016~
            2016-04-03 - 06/05/2016                | 2016-04-03/2016-06-05
            13/04/2016 - 05/06/2016                | 2016-04-13/2016-06-05
            04/13/2016 - 05/06/2016                | 2016-04-13/2016-05-06
            29 February 2000                       | 2000-02-29
            9999                                   | 9999
            Sep-17, 2017                           | 2017-09-17
            May-17 2016                            | 2016-05-17
            17/Sep/2017                            | 2017-09-17
            2016-May-2017                          | 2016/2017-05
            2016-3-4-5                             | 2016-03-04/2016-03-05
            2015-4                                 | 2015-04
            2016.5                                 | 2016-05
            29/2                                   | XXXX-02-29
            29 February                            | XXXX-02-29
            June? 2016                             | 2016-06?
            5 May (Thu) 2016                       | 2016-05-05
            90년대 초                                 | 199X
            2016, in May                           | 2016-05
            2016, spring                           | 2016-21
            2015-16 winter                         | 2015-24
            2017~18년                               | 2017/2018
            3일 2016년                               | 2016-XX-03
            3Q 2016                                | 2016-35
            2H 2016                                | 2016-41
            H2 2016                                | 2016-41
            first quarter 2016                     | 2016-33
            first half of 2016                     | 2016-40
            1st day of June 2016                   | 2016-06-01
            first day of March 2025                | 2025-03-01
            first March 2025                       | 2025-03-01
            March first 2025                       | 2025-03-01
            3rd of June 2016                       | 2016-06-03
            winter 2017/18                         | 2017-24
            winter 2017 - 2018                     | 2017-24
            winter 1999-00                         | 1999-24
            1000                                   | 1000
            ’23                                    | 2023
            ’49                                    | 2049
            ’50                                    | 1950
            ’23년                                   | 2023
            ’23/5                                  | 2023-05
            ’23.5.17                               | 2023-05-17
            ’23. 5. ~ 6.                           | 2023-05/2023-06
            2014? approximately                    | 2014%
            2014쯤                                  | 2014~
            5 May 2016 (Thu.)                      | 2016-05-05
            5 May. 2016                            | 2016-05-05
            5-9 October 2015 (Mon~Fri)             | 2015-10-05/2015-10-09
            June 11, 12, 2016                      | {2016-06-11,2016-06-12}
            2016, June                             | 2016-06
            2016, 5월 3일                            | 2016-05-03
            5 May, June 2016                       | {2016-05-05,2016-06}
            2016, 2017년                            | {2016,2017}
            2016, 2017, 2018                       | {2016,2017,2018}
            May, June and July 2016                | {2016-05,2016-06,2016-07}
            5 May 2016, and 6 May 2016             | {2016-05-05,2016-05-06}
            5 May 2016, or 6 May 2016              | [2016-05-05,2016-05-06]
            2016 & 2017                            | {2016,2017}
            since 2016 onwards                     | 2016/..
            from 2016 to present                   | 2016/..
            since 2016 to present                  | 2016/..
            from 2016 to 2017                      | 2016/2017
            2016년부터 2017년까지                        | 2016/2017
            between 2015-2017                      | 2015/2017
            until 2016, start unknown              | /2016
            from 2016, end unknown                 | 2016/
            2016 종료 시점 미상                          | 2016/
            2016 시작 시점 미상                          | /2016
            2016 불확실                               | 2016?
            2016 불확실·대략                            | 2016%
            2016 대략                                | 2016~
            2016 TBD, approximate                  | 2016~
            2016 추후 공지 (uncertain)                 | 2016?
            2017년 9월 10일에서 16일                     | 2017-09-10/2017-09-16
            2017년 9월 10일부터 ~ 16일까지                 | 2017-09-10/2017-09-16
            2017-09-10/2017                        | 2017-09-10/2017
            15:30, 16 October 2019                 | 2019-10-16
            June 11, 15:30                         | XXXX-06-11
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
            2015-6             | 2015-06 2015/2016
            2015-9             | 2015-09 2015/2019
            2015/2016          | 2015/2016 [2015,2016]
            2010-11            | 2010-11 2010/2011
            2010/11            | 2010-11 2010/2011 [2010,2011]
            from 2016          | 2016/.. 2016/
            2016-              | 2016/.. 2016/
            2007년부터         | 2007/.. 2007/
            until 2016         | ../2016 /2016
            ~2016              | ../2016 /2016 2016~
            c. 2014-2016       | 2014~/2016 2014~/2016~
            2014/15?           | 2014?/2015? [2014?,2015?]
            c. 2014/15         | 2014~/2015~ [2014~,2015~]
            2014/15 (approximate) | 2014~/2015~ [2014~,2015~]
            from 2010/11       | 2010-11/.. 2010-11/
            ~2016?             | ../2016? /2016?
            1000s              | 100X 10XX
            1900s-2000s        | 190X/200X 19XX/20XX
            1990s-2000s        | 199X/200X 199X/20XX
            2017-2018 winter   | 2017-24 2017/2018-24
            03/04/2016 - 05/06/2016 | 2016-04-03/2016-06-05 2016-03-04/2016-05-06
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
            until 2014/15                    | not-understood | 6
            from 2014/15                     | not-understood | 5
            2014/15 onwards                  | not-understood | 0
            ~2014/15                         | not-understood | 1
            2014/15, end unknown             | not-understood | 0
            31 - 32 June 2016                | no-such-day | 0
            ' 31 June 2016'                  | no-such-day | 1
            30 Dec 9999 - 2 Jan              | no-such-day | 0
            29 February 1900                 | no-such-day | 0
            0990s                            | no-such-day | 0
            5 - May 2016                     | not-understood | 4
            5 - 2016                         | not-understood | 4
            spring - 2017                    | not-understood | 9
            spring 2016 - 2017               | not-understood | 7
            03/04/2016 - 2016-06-05          | not-understood | 13
            5 May 2016 9:00 - 9 May 2016 10:00 - 11:00 | not-understood | 0
            Monday                           | date-missing | 0
            Monday - Friday                  | date-missing | 0
            0-May-2016                       | not-understood | 0
            123-May-2016                     | not-understood | 0
            May-5th 2016                     | not-understood | 4
            May-5일 2016                      | not-understood | 4
            May-0                            | not-understood | 4
            May-123                          | not-understood | 4
            Sep-17-17                        | two-digit-year | 0
            17/Sep-2017                      | not-understood | 7
            17 /Sep/2017                     | not-understood | 3
            17/ Sep/2017                     | not-understood | 2
            3 /4/2016                        | not-understood | 2
            3/ 4/2016                        | not-understood | 1
            2016/3 /4                        | not-understood | 7
            2016/3/ 4                        | not-understood | 6
            2016/3/4/5                       | not-understood | 6
            2016.3.4.5                       | not-understood | 7
            2017-09-10 ~ 00-16               | not-understood | 13
            2017-09-10 ~ 09-00               | not-understood | 15
            2017-09-10 ~ 13-16               | not-understood | 15
            2017-09 ~ 10-16                  | not-understood | 12
            10.09.2017 ~ 10-16               | not-understood | 15
            3/4/0000                         | no-such-day | 0
            0000-05                          | no-such-day | 0
            0000/2016                        | no-such-day | 0
            2015-15                          | no-such-day | 0
            2015/15                          | no-such-day | 0
            2009-0                           | no-such-day | 0
            1999.00                          | no-such-day | 0
            2016.17                          | no-such-day | 0
            5/0000                           | no-such-day | 0
            0/5                              | no-such-day | 0
            5/0                              | no-such-day | 0
            30 February                      | no-such-day | 0
            3일, 5월                           | not-understood | 4
            . 2016                           | not-understood | 0
            ? 2014                           | not-understood | 0
            (Thu) 5 May 2016                 | not-understood | 6
            2016, of May                     | not-understood | 4
            2016, early                      | not-understood | 4
            Q0 2016                          | not-understood | 0
            2015-17 winter                   | not-understood | 8
            2015-16 autumn                   | not-understood | 8
            16 October 2019 (KST)            | not-understood | 16
            2017년 0월                         | no-such-day | 6
            0000년                            | no-such-day | 0
            2016년 3월 0일                      | no-such-day | 9
            0000년대                           | no-such-day | 0
            2017~16년                         | two-digit-year | 5
            2017~17년                         | two-digit-year | 5
            2017~8년                          | two-digit-year | 5
            2016년 123월                       | not-understood | 6
            2016년 3월 123일                    | not-understood | 9
            3일 5월 2016년                      | not-understood | 3
            5월 6월 2016년                      | not-understood | 3
            1995년대                           | not-understood | 0
            95년대                             | not-understood | 0
            1995s                            | not-understood | 0
            95s                              | not-understood | 0
            ’95s                             | not-understood | 0
            1980 s                           | not-understood | 0
            80 s                             | not-understood | 0
            3 Q 2016                         | not-understood | 0
            33Q 2016                         | not-understood | 0
            5Q 2016                          | not-understood | 0
            3H 2016                          | not-understood | 0
            Q 3 2016                         | not-understood | 0
            Q33 2016                         | not-understood | 0
            Q5 2016                          | not-understood | 0
            2016년 5분기                        | not-understood | 6
            2016년 0분기                        | not-understood | 6
            5th quarter of 2016              | not-understood | 0
            third half of 2016               | not-understood | 0
            fifth quarter of 2016            | not-understood | 0
            first 2025                       | not-understood | 0
            0th June 2016                    | not-understood | 0
            100th June 2016                  | not-understood | 0
            0 June 2016                      | not-understood | 0
            123 June 2016                    | not-understood | 0
            0999                             | not-understood | 0
            1st day June 2016                | not-understood | 4
            winter 2017-2019                 | not-understood | 7
            winter 2017-17                   | not-understood | 7
            winter 2017 - 18                 | not-understood | 14
            summer 2017-18                   | not-understood | 7
            early 2017-18                    | not-understood | 11
            ’23월                             | not-understood | 3
            ’ 23                             | not-understood | 0
            ’5                               | not-understood | 0
            ’23. 5. 0.                       | no-such-day | 3
            ’23. 13. 1.                      | no-such-day | 3
            ’23-5-40                         | no-such-day | 3
            2014??                           | not-understood | 5
            c. c. 2014                       | not-understood | 3
            2014경쯤                           | not-understood | 5
            쯤 2014                           | not-understood | 0
            about 2014쯤                      | not-understood | 10
            early-2016                       | not-understood | 6
            2016 of                          | not-understood | 5
            Monday Tuesday 5 May 2016        | not-understood | 7
            5 May 2016 (Thu                  | not-understood | 11
            5 May 2016 (Thu) (Thu)           | not-understood | 17
            5-9 October 2015 (Mon/Fri)       | not-understood | 17
            5-9 October 2015 (Mon-Fri        | not-understood | 17
            5-9 October 2015 (Mon-x)         | not-understood | 17
            9 October 2015 (Mon-Fri)         | not-understood | 15
            June 11 10:00, 15:30             | not-understood | 15
            2016.                            | not-understood | 4
            2016,                            | not-understood | 4
            14 - 15. May 2016                | not-understood | 7
            (TBD                             | text-ends | 4
            to be or not                     | not-understood | 0
            to be decided                    | to-be-decided | 0
            추후 결정 예정                         | to-be-decided | 0
            to be fixed soon                 | not-understood | 12
            TBD 2016                         | not-understood | 4
            2016 (TBD                        | not-understood | 5
            2016 (approximate                | not-understood | 5
            2016 uncertain and               | not-understood | 15
            2016 불확실·                        | not-understood | 8
            approximate                      | not-understood | 0
            until 2016 onwards               | not-understood | 11
            2016 to 2017 onwards             | not-understood | 13
            until 2016 to present            | not-understood | 14
            ~2016-present                    | not-understood | 6
            since 2016 - 2017                | not-understood | 13
            until 2016 to 2017               | not-understood | 14
            from 2016-                       | text-ends | 10
            15:30 -                          | text-ends | 7
            5 May 2016 15:30 -               | text-ends | 18
            from 2016, start unknown         | not-understood | 11
            until 2016, end unknown          | not-understood | 12
            since 2016, end unknown          | not-understood | 12
            2016-2017, end unknown           | not-understood | 11
            2016-2017, start unknown         | not-understood | 11
            2016 end                         | not-understood | 5
            between 2015 and                 | text-ends | 16
            from 2016 and 2017               | not-understood | 14
            5 May 2016 and Monday            | not-understood | 15
            5 May 2016 and 15:30             | not-understood | 15
            2016 or                          | text-ends | 7
            2017년까지 2018년                    | not-understood | 8
            5-9 May 2016, 9:00-              | text-ends | 19
            5-9 May 2016, 9:00 - 5 May       | not-understood | 21
            5-6 May 2016 9:00, 10:00         | not-understood | 17
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
    @CsvSource(delimiter = '|', textBlock = """
            2014 - early 2016                       | vague-part 7 [early]
            early 2014 - late 2016                  | vague-part 0 [early], vague-part 13 [late]
            Mon 5 - Thu 9 October 2015              | wrong-weekday 8 [2015-10-09, Friday, Thursday]
            Tue 5 - Fri 9 October 2015              | wrong-weekday 0 [2015-10-05, Monday, Tuesday]
            5-9 October 2015 (Tue-Fri)              | wrong-weekday 0 [2015-10-05, Monday, Tuesday]
            Dec 30 - Jan 2, 2016                    | year-inferred 0 [Dec 30]
            30 Dec 2015 - 2 Jan                     | year-inferred 14 [2 Jan]
            Nov 30, Dec 30 and Jan 2, 2016          | year-inferred 8 [Dec 30]
            2017 - 2016, TBD                        | to-be-decided 13 [TBD], reversed-period 0 [2017/2016]
            5 May - 4 May 2016                      | reversed-period 0 [2016-05-05/2016-05-04]
            5 October 2015, Tuesday and 6 October 2015, Tuesday | wrong-weekday 0 [2015-10-05, Monday, Tuesday]
            8th                                     | year-missing 0 [], month-missing 0 []
            June                                    | year-missing 0 []
            Thursday, 15:30 - 17:00, 17 October 2019 | hours-left-out 0 [15:30–17:00]
            """)
    void read_findings(String text, String expected) {
        Reading<Edtf> reading = PeriodReader.read(text);
        assertThat(reading.value()).isPresent();
        assertThat(reading.findings().stream()
                        .map(finding -> finding.code().term() + " " + finding.index() + " " + finding.words())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
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
            2019. 10. 16. 15시                                   | 2019-10-16 15:00
            2019. 10. 16. 15:30                                 | 2019-10-16 15:30
            오후 3시 16 October 2019                               | 2019-10-16 15:00
            noon 16 October 2019                                | 2019-10-16 12:00
            16 October 2019, at 15:30                           | 2019-10-16 15:30
            16 October 2019, 오후 3시                              | 2019-10-16 15:00
            15:30 KST 16 October 2019                           | 2019-10-16 15:30
            16 October 2019 15:30 (KST)                         | 2019-10-16 15:30
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
            2:00-2:00 pm       | 14:00–14:00
            2 pm - 2:00        | 14:00–14:00
            13:00-4:00 pm      | 13:00–16:00
            0:30-4 pm          | 00:30–16:00
            9 am - 15:00       | 09:00–15:00
            12-1 pm            | 12:00–13:00
            11 am - 12:00      | 11:00–12:00
            3pm-5              | 15:00–17:00
            3pm-5 (TBD)        | 15:00–17:00
            (3pm-5)            | 15:00–17:00
            3pm to 5           | 15:00–17:00
            from 3pm to 5pm    | 15:00–17:00
            2 to 4 pm          | 14:00–16:00
            2-4:30 pm          | 14:00–16:30
            2-4.30 pm          | 14:00–16:30
            2-4시 30분           | 02:00–04:30
            9:30am             | 09:30
            9.30 am            | 09:30
            9:30:15            | 09:30
            9시 30분 15초         | 09:30
            9시반                | 09:30
            23:59              | 23:59
            0:00               | 00:00
            12:30 am           | 00:30
            11:59 pm           | 23:59
            1 pm               | 13:00
            3 p.m              | 15:00
            3 p.m. - 5 p.m.    | 15:00–17:00
            3 a.m.             | 03:00
            pm 3               | 15:00
            noon - 1 pm        | 12:00–13:00
            noon-1             | 12:00–13:00
            오전 9시~오후 3시        | 09:00–15:00
            """)
    void readHours_table(String text, String expected) {
        Reading<Hours> reading = PeriodReader.readHours(text);
        assertThat(reading.value().map(Hours::toString).orElse(null)).isEqualTo(expected);
        assertThat(reading.value().isPresent() || !reading.findings().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3pm-555            | not-understood | 4
            3pm-               | text-ends | 4
            3pm-5,             | not-understood | 5
            3pm-5 May          | not-understood | 0
            Monday 3pm         | not-understood | 0
            2-4                | not-understood | 0
            9.3 am             | not-understood | 4
            9:3                | not-understood | 1
            9 :30              | not-understood | 2
            9. 30              | not-understood | 0
            9 .30              | not-understood | 0
            9:30:75            | not-understood | 4
            9:30:123           | not-understood | 4
            9시 30분 75초         | not-understood | 9
            9시 30              | not-understood | 0
            9시 60분             | no-such-time | 0
            9:60               | no-such-time | 0
            24:00              | no-such-time | 0
            0 am               | no-such-time | 0
            0:30 pm            | no-such-time | 0
            13 am              | no-such-time | 0
            3 p m              | not-understood | 2
            3 p.x              | not-understood | 2
            noon noon          | not-understood | 5
            오후 noon            | not-understood | 0
            오전 9시 오후 3시        | not-understood | 6
            오후                 | not-understood | 0
            16 October 2019    | not-understood | 0
            TBD                | to-be-decided | 0
            """)
    void readHours_noReading(String text, String code, int index) {
        Reading<Hours> reading = PeriodReader.readHours(text);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().term()).isEqualTo(code);
            assertThat(finding.index()).isEqualTo(index);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            15:30 KST               | 15:30       | 6 KST
            15:30 UTC+9             | 15:30       | 6 UTC+9
            15:30 UTC+09:00         | 15:30       | 6 UTC+09:00
            15:30 UTC-5             | 15:30       | 6 UTC-5
            15:30 (UTC-5)           | 15:30       | 6 (UTC-5)
            15:30 UTC-16:30 UTC     | 15:30–16:30 | 6 UTC, 16 UTC
            15:30 local time        | 15:30       | 6 local time
            15:30 한국 시간         | 15:30       | 6 한국 시간
            15:30 (현지 시각)       | 15:30       | 6 (현지 시각)
            15:30 한국시간          | 15:30       | 6 한국시간
            15:30 (KST              |             |
            15:30 KST+9             |             |
            15:30 UTC+9:0           |             |
            15:30 UTC+12345         |             |
            15:30 UTC 9             |             |
            15:30 local             |             |
            15:30 time              |             |
            KST 15:30               |             |
            """)
    void readHours_zone(String text, String hours, String zones) {
        Reading<Hours> reading = PeriodReader.readHours(text);
        assertThat(reading.value().map(Hours::toString).orElse(null)).isEqualTo(hours);
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ZONE_LEFT_OUT)
                        .map(finding -> finding.index() + " " + finding.words().get(0))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(zones == null ? "" : zones);
    }

    @Test
    void readHours_reversed_isFound() {
        assertThat(PeriodReader.readHours("17:00 - 15:30").finding(FindingCode.REVERSED_HOURS))
                .isPresent();
        assertThat(PeriodReader.readHours("15:30 - 15:30").findings()).isEmpty();
        assertThat(PeriodReader.readDateAndHours("5 October 2015 17:00-15:00").finding(FindingCode.REVERSED_HOURS))
                .isPresent();
        assertThat(PeriodReader.readDateAndHours("5-6 October 2015 17:00-15:00").findings())
                .as("from one day to another")
                .isEmpty();
    }

    @Test
    void findings_inBothLanguages() {
        Finding finding = PeriodReader.read("Sunday, June 11th 2016").findings().get(0);
        assertThat(finding.message(Locale.ENGLISH)).isEqualTo("'2016-06-11' is a 'Saturday', not a 'Sunday'.");
        assertThat(finding.message(Locale.KOREAN)).isEqualTo("2016년 6월 11일은 일요일이 아니라 토요일입니다.");
        assertThat(List.of(FindingCode.values()).stream()
                        .map(code -> code.template().korean())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(FindingCode.values());
    }
}
