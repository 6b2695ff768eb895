package org.urbancoop.json.stream;

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

    /** Creates a slice of a whole array. */
    public static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }
}
