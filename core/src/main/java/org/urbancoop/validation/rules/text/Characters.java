package org.urbancoop.validation.rules.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the first character of a kind in a text. */
final class Characters {

    private Characters() {}

    /**
     * Finds the first character that fits and is not a visible one of ASCII or a blank, as its number and name:
     * {@code U+200B ZERO WIDTH SPACE}.
     */
    static Optional<String> first(String text, IntPredicate kind) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            // Nearly every character of nearly every text is one of these, and no rule asks for them.
            boolean plain = c >= ' ' && c <= '~';
            if (!plain && kind.test(c)) {
                return Optional.of(String.format(Locale.ROOT, "U+%04X", c) + name(c));
            }
            i += Character.charCount(c);
        }
        return Optional.empty();
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "" : " " + name;
    }
}
