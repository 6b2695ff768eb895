package org.urbancoop.notation;

import java.util.Objects;
import java.util.OptionalInt;
import org.urbancoop.text.VisibleText;

/**
 * A heading with the number of things below it, such as {@code e-Government System (16)}.
 *
 * @param label the words as printed, blanks at the ends removed
 * @param count the number in parentheses, if one is printed
 * @since 0.1.0
 */
public record Heading(String label, OptionalInt count) {

    /**
     * Checks that nothing is null.
     *
     * @param label the words as printed, blanks at the ends removed
     * @param count the number in parentheses, if one is printed
     */
    public Heading {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(count, "count");
    }

    /**
     * Gets the words without the marks of a broken line: {@code Transit-Smart-Card System} for
     * {@code Transit-Smart- Card System}.
     *
     * @return the words, with one blank for several and none behind a hyphen that follows a letter
     */
    public String plainLabel() {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            int length = plain.length();
            if (!VisibleText.isBlank(c)) {
                plain.append(c);
            } else if (length > 0
                    && plain.charAt(length - 1) != ' '
                    && !(plain.charAt(length - 1) == '-'
                            && length > 1
                            && Character.isLetter(plain.charAt(length - 2)))) {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Heading[label=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("Heading[label=" + label + ", count=" + count + ']');
    }
}
