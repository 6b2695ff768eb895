package org.urbancoop.extension;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue.NumberValue;

/**
 * Builds unknown members from their tokens, such as {@code name("rank")}, {@code number("1")}, in memory that is a
 * small multiple of their text: a tree of millions of numbers costs about as many bytes as it has characters.
 *
 * <p>What is built is equal to what {@link Extensions#from} makes of the same values. To be used by one thread.
 *
 * @since 0.1.0
 */
public final class ExtensionsBuilder {

    /** What is smaller than this, in bytes, is quicker to use and not much larger as plain objects. */
    private static final int SMALL = 256;

    private static final int LONGEST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[64];
    private int length;
    private final Deque<Level> open = new ArrayDeque<>();

    /** An object or an array that is open. */
    private static final class Level {
        private final int start;
        private final boolean object;
        private @Nullable Set<String> names;
        private boolean named;

        Level(int start, boolean object) {
            this.start = start;
            this.object = object;
        }

        boolean add(String name) {
            if (names == null) {
                names = new HashSet<>();
            }
            return names.add(name);
        }
    }

    /** Starts with the members of the outermost object. */
    public ExtensionsBuilder() {
        open(PackedTree.OBJECT);
    }

    /**
     * Names the next value, in an object.
     *
     * @param name the name, such as {@code rank}; may be empty
     * @return false if the object has such a member already: then no value is expected
     * @throws IllegalStateException if a value is expected, or the innermost container is an array
     * @throws IllegalArgumentException if the name holds half of a surrogate pair
     */
    public boolean name(String name) {
        Level level = open.peek();
        if (level == null || !level.object || level.named) {
            throw new IllegalStateException("No name is expected here, but a value: '" + name + "'");
        }
        checkEncodable(Objects.requireNonNull(name, "name"));
        level.named = level.add(name);
        if (level.named) {
            append(name);
        }
        return level.named;
    }

    /**
     * Starts an object as the next value.
     *
     * @return this builder
     * @throws IllegalStateException if a name is expected
     */
    public ExtensionsBuilder startObject() {
        value();
        open(PackedTree.OBJECT);
        return this;
    }

    /**
     * Starts an array as the next value.
     *
     * @return this builder
     * @throws IllegalStateException if a name is expected
     */
    public ExtensionsBuilder startArray() {
        value();
        open(PackedTree.ARRAY);
        return this;
    }

    /**
     * Ends the innermost object or array that was started.
     *
     * @return this builder
     * @throws IllegalStateException if none is open, or a value is expected
     */
    public ExtensionsBuilder end() {
        if (open.size() < 2 || open.element().named) {
            throw new IllegalStateException("Nothing can be ended here");
        }
        close();
        return this;
    }

    /**
     * Adds a text as the next value.
     *
     * @param value the text, such as {@code north}; may be empty
     * @return this builder
     * @throws IllegalStateException if a name is expected
     * @throws IllegalArgumentException if the text holds half of a surrogate pair
     */
    public ExtensionsBuilder text(String value) {
        checkEncodable(Objects.requireNonNull(value, "value"));
        value();
        append(PackedTree.TEXT);
        append(value);
        return this;
    }

    /**
     * Adds a number as the next value.
     *
     * @param literal the number as JSON writes it, such as {@code 1.10}
     * @return this builder
     * @throws IllegalStateException if a name is expected
     * @throws org.urbancoop.text.MalformedTextException if the literal does not follow {@value NumberValue#GRAMMAR}
     */
    public ExtensionsBuilder number(String literal) {
        String checked = new NumberValue(literal).literal();
        value();
        append(PackedTree.NUMBER);
        append(checked);
        return this;
    }

    /**
     * Adds a truth value as the next value.
     *
     * @param value the truth value
     * @return this builder
     * @throws IllegalStateException if a name is expected
     */
    public ExtensionsBuilder truth(boolean value) {
        value();
        append(value ? PackedTree.TRUE : PackedTree.FALSE);
        return this;
    }

    /**
     * Adds an explicit {@code null} as the next value.
     *
     * @return this builder
     * @throws IllegalStateException if a name is expected
     */
    public ExtensionsBuilder nothing() {
        value();
        append(PackedTree.NULL);
        return this;
    }

    /**
     * Builds the members, after which this builder is of no use.
     *
     * @return the members of the outermost object
     * @throws IllegalStateException if an object or array is open, or a value is expected
     */
    public Extensions build() {
        if (open.size() != 1 || open.element().named) {
            throw new IllegalStateException("The members are not whole: a value or an end is missing");
        }
        close();
        if (length == PackedTree.HEADER) {
            return Extensions.none();
        }
        PackedTree tree = new PackedTree(Arrays.copyOf(bytes, length));
        return Extensions.trusted(length < SMALL ? PackedTree.unpacked(tree.members()) : tree.members());
    }

    private void value() {
        Level level = open.peek();
        if (level == null || (level.object && !level.named)) {
            throw new IllegalStateException("A name is expected here, not a value");
        }
        level.named = false;
    }

    private void open(byte tag) {
        open.push(new Level(length, tag == PackedTree.OBJECT));
        append(tag);
        reserve(Integer.BYTES);
        length += Integer.BYTES;
    }

    private void close() {
        int start = open.pop().start;
        int held = length - start - PackedTree.HEADER;
        for (int i = 0; i < Integer.BYTES; i++) {
            bytes[start + 1 + i] = (byte) (held >>> (24 - 8 * i));
        }
    }

    private void append(byte tag) {
        reserve(1);
        bytes[length++] = tag;
    }

    private void append(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        reserve(5L + encoded.length);
        int rest = encoded.length;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    /** Half of a surrogate pair has no UTF-8. */
    private static void checkEncodable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
                    throw new IllegalArgumentException(
                            "The text holds half of a surrogate pair at index " + i + ", which has no UTF-8");
                }
                i++;
            }
        }
    }

    private void reserve(long more) {
        long needed = length + more;
        if (needed > bytes.length) {
            if (needed > LONGEST) {
                throw new IllegalStateException("The members take more than " + LONGEST + " bytes");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(needed, 2L * bytes.length), LONGEST));
        }
    }
}
