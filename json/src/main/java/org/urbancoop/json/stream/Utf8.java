package org.urbancoop.json.stream;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A look through the bytes of a document: jackson-core decodes, but does not check, overlong forms and surrogates. */
final class Utf8 {

    /** What {@link #check} returns for good bytes without a backslash. */
    static final int PLAIN = -1;
    /** What {@link #check} returns for good bytes with a backslash. */
    static final int WITH_ESCAPES = -2;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long BACKSLASHES = '\\' * ONES;

    private static final int STEP = 2 * Long.BYTES;

    private Utf8() {}

    /** Gets the index of the first byte that starts no well-formed character (Unicode, table 3-7), or {@link #PLAIN} or the like. */
    static int check(byte[] bytes, int from, int to) {
        long backslash = 0;
        int i = from;
        while (true) {
            while (i + STEP <= to) {
                long first = (long) LONGS.get(bytes, i);
                long second = (long) LONGS.get(bytes, i + Long.BYTES);
                if (((first | second) & HIGH_BITS) != 0) {
                    break;
                }
                backslash |= backslashes(first) | backslashes(second);
                i += STEP;
            }
            int end = Math.min(i + STEP, to);
            while (i < end) {
                int b = bytes[i];
                int length = b >= 0 ? 1 : length(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                backslash |= b == '\\' ? 1 : 0;
                i += length;
            }
            if (i >= to) {
                return backslash == 0 ? PLAIN : WITH_ESCAPES;
            }
        }
    }

    private static long backslashes(long eight) {
        long difference = eight ^ BACKSLASHES;
        return (difference - ONES) & ~difference & HIGH_BITS;
    }

    /** Gets the number of bytes of the character that starts at an index with a byte above 0x7F, 0 if it is malformed. */
    private static int length(byte[] bytes, int i, int to) {
        int lead = bytes[i] & 0xFF;
        int second = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
        if (lead < 0xC2 || lead > 0xF4) {
            return 0;
        }
        if (lead < 0xE0) {
            return isContinuation(second) ? 2 : 0;
        }
        if (lead < 0xF0) {
            boolean good = lead == 0xE0
                    ? second >= 0xA0 && second <= 0xBF
                    : lead == 0xED ? second >= 0x80 && second <= 0x9F : isContinuation(second);
            return good && isContinuation(bytes, i + 2, to) ? 3 : 0;
        }
        boolean good = lead == 0xF0
                ? second >= 0x90 && second <= 0xBF
                : lead == 0xF4 ? second >= 0x80 && second <= 0x8F : isContinuation(second);
        return good && isContinuation(bytes, i + 2, to) && isContinuation(bytes, i + 3, to) ? 4 : 0;
    }

    private static boolean isContinuation(byte[] bytes, int i, int to) {
        return i < to && isContinuation(bytes[i] & 0xFF);
    }

    private static boolean isContinuation(int b) {
        return (b & 0xC0) == 0x80;
    }
}
