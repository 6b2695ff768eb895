package org.urbancoop.json.table;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that an object has had so far. Maps by language or scheme are small: a set is made only of many. */
final class Keys {

    private static final int FEW = 8;
    private static final String[] NONE = {};

    /** Most maps have no other key. */
    private @Nullable String first;

    private String[] few = NONE;
    private int count;
    private @Nullable Set<String> many;

    /** Adds a key, false if it was here before. */
    boolean add(String key) {
        if (first == null) {
            first = key;
            return true;
        }
        if (key.equals(first)) {
            return false;
        }
        if (many != null) {
            return many.add(key);
        }
        for (int i = 0; i < count; i++) {
            if (few[i].equals(key)) {
                return false;
            }
        }
        if (count == FEW) {
            many = new HashSet<>(Arrays.asList(few));
            return many.add(key);
        }
        if (count == few.length) {
            few = Arrays.copyOf(few, Math.max(1, 2 * count));
        }
        few[count++] = key;
        return true;
    }
}
