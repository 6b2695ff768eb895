package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {

    private static final Pattern NOT_BLANK = Pattern.compile(VisibleText.NOT_BLANK);

    /** Names, titles and emoji as they are written in the world. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "서울특별시",
                "São Paulo",
                "e\u0301",
                "a\u00a0b",
                "한\u3000국",
                "mi\u202f000",
                "میان\u200cرو",
                "ه\u200d.ش",
                "مَ\u200cن",
                "क्\u200dष",
                "ක්\u200dරි",
                "ഞാൻ",
                "مدينة (سيول)\u200f 2014",
                "שלום\u200e C++",
                "ភ្នំ\u200bពេញ",
                "กรุง\u200bเทพ",
                "\u182d\u180b",
                "\u1820\u180e\u1820",
                "葛\udb40\udd00城市",
                "東\ufe00",
                "\u0662\u0600",
                "\ue000",
                "\u2800",
                "\ud83d\udc69\u200d\ud83d\ude92",
                "\ud83d\udc69\ud83c\udffd\u200d\ud83d\ude92",
                "\ud83c\udff3\ufe0f\u200d\ud83c\udf08",
                "\ud83d\ude42\u200d\u2194\ufe0f",
                "\u2764\ufe0f",
                "1\ufe0f\u20e3",
                "\ud83c\uddf0\ud83c\uddf7"
            })
    void of_keepsWhatAScriptNeeds(String text) {
        assertThat(VisibleText.of(text)).isSameAs(text).isEqualTo(text);
    }

    private static final String[][] ESCAPED = {
        {"a\u202eb", "a\\u202eb"},
        {"a\u2066b", "a\\u2066b"},
        {"\u05d0\u202eb", "\u05d0\\u202eb"},
        {"\u200fabc", "\\u200fabc"},
        {"\u200f\u200f", "\\u200f\\u200f"},
        {"a\u200bb", "a\\u200bb"},
        {"서\u200b울", "서\\u200b울"},
        {"ภ\u200bb", "ภ\\u200bb"},
        {"a\u200db", "a\\u200db"},
        {"\u200c\u0645", "\\u200c\u0645"},
        {"\u0645\u200c\u200c", "\u0645\u200c\\u200c"},
        {"\ud83d\udc69\u200da", "\ud83d\udc69\\u200da"},
        {"a\ufe0fb", "a\\ufe0fb"},
        {"\u2764\ufe0f\ufe0f", "\u2764\ufe0f\\ufe0f"},
        {"\u2764\udb40\udd00a", "\u2764\\udb40\\udd00a"},
        {"(\ufe0f", "(\\ufe0f"},
        {"\u001b[31m", "\\u001b[31m"},
        {"\u009b31m", "\\u009b31m"},
        {"a\u0085b", "a\\u0085b"},
        {"a\tb", "a\\u0009b"},
        {"a\u2028b\u2029c", "a\\u2028b\\u2029c"},
        {"\ud83da", "\\ud83da"},
        {"a\ude87", "a\\ude87"},
        {"a\udb40\udc41", "a\\udb40\\udc41"},
        {"\ufeffa", "\\ufeffa"},
        {"서\u3164울", "서\\u3164울"},
        {"\u115f\u1161", "\\u115f\u1161"},
        {"a\u00adb", "a\\u00adb"},
        {"a\u034fb", "a\\u034fb"},
        {"\ufff9a\ufffb", "\\ufff9a\\ufffb"},
        {"a\uffff", "a\\uffff"},
        {"a\ufdd0", "a\\ufdd0"},
        {"\ud834\udd73a", "\\ud834\\udd73a"}
    };

    @Test
    void of_escapesWhatHidesOrDeceives() {
        for (String[] each : ESCAPED) {
            assertThat(VisibleText.of(each[0])).isEqualTo(each[1]);
            assertThat(VisibleText.of(each[1])).as("shown twice").isEqualTo(each[1]);
        }
    }

    @Test
    void of_lineBreaks_isOneLine() {
        assertThat(VisibleText.of("a\r\nb\u000b\f")).isEqualTo("a\\u000d\\u000ab\\u000b\\u000c");
    }

    @Test
    void of_most_cutsBetweenCharacters_andLooksBeyondTheCut() {
        assertThat(VisibleText.of("abc", 3)).isEqualTo("abc");
        assertThat(VisibleText.of("abcd", 3)).isEqualTo("abc…");
        assertThat(VisibleText.of("a", 0)).isEqualTo("…");
        assertThat(VisibleText.of("ab\ud83d\ude87", 3)).isEqualTo("ab…");
        assertThat(VisibleText.of("\ud83d\udc69\u200d\ud83d\ude92", 3)).isEqualTo("\ud83d\udc69\u200d…");
        assertThatThrownBy(() -> VisibleText.of("a", -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not to -1");
    }

    @Property
    void of_isStable_andHoldsNothingThatEndsALine(@ForAll String text, @ForAll @IntRange(max = 40) int most) {
        String shown = VisibleText.of(text);
        assertThat(VisibleText.of(shown)).isEqualTo(shown);
        assertThat(shown.lines().count()).isLessThanOrEqualTo(1);
        assertThat(VisibleText.of(text, most).length()).isLessThanOrEqualTo(6 * most + 1);
    }

    /** The expression, which the schema takes, and the method say the same of every character there is. */
    @Test
    void isBlank_isWhatTheExpressionDoesNotFind() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = c >= 0xd800 && c <= 0xdfff ? String.valueOf((char) c) : Character.toString(c);
            if (VisibleText.isBlank(text) == NOT_BLANK.matcher(text).find()) {
                assertThat(VisibleText.isBlank(text))
                        .as("U+%04X", c)
                        .isEqualTo(!NOT_BLANK.matcher(text).find());
            }
        }
    }

    /** What Hibernate Validator 8 and 9.1 refuse, and what Unicode calls white space. */
    @Test
    void isBlank_isAtLeastWhatOthersCallBlank() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = String.valueOf((char) c);
            if (text.isBlank() || text.trim().isEmpty() || text.matches("\\p{IsWhite_Space}")) {
                assertThat(VisibleText.isBlank(text)).as("U+%04X", c).isTrue();
            }
        }
        assertThat(VisibleText.isBlank("")).isTrue();
        assertThat(VisibleText.isBlank("\u3000\u00a0\u200b\u3164\u0000")).isTrue();
        assertThat(VisibleText.isBlank(" a ")).isFalse();
        assertThat(VisibleText.isBlank("\ud83d\ude87")).isFalse();
        assertThat(VisibleText.isBlank("\u2800")).isFalse();
    }

    @Test
    void strip_keepsWhatBelongsToTheLastLetter() {
        String[][] stripped = {
            {" \u3000Seoul\u00a0\u200b\ufeff", "Seoul"},
            {"\u2764\ufe0f ", "\u2764\ufe0f"},
            {"ه\u200d\u200b ", "ه\u200d"},
            {"a\u200d", "a"},
            {"\u200da", "a"},
            {"a b", "a b"}
        };
        for (String[] each : stripped) {
            assertThat(VisibleText.strip(each[0])).isEqualTo(each[1]);
        }
    }

    @Property
    void strip_leavesNothingBlankAtTheStart_andIsBlankWithTheText(@ForAll String text) {
        String stripped = VisibleText.strip(text);
        assertThat(stripped.isEmpty()).isEqualTo(VisibleText.isBlank(text));
        assertThat(text).contains(stripped);
        assertThat(VisibleText.strip(stripped)).isEqualTo(stripped);
        assertThat(stripped.isEmpty() || !VisibleText.isBlank(stripped.charAt(0)))
                .isTrue();
    }
}
