package org.urbancoop.json.table;

import org.jspecify.annotations.Nullable;

/**
 * Values of short texts that were read lately, such as {@code city/seoul}, which stands in many records: the next reader finds it by its
 * bytes and needs neither a text nor a parser.
 *
 * <p>It never grows. Threads share it without waiting: an entry is immutable, and whoever misses one makes it anew.
 *
 * @param <V> the type of the values, which are immutable
 */
public final class Recent<V> {

    /** The longest text that is kept. */
    public static final int MAX_LENGTH = 64;

    private static final int SIZE = 1 << 9;

    /** A text and what it means. */
    private record Entry<V>(String text, V value) {}

    private final Entry<V>[] entries = entries();

    /** Creates an empty one. */
    public Recent() {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type; nobody else sees this one.
    private static <V> Entry<V>[] entries() {
        return new Entry[SIZE];
    }

    /**
     * Finds the value of the current token's text.
     *
     * @param in the text, of {@value #MAX_LENGTH} characters at most
     * @param hash its {@link JsonIn#textHash hash}
     * @return the value, null if it is not here
     * @throws java.io.IOException if the text is no JSON
     */
    public @Nullable V find(JsonIn in, int hash) throws java.io.IOException {
        Entry<V> entry = entries[hash & (SIZE - 1)];
        return entry != null && in.textIs(entry.text()) ? entry.value() : null;
    }

    /**
     * Keeps a value, and forgets another one for it.
     *
     * @param text the text
     * @param hash its {@link JsonIn#textHash hash}
     * @param value the value
     */
    public void keep(String text, int hash, V value) {
        entries[hash & (SIZE - 1)] = new Entry<>(text, value);
    }
}
