package org.urbancoop.tables.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "47",
                "-3",
                "25.04776",
                "0.1",
                "-22.559",
                "5400000000",
                "123456789012345",
                "0.00000012",
                "56648729130215700"
            })
    void keep_digitsThatComeBack(String cell) {
        assertThat(Doubles.keep(cell)).isTrue();
        assertThat(Doubles.decimal(Double.parseDouble(cell))
                        .stripTrailingZeros()
                        .toPlainString())
                .isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.10",
                "0.0",
                "1.",
                "007",
                "+1",
                "1E+2",
                "1e2",
                "1234567890123456",
                "0.1000000000000001",
                "1E+1000000000",
                "1E-1000000000"
            })
    void keep_digitsThatDoNot(String cell) {
        assertThat(Doubles.keep(cell)).isFalse();
    }

    @Property
    void fifteenDigits_comeBack(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
            @ForAll @IntRange(min = -250, max = 250) int scale) {
        BigDecimal number = BigDecimal.valueOf(digits, scale);
        assertThat(Doubles.decimal(number.doubleValue())).isEqualByComparingTo(number);
    }

    /** More digits than a program prints stand for the double that is next to them, and no other. */
    @Property
    void anyDouble_comesBack(@ForAll double number) {
        assertThat(Doubles.decimal(number).doubleValue()).isEqualTo(number + 0.0);
    }
}
