package org.urbancoop.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.code.Country;

class ParticleTest {

    private static final Message ALL = Message.of("{v}은(는)|{v}이(가)|{v}을(를)|{v}과(와)|{v}와(과)|{v}(으)로|{v}(이)라는");

    private static String filled(String template, String value) {
        return Message.of(template).fill(Map.of("v", value)).korean();
    }

    @ParameterizedTest
    @CsvSource({
        "값, 값은|값이|값을|값과|값과|값으로|값이라는",
        "레코드, 레코드는|레코드가|레코드를|레코드와|레코드와|레코드로|레코드라는",
        "서울, 서울은|서울이|서울을|서울과|서울과|서울로|서울이라는",
        "3, 3은|3이|3을|3과|3과|3으로|3이라는",
        "2, 2는|2가|2를|2와|2와|2로|2라는",
        "7, 7은|7이|7을|7과|7과|7로|7이라는",
    })
    void fill_allParticles(String value, String expected) {
        assertThat(ALL.fill(Map.of("v", value)).korean()).isEqualTo(expected);
    }

    /** Each word with the topic particle and the one of direction, which tells ㄹ from other consonants. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // digits, as they are read: 영 일 이 삼 사 오 육 칠 팔 구
                "0|은|으로",
                "1|은|로",
                "2|는|로",
                "3|은|으로",
                "4|는|로",
                "5|는|로",
                "6|은|으로",
                "7|은|로",
                "8|은|로",
                "9|는|로",
                "10|은|으로",
                "1,000|은|으로",
                "10000|은|으로",
                "100,000,000|은|으로",
                "1,000,000,000,000|는|로",
                "10000000000000000|은|으로",
                "2019|는|로",
                "3.5|는|로",
                "0.76|은|으로",
                "76%|는|로",
                "2014-07-12|는|로",
                "09:00|은|으로",
                // letters by their names
                "KR|은|로",
                "US|는|로",
                "XL|은|로",
                "UN|은|으로",
                "FM|은|으로",
                "x|는|로",
                "km|은|으로",
                "ISO 3166-1|은|로",
                "UTF-8|은|로",
                "U+200B|는|로",
                // words by their last letters
                "city/seoul|은|로",
                "city/busan|은|으로",
                "city/beijing|은|으로",
                "city/taipei|는|로",
                "city/bangkok|은|으로",
                "New Delhi|는|로",
                "Seattle|은|로",
                "Melbourne|은|으로",
                "Québec|은|으로",
                "project|는|로",
                "/cities/0/name|은|으로",
                "city-repeated|는|로",
                "partOf|는|로",
                "organization/citynet|은|으로",
                "CityNet|은|으로",
                "event|는|로",
                // names that depart from the rule
                "Tibet|는|로",
                "city/tibet|는|로",
                "Chile|는|로",
                "Ukraine|는|로",
                "Rome|는|로",
                "Milan|는|로",
                "Brussels|은|로",
                "Philippines|은|으로",
                "Munich|은|으로",
                "Phnom Penh|은|으로",
                "New York|은|으로",
                "Lomé|는|로",
                "São Tomé|는|로",
                "club|은|으로",
                // a word in capitals is read as a word, an abbreviation by its letters
                "REPLACEMENT CHARACTER|는|로",
                "WORD JOINER|는|로",
                "EMBEDDING|은|으로",
                "NATO|는|로",
                "Łódź|는|로",
                // what closes is looked through, what stands in brackets behind a word is not read
                "'값'|은|으로",
                "\"레코드\"|는|로",
                "‘서울’|은|로",
                "“부산”|은|으로",
                "「협정」|은|으로",
                "《보고서》|는|로",
                "서울(Seoul)|은|로",
                "Taipei (대만)|는|로",
                "(부산)|은|으로",
                "[1990..1993]|은|으로",
                "파리 (프랑스 (유럽))|는|로",
                "긴 이름…|은|으로",
                "값 |은|으로",
                // decomposed letters
                "서울|은|로",
                "Québec|은|으로",
            })
    void fill_byTheFinalSound(String value, String topic, String direction) {
        assertThat(filled("{v}은(는)", value)).isEqualTo(value + topic);
        assertThat(filled("{v}(으)로", value)).isEqualTo(value + direction);
    }

    /**
     * Behind the English name stands what stands behind the Korean one, for all countries and for the large cities of
     * which the data have a Korean name; but where it is another word, such as 독일 and 대한민국.
     */
    @Test
    void fill_byTheKoreanName() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        Country.list()
                .terms()
                .forEach(country -> names.put(country.label(Locale.ENGLISH), country.label(Locale.KOREAN)));
        try (InputStream in =
                Objects.requireNonNull(Country.class.getResourceAsStream("/org/urbancoop/notation/other-names.tsv"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> Arrays.stream(cells[4].split("\\|", -1))
                            .filter(name -> name.matches("[가-힣]+") && !name.matches(".*[시도성주현군구]"))
                            .findFirst()
                            .ifPresent(name -> names.put(cells[2], name)));
        }
        List<String> other = names.entrySet().stream()
                .filter(name -> !behind(name.getKey()).equals(behind(name.getValue())))
                .map(name -> name.getKey() + "=" + name.getValue())
                .toList();

        assertThat(names).hasSizeGreaterThan(1_000);
        assertThat(other)
                .as("of %d", names.size())
                .contains("Germany=독일", "Thailand=태국")
                .doesNotContain("Chile=칠레", "Rome=로마")
                .hasSizeLessThan(40);
    }

    private static String behind(String name) {
        return filled("{v}은(는) {v}(으)로", name).replace(name, "");
    }

    @ParameterizedTest
    @CsvSource({"Москва", "北京", "東京", "القاهرة", "''", "'!'", "'()'", "'('", "')'", "'[]]'", "'🎉'"})
    void fill_keepsBothFormsBehindWhatIsNotRead(String value) {
        assertThat(filled("{v}은(는)", value)).isEqualTo(value + "은(는)");
    }

    @ParameterizedTest
    @CsvSource({
        "'{v}'은(는) 없고 {v}이(가) 있습니다, 값, '''값''은 없고 값이 있습니다'",
        "{v}의 문서이(가), 값, 값의 문서가",
        "{v}, 은(는), 은(는)",
        "{v}이(가), 이름은(는), 이름은(는)이",
        "{other}은(는), 값, {other}은(는)",
    })
    void fill_choosesInTheTemplateOnly(String template, String value, String expected) {
        assertThat(filled(template, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"'{v}은(는)', 값은(는)"})
    void fill_leavesEnglishAlone(String template, String expected) {
        assertThat(Message.of(template).fill(Map.of("v", "값")).english()).isEqualTo(expected);
    }

    @Property
    void fill_keepsTheValue(@ForAll String value) {
        assertThat(filled("{v}을(를) 씁니다", value)).startsWith(value).endsWith(" 씁니다");
    }
}
