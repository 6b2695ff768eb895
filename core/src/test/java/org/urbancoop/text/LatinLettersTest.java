package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Latin letters are folded as the rules Latin-ASCII of ICU have it. */
class LatinLettersTest {

    private static final Transliterator ICU = Transliterator.getInstance("Latin-ASCII");

    @Test
    void fold_isThatOfIcuForEachLetter() {
        List<String> different = new ArrayList<>();
        for (char letter = 0x80; letter < Character.MIN_SURROGATE; letter++) {
            String text = Character.toString(letter);
            if (!Character.isLetter(letter) || Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN) {
                continue;
            }
            String icu = ICU.transliterate(text).toLowerCase(Locale.ROOT);
            if (icu.matches("[a-z]+") && !Spelling.fold(text).equals(icu)) {
                different.add(text + ": " + Spelling.fold(text) + ", not " + icu);
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Đà Nẵng, danang",
        "Ðà Nẵng, danang",
        "Łódź, lodz",
        "Tromsø, tromso",
        "Straße, strasse",
        "STRASSE, strasse",
        "İzmir, izmir",
        "Kırşehir, kirsehir",
        "Þórshöfn, thorshofn",
        "Ærøskøbing, aeroskobing",
        "Œuilly, oeuilly",
        "Ħamrun, hamrun",
        "Reykjavík, reykjavik",
        "Timișoara, timisoara",
        "Ŋoro, noro",
        "Ɓamako, bamako",
        "Plzeň, plzen",
        "Ağrı, agri",
        "Gdańsk, gdansk",
        "Hawaiʻi, hawaii",
        "Şəki, səki",
    })
    void fold_ofNames(String name, String expected) {
        assertThat(Spelling.fold(name)).isEqualTo(expected);
    }
}
