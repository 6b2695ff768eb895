package org.urbancoop.validation.rules.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Finds the first character of a kind in a text. */
final class Characters {

    private Characters() {}

    /** Finds the first character that fits, as its number and name: {@code U+200B ZERO WIDTH SPACE}. */
    static Optional<String> first(String text, IntPredicate kind) {
        return text.codePoints()
                .filter(kind)
                .mapToObj(c -> String.format(Locale.ROOT, "U+%04X", c) + name(c))
                .findFirst();
    }

    private static String name(int character) {
        String name = Character.getName(character);
        return name == null ? "" : " " + name;
    }
}
