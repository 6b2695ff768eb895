package org.urbancoop.notation;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.urbancoop.text.VisibleText;

/**
 * Reads headings with or without a number, such as {@code Construction Administration System(2)}.
 *
 * @since 0.1.0
 */
public final class HeadingReader {

    private static final int MOST_DIGITS = 9;

    private HeadingReader() {}

    /**
     * Reads a heading.
     *
     * @param text any text
     * @return the words and the number in the last parentheses, if nothing else stands in them
     */
    public static Reading<Heading> read(String text) {
        Objects.requireNonNull(text, "text");
        String label = VisibleText.strip(text);
        if (label.isEmpty()) {
            return Reading.none(text, Finding.of(FindingCode.EMPTY_TEXT, 0));
        }
        int close = label.length() - 1;
        int open = isClose(label.charAt(close)) ? Math.max(label.lastIndexOf('('), label.lastIndexOf('（')) : -1;
        if (open < 0) {
            return Reading.of(text, new Heading(label, OptionalInt.empty()), List.of());
        }
        String digits = VisibleText.strip(label.substring(open + 1, close));
        if (digits.isEmpty() || !digits.chars().allMatch(Character::isDigit)) {
            return Reading.of(text, new Heading(label, OptionalInt.empty()), List.of());
        }
        if (digits.length() > MOST_DIGITS) {
            return Reading.none(text, Finding.of(FindingCode.NUMBER_TOO_LONG, text.indexOf(digits), digits));
        }
        String words = VisibleText.strip(label.substring(0, open));
        return words.isEmpty()
                ? Reading.none(text, Finding.of(FindingCode.LABEL_MISSING, 0))
                : Reading.of(text, new Heading(words, OptionalInt.of(Integer.parseInt(digits))), List.of());
    }

    private static boolean isClose(char c) {
        return c == ')' || c == '）';
    }
}
