package org.urbancoop.validation.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;

class ContainmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # whole               | part                     | within
        2019/2021             | 2019-05-03               | YES
        2019/2021             | 2019                     | YES
        2019/2021             | 2018                     | NO
        2019/2021             | 2018-12/2020             | NO
        2019/2021             | 2020/2022                | NO
        2019-03/2021-04       | 2019-03                  | YES
        2019/..               | 2019                     | YES
        2019/..               | 2018/2019                | NO
        ../2021               | 2021                     | YES
        # Nobody knows the days of these.
        2019~/2021            | 2019-05-03               | UNDECIDED
        201X/2021             | 2019-05-03               | UNDECIDED
        2019-21/2021          | 2019                     | UNDECIDED
        2019-03-02/2021-04-05 | 2019-03                  | UNDECIDED
        2019-05-03            | 2019                     | UNDECIDED
        # Days are days.
        2019-05-03            | 2019-05-04               | NO
        2019-05-03/2022-12-31 | 2019-05-03/..            | NO
        2019-05-03/2022-12-31 | ../2019-05-03            | NO
        2019-05-03/..         | {2019-05-01..2019-05-09} | NO
        2019-05/..            | {2019-05-01..2019-06-09} | YES
        2019-05-03/2022-12-31 | ../2019-05               | UNDECIDED
        2019-05               | 2019-05-03/..            | UNDECIDED
        # The first and the last year that four digits hold.
        9999/..               | 9999-01-01               | YES
        ../-9999              | -9999-12-31              | YES
        Y10000/Y10002         | Y10000                   | UNDECIDED
        """)
    void within(String whole, String part, Verdict expected) {
        assertThat(Containment.within(Edtf.parse(whole), Edtf.parse(part))).isEqualTo(expected);
    }
}
