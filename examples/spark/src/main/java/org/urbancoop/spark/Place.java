package org.urbancoop.spark;

/** Where a line stands, as one number that sorts as the lines of all files do: {@code file * 2^40 + line}. */
final class Place {

    static final int LINE_BITS = 40;

    private Place() {}

    static long of(int file, long line) {
        return ((long) file << LINE_BITS) | line;
    }
}
