package org.urbancoop.json.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Where texts and lines end, looked for eight bytes at a time. */
final class Texts {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long FEEDS = '\n' * ONES;
    private static final long BLANKS = ' ' * ONES;

    private Texts() {}

    /** Gets the end of a text that needs no decoding: the index of the first byte that is a quote, a backslash, a control character or no ASCII, {@code to} if there is none. */
    static int endOfPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = (long) LONGS.get(bytes, i);
            // The lowest bit is right, those above it may be carried over.
            long stops =
                    (((eight ^ QUOTES) - ONES) | ((eight ^ BACKSLASHES) - ONES) | (eight - BLANKS) | eight) & HIGH_BITS;
            if (stops != 0) {
                return i + (Long.numberOfTrailingZeros(stops) >> 3);
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Gets the index of the first line feed, {@code to} if there is none. */
    static int endOfLine(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long feeds = (long) LONGS.get(bytes, i) ^ FEEDS;
            long found = (feeds - ONES) & ~feeds & HIGH_BITS;
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }
}
