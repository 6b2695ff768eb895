package org.urbancoop.json.table;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's members in writing order, to find one by its text or by its bytes. */
public final class Names {

    private final Name[] names;
    private final long[] heads;
    private final long[] masks;
    private final Map<String, Integer> byText = new HashMap<>();

    Names(List<Name> names) {
        this.names = names.toArray(new Name[0]);
        this.heads = new long[this.names.length];
        this.masks = new long[this.names.length];
        for (int i = 0; i < this.names.length; i++) {
            heads[i] = this.names[i].head();
            masks[i] = this.names[i].headMask();
            if (byText.put(this.names[i].toString(), i) != null) {
                throw new IllegalArgumentException("There are two names '" + this.names[i] + "'");
            }
        }
    }

    /**
     * Gets the number of names.
     *
     * @return the number
     */
    public int size() {
        return names.length;
    }

    /**
     * Gets a name.
     *
     * @param index its index
     * @return the name
     */
    public Name get(int index) {
        return names[index];
    }

    /**
     * Finds a name by its text.
     *
     * @param text the text
     * @return its index, -1 if it is none of these
     */
    public int find(String text) {
        return byText.getOrDefault(text, -1);
    }

    /**
     * Finds a name by its bytes, with quotes and colon.
     *
     * @param bytes the document
     * @param at where the name's first quote stands
     * @param to the index after the document
     * @param eight the eight bytes that start there, the first of them the lowest
     * @param predicted the index from which on it probably stands
     * @return its index, -1 if it is none of these or written in another way
     */
    public int find(byte[] bytes, int at, int to, long eight, int predicted) {
        for (int i = predicted; i < heads.length; i++) {
            if ((eight & masks[i]) == heads[i] && names[i].isAt(bytes, at, to)) {
                return i;
            }
        }
        for (int i = 0; i < predicted; i++) {
            if ((eight & masks[i]) == heads[i] && names[i].isAt(bytes, at, to)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return Arrays.toString(names);
    }
}
