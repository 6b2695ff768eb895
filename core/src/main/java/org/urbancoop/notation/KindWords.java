package org.urbancoop.notation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words for the kind of a place around its name, such as {@code City of} and {@code 특별시}. */
final class KindWords {

    /** Longer ones stand before those that they end in. */
    private static final List<String> BEHIND = List.of(
            " metropolitan city",
            " special city",
            " capital city",
            " city",
            " municipality",
            " metropolis",
            " prefecture",
            " province",
            " governorate",
            " county",
            " district",
            " region",
            " state");

    private static final List<String> BEFORE =
            List.of("city of ", "municipality of ", "province of ", "prefecture of ", "state of ", "greater ");

    private static final List<String> KOREAN =
            List.of("특별자치시", "특별자치도", "특별시", "광역시", "시", "도", "주", "성", "현", "부", "군", "구");

    private static final int SHORTEST_KOREAN = 2;

    private KindWords() {}

    /** Takes the word from a name that has one and is more than that. */
    static Optional<String> without(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String word : BEHIND) {
            if (lower.endsWith(word) && lower.length() > word.length()) {
                return Optional.of(name.substring(0, name.length() - word.length()));
            }
        }
        for (String word : BEFORE) {
            if (lower.startsWith(word) && lower.length() > word.length()) {
                return Optional.of(name.substring(word.length()));
            }
        }
        for (String word : KOREAN) {
            if (name.endsWith(word) && name.length() >= word.length() + SHORTEST_KOREAN) {
                return Optional.of(name.substring(0, name.length() - word.length()));
            }
        }
        return Optional.empty();
    }
}
