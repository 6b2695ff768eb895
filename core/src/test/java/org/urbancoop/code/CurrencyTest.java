package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.text.MalformedTextException;

class CurrencyTest {

    private static final Map<String, java.util.Currency> OF_THE_JVM =
            java.util.Currency.getAvailableCurrencies().stream()
                    .collect(Collectors.toMap(java.util.Currency::getCurrencyCode, Function.identity()));

    @Test
    void minorUnits_areThoseOfTheJvm() {
        int compared = 0;
        for (Currency currency : Currency.list().terms()) {
            java.util.Currency other = OF_THE_JVM.get(currency.term());
            if (other != null) {
                int digits = other.getDefaultFractionDigits();
                assertThat(currency.minorUnits())
                        .as(currency.term())
                        .isEqualTo(digits < 0 ? OptionalInt.empty() : OptionalInt.of(digits));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(170);
    }

    /** No JVM knows the Uruguayan wage unit; the Arab dinar of account came after JDK 17. */
    @Test
    void list_holdsHardlyAnythingThatTheJvmDoesNotKnow() {
        assertThat(Currency.list().terms().stream().map(Code::term).filter(code -> !OF_THE_JVM.containsKey(code)))
                .isSubsetOf("UYW", "XAD");
    }

    /** Bulgaria took the euro in 2026, which an older JVM cannot know. */
    @Test
    void list_holdsTheCurrencyOfEachCountry() {
        Set<String> missing = new TreeSet<>();
        for (String country : Locale.getISOCountries()) {
            java.util.Currency currency = java.util.Currency.getInstance(
                    new Locale.Builder().setRegion(country).build());
            if (currency != null && !Currency.of(currency.getCurrencyCode()).isActive()) {
                missing.add(currency.getCurrencyCode());
            }
        }
        assertThat(missing).isSubsetOf("BGN");
    }

    @Test
    void list_isInOrder() {
        assertThat(Currency.list().terms()).isSorted();
    }

    @ParameterizedTest
    @CsvSource({"USD, 2", "KRW, 0", "JOD, 3", "CLF, 4", "UYW, 4"})
    void minorUnits_ofActiveCodes(String code, int digits) {
        assertThat(Currency.of(code).isActive()).isTrue();
        assertThat(Currency.of(code).minorUnits()).hasValue(digits);
    }

    @Test
    void minorUnits_whereThereAreNone() {
        assertThat(Currency.of("XAU").isActive()).isTrue();
        assertThat(Currency.of("XAU").minorUnits()).isEmpty();
        assertThat(Currency.of("DEM").minorUnits()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-1", "two", "02"})
    void minorUnits_ofAMalformedDataFile(String digits) {
        byte[] file = ("term\tminor_units\tlabel_en\tlabel_ko\nUSD\t" + digits + "\tUS dollar\t미국 달러\n")
                .getBytes(StandardCharsets.UTF_8);
        CodeTable.Row row =
                CodeTable.parse("currency.tsv", file).rows().values().iterator().next();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> Currency.minorUnits(row))
                .withMessage(
                        "Malformed code list currency.tsv, line 2: minor_units must be a digit from 0 to 4, or empty,"
                                + " but is '" + digits + "'");
    }

    @Test
    void of_withdrawnCodeSurvives() {
        assertThat(Currency.of("DEM").isActive()).isFalse();
        assertThat(Currency.of("DEM").label(Locale.KOREAN)).isEqualTo("DEM");
        assertThat(Currency.of("BGN").isActive()).isFalse();
    }

    /** The JVM holds the codes of the past, too, and knows nothing of days. */
    @Test
    void withdrawn_areCodesOfTheJvmThatAreNotActive() {
        Set<String> gone = new TreeSet<>(OF_THE_JVM.keySet());
        Currency.list().terms().forEach(active -> gone.remove(active.term()));
        assertThat(OF_THE_JVM.keySet().stream().filter(code -> Currency.of(code).isWithdrawn()))
                .containsExactlyInAnyOrderElementsOf(gone);
        assertThat(Currency.list().terms()).noneMatch(Currency::isWithdrawn);
        assertThat(gone).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({"HRK, 2023-01-14", "DEM, 2002-05-15", "BGN, 2026-01-31", "TRL, 2005-12-31"})
    void withdrawn_hasTheLastDay(String code, LocalDate day) {
        assertThat(Currency.of(code).withdrawn()).hasValue(day);
    }

    @Test
    void withdrawn_withoutADay() {
        assertThat(Currency.of("XFO").isWithdrawn()).isTrue();
        assertThat(Currency.of("XFO").withdrawn()).isEmpty();
        assertThat(Currency.of("KRW").withdrawn()).isEmpty();
        assertThat(Currency.of("QQQ").isWithdrawn()).isFalse();
    }

    @Test
    void label_inBothLanguages() {
        assertThat(Currency.of("KRW").label(Locale.ENGLISH)).isEqualTo("South Korean won");
        assertThat(Currency.of("KRW").label(Locale.KOREAN)).isEqualTo("대한민국 원");
    }

    @Test
    void of_malformedCode() {
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> Currency.of("US$"))
                .withMessage("Unable to parse Currency from 'US$': expected a capital letter from A to Z but found '$',"
                        + " at index 2");
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> Currency.of("DOLLAR"))
                .withMessage(
                        "Unable to parse Currency from 'DOLLAR': expected the end of the text after 3 letters but found"
                                + " 'L', at index 3");
    }
}
