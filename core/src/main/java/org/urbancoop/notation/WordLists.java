package org.urbancoop.notation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Small tables of words. */
final class WordLists {

    private WordLists() {}

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
