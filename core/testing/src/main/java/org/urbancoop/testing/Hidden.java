package org.urbancoop.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * Characters that hide or deceive, of every class, and the check that a printed text holds none of them as they are.
 */
public final class Hidden {

    private static final List<String> ALL = List.of(
            "\u202a",
            "\u202b",
            "\u202c",
            "\u202d",
            "\u202e",
            "\u2066",
            "\u2067",
            "\u2068",
            "\u2069",
            "\u200e",
            "\u200f",
            "\u061c",
            "\u200b",
            "\u200c",
            "\u200d",
            "\u2060",
            "\u2064",
            "\u206a",
            "\u00ad",
            "\u034f",
            "\u180e",
            "\u3164",
            "\uffa0",
            "\u115f",
            "\ufe0f",
            "\ufeff",
            "\ufff9",
            "\u001b",
            "\u0000",
            "\u0007",
            "\b",
            "\t",
            "\r",
            "\u007f",
            "\u0085",
            "\u009b",
            "\u2028",
            "\u2029",
            "\udb40\udc41",
            "\udb40\udd01",
            "\uffff");

    /** A line end within a value, with letters to know it by. */
    private static final String LINE_END = "<<\n>>";

    private Hidden() {}

    /** All of them in one text, which has no letter of a script that needs any. */
    public static String text() {
        return "|" + String.join("|", ALL) + "|" + LINE_END + "|";
    }

    /** All that can be written as UTF-8, and a half of a character, which cannot. */
    public static String textWithHalf() {
        return text() + "\ud800|";
    }

    /** Checks what a person would see; lines may end between values. */
    public static void assertNone(String printed) {
        assertThat(printed).isNotEmpty();
        for (String character : ALL) {
            assertThat(printed.contains(character))
                    .as("U+%04X is printed as it is", character.codePointAt(0))
                    .isFalse();
        }
        assertThat(printed.contains(LINE_END) || printed.contains("&lt;&lt;\n"))
                .as("a line ends within a value")
                .isFalse();
        assertThat(printed.codePoints().filter(c -> Character.getType(c) == Character.SURROGATE))
                .as("halves of characters")
                .isEmpty();
    }
}
