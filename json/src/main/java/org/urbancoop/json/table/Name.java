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
