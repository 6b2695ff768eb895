package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.text.MalformedTextException;

class EdtfTest {

    // Every example of the specification of 4 February 2019, in its order: text, kind, precision, earliest, latest.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1985-04-12                      | DATE      | DAY          | 1985-04-12        | 1985-04-12
            1985-04                         | DATE      | MONTH        | 1985-04-01        | 1985-04-30
            1985                            | DATE      | YEAR         | 1985-01-01        | 1985-12-31
            1985-04-12T23:20:30             | DATE_TIME | SECOND       | 1985-04-12        | 1985-04-12
            1985-04-12T23:20:30Z            | DATE_TIME | SECOND       | 1985-04-12        | 1985-04-12
            1985-04-12T23:20:30-04          | DATE_TIME | SECOND       | 1985-04-12        | 1985-04-12
            1985-04-12T23:20:30+04:30       | DATE_TIME | SECOND       | 1985-04-12        | 1985-04-12
            1964/2008                       | INTERVAL  | YEAR         | 1964-01-01        | 2008-12-31
            2004-06/2006-08                 | INTERVAL  | MONTH        | 2004-06-01        | 2006-08-31
            2004-02-01/2005-02-08           | INTERVAL  | DAY          | 2004-02-01        | 2005-02-08
            2004-02-01/2005-02              | INTERVAL  | -            | 2004-02-01        | 2005-02-28
            2004-02-01/2005                 | INTERVAL  | -            | 2004-02-01        | 2005-12-31
            2005/2006-02                    | INTERVAL  | -            | 2005-01-01        | 2006-02-28
            Y170000002                      | DATE      | YEAR         | +170000002-01-01  | +170000002-12-31
            Y-170000002                     | DATE      | YEAR         | -170000002-01-01  | -170000002-12-31
            2001-21                         | DATE      | PART_OF_YEAR | 2001-03-01        | 2001-12-31
            1984?                           | DATE      | YEAR         | 1984-01-01        | 1984-12-31
            2004-06~                        | DATE      | MONTH        | 2004-06-01        | 2004-06-30
            2004-06-11%                     | DATE      | DAY          | 2004-06-11        | 2004-06-11
            201X                            | DATE      | YEAR         | 2010-01-01        | 2019-12-31
            20XX                            | DATE      | YEAR         | 2000-01-01        | 2099-12-31
            2004-XX                         | DATE      | MONTH        | 2004-01-01        | 2004-12-31
            1985-04-XX                      | DATE      | DAY          | 1985-04-01        | 1985-04-30
            1985-XX-XX                      | DATE      | DAY          | 1985-01-01        | 1985-12-31
            1985-04-12/..                   | INTERVAL  | DAY          | 1985-04-12        | OPEN
            1985-04/..                      | INTERVAL  | MONTH        | 1985-04-01        | OPEN
            1985/..                         | INTERVAL  | YEAR         | 1985-01-01        | OPEN
            ../1985-04-12                   | INTERVAL  | DAY          | OPEN              | 1985-04-12
            ../1985-04                      | INTERVAL  | MONTH        | OPEN              | 1985-04-30
            ../1985                         | INTERVAL  | YEAR         | OPEN              | 1985-12-31
            1985-04-12/                     | INTERVAL  | DAY          | 1985-04-12        | UNKNOWN
            1985-04/                        | INTERVAL  | MONTH        | 1985-04-01        | UNKNOWN
            1985/                           | INTERVAL  | YEAR         | 1985-01-01        | UNKNOWN
            /1985-04-12                     | INTERVAL  | DAY          | UNKNOWN           | 1985-04-12
            /1985-04                        | INTERVAL  | MONTH        | UNKNOWN           | 1985-04-30
            /1985                           | INTERVAL  | YEAR         | UNKNOWN           | 1985-12-31
            -1985                           | DATE      | YEAR         | -1985-01-01       | -1985-12-31
            Y-17E7                          | DATE      | YEAR         | -170000000-01-01  | -170000000-12-31
            1950S2                          | DATE      | YEAR         | 1900-01-01        | 1999-12-31
            Y171010000S3                    | DATE      | YEAR         | +171000000-01-01  | +171999999-12-31
            Y3388E2S3                       | DATE      | YEAR         | +338000-01-01     | +338999-12-31
            2001-34                         | DATE      | PART_OF_YEAR | 2001-04-01        | 2001-06-30
            [1667,1668,1670..1672]          | ONE_OF    | YEAR         | 1667-01-01        | 1672-12-31
            [..1760-12-03]                  | ONE_OF    | DAY          | OPEN              | 1760-12-03
            [1760-12..]                     | ONE_OF    | MONTH        | 1760-12-01        | OPEN
            [1760-01,1760-02,1760-12..]     | ONE_OF    | MONTH        | 1760-01-01        | OPEN
            [1667,1760-12]                  | ONE_OF    | -            | 1667-01-01        | 1760-12-31
            [..1984]                        | ONE_OF    | YEAR         | OPEN              | 1984-12-31
            {1667,1668,1670..1672}          | ALL_OF    | YEAR         | 1667-01-01        | 1672-12-31
            {1960,1961-12}                  | ALL_OF    | -            | 1960-01-01        | 1961-12-31
            {..1984}                        | ALL_OF    | YEAR         | OPEN              | 1984-12-31
            2004-06~-11                     | DATE      | DAY          | 2004-06-11        | 2004-06-11
            2004?-06-11                     | DATE      | DAY          | 2004-06-11        | 2004-06-11
            ?2004-06-~11                    | DATE      | DAY          | 2004-06-11        | 2004-06-11
            2004-%06-11                     | DATE      | DAY          | 2004-06-11        | 2004-06-11
            156X-12-25                      | DATE      | DAY          | 1560-12-25        | 1569-12-25
            15XX-12-25                      | DATE      | DAY          | 1500-12-25        | 1599-12-25
            XXXX-12-XX                      | DATE      | DAY          | 0000-12-01        | 9999-12-31
            1XXX-XX                         | DATE      | MONTH        | 1000-01-01        | 1999-12-31
            1XXX-12                         | DATE      | MONTH        | 1000-12-01        | 1999-12-31
            1984-1X                         | DATE      | MONTH        | 1984-10-01        | 1984-12-31
            2004-06-~01/2004-06-~20         | INTERVAL  | DAY          | 2004-06-01        | 2004-06-20
            2004-06-XX/2004-07-03           | INTERVAL  | DAY          | 2004-06-01        | 2004-07-03
            """)
    void parse_exampleOfTheSpecification(
            String text, Edtf.Kind kind, String precision, String earliest, String latest) {
        assertStates(text, kind, precision, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0000                            | DATE      | YEAR         | 0000-01-01        | 0000-12-31
            0000-02-29                      | DATE      | DAY          | 0000-02-29        | 0000-02-29
            -0001-12-31                     | DATE      | DAY          | -0001-12-31       | -0001-12-31
            -0004-02-29                     | DATE      | DAY          | -0004-02-29       | -0004-02-29
            9999-12-31                      | DATE      | DAY          | 9999-12-31        | 9999-12-31
            2024-02-29                      | DATE      | DAY          | 2024-02-29        | 2024-02-29
            2024-XX-08                      | DATE      | DAY          | 2024-01-08        | 2024-12-08
            2024-XX-31                      | DATE      | DAY          | 2024-01-31        | 2024-12-31
            2024-XX-30                      | DATE      | DAY          | 2024-01-30        | 2024-12-30
            2023-XX-29                      | DATE      | DAY          | 2023-01-29        | 2023-12-29
            2024-X2-31                      | DATE      | DAY          | 2024-12-31        | 2024-12-31
            2023-02-XX                      | DATE      | DAY          | 2023-02-01        | 2023-02-28
            2023-02-2X                      | DATE      | DAY          | 2023-02-20        | 2023-02-28
            2024-02-2X                      | DATE      | DAY          | 2024-02-20        | 2024-02-29
            2004-06-3X                      | DATE      | DAY          | 2004-06-30        | 2004-06-30
            2004-06-X1                      | DATE      | DAY          | 2004-06-01        | 2004-06-21
            XXXX-02-29                      | DATE      | DAY          | 0000-02-29        | 9996-02-29
            202X-02-29                      | DATE      | DAY          | 2020-02-29        | 2028-02-29
            1X00-02-29                      | DATE      | DAY          | 1200-02-29        | 1600-02-29
            -XXXX-02-29                     | DATE      | DAY          | -9996-02-29       | -0004-02-29
            -XXXX                           | DATE      | YEAR         | -9999-01-01       | -0001-12-31
            -019X                           | DATE      | YEAR         | -0199-01-01       | -0190-12-31
            -000X                           | DATE      | YEAR         | -0009-01-01       | -0001-12-31
            -0X00                           | DATE      | YEAR         | -0900-01-01       | -0100-12-31
            1X5X                            | DATE      | YEAR         | 1050-01-01        | 1959-12-31
            X999                            | DATE      | YEAR         | 0999-01-01        | 9999-12-31
            2024-X1                         | DATE      | MONTH        | 2024-01-01        | 2024-11-30
            2024-0X                         | DATE      | MONTH        | 2024-01-01        | 2024-09-30
            2024-XX-08/2024-XX-12           | INTERVAL  | DAY          | 2024-01-08        | 2024-12-12
            2025/2014                       | INTERVAL  | YEAR         | 2025-01-01        | 2014-12-31
            2001-21/2003-22                 | INTERVAL  | PART_OF_YEAR | 2001-03-01        | 2004-03-31
            Y17000/..                       | INTERVAL  | YEAR         | +17000-01-01      | OPEN
            [1672..1670]                    | ONE_OF    | YEAR         | 1670-01-01        | 1672-12-31
            [2001]                          | ONE_OF    | YEAR         | 2001-01-01        | 2001-12-31
            {2001-21..}                     | ALL_OF    | PART_OF_YEAR | 2001-03-01        | OPEN
            Y1E10                           | DATE      | YEAR         | FUTURE            | FUTURE
            Y-1E10                          | DATE      | YEAR         | PAST              | PAST
            Y1E99999999999999999999         | DATE      | YEAR         | FUTURE            | FUTURE
            Y1000000000                     | DATE      | YEAR         | FUTURE            | FUTURE
            Y-1000000000S3                  | DATE      | YEAR         | PAST              | PAST
            Y999999999                      | DATE      | YEAR         | +999999999-01-01  | +999999999-12-31
            Y-999999999                     | DATE      | YEAR         | -999999999-01-01  | -999999999-12-31
            Y999999999S1                    | DATE      | YEAR         | +900000000-01-01  | +999999999-12-31
            Y12E3                           | DATE      | YEAR         | +12000-01-01      | +12000-12-31
            2004/Y1E10                      | INTERVAL  | YEAR         | 2004-01-01        | FUTURE
            {Y-1E10,2004}                   | ALL_OF    | YEAR         | PAST              | 2004-12-31
            -1950S2                         | DATE      | YEAR         | -1999-01-01       | -1900-12-31
            1950S4                          | DATE      | YEAR         | 1950-01-01        | 1950-12-31
            1950S9                          | DATE      | YEAR         | 1950-01-01        | 1950-12-31
            0050S1                          | DATE      | YEAR         | 0050-01-01        | 0059-12-31
            ~2014?                          | DATE      | YEAR         | 2014-01-01        | 2014-12-31
            [1950S2,1960]                   | ONE_OF    | YEAR         | 1900-01-01        | 1999-12-31
            2014-05-06T10:00:00+18:30       | DATE_TIME | SECOND       | 2014-05-06        | 2014-05-06
            2014-05-06T10:00:00-23:59       | DATE_TIME | SECOND       | 2014-05-06        | 2014-05-06
            0000S1                          | DATE      | YEAR         | 0000-01-01        | 0000-12-31
            1950S2~                         | DATE      | YEAR         | 1900-01-01        | 1999-12-31
            201X-21?                        | DATE      | PART_OF_YEAR | 2010-03-01        | 2019-12-31
            %2001?-~06%                     | DATE      | MONTH        | 2001-06-01        | 2001-06-30
            2016-12-31T23:59:60Z            | DATE_TIME | SECOND       | 2016-12-31        | 2016-12-31
            2017-01-01T08:59:60+09:00       | DATE_TIME | SECOND       | 2017-01-01        | 2017-01-01
            2017-01-01T05:44:60             | DATE_TIME | SECOND       | 2017-01-01        | 2017-01-01
            """)
    void parse_cornerOfTheCalendar(String text, Edtf.Kind kind, String precision, String earliest, String latest) {
        assertStates(text, kind, precision, earliest, latest);
    }

    private static void assertStates(String text, Edtf.Kind kind, String precision, String earliest, String latest) {
        Edtf edtf = Edtf.parse(text);
        assertThat(edtf).hasToString(text);
        assertThat(edtf.kind()).isEqualTo(kind);
        assertThat(edtf.precision().map(Precision::name).orElse("-")).isEqualTo(precision);
        assertThat(edtf.earliest()).hasToString(earliest);
        assertThat(edtf.latest()).hasToString(latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                    | 0  | a date, '[', '{', '/' or '..'
            " "                   | 0  | a date, '[', '{', '/' or '..'
            2014/20x5             | 7  | a digit or 'X'
            201                   | 3  | a digit or 'X'
            20145                 | 4  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '/' or the end
            2014?5                | 5  | '-' and a month, '/' or the end
            201X5                 | 4  | '-' and a month, a qualifier ('?', '~' or '%'), '/' or the end
            2014-05x              | 7  | '-' and a day, a qualifier ('?', '~' or '%'), '/' or the end
            2014-05?x             | 8  | '-' and a day, '/' or the end
            2014-21x              | 7  | a qualifier ('?', '~' or '%'), '/' or the end
            2014-05-06x           | 10 | a qualifier ('?', '~' or '%'), 'T' and a time, '/' or the end
            2014-05-06?T10:00:00  | 11 | '/' or the end
            2014-05-0XT10:00:00   | 10 | a qualifier ('?', '~' or '%'), '/' or the end
            2014-5                | 6  | a digit or 'X'
            2014-13               | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-00               | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-20               | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-42               | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-2X               | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-21-01            | 7  | a qualifier ('?', '~' or '%'), '/' or the end
            2014-02-00            | 8  | a day that this month has
            2015-02-29            | 8  | a day that this month has
            2016-04-31            | 8  | a day that this month has
            2016-1:-01            | 6  | a digit or 'X'
            2016-0/-01            | 6  | a digit or 'X'
            2016-01-0:            | 9  | a digit or 'X'
            2016-01-/1            | 8  | a digit or 'X'
            201:                  | 3  | a digit or 'X'
            201/                  | 3  | a digit or 'X'
            20:1                  | 2  | a digit or 'X'
            2016x06-11            | 4  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '/' or the end
            2016-06x11            | 7  | '-' and a day, a qualifier ('?', '~' or '%'), '/' or the end
            2014-00-10            | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-13-10            | 5  | a month from 01 to 12 or a part of the year from 21 to 41
            2014-0:-06            | 6  | a digit or 'X'
            2014-/5-06            | 5  | a digit or 'X'
            2014-05-0/            | 9  | a digit or 'X'
            2014-05-:6            | 8  | a digit or 'X'
            20:4-05-06            | 2  | a digit or 'X'
            2/14-05-06            | 1  | a digit or 'X'
            :014-05-06            | 0  | a date, '[', '{', '/' or '..'
            201/-05-06            | 3  | a digit or 'X'
            2014-02-32            | 8  | a day that this month has
            2023-02-29            | 8  | a day that this month has
            1900-02-29            | 8  | a day that this month has
            2014-04-31            | 8  | a day that this month has
            2023-02-3X            | 8  | a day that this month has
            XXXX-02-30            | 8  | a day that this month has
            XXX3-02-29            | 8  | a day that this month has
            20140506              | 4  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '/' or the end
            +2014                 | 0  | a date, '[', '{', '/' or '..'
            -0000                 | 0  | a year other than -0000, which is 0000
            -                     | 1  | a digit or 'X'
            ??2014                | 1  | a year
            2014??                | 5  | '-' and a month, '/' or the end
            2014-                 | 5  | a digit or 'X'
            2014 /2015            | 4  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '/' or the end
            Y                     | 1  | a digit from 1 to 9
            Y-                    | 2  | a digit from 1 to 9
            Y012345               | 1  | a digit from 1 to 9
            1950S02               | 5  | a digit from 1 to 9
            Y1E05                 | 3  | a digit from 1 to 9
            2014~~                | 5  | '-' and a month, '/' or the end
            Y0                    | 1  | a digit from 1 to 9
            Y2014                 | 0  | a year without 'Y', which is for more than four digits only
            Y9999                 | 0  | a year without 'Y', which is for more than four digits only
            Y20E2                 | 0  | a year without 'Y', which is for more than four digits only
            Y1E0                  | 3  | a digit from 1 to 9
            Y1E                   | 3  | a digit from 1 to 9
            Y12345-01             | 6  | a digit, 'E', 'S', a qualifier ('?', '~' or '%'), '/' or the end
            Y1E5E5                | 4  | a digit, 'S', a qualifier ('?', '~' or '%'), '/' or the end
            Y1E5S1S               | 6  | a digit, a qualifier ('?', '~' or '%'), '/' or the end
            Y12345??              | 7  | '/' or the end
            y12345                | 0  | a date, '[', '{', '/' or '..'
            2014S0                | 5  | a digit from 1 to 9
            2014S                 | 5  | a digit from 1 to 9
            201XS2                | 4  | '-' and a month, a qualifier ('?', '~' or '%'), '/' or the end
            1950S2-01             | 6  | a digit, a qualifier ('?', '~' or '%'), '/' or the end
            /                     | 1  | a date
            ..                    | 2  | '/'
            ../..                 | 3  | a date
            ../                   | 3  | a date
            /..                   | 1  | a date
            .                     | 1  | '.'
            2014/.                | 6  | '.'
            2014/..x              | 7  | the end
            2014/2015/2016        | 9  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', the end
            2014/x                | 5  | a date, '..' or the end
            2014-05-06T10:00:00/  | 19 | 'Z', an offset such as +09:00, or the end
            2014/2015-01-01T10:00:00 | 15 | a qualifier ('?', '~' or '%'), the end
            2014-05-06T           | 11 | two digits of an hour
            2014-05-06T24:00:00   | 11 | an hour from 00 to 23
            2014-05-06T10:60:00   | 14 | a minute from 00 to 59
            2014-05-06T10:00:61   | 17 | a second from 00 to 60
            2014-05-06T10:00:60   | 17 | a second from 00 to 59, as 60 is for the last minute of a day of UTC only
            2014-05-06T23:59:60+01 | 17 | a second from 00 to 59, as 60 is for the last minute of a day of UTC only
            2014-05-06T10:00      | 16 | ':'
            2014-05-06T1000       | 13 | ':'
            2014-05-06T10:00:00.5 | 19 | 'Z', an offset such as +09:00, or the end
            2014-05-06T10:00:00z  | 19 | 'Z', an offset such as +09:00, or the end
            2014-05-06T10:00:00ZZ | 20 | the end
            2014-05-06T10:00:00-00 | 19 | 'Z' or '+' for an offset of zero
            2014-05-06T10:00:00+9 | 21 | two digits of an hour
            2014-05-06T10:00:00+0900 | 22 | the end
            2014-05-06T10:00:00+24 | 20 | an hour from 00 to 23
            2014-05-06t10:00:00   | 10 | a qualifier ('?', '~' or '%'), 'T' and a time, '/' or the end
            []                    | 1  | a date or '..'
            {}                    | 1  | a date or '..'
            [                     | 1  | a date or '..'
            [..]                  | 3  | a date
            [2014                 | 5  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '..', ',' or ']'
            [2014}                | 5  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '..', ',' or ']'
            {2014?                | 6  | '-' and a month, '..', ',' or '}'
            [2014,]               | 6  | a date
            "[2014, 2015]"        | 6  | a date
            [2014,..2015]         | 6  | a date
            [2014..,2015]         | 7  | a date or ']'
            [..2014..2016]        | 7  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', ',' or ']'
            [2014..2015-03]       | 7  | a date as precise as the one before '..'
            [2014]x               | 6  | the end
            [2014/2015]           | 5  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '..', ',' or ']'
            [[2014]]              | 1  | a date or '..'
            [2014-01-01T10:00:00] | 11 | a qualifier ('?', '~' or '%'), '..', ',' or ']'
            2014년                | 4  | '-' and a month, a qualifier ('?', '~' or '%'), 'S', '/' or the end
            ２０１４              | 0  | a date, '[', '{', '/' or '..'
            """)
    void parse_malformed(String text, int index, String expected) {
        MalformedTextException refusal = catchThrowableOfType(MalformedTextException.class, () -> Edtf.parse(text));
        assertThat(refusal).as(text).isNotNull();
        assertThat(refusal.getType()).isEqualTo("Edtf");
        assertThat(refusal.getText()).isEqualTo(text);
        assertThat(refusal.getExpected()).isEqualTo(expected);
        assertThat(refusal.getIndex()).isEqualTo(index);
    }

    @Test
    void parse_malformedMessage() {
        assertThatThrownBy(() -> Edtf.parse("2014/20x5"))
                .hasMessage(
                        "Unable to parse Edtf from '2014/20x5': expected a digit or 'X' but found 'x', at character 8");
    }

    @Test
    void equals_sameTextOnly() {
        assertThat(Edtf.parse("2014"))
                .isEqualTo(Edtf.ofYear(2014))
                .hasSameHashCodeAs(Edtf.ofYear(2014))
                .isNotEqualTo(Edtf.parse("2014-01-01/2014-12-31"))
                .isNotEqualTo("2014");
    }

    @Test
    void of_exactValue() {
        assertThat(Edtf.of(LocalDate.of(2016, 6, 11))).isEqualTo(Edtf.parse("2016-06-11"));
        assertThat(Edtf.of(LocalDate.of(-43, 3, 15))).isEqualTo(Edtf.parse("-0043-03-15"));
        assertThat(Edtf.of(YearMonth.of(2016, 6))).isEqualTo(Edtf.parse("2016-06"));
        assertThat(Edtf.of(Year.of(0))).isEqualTo(Edtf.parse("0000"));
        assertThat(Edtf.of(Year.of(17000))).isEqualTo(Edtf.parse("Y17000"));
        assertThat(Edtf.of(Year.of(-17000))).isEqualTo(Edtf.parse("Y-17000"));
        assertThat(Edtf.of(LocalDateTime.of(1985, 4, 12, 23, 20))).isEqualTo(Edtf.parse("1985-04-12T23:20:00"));
        assertThat(Edtf.of(OffsetDateTime.of(1985, 4, 12, 23, 20, 30, 0, ZoneOffset.UTC)))
                .isEqualTo(Edtf.parse("1985-04-12T23:20:30Z"));
        assertThat(Edtf.of(OffsetDateTime.of(1985, 4, 12, 23, 20, 30, 0, ZoneOffset.ofHoursMinutes(4, 30))))
                .isEqualTo(Edtf.parse("1985-04-12T23:20:30+04:30"));
        assertThat(Edtf.ofMonth(2016, 6)).hasToString("2016-06");
        assertThat(Edtf.ofMonth(-9999, 1)).hasToString("-9999-01");
        assertThat(Edtf.ofMonth(9999, 12)).hasToString("9999-12");
        assertThat(Edtf.ofYear(9999)).hasToString("9999");
        assertThat(Edtf.ofYear(-9999)).hasToString("-9999");
        assertThat(Edtf.ofYear(10000)).hasToString("Y10000");
        assertThat(Edtf.ofDay(2016, 1, 1)).hasToString("2016-01-01");
        assertThat(Edtf.ofDay(2016, 2, 29)).hasToString("2016-02-29");
        assertThat(Edtf.ofPart(2001, PartOfYear.QUARTER_2)).hasToString("2001-34");
        assertThat(Edtf.ofPart(-1, PartOfYear.WINTER)).hasToString("-0001-24");
    }

    @Test
    void of_beyondWhatTheTextCanHold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.of(LocalDate.of(10000, 1, 1)))
                .withMessage("A date with a month has a year from -9999 to 9999, not 10000");
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.of(YearMonth.of(-10000, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.of(LocalDateTime.of(1985, 4, 12, 23, 20, 30, 1)))
                .withMessage("An Edtf holds whole seconds, not 1985-04-12T23:20:30.000000001");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.of(OffsetDateTime.of(1985, 4, 12, 23, 20, 30, 0, ZoneOffset.ofTotalSeconds(1))))
                .withMessage("An Edtf holds an offset in whole minutes, not 1985-04-12T23:20:30+00:00:01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.ofMonth(2016, 13))
                .withMessage("A month is a number from 1 to 12, not 13");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.ofDay(2023, 2, 29))
                .withMessage("A day of 2023-02 is a number from 1 to 28, not 29");
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.ofDay(2023, 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.ofPart(17000, PartOfYear.SPRING));
    }

    @Test
    void ofInterval_andItsSides() {
        Edtf year = Edtf.ofYear(2014);
        Edtf later = Edtf.parse("2025-06~");
        assertThat(Edtf.ofInterval(year, later)).hasToString("2014/2025-06~");
        assertThat(Edtf.ofInterval(later, year)).hasToString("2025-06~/2014").matches(Edtf::isReversed);
        assertThat(Edtf.ofOpenEnd(year)).hasToString("2014/..");
        assertThat(Edtf.ofUnknownEnd(year)).hasToString("2014/");
        assertThat(Edtf.ofOpenStart(year)).hasToString("../2014");
        assertThat(Edtf.ofUnknownStart(year)).hasToString("/2014");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.ofInterval(year, Edtf.ofOpenEnd(year)))
                .withMessage("A part of an interval or set is a single date, not 2014/..");
        assertThatIllegalArgumentException().isThrownBy(() -> Edtf.ofOpenEnd(Edtf.parse("2014-01-01T00:00:00Z")));
    }

    @Test
    void startAndEnd_ofAnInterval() {
        assertThat(Edtf.parse("2014?/2025-06~").start()).contains(Edtf.parse("2014?"));
        assertThat(Edtf.parse("2014?/2025-06~").end()).contains(Edtf.parse("2025-06~"));
        assertThat(Edtf.parse("2014/").end()).isEmpty();
        assertThat(Edtf.parse("../2014").start()).isEmpty();
        assertThat(Edtf.parse("2014").start()).isEmpty();
        assertThat(Edtf.parse("2014").end()).isEmpty();
    }

    @Test
    void members_ofASet() {
        assertThat(Edtf.parse("[..1667,1668~,1670..1672,1760-12..]").members())
                .extracting(Edtf::toString)
                .containsExactly("../1667", "1668~", "1670/1672", "1760-12/..");
        assertThat(Edtf.parse("[1672..1670]").members())
                .extracting(Edtf::toString)
                .containsExactly("1670/1672");
        assertThat(Edtf.parse("1667/1668").members()).isEmpty();
        assertThat(Edtf.ofOneOf(List.of(Edtf.ofYear(1667), Edtf.ofMonth(1760, 12))))
                .hasToString("[1667,1760-12]");
        assertThat(Edtf.ofAllOf(List.of(Edtf.ofYear(1667)))).hasToString("{1667}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.ofAllOf(List.of()))
                .withMessage("A set of dates has one or more");
    }

    @Test
    void qualifier_ofTheWholeAndOfComponents() {
        Edtf group = Edtf.parse("2004-06~-11");
        assertThat(group.qualifier()).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(group.qualifier(Precision.YEAR)).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(group.qualifier(Precision.MONTH)).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(group.qualifier(Precision.DAY)).isEqualTo(Qualifier.NONE);
        Edtf individual = Edtf.parse("?2004-06-~11");
        assertThat(individual.qualifier()).isEqualTo(Qualifier.UNCERTAIN_AND_APPROXIMATE);
        assertThat(individual.qualifier(Precision.YEAR)).isEqualTo(Qualifier.UNCERTAIN);
        assertThat(individual.qualifier(Precision.MONTH)).isEqualTo(Qualifier.NONE);
        assertThat(individual.qualifier(Precision.DAY)).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(individual.qualifier(Precision.SECOND)).isEqualTo(Qualifier.NONE);
        Edtf part = Edtf.parse("2001-~21");
        assertThat(part.qualifier(Precision.PART_OF_YEAR)).isEqualTo(Qualifier.APPROXIMATE);
        assertThat(part.qualifier(Precision.MONTH)).isEqualTo(Qualifier.NONE);
        assertThat(Edtf.parse("2004/2005?").qualifier()).isEqualTo(Qualifier.UNCERTAIN);
        assertThat(Edtf.parse("2004").qualifier(Precision.YEAR)).isEqualTo(Qualifier.NONE);
    }

    @Test
    void withQualifier_replacesAll() {
        assertThat(Edtf.parse("2014").withQualifier(Qualifier.APPROXIMATE)).hasToString("2014~");
        assertThat(Edtf.parse("?2004-06-~11").withQualifier(Qualifier.UNCERTAIN_AND_APPROXIMATE))
                .hasToString("2004-06-11%");
        assertThat(Edtf.parse("2014~").withQualifier(Qualifier.NONE)).hasToString("2014");
        assertThat(Edtf.parse("[?2014,2015-~03]").withoutQualifiers()).hasToString("[2014,2015-03]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse("2014/2015").withQualifier(Qualifier.UNCERTAIN))
                .withMessage("Only a single date can be qualified as a whole, not 2014/2015");
    }

    @Test
    void components_asStated() {
        Edtf partial = Edtf.parse("2024-XX-08");
        assertThat(partial.year()).hasValue(2024);
        assertThat(partial.month()).isEmpty();
        assertThat(partial.day()).hasValue(8);
        assertThat(partial.isUnspecified()).isTrue();
        assertThat(Edtf.parse("201X-12").year()).isEmpty();
        assertThat(Edtf.parse("201X-12").month()).hasValue(12);
        assertThat(Edtf.parse("201X-12").day()).isEmpty();
        assertThat(Edtf.parse("1950S2").year()).hasValue(1950);
        assertThat(Edtf.parse("1950S2").significantDigits()).hasValue(2);
        assertThat(Edtf.parse("1950").significantDigits()).isEmpty();
        assertThat(Edtf.parse("Y1E10").year()).isEmpty();
        assertThat(Edtf.parse("2001-34").partOfYear()).contains(PartOfYear.QUARTER_2);
        assertThat(Edtf.parse("2001-34").month()).isEmpty();
        assertThat(Edtf.parse("2001-12").partOfYear()).isEmpty();
        assertThat(Edtf.parse("2001/2002").year()).isEmpty();
        assertThat(Edtf.parse("2001-03/2002-04").month()).isEmpty();
        assertThat(Edtf.parse("2001-03-05/2002-04-06").day()).isEmpty();
        assertThat(Edtf.parse("XXXX-06-11").isUnspecified()).isTrue();
        assertThat(Edtf.parse("1985-04-12T23:20:30Z").day()).hasValue(12);
        assertThat(Edtf.parse("{2001}").isUnspecified()).isFalse();
    }

    @Test
    void toLocalDateAndFriends_onlyWhereExact() {
        assertThat(Edtf.parse("2016-06-11").toLocalDate()).contains(LocalDate.of(2016, 6, 11));
        assertThat(Edtf.parse("2016-06").toYearMonth()).contains(YearMonth.of(2016, 6));
        assertThat(Edtf.parse("2016").toYear()).contains(Year.of(2016));
        assertThat(Edtf.parse("-9999-12-31").toLocalDate()).contains(LocalDate.of(-9999, 12, 31));
        assertThat(Edtf.parse("-9999-12").toYearMonth()).contains(YearMonth.of(-9999, 12));
        assertThat(Edtf.parse("9999-12").toYearMonth()).contains(YearMonth.of(9999, 12));
        assertThat(Edtf.parse("2014-05-06T10:00:00+18:00").toOffsetDateTime())
                .contains(OffsetDateTime.parse("2014-05-06T10:00:00+18:00"));
        assertThat(Edtf.parse("Y-17E7").toYear()).contains(Year.of(-170_000_000));
        assertThat(Edtf.parse("1985-04-12T23:20:30").toLocalDateTime())
                .contains(LocalDateTime.of(1985, 4, 12, 23, 20, 30));
        assertThat(Edtf.parse("1985-04-12T23:20:30+04:30").toOffsetDateTime())
                .contains(OffsetDateTime.parse("1985-04-12T23:20:30+04:30"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2016-06-11?",
                "2016-06-XX",
                "2016-06~",
                "2016-0X",
                "2016?",
                "201X",
                "1950S2",
                "1950S4",
                "Y1E10",
                "2016-21",
                "2016/2017",
                "[2016]",
                "{2016-06-11}"
            })
    void toLocalDateAndFriends_notExact(String text) {
        Edtf edtf = Edtf.parse(text);
        assertThat(edtf.toLocalDate()).isEmpty();
        assertThat(edtf.toYearMonth()).isEmpty();
        assertThat(edtf.toYear()).isEmpty();
        assertThat(edtf.toLocalDateTime()).isEmpty();
        assertThat(edtf.toOffsetDateTime()).isEmpty();
    }

    @Test
    void toLocalDateAndFriends_otherPrecision() {
        assertThat(Edtf.parse("2016-06-11").toYearMonth()).isEmpty();
        assertThat(Edtf.parse("2016-06-11").toYear()).isEmpty();
        assertThat(Edtf.parse("2016-06").toLocalDate()).isEmpty();
        assertThat(Edtf.parse("2016").toLocalDate()).isEmpty();
        assertThat(Edtf.parse("1985-04-12T23:20:30").toLocalDate()).isEmpty();
        assertThat(Edtf.parse("1985-04-12T23:20:30").toOffsetDateTime()).isEmpty();
        assertThat(Edtf.parse("1985-04-12T23:20:30+18:30").toOffsetDateTime()).isEmpty();
        assertThat(Edtf.parse("2016-12-31T23:59:60Z").toLocalDateTime()).isEmpty();
    }

    @Test
    void isReversed_onlyWhenCertainAsWritten() {
        assertThat(Edtf.parse("2025/2014").isReversed()).isTrue();
        assertThat(Edtf.parse("2014-06/2014").isReversed()).isFalse();
        assertThat(Edtf.parse("2014/2014-01").isReversed()).isFalse();
        assertThat(Edtf.parse("2014-02/2014-01").isReversed()).isTrue();
        assertThat(Edtf.parse("2025/..").isReversed()).isFalse();
        assertThat(Edtf.parse("2025").isReversed()).isFalse();
    }

    @Test
    void compareTo_byEarliestThenLatestThenText() {
        List<Edtf> ordered = Stream.of(
                        "../2014",
                        "/2014",
                        "Y-1E10",
                        "Y-999999999",
                        "-0001",
                        "2014-01-01",
                        "2014-01",
                        "2014",
                        "2014~",
                        "2014/2015",
                        "2014/Y999999999",
                        "2014/Y1E10",
                        "2014/",
                        "2014/..",
                        "2014-02",
                        "Y999999999",
                        "Y1E10")
                .map(Edtf::parse)
                .toList();
        List<Edtf> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.sort(shuffled);
        assertThat(shuffled).containsExactlyElementsOf(ordered);
    }

    @Test
    @Tag("growth")
    void parse_textOfAMillionCharacters() {
        String million = "2014,".repeat(200_000);
        assertThat(Edtf.parse("[" + million + "2014]").members()).hasSize(200_001);
        assertThatThrownBy(() -> Edtf.parse("[" + million)).isInstanceOf(MalformedTextException.class);
        assertThat(Edtf.parse("Y" + "9".repeat(1_000_000)).latest()).isEqualTo(Bound.OutOfRange.FUTURE);
        assertThat(Edtf.parse("Y-1E" + "9".repeat(1_000_000)).latest()).isEqualTo(Bound.OutOfRange.PAST);
        assertThatThrownBy(() -> Edtf.parse("2".repeat(1_000_000)))
                .isInstanceOf(MalformedTextException.class)
                .hasMessageContaining("at character 5");
    }
}
