package org.urbancoop.json.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The names of the members of a table, such as {@code title}, encoded once for all documents that are read. */
public final class Names {

    /** What is no name of the table. */
    public static final int UNKNOWN = -1;

    private final String[] texts;
    /** Each name in quotes, and the colon after it. */
    private final byte[][] quoted;
    /** The index of each name, at the first free place from the hash of its text on; less than half full. */
    private final int[] places;

    /**
     * Encodes the names.
     *
     * @param members the members of the table, whose names are letters of ASCII
     */
    Names(List<? extends Member<?, ?>> members) {
        this.texts = new String[members.size()];
        this.quoted = new byte[texts.length][];
        this.places = new int[4 * Integer.highestOneBit(texts.length + 1)];
        Arrays.fill(places, UNKNOWN);
        for (int i = 0; i < texts.length; i++) {
            String text = members.get(i).name();
            texts[i] = text;
            quoted[i] = ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII);
            int place = place(text.hashCode());
            while (places[place] != UNKNOWN) {
                if (texts[places[place]].equals(text)) {
                    throw new IllegalStateException("A table has two lines '" + text + "'");
                }
                place = place(place + 1);
            }
            places[place] = i;
        }
    }

    private int place(int hash) {
        return hash & (places.length - 1);
    }

    /**
     * Finds a name.
     *
     * @param text the name
     * @return its index in the table, or {@link #UNKNOWN}
     */
    public int indexOf(String text) {
        int place = place(text.hashCode());
        while (places[place] != UNKNOWN && !texts[places[place]].equals(text)) {
            place = place(place + 1);
        }
        return places[place];
    }

    /**
     * Finds the name that stands in quotes before a colon.
     *
     * @param bytes where it stands
     * @param from the index of the quote before it
     * @param to the index after the last byte; there is one after the colon
     * @param expected the index of the name that probably stands there; the number of names if none is expected
     * @return its index in the table, or {@link #UNKNOWN}
     */
    public int find(byte[] bytes, int from, int to, int expected) {
        if (expected < quoted.length && standsAt(bytes, from, to, expected)) {
            return expected;
        }
        // The same as that of a text.
        int hash = 0;
        for (int i = from + 1; i < to && bytes[i] != '"'; i++) {
            hash = 31 * hash + bytes[i];
        }
        int place = place(hash);
        while (places[place] != UNKNOWN && !standsAt(bytes, from, to, places[place])) {
            place = place(place + 1);
        }
        return places[place];
    }

    private boolean standsAt(byte[] bytes, int from, int to, int index) {
        byte[] name = quoted[index];
        int end = from + name.length;
        return end < to && Arrays.equals(bytes, from, end, name, 0, name.length);
    }

    /**
     * Gets a name.
     *
     * @param index its index in the table
     * @return the name, such as {@code title}
     */
    public String text(int index) {
        return texts[index];
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
