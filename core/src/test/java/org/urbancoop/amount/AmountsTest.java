package org.urbancoop.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.code.Currency;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.place.Coordinates;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.MalformedTextException;

/** The bounds hold wherever a decimal is kept. */
class AmountsTest {

    private static final Currency USD = Currency.of("USD");

    /** Every member that holds a decimal: built with one, it gives back what it keeps. */
    static Stream<Function<BigDecimal, BigDecimal>> holders() {
        return Stream.of(
                number -> Money.of(number, USD).getAmount(),
                number -> Quantity.builder()
                        .value(number)
                        .qualifier(QuantityQualifier.EXACT)
                        .build()
                        .getValue(),
                number -> Coordinates.builder()
                        .latitude(number)
                        .longitude(BigDecimal.ZERO)
                        .build()
                        .getLatitude(),
                number -> Coordinates.builder()
                        .latitude(BigDecimal.ZERO)
                        .longitude(number)
                        .build()
                        .getLongitude(),
                number -> Samples.get("declared-total-minimal", DeclaredTotal.class).toBuilder()
                        .stated(number)
                        .build()
                        .getStated());
    }

    @ParameterizedTest
    @MethodSource("holders")
    void build_writesOutANegativeScale(Function<BigDecimal, BigDecimal> holder) {
        assertThat(holder.apply(new BigDecimal("54E+5"))).isEqualTo(new BigDecimal("5400000"));
        assertThat(holder.apply(new BigDecimal("0E+3"))).isEqualTo(BigDecimal.ZERO);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void build_keepsTheDigits(Function<BigDecimal, BigDecimal> holder) {
        assertThat(holder.apply(new BigDecimal("-1.10"))).isEqualTo(new BigDecimal("-1.10"));
        BigDecimal finest = new BigDecimal(BigInteger.ONE, Decimals.MAX_SCALE);
        assertThat(holder.apply(finest)).isEqualTo(finest);
        BigDecimal longest = new BigDecimal("9".repeat(Decimals.MAX_PRECISION));
        assertThat(holder.apply(longest)).isEqualTo(longest);
    }

    @ParameterizedTest
    @MethodSource("holders")
    void build_refusesEndlessNumbers(Function<BigDecimal, BigDecimal> holder) {
        for (String endless : new String[] {
            "1e1000000000",
            "-1e1000000000",
            "0e1000000000",
            "1e-1000000000",
            "1e2147483647",
            "1e-2147483647",
            "1e40",
            "1e-21",
            "9".repeat(Decimals.MAX_PRECISION + 1)
        }) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatThrownBy(() -> holder.apply(new BigDecimal(endless)))
                            .as(endless)
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("40 digits and 20 decimals at most"));
        }
    }

    @Test
    void build_refused_saysHowMany() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("1e1000000000"), USD))
                .hasMessage(
                        "Money holds a number of 40 digits and 20 decimals at most, not one of 1000000001 digits and"
                                + " 0 decimals");
    }

    @Property
    void build_keepsEveryNumberWithinTheBounds(@ForAll("decimals") BigDecimal number) {
        assertThat(Money.of(number, USD).getAmount()).isEqualTo(number);
        assertThat(Decimals.plain("any", number)).isEqualTo(number);
    }

    @Provide
    Arbitrary<BigDecimal> decimals() {
        return Arbitraries.decimals();
    }

    @Test
    void build_normalizesAndStillChecksExtensions() {
        Money.Builder builder = Money.builder()
                .amount(new BigDecimal("54E+5"))
                .currency(USD)
                .extensions(Extensions.of("x-gross", new BooleanValue(true)));
        assertThat(builder.build().getExtensions().find("x-gross")).contains(new BooleanValue(true));
        builder.extensions(Extensions.of("amount", new BooleanValue(true)));
        assertThatThrownBy(builder::build).hasMessageContaining("'amount'");
    }

    @Test
    void equals_byDigitsAndScale() {
        assertThat(Money.of(new BigDecimal("1.0"), USD)).isNotEqualTo(Money.of(new BigDecimal("1.00"), USD));
        assertThat(Money.of(new BigDecimal("54E+5"), USD)).isEqualTo(Money.of(new BigDecimal("5400000"), USD));
    }

    @Test
    void quantity_of() {
        assertThat(Quantity.of(6).getQualifier()).isEqualTo(QuantityQualifier.EXACT);
        assertThat(Quantity.of(6).isTentative()).isFalse();
        assertThat(Quantity.of(Long.MIN_VALUE).getValue()).isEqualTo(BigDecimal.valueOf(Long.MIN_VALUE));
    }

    @Test
    void coordinates_ofText() {
        assertThat(Coordinates.of("37.5660", "126.9784").getLatitude()).isEqualTo(new BigDecimal("37.5660"));
        assertThatThrownBy(() -> Coordinates.of("37° N", "126"))
                .isInstanceOf(MalformedTextException.class)
                .hasMessageContaining("'37° N'")
                .hasMessageContaining("such as 37.566")
                .hasCauseInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> Coordinates.of("1", "1e1000000000")).hasMessageContaining("Coordinates holds");
    }
}
