package org.urbancoop.json.stream;

import java.io.ByteArrayOutputStream;

/** A range of bytes of an array, not copied: a document, or a record among others. */
public final class Slice {

    final byte[] bytes;
    final int from;
    final int to;

    /**
     * Creates a slice.
     *
     * @param bytes the array
     * @param from the index of the first byte
     * @param to the index after the last byte
     */
    public Slice(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** Writes the bytes. */
    public void writeTo(ByteArrayOutputStream out) {
        out.write(bytes, from, to - from);
    }

    /** Creates a slice of a whole array. */
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }
}
