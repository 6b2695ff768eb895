package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedTextExceptionTest {

    @Test
    void message_saysWhatWhereAndWhy() {
        IllegalStateException cause = new IllegalStateException("below");
        MalformedTextException e = new MalformedTextException("Edtf", "2014/20x5", 7, "a digit or 'X'", cause);
        assertThat(e)
                .hasMessage(
                        "Unable to parse Edtf from '2014/20x5': expected a digit or 'X' but found 'x', at character 8")
                .hasCause(cause);
        assertThat(e.getExpected()).isEqualTo("a digit or 'X'");
        assertThat(e.getFound()).isEqualTo("'x'");
    }

    @Test
    void message_atTheEnd() {
        assertThat(new MalformedTextException("Slug", "", 0, "a letter"))
                .hasMessage("Unable to parse Slug from '': expected a letter but found the end of the text,"
                        + " at character 1");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "a\u0000b, 'a\\u0000b'",
                "\u200b, '\\u200b'",
                "\u2028, '\\u2028'",
                "\ud83d, '\\ud83d'",
                "x\ude80, 'x\\ude80'",
                "\ud83d\ude80, '\ud83d\ude80'",
                "it's, 'it's'"
            })
    void quote_makesVisible(String text, String quoted) {
        assertThat(MalformedTextException.quote(text)).isEqualTo(quoted);
    }

    @Test
    void quote_cutsBetweenCharacters() {
        String train = "\ud83d\ude80";
        assertThat(MalformedTextException.quote("a".repeat(64))).isEqualTo("'" + "a".repeat(64) + "'");
        assertThat(MalformedTextException.quote("a".repeat(65))).isEqualTo("'" + "a".repeat(64) + "…'");
        assertThat(MalformedTextException.quote("a".repeat(63) + train)).isEqualTo("'" + "a".repeat(63) + "…'");
    }

    @Property
    void quote_staysOnOneLineAndShort(@ForAll String text) {
        String quoted = MalformedTextException.quote(text);
        assertThat(quoted).startsWith("'").endsWith("'").doesNotContain("\n", "\r", "\u0000");
        assertThat(quoted.length()).isLessThanOrEqualTo(6 * MalformedTextException.QUOTED_LENGTH + 3);
        assertThat(new String(
                        quoted.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(quoted);
    }
}
