package org.urbancoop.notation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Small cuts of text, and small tables of words. */
final class Words {

    private Words() {}

    /** Removes the blanks of every kind at both ends. */
    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && Tokens.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Tokens.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Obtains the words of a line as a set. */
    static Set<String> set(String line) {
        return Set.copyOf(Arrays.asList(line.split(" ", -1)));
    }

    /** Obtains a table from a line such as {@code spring=21 summer=22}. */
    static Map<String, Integer> numbers(String line) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String entry : line.split(" ", -1)) {
            int sign = entry.indexOf('=');
            numbers.put(entry.substring(0, sign), Integer.valueOf(entry.substring(sign + 1)));
        }
        return Map.copyOf(numbers);
    }
}
