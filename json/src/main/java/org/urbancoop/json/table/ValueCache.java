package org.urbancoop.json.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Caches the values of short texts that occur in many records, such as {@code city/seoul}, by their bytes: a hit needs
 * no {@code String} and no parsing.
 *
 * <p>The size is fixed. Threads share it without synchronization: entries are immutable, and a lost entry is made
 * again.
 *
 * @param <V> the type of the values, which are immutable
 */
final class ValueCache<V> {

    /** The longest text that is kept. */
    private static final int MAX_LENGTH = 64;

    private static final int SIZE = 1 << 9;

    /** A text and its value. */
    private static final class Entry<V> {

        private final byte[] text;
        /** The length of the text, to reject another entry without reading its bytes. */
        private final int length;
        /** The first eight characters of the text, in a number; all if there are less. */
        private final long first;
        /** The last eight characters. */
        private final long last;

        private final V value;

        Entry(JsonIn in, V value) {
            this.text = in.plainText();
            this.length = text.length;
            this.first = in.first();
            this.last = in.last();
            this.value = value;
        }

        /** Compares with the text that the key was asked of: up to sixteen characters are in the two numbers. */
        boolean isAt(JsonIn in, int size) {
            return first == in.first()
                    && last == in.last()
                    && length == size
                    && (length <= 2 * Long.BYTES || in.plainTextIs(text));
        }
    }

    private final Entry<V>[] entries = entries();

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type; nobody else sees this one.
    private static <V> Entry<V>[] entries() {
        return new Entry[SIZE];
    }

    /** Checks whether the text of the current token, or the name that it is, is one to recall: plain and short. */
    static boolean takes(JsonIn in) throws IOException {
        int length = in.plainLength();
        return length >= 0 && length <= Math.min(MAX_LENGTH, in.limits().textLength());
    }

    /**
     * Finds the value of the current token's text.
     *
     * @param in where a text stands that the cache {@link #takes}
     * @return the value, null if there is none
     */
    @Nullable
    V find(JsonIn in) throws IOException {
        Entry<V> entry = entries[in.key() & (SIZE - 1)];
        return entry != null && entry.isAt(in, in.plainLength()) ? entry.value : null;
    }

    /**
     * Stores the value of the current token's text, and replaces another entry if need be.
     *
     * @param in where a text stands that was not found
     */
    void keep(JsonIn in, V value) {
        entries[in.key() & (SIZE - 1)] = new Entry<>(in, value);
    }
}
