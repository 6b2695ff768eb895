package org.urbancoop.json.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNumberTest {

    /** RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void of_samplesOfTheRfc(String bits, String text) {
        assertThat(CanonicalNumber.of(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .hasToString(text);
        assertThat(CanonicalNumber.parse(text))
                .hasValueSatisfying(number -> assertThat(number).hasToString(text));
    }

    @ParameterizedTest
    @CsvSource({
        // Where Double.toString of JVM 17 prints one digit too many.
        "0x1.6345785D8A0000p57, 200000000000000000",
        "0x1.0p-44, 5.684341886080802e-14",
        "0x1.52d02c7e14af6p76, 1e+23",
        "0x0.0000000000003p-1022, 1.5e-323",
        "0x0.fffffffffffffp-1022, 2.225073858507201e-308",
        "0x1.0p-1022, 2.2250738585072014e-308",
        "0x1.8p0, 1.5",
    })
    void of_doublesThatAreDifficultToPrint(String hex, String text) {
        assertThat(CanonicalNumber.of(Double.parseDouble(hex))).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0.0, 0",
        "-0.000e+99, 0",
        "0e999999999999999999999, 0",
        "1.10, 1.1",
        "0.1, 0.1",
        "5400000.00, 5400000",
        "37.566, 37.566",
        "126.9784, 126.9784",
        "-90, -90",
        "180.000, 180",
        "1E30, 1e+30",
        "4.50, 4.5",
        "2e-3, 0.002",
        "0.000000000000000000000000001, 1e-27",
        "0.000001, 0.000001",
        "0.0000001, 1e-7",
        "100000000000000000000, 100000000000000000000",
        "1000000000000000000000, 1e+21",
        "123456789012345680000, 123456789012345680000",
        "9007199254740993e0, ''",
        "9007199254740991, 9007199254740991",
        "9007199254740994, 9007199254740994",
        "5e-324, 5e-324",
        "0.00000000005e-313, 5e-324",
        "50e-325, 5e-324",
        "1.7976931348623157E+308, 1.7976931348623157e+308",
        "17976931348623157e292, 1.7976931348623157e+308",
    })
    void parse_valueOfTheLiteral(String literal, String text) {
        assertThat(CanonicalNumber.parse(literal).map(CanonicalNumber::toString).orElse(""))
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "333333333.33333329",
                "12345678901234567890123",
                "0.1000000000000000055511151231257827021181583404541015625",
                "9007199254740993",
                "295147905179352825856",
                "1e400",
                "-1e400",
                "1e309",
                "1.7976931348623158e308",
                "1e1000000000",
                "1e-1000000000",
                "1e99999999999999999999999999",
                "1e-99999999999999999999999999",
                "1e-400",
                "4e-324",
                "4.94e-324",
                "2e-324",
                "2.2250738585072011e-308",
                "0.3000000000000000166",
                "1.00000000000000001",
            })
    void parse_refusesWhatADoubleWouldRound(String literal) {
        assertThat(CanonicalNumber.parse(literal)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "333333333.33333329, 'the nearest one is 333333333.3333333; to keep each digit, make it a text'",
        "9007199254740993, 'the nearest one is 9007199254740992; to keep each digit, make it a text'",
        "-4.94e-324, 'the nearest one is -5e-324; to keep each digit, make it a text'",
        "1e400, keep it as a text",
        "1e309, keep it as a text",
        "1e-99999999999999999999, keep it as a text",
    })
    void hint_saysWhatToWrite(String literal, String hint) {
        assertThat(CanonicalNumber.hint(literal)).isEqualTo(hint);
    }

    @Test
    void parse_longLiteralOfFewDigits() {
        assertThat(CanonicalNumber.parse("1" + "0".repeat(400) + "e-400")).hasToString("Optional[1]");
        assertThat(CanonicalNumber.parse("0." + "0".repeat(400) + "1e401")).hasToString("Optional[1]");
        assertThat(CanonicalNumber.parse("1." + "0".repeat(100_000))).hasToString("Optional[1]");
    }

    /** The law that the canonical form stands on: it is the same value, exactly, and so its own canonical form. */
    @Property(tries = 2_000)
    void parse_sameValueOrNone(@ForAll long unscaled, @ForAll short exponent) {
        String literal = unscaled + "e" + exponent % 340;
        CanonicalNumber.parse(literal).ifPresent(number -> {
            assertThat(new BigDecimal(number.toString())).isEqualByComparingTo(new BigDecimal(literal));
            assertThat(CanonicalNumber.parse(number.toString())).contains(number);
            assertThat(CanonicalNumber.of(Double.parseDouble(literal))).isEqualTo(number);
        });
    }

    @Property(tries = 2_000)
    void of_leadsBackToTheDouble(@ForAll @DoubleRange(min = -Double.MAX_VALUE, max = Double.MAX_VALUE) double value) {
        assertThat(Double.parseDouble(CanonicalNumber.of(value).toString())).isEqualTo(value + 0.0);
    }

    /**
     * Fifteen digits are always told apart, so that nobody's ordinary decimal is refused; the short way is the long
     * way.
     */
    @Test
    void parse_fifteenDigitsAreNeverRefused() {
        Random random = new Random(8785);
        for (int i = 0; i < 4_000; i++) {
            long digits = 100_000_000_000_000L + Math.floorMod(random.nextLong(), 900_000_000_000_000L);
            String literal = digits + "e" + (random.nextInt(590) - 308);
            assertThat(CanonicalNumber.parse(literal))
                    .as(literal)
                    .contains(CanonicalNumber.of(Double.parseDouble(literal)));
        }
    }

    /** No shorter text leads to the same double. */
    @Test
    void of_noShorterTextExists() {
        Random random = new Random(17);
        for (int i = 0; i < 4_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (!Double.isFinite(value) || value == 0) {
                continue;
            }
            CanonicalNumber number = CanonicalNumber.of(value);
            assertThat(number.toDouble()).isEqualTo(value);
            int digits = number.digits().length();
            assertThat(digits).isLessThanOrEqualTo(17);
            if (digits > 1) {
                BigDecimal exact = new BigDecimal(value);
                for (java.math.RoundingMode mode :
                        new java.math.RoundingMode[] {java.math.RoundingMode.UP, java.math.RoundingMode.DOWN}) {
                    assertThat(exact.round(new java.math.MathContext(digits - 1, mode))
                                    .doubleValue())
                            .isNotEqualTo(value);
                }
            }
        }
    }
}
