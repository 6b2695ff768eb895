package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "YES,       YES,       YES,       YES",
        "YES,       NO,        NO,        YES",
        "YES,       UNDECIDED, UNDECIDED, YES",
        "NO,        NO,        NO,        NO",
        "NO,        UNDECIDED, NO,        UNDECIDED",
        "UNDECIDED, UNDECIDED, UNDECIDED, UNDECIDED",
    })
    void andOr_kleene(Verdict a, Verdict b, Verdict and, Verdict or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(b.and(a)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
        assertThat(b.or(a)).isEqualTo(or);
    }

    @ParameterizedTest
    @EnumSource
    void not_isItsOwnInverse(Verdict verdict) {
        assertThat(verdict.not().not()).isEqualTo(verdict);
        assertThat(verdict.not().isYes()).isEqualTo(verdict.isNo());
        assertThat(verdict.not().isUndecided()).isEqualTo(verdict.isUndecided());
        assertThat(verdict.isUndecided()).isEqualTo(!verdict.isYes() && !verdict.isNo());
    }

    @ParameterizedTest
    @CsvSource({"true, YES", "false, NO"})
    void of_known(boolean holds, Verdict verdict) {
        assertThat(Verdict.of(holds)).isEqualTo(verdict);
    }
}
