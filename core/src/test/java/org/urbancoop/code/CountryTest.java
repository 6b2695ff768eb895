package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Spelling;

class CountryTest {

    @Test
    void list_isIso3166() {
        assertThat(Country.list().terms().stream().filter(Country::isAssigned).map(Code::term))
                .hasSize(249)
                .isSorted()
                .containsExactlyInAnyOrder(Locale.getISOCountries());
    }

    @Test
    void alpha3_isThatOfIso3166() {
        for (Country country : Country.list().terms()) {
            assertThat(country.alpha3())
                    .isEqualTo(
                            country.isAssigned() ? Optional.of(locale(country).getISO3Country()) : Optional.empty());
        }
        assertThat(Country.of("ZZ").alpha3()).isEmpty();
    }

    /** The names of CLDR are an independent list: each must lead to the country that CLDR means. */
    @Test
    void findByName_knowsTheNamesOfCldr() {
        for (Country country : Country.list().terms()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                String name = locale(country).getDisplayCountry(language);
                // CLDR calls DM 도미니카, and Koreans call DO so, too.
                boolean isShared = name.equals("도미니카");
                assertThat(Country.findByName(name))
                        .as(name)
                        .isEqualTo(isShared ? Optional.empty() : Optional.of(country));
            }
        }
    }

    /** Korean labels are those of CLDR, which ICU brings; each other one has its reason in a table. */
    @Test
    void labels_areThoseOfCldr_orSayWhyNot() throws IOException {
        Set<String> reasons = new TreeSet<>();
        for (String line : resource("labels-unlike-cldr.tsv").lines().skip(1).toList()) {
            String[] cells = line.split("\t");
            assertThat(cells).as(line).hasSize(2).doesNotContain("");
            reasons.add(cells[0]);
        }
        Set<String> unlike = new TreeSet<>();
        for (Country country : Country.list().terms()) {
            String cldr = new ULocale("und", country.term()).getDisplayCountry(ULocale.KOREAN);
            if (!cldr.equals(country.label(Locale.KOREAN))) {
                unlike.add(country.term());
            }
        }
        assertThat(unlike).isEqualTo(reasons);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = CountryTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void names_belongToOneCountryEach() {
        Map<String, Country> owners = new HashMap<>();
        for (Country country : Country.list().terms()) {
            assertThat(country.names())
                    .doesNotHaveDuplicates()
                    .startsWith(country.label(Locale.ENGLISH), country.label(Locale.KOREAN));
            for (String name : country.names()) {
                assertThat(owners.merge(Spelling.fold(name), country, (one, two) -> one))
                        .as(name)
                        .isEqualTo(country);
                assertThat(Country.findByName(name)).as(name).hasValue(country);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "South Korea, KR",
        "Korea, KR",
        "Republic of Korea, KR",
        "ROK, KR",
        "대한민국, KR",
        "한국, KR",
        "DPRK, KP",
        "북한, KP",
        "Türkiye, TR",
        "TURKIYE, TR",
        "Turkey, TR",
        "터키, TR",
        "Côte d'Ivoire, CI",
        "Côte d’Ivoire, CI",
        "Côte d´Ivoire, CI",
        "Cote dIvoire, CI",
        "Ivory Coast, CI",
        "Vietnam, VN",
        "Viet Nam, VN",
        "베트남, VN",
        "Chinese Taipei, TW",
        "Taiwan, TW",
        "대만, TW",
        "중화 타이베이, TW",
        "Azerbaijani Republic, AZ",
        "Republic of Mozambique, MZ",
        "Brunei Darussalam, BN",
        "Brunei, BN",
        "USA, US",
        "U.S., US",
        "UK, GB",
        "United States of America, US",
        "Trinidad & Tobago, TT",
        "Georgia, GE",
        "조지아, GE",
        "Congo, CG",
        "DR Congo, CD",
        "Guinea, GN",
        "Papua New Guinea, PG",
        "St. Lucia, LC",
        "Republic of Macedonia, MK",
        "Palestinian National Authority, PS",
        "'Taiwan, R.O.C.', TW",
        "'Taiwan, Republic of China', TW",
        "Republic of China (Taiwan), TW",
        "코소보, XK",
    })
    void findByName_ofNamesInUse(String name, String code) {
        assertThat(Country.findByName(name)).hasValue(Country.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Columbia", "Atlantis", "KR", "KOR", "Yugoslavia"})
    void findByName_ofNoNames(String name) {
        assertThat(Country.findByName(name)).isEmpty();
    }

    @Test
    void of_userAssignedCodeOfTheList() {
        Country kosovo = Country.of("XK");

        assertThat(kosovo.isKnown()).isTrue();
        assertThat(kosovo.isAssigned()).isFalse();
        assertThat(kosovo.isUserAssigned()).isTrue();
        assertThat(kosovo.alpha3()).isEmpty();
        assertThat(kosovo.label(Locale.KOREAN)).isEqualTo("코소보");
        assertThat(Country.findByName("Kosovo")).hasValue(kosovo);
        assertThat(Country.list().terms().stream().filter(country -> !country.isAssigned()))
                .containsExactly(kosovo);
    }

    @ParameterizedTest
    @CsvSource({
        "AA, true",
        "AB, false",
        "QL, false",
        "QM, true",
        "QZ, true",
        "XA, true",
        "XZ, true",
        "ZY, false",
        "ZZ, true"
    })
    void isUserAssigned(String code, boolean expected) {
        assertThat(Country.of(code).isUserAssigned()).isEqualTo(expected);
        assertThat(Country.of(code).isAssigned()).isFalse();
    }

    @Test
    void of_unassignedCodeSurvives() {
        Country nowhere = Country.of("ZZ");

        assertThat(nowhere.isKnown()).isFalse();
        assertThat(nowhere.label(Locale.KOREAN)).isEqualTo("ZZ");
        assertThat(nowhere.names()).isEmpty();
        assertThat(nowhere).isEqualTo(Country.of("ZZ")).isNotEqualTo(Country.of("KR"));
    }

    @Test
    void of_assignedCode() {
        Country korea = Country.of("KR");

        assertThat(korea).isSameAs(Country.of("KR"));
        assertThat(korea.isAssigned()).isTrue();
        assertThat(korea.label(Locale.ENGLISH)).isEqualTo("South Korea");
        assertThat(korea.label(Locale.KOREAN)).isEqualTo("대한민국");
        assertThat(korea.definition(Locale.ENGLISH)).isEmpty();
        assertThat(korea.sameAs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0, a capital letter from A to Z",
        "K, 1, a capital letter from A to Z",
        "kr, 0, a capital letter from A to Z",
        "K1, 1, a capital letter from A to Z",
        "KÖ, 1, a capital letter from A to Z",
        "KOR, 2, the end of the text after 2 letters",
        "'KR ', 2, the end of the text after 2 letters",
    })
    void of_malformedCode(String code, int index, String expected) {
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> Country.of(code))
                .satisfies(e -> {
                    assertThat(e.getType()).isEqualTo("Country");
                    assertThat(e.getText()).isEqualTo(code);
                    assertThat(e.getIndex()).isEqualTo(index);
                    assertThat(e.getExpected()).isEqualTo(expected);
                });
    }

    private static Locale locale(Country country) {
        return new Locale.Builder().setRegion(country.term()).build();
    }
}
