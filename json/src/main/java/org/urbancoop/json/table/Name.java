package org.urbancoop.json.table;

import java.nio.charset.StandardCharsets;

/** The name of a known member, such as {@code title}, encoded once for all documents that are written. */
public final class Name {

    private final String text;
    private final byte[] quoted;

    /**
     * Encodes a name.
     *
     * @param text the name, letters of ASCII
     */
    Name(String text) {
        this.text = text;
        this.quoted = ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Appends the name in quotes and the colon.
     *
     * @param at the index to write at; {@link #quotedLength} bytes must be free
     */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(quoted, 0, target, at, quoted.length);
    }

    /**
     * Gets the number of bytes that {@link #copyTo} writes.
     */
    public int quotedLength() {
        return quoted.length;
    }

    /**
     * Gets the name.
     *
     * @return the name, such as {@code title}
     */
    @Override
    public String toString() {
        return text;
    }
}
