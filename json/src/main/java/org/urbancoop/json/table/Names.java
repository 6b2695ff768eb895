package org.urbancoop.json.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The names of the members of a table, such as {@code title}, encoded once for all documents that are read. */
public final class Names {

    /** What is no name of the table. */
    public static final int UNKNOWN = -1;

    private static final long QUOTES = EightBytes.all('"');

    private final String[] texts;
    /** Each name in quotes, and the colon after it. */
    private final byte[][] quoted;
    /** The first eight bytes of each of them, zeros after its colon. */
    private final long[] starts;
    /** Which of the eight bytes are not after the colon. */
    private final long[] masks;
    /** The index of each name, at the first free place from the hash of its start on; less than half full. */
    private final int[] places;

    /**
     * Encodes the names.
     *
     * @param members the members of the table, whose names are letters of ASCII
     */
    Names(List<? extends Member<?, ?>> members) {
        int size = members.size();
        this.texts = new String[size];
        this.quoted = new byte[size][];
        this.starts = new long[size];
        this.masks = new long[size];
        this.places = new int[4 * Integer.highestOneBit(size + 1)];
        Arrays.fill(places, UNKNOWN);
        for (int i = 0; i < size; i++) {
            String text = members.get(i).name();
            if (indexOf(text, i) != UNKNOWN) {
                throw new IllegalStateException("A table has two lines '" + text + "'");
            }
            texts[i] = text;
            quoted[i] = ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII);
            masks[i] = quoted[i].length < Long.BYTES ? (1L << (quoted[i].length * Byte.SIZE)) - 1 : -1;
            starts[i] = EightBytes.at(Arrays.copyOf(quoted[i], Math.max(quoted[i].length, Long.BYTES)), 0);
            int place = place(starts[i]);
            while (places[place] != UNKNOWN) {
                place = (place + 1) & (places.length - 1);
            }
            places[place] = i;
        }
    }

    /** Where to look for what starts with eight bytes: what is after the second quote of them does not count. */
    private int place(long start) {
        long second = EightBytes.find(start >>> Byte.SIZE, QUOTES);
        long name = start & (second ^ (second - 1));
        return (int) ((name * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (places.length - 1);
    }

    /**
     * Finds a name.
     *
     * @return its index in the table, or {@link #UNKNOWN}
     */
    public int indexOf(String text) {
        return indexOf(text, texts.length);
    }

    private int indexOf(String text, int size) {
        for (int i = 0; i < size; i++) {
            if (texts[i].equals(text)) {
                return i;
            }
        }
        return UNKNOWN;
    }

    /**
     * Finds the name that stands in quotes before a colon.
     *
     * @param from the index of the quote before it
     * @param to the index after the last byte
     * @param expected the index of the name that probably stands there; the number of names if none is expected
     * @return its index in the table, or {@link #UNKNOWN}
     */
    public int find(byte[] bytes, int from, int to, int expected) {
        if (from + Long.BYTES > to) {
            return UNKNOWN;
        }
        long start = EightBytes.at(bytes, from);
        if (expected < quoted.length && standsAt(bytes, from, to, start, expected)) {
            return expected;
        }
        int place = place(start);
        while (places[place] != UNKNOWN && !standsAt(bytes, from, to, start, places[place])) {
            place = (place + 1) & (places.length - 1);
        }
        return places[place];
    }

    private boolean standsAt(byte[] bytes, int from, int to, long start, int index) {
        if ((start & masks[index]) != starts[index]) {
            return false;
        }
        byte[] name = quoted[index];
        int rest = name.length - Long.BYTES;
        if (rest <= 0) {
            return true;
        }
        int end = from + name.length;
        if (end > to || EightBytes.at(bytes, end - Long.BYTES) != EightBytes.at(name, rest)) {
            return false;
        }
        return rest <= Long.BYTES || Arrays.equals(bytes, from, end, name, 0, name.length);
    }

    /**
     * Gets the length of a name with its quotes and the colon.
     *
     * @param index its index in the table
     * @return the number of bytes
     */
    public int quotedLength(int index) {
        return quoted[index].length;
    }
}
