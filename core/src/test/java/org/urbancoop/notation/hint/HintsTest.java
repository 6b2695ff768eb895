package org.urbancoop.notation.hint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.message.Message;

/** What malformed values mean, as people print them. */
class HintsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Edtf | 18 December 1967 | 1967-12-18",
                "Edtf | 03/04/2017 | 2017-04-03, 2017-03-04",
                "Edtf | 2014-2016 | 2014/2016",
                "Edtf | circa 1990 | 1990~",
                "Edtf | 2017년 9월 | 2017-09",
                "Edtf | soon | ''",
                "Edtf | 2017-06-31 | ''",
                "TimeOfDay | 2:30 pm | 14:30",
                "Country | Korea | KR, KP",
                "Country | 북한 | KP",
                "Country | kr | KR",
                "Country | UK | GB",
                "Country | Germny | DE",
                "Country | England | GB",
                "Country | USSR | ''",
                "Country | Netherlands Antilles | ''",
                "Country | Czechoslovakia | CZ, SK",
                "Country | '  Korea ' | KR, KP",
                "Country | zz | ''",
                "Currency | usd | USD",
                "Currency | Turkish lira | TRY",
                "Currency | money | ''",
                "Money | 5.4 million USD | {\"amount\": 5400000, \"currency\": \"USD\"}",
                "Quantity | 1,200 people | {\"value\": 1200}",
                "Number | '5,000' | 5000",
                "Number | many | ''",
                "Number | 3.500 | 3500, 3.5",
                "TimeOfDay | 2:30 - 4 pm | 14:30",
                "Currency | ' usd ' | USD",
                "TimeZoneId | Seoul | Asia/Seoul",
                "TimeZoneId | asia/seoul | Asia/Seoul",
                "TimeZoneId | new york | America/New_York",
                "TimeZoneId | est | ''",
                "TimeZoneId | Atlantis | ''",
                "LanguageTag | Korean | ko",
                "LanguageTag | 한국어 | ko",
                "LanguageTag | 영어 | en",
                "LanguageTag | français | fr",
                "LanguageTag | Klingon | ''",
                "Nothing | 18 December 1967 | ''",
            })
    void of_tellsWhatIsMeant(String type, String text, String meant) {
        assertThat(String.join(", ", Hints.of(type, text))).isEqualTo(meant);
    }

    @Test
    void of_whatIsNoNotation_isEmpty() {
        assertThat(Hints.of("Edtf", " ")).isEmpty();
        assertThat(Hints.of("Edtf", "2017 ".repeat(100))).isEmpty();
        assertThat(Hints.of("Edtf", " ".repeat(191) + "June 2017")).containsExactly("2017-06");
        assertThat(Hints.of("Edtf", " ".repeat(192) + "June 2017")).isEmpty();
        assertThat(Hints.of("Country", "KR")).isEmpty();
    }

    @Test
    void words_inBothLanguages() {
        assertThat(Hints.words("Country", "Korea"))
                .hasValue(new Message("Perhaps KR or KP is meant.", "KR 또는 KP를 뜻한 듯합니다."));
        assertThat(Hints.words("Country", "UK")).hasValue(new Message("Perhaps GB is meant.", "GB를 뜻한 듯합니다."));
        assertThat(Hints.words("Country", "Atlantis")).isEmpty();
    }
}
