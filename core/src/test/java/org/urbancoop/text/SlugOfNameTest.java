package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugOfNameTest {

    @ParameterizedTest
    @CsvSource({
        "Seoul, seoul",
        "Dar es Salaam, dar-es-salaam",
        "Saint-Étienne, saint-etienne",
        "Łódź, lodz",
        "Straße des 17. Juni, strasse-des-17-juni",
        "Đà Nẵng, da-nang",
        "İzmir, izmir",
        "Tromsø, tromso",
        "Xi'an, xian",
        "Xi’an, xian",
        "Côte d´Ivoire, cote-divoire",
        "L’Aquila, laquila",
        "Washington D.C., washington-dc",
        "Washington D.C, washington-dc",
        "U.S.A., usa",
        "St. Louis, st-louis",
        "Brighton & Hove, brighton-and-hove",
        "'  Rio  de Janeiro (RJ) ', rio-de-janeiro-rj",
        "São Tomé, sao-tome",
        "Ulan-Ude, ulan-ude",
        "6 de Octubre, 6-de-octubre",
        "'Newcastle, New South Wales', newcastle-new-south-wales",
        "Ｔｏｋｙｏ, tokyo",
        "Hawaiʻi, hawaii",
        "Aéroport №7, aeroport-no7",
    })
    void fromName(String name, String expected) {
        assertThat(Slug.fromName(name)).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource({"서울, 0", "Seoul 서울, 6", "Москва, 0", "北京, 0", "القاهرة, 0", "Şəki, 1", "Αθήνα, 0", "٣ Street, 0"})
    void fromName_refusesOtherLetters(String name, int index) {
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> Slug.fromName(name))
                .satisfies(e -> assertThat(e.getIndex()).isEqualTo(index))
                .withMessageContaining("a name in Latin letters");
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "---", "&&", "!?"})
    void fromName_refusesWhatHasNoLetter(String name) {
        if (name.contains("&")) {
            assertThat(Slug.fromName(name)).hasToString("and-and");
        } else {
            assertThatExceptionOfType(MalformedTextException.class)
                    .isThrownBy(() -> Slug.fromName(name))
                    .withMessageContaining("a letter or a digit");
        }
    }

    @Test
    void fromName_cutsByWords() {
        assertThat(Slug.fromName("word ".repeat(30)).toString()).hasSize(79).endsWith("-word");
        assertThat(Slug.fromName("x".repeat(200)).toString()).hasSize(80);
    }

    @Test
    void fromNames_takesTheFirstLatinOne() {
        assertThat(Slug.fromNames(List.of("서울", "Séoul", "Seoul"))).hasToString("seoul");
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> Slug.fromNames(List.of("서울", "Сеул")))
                .satisfies(e -> assertThat(e.getText()).isEqualTo("서울"));
        assertThatIllegalArgumentException().isThrownBy(() -> Slug.fromNames(List.of()));
    }

    @Property
    void fromName_followsTheGrammarOrIsRefused(@ForAll String name) {
        Slug slug;
        try {
            slug = Slug.fromName(name);
        } catch (MalformedTextException e) {
            assertThat(e.getIndex()).isBetween(0, name.length());
            return;
        }
        assertThat(Slug.parse(slug.toString())).isEqualTo(slug);
        assertThat(Slug.fromName(slug.toString())).isEqualTo(slug);
    }
}
