package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.text.MalformedTextException;

@Tag("slow")
class EdtfFuzzTest {

    private static final int INPUTS = 10_000_000;
    private static final int LONG = 1_000_000;

    /**
     * Far more than a reading takes whose time grows as the text does, far less than one whose time grows as its
     * square.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void parse_tenMillionTexts() {
        RandomEdtf random = new RandomEdtf(new Random(1), 9999);
        int accepted = 0;
        for (int i = 0; i < INPUTS; i++) {
            String text = switch (i % 4) {
                case 0 -> random.valid();
                case 1, 2 -> random.mutated();
                default -> random.noise();
            };
            accepted += answers(text) ? 1 : 0;
        }
        // Enough of both kinds to mean something.
        assertThat(accepted).isBetween(INPUTS / 5, INPUTS * 4 / 5);
    }

    private static boolean answers(String text) {
        try {
            Edtf value = Edtf.parse(text);
            if (!value.toString().equals(text)
                    || value.earliest().toString().isEmpty()
                    || value.latest().toString().isEmpty()) {
                throw new AssertionError(text);
            }
            return true;
        } catch (MalformedTextException refused) {
            if (refused.getIndex() < 0 || refused.getIndex() > text.length()) {
                throw new AssertionError(text, refused);
            }
            return false;
        } catch (RuntimeException bug) {
            throw new AssertionError(text, bug);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2",
                "X",
                "-",
                "?",
                "%",
                "~",
                "/",
                ".",
                "..",
                ",",
                "[",
                "{",
                "]",
                "}",
                "Y",
                "E",
                "S",
                "T",
                ":",
                " ",
                "\0",
                "\uD800",
                "\uDC00",
                "가",
                "😀",
                "Y1",
                "Y-",
                "E9",
                "S9",
                "99",
                "2014-",
                "2014/",
                "2014,",
                "2014..",
                "../",
                "2014?",
                "?2014",
                "2014-05-06T",
                "[2014",
                "{",
                "X200-02-29,",
                "XXX3-02-29,",
                "1XXX-12-XX,",
                "0000-02-29,",
                "Y1E9,",
                "Y9999999999,",
                "2014S9,",
                "2014-01-01..2014-02-01,",
                "%2014%-%05%-%06%,"
            })
    void parse_aMillionCharacters(String part) {
        String repeated = part.repeat(LONG / part.length());
        for (String before : List.of("", "[", "{", "{..", "Y", "Y1E", "2014S", "2014/", "2014-05-06T10:00:00")) {
            for (String after : List.of("", "2014]", "2014}", "2014..}")) {
                assertTimeoutPreemptively(PATIENCE, () -> useFully(before + repeated + after), part);
            }
        }
    }

    private static void useFully(String text) {
        try {
            Edtf value = Edtf.parse(text);
            assertThat(value.earliest()).isNotNull();
            assertThat(value.latest()).isNotNull();
            assertThat(value.toText(Locale.ENGLISH)).isNotEmpty();
            assertThat(value.withoutQualifiers().qualifier()).isEqualTo(Qualifier.NONE);
            assertThat(value.members()).isNotNull();
            assertThat(value.isBefore(Edtf.parse("2014"))).isNotNull();
            assertThat(value.contains(value)).isNotNull();
            assertThat(value.lengthInDays()).isNotNull();
        } catch (MalformedTextException refused) {
            assertThat(refused.getIndex()).isBetween(0, text.length());
            assertThat(refused).hasMessageContaining("Unable to parse Edtf from '");
            assertThat(refused.getMessage()).hasSizeLessThan(1000);
        }
    }
}
