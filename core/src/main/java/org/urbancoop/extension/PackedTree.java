package org.urbancoop.extension;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;

/**
 * A tree of unknown members as bytes, about as many as its text has: the values are made when they are asked for.
 *
 * <p>A value is a tag and, for a text or a number, its length and its UTF-8; for an array or an object, the length of
 * what it holds in four bytes, and that. A member is the length of its name, the name, and its value.
 */
final class PackedTree {

    static final byte NULL = 0;
    static final byte TRUE = 1;
    static final byte FALSE = 2;
    static final byte TEXT = 3;
    static final byte NUMBER = 4;
    static final byte ARRAY = 5;
    static final byte OBJECT = 6;

    /** The tag of an array or an object, and the length of what it holds. */
    static final int HEADER = 1 + Integer.BYTES;

    private final byte[] bytes;

    PackedTree(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Gets the members of the object that the tree is. */
    Map<String, ExtensionValue> members() {
        return new Members(HEADER, bytes.length);
    }

    /** Gets the value that the tree is. */
    ExtensionValue value() {
        return valueAt(0);
    }

    /** Makes all values at once. */
    static Map<String, ExtensionValue> unpacked(Map<String, ExtensionValue> members) {
        Map<String, ExtensionValue> all = new LinkedHashMap<>();
        members.forEach((name, value) -> all.put(name, unpacked(value)));
        return Collections.unmodifiableMap(all);
    }

    static ExtensionValue unpacked(ExtensionValue value) {
        if (value instanceof ArrayValue array) {
            return new ArrayValue(
                    array.values().stream().map(PackedTree::unpacked).toList());
        }
        return value instanceof ObjectValue object
                ? new ObjectValue(Extensions.trusted(unpacked(object.members().asMap())))
                : value;
    }

    private ExtensionValue valueAt(int at) {
        return switch (bytes[at]) {
            case NULL -> new NullValue();
            case TRUE, FALSE -> new BooleanValue(bytes[at] == TRUE);
            case TEXT -> new TextValue(textAt(at + 1));
            case NUMBER -> new NumberValue(textAt(at + 1));
            case ARRAY -> new ArrayValue(new Elements(at + HEADER, end(at)));
            default -> new ObjectValue(Extensions.trusted(new Members(at + HEADER, end(at))));
        };
    }

    /** Gets the index after a value. */
    private int end(int at) {
        return switch (bytes[at]) {
            case NULL, TRUE, FALSE -> at + 1;
            case TEXT, NUMBER -> endOfText(at + 1);
            default -> at + HEADER + intAt(at + 1);
        };
    }

    private int intAt(int at) {
        return (bytes[at] & 0xFF) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | (bytes[at + 3] & 0xFF);
    }

    /** Gets the index of the first byte of a text, behind its length in groups of seven bits. */
    private int startOfText(int at) {
        int i = at;
        while (bytes[i] < 0) {
            i++;
        }
        return i + 1;
    }

    private int endOfText(int at) {
        int length = 0;
        int i = at;
        for (int shift = 0; bytes[i] < 0; shift += 7) {
            length |= (bytes[i++] & 0x7F) << shift;
        }
        length |= bytes[i] << (7 * (i - at));
        return i + 1 + length;
    }

    private String textAt(int at) {
        int start = startOfText(at);
        return new String(bytes, start, endOfText(at) - start, StandardCharsets.UTF_8);
    }

    /** What an array or an object holds, one after the other. */
    private int count(int from, int to, boolean named) {
        int count = 0;
        for (int at = from; at < to; at = end(named ? endOfText(at) : at)) {
            count++;
        }
        return count;
    }

    private boolean holdsSame(int from, int to, PackedTree other, int otherFrom, int otherTo) {
        return Arrays.equals(bytes, from, to, other.bytes, otherFrom, otherTo);
    }

    /** The elements of an array. */
    final class Elements extends AbstractList<ExtensionValue> {
        private final int from;
        private final int to;
        private final int size;
        /** Where each element starts, found when one of them is first asked for by its index. */
        private volatile int @Nullable [] starts;

        private Elements(int from, int to) {
            this.from = from;
            this.to = to;
            this.size = count(from, to, false);
        }

        /** Checks for the same bytes, which is quick; the same elements may have others. */
        boolean isSame(Elements other) {
            return holdsSame(from, to, other.tree(), other.from, other.to);
        }

        private PackedTree tree() {
            return PackedTree.this;
        }

        @Override
        public ExtensionValue get(int index) {
            Objects.checkIndex(index, size);
            int[] known = starts;
            if (known == null) {
                known = new int[size];
                int at = from;
                for (int i = 0; i < size; i++) {
                    known[i] = at;
                    at = end(at);
                }
                starts = known;
            }
            return valueAt(known[index]);
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public Iterator<ExtensionValue> iterator() {
            return new Iterator<>() {
                private int at = from;

                @Override
                public boolean hasNext() {
                    return at < to;
                }

                @Override
                public ExtensionValue next() {
                    if (at >= to) {
                        throw new NoSuchElementException("There are no more than " + size + " elements");
                    }
                    ExtensionValue value = valueAt(at);
                    at = end(at);
                    return value;
                }
            };
        }
    }

    /** The members of an object, none of them twice. */
    final class Members extends AbstractMap<String, ExtensionValue> {
        private final int from;
        private final int to;
        private final int size;
        /** Where the names start, in the order of their bytes; found when a member is first asked for by its name. */
        private volatile int @Nullable [] sorted;

        private Members(int from, int to) {
            this.from = from;
            this.to = to;
            this.size = count(from, to, true);
        }

        /** Checks for the same bytes, which is quick; the same members may have another order. */
        boolean isSame(Members other) {
            return holdsSame(from, to, other.tree(), other.from, other.to);
        }

        private PackedTree tree() {
            return PackedTree.this;
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return find(name) >= 0;
        }

        @Override
        public @Nullable ExtensionValue get(@Nullable Object name) {
            int found = find(name);
            return found < 0 ? null : valueAt(endOfText(found));
        }

        private int find(@Nullable Object name) {
            if (!(name instanceof String text)) {
                return -1;
            }
            byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
            int[] names = sorted();
            int low = 0;
            int high = names.length - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int at = names[middle];
                int compared = Arrays.compareUnsigned(bytes, startOfText(at), endOfText(at), wanted, 0, wanted.length);
                if (compared == 0) {
                    // A lone surrogate has no UTF-8, and is no name here.
                    return textAt(at).equals(text) ? at : -1;
                }
                if (compared < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1;
        }

        private int[] sorted() {
            int[] known = sorted;
            if (known == null) {
                Integer[] names = new Integer[size];
                int at = from;
                for (int i = 0; i < size; i++) {
                    names[i] = at;
                    at = end(endOfText(at));
                }
                Arrays.sort(names, this::compareNames);
                known = Arrays.stream(names).mapToInt(Integer::intValue).toArray();
                sorted = known;
            }
            return known;
        }

        private int compareNames(int left, int right) {
            return Arrays.compareUnsigned(
                    bytes, startOfText(left), endOfText(left), bytes, startOfText(right), endOfText(right));
        }

        @Override
        public Set<Entry<String, ExtensionValue>> entrySet() {
            return new AbstractSet<>() {
                @Override
                public int size() {
                    return size;
                }

                @Override
                public Iterator<Entry<String, ExtensionValue>> iterator() {
                    return new Iterator<>() {
                        private int at = from;

                        @Override
                        public boolean hasNext() {
                            return at < to;
                        }

                        @Override
                        public Entry<String, ExtensionValue> next() {
                            if (at >= to) {
                                throw new NoSuchElementException("There are no more than " + size + " members");
                            }
                            int value = endOfText(at);
                            Entry<String, ExtensionValue> entry = Map.entry(textAt(at), valueAt(value));
                            at = end(value);
                            return entry;
                        }
                    };
                }
            };
        }
    }
}
