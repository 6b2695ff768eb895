package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "seoul", "apuf-7", "ulaanbaatar-fare-collection-2014", "a-b-c", "007"})
    void parse_good(String text) {
        assertThat(Slug.parse(text))
                .hasToString(text)
                .isEqualTo(Slug.parse(text))
                .hasSameHashCodeAs(Slug.parse(text));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            # text, index, found
            "", 0, the end of the text
            -a, 0, '-'
            a-, 1, '-'
            a--b, 2, '-'
            Seoul, 0, 'S'
            seoul_1, 5, '_'
            "seoul ", 5, ' '
            séoul, 1, 'é'
            서울, 0, '서'
            a.b, 1, '.'
            🚇, 0, '🚇'
            """)
    void parse_bad(String text, int index, String found) {
        MalformedTextException e = catchThrowableOfType(MalformedTextException.class, () -> Slug.parse(text));
        assertThat(e.getType()).isEqualTo("Slug");
        assertThat(e.getText()).isEqualTo(text);
        assertThat(e.getIndex()).isEqualTo(index);
        assertThat(e.getFound()).isEqualTo(found);
        assertThat(e.getExpected()).contains("'a' to 'z'");
    }

    @Test
    void parse_atItsLongest() {
        String longest = "a".repeat(Slug.MAX_LENGTH);
        assertThat(Slug.parse(longest)).hasToString(longest);
        assertThatThrownBy(() -> Slug.parse(longest + "b"))
                .hasMessage("Unable to parse Slug from '" + "a".repeat(64)
                        + "…': expected the end after 80 characters but found 'b', at character 81");
    }

    @Property
    void parse_agreesWithTheGrammar(
            @ForAll @CharRange(from = 'a', to = 'c') @CharRange(from = '-', to = '0') @StringLength(max = 6)
                    String text) {
        boolean valid = text.matches(Slug.GRAMMAR);
        boolean parsed;
        try {
            parsed = Slug.parse(text).toString().equals(text);
        } catch (MalformedTextException e) {
            parsed = false;
        }
        assertThat(parsed).isEqualTo(valid);
    }

    @Test
    void compareTo_asText() {
        assertThat(Slug.parse("a-b")).isLessThan(Slug.parse("ab")).isGreaterThan(Slug.parse("a"));
        assertThat(Slug.parse("a")).isNotEqualTo(Slug.parse("b")).isNotEqualTo("a");
    }
}
