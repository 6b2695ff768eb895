package org.urbancoop.json.table;

import com.fasterxml.jackson.core.io.SerializedString;
import java.nio.charset.StandardCharsets;

/** The name of a known member, such as {@code title}, encoded once for all documents. */
public final class Name {

    private final String text;
    private final SerializedString serialized;
    private final byte[] quoted;

    /**
     * Encodes a name.
     *
     * @param text the name, letters of ASCII
     */
    Name(String text) {
        this.text = text;
        this.serialized = new SerializedString(text);
        serialized.asQuotedUTF8();
        this.quoted = ('"' + text + "\":").getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Gets the name for a parser to compare its bytes with.
     *
     * @return the name
     */
    public SerializedString serialized() {
        return serialized;
    }

    /** Gets the first eight bytes of the name in quotes with its colon, the first of them the lowest; zeros if it is shorter. */
    long head() {
        long head = 0;
        for (int i = Math.min(quoted.length, Long.BYTES) - 1; i >= 0; i--) {
            head = (head << Byte.SIZE) | quoted[i];
        }
        return head;
    }

    /** Gets the bits of eight that {@link #head} fills. */
    long headMask() {
        return quoted.length >= Long.BYTES ? -1L : (1L << (Byte.SIZE * quoted.length)) - 1;
    }

    /** Checks whether the bytes after the first eight are those of the name in quotes with its colon. */
    boolean isAt(byte[] bytes, int at, int to) {
        int length = quoted.length;
        if (length <= Long.BYTES) {
            return true;
        }
        if (at + length > to) {
            return false;
        }
        for (int i = Long.BYTES; i < length; i++) {
            if (bytes[at + i] != quoted[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Appends the name in quotes and the colon.
     *
     * @param target where to
     * @param at the index to write at; {@link #quotedLength} bytes must be free
     */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(quoted, 0, target, at, quoted.length);
    }

    /**
     * Gets the number of bytes that {@link #copyTo} writes.
     *
     * @return the number of bytes
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
