package org.urbancoop.json.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes of an array as one number, the first of them lowest, so that they are compared or searched at once. */
public final class EightBytes {

    /** The highest bit of each byte. */
    public static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;

    private EightBytes() {}

    /**
     * Gets eight bytes.
     *
     * @param bytes the array
     * @param from the index of the first of them
     * @return the number
     */
    public static long at(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /**
     * Gets eight times the same.
     *
     * @param character a character of ASCII
     * @return the number
     */
    public static long all(char character) {
        return character * ONES;
    }

    /**
     * Looks for a character of ASCII. Bits above the lowest that is set may be wrong, and so may all be where a byte is
     * beyond ASCII.
     *
     * @param wanted eight times the character
     * @return the high bit of the first byte that is the character, perhaps with others above it
     */
    public static long findInAscii(long eight, long wanted) {
        return (eight ^ wanted) - ONES;
    }

    /**
     * Looks for a byte among any. Bits above the lowest that is set may be wrong.
     *
     * @param wanted eight times the byte
     * @return the high bit of the first byte that is the wanted one, perhaps with others above it; 0 if there is none
     */
    public static long find(long eight, long wanted) {
        long difference = eight ^ wanted;
        return (difference - ONES) & ~difference & HIGH_BITS;
    }

    /**
     * Gets which of the bytes is the first that has a bit set.
     *
     * @param found the bits, one of them at least
     * @return its index, 0 to 7
     */
    public static int firstOf(long found) {
        return Long.numberOfTrailingZeros(found) >> 3;
    }
}
