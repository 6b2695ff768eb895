package org.urbancoop.json.stream;

import org.urbancoop.json.table.EightBytes;

/** A look through the bytes of a document: jackson-core decodes, but does not check, overlong forms and surrogates. */
final class Utf8 {

    /** What {@link #check} returns for good bytes. */
    static final int GOOD = -1;

    private static final int STEP = 4 * Long.BYTES;

    private Utf8() {}

    /** Gets the index of the first byte that starts no well-formed character (Unicode, table 3-7), or {@link #GOOD}. */
    static int check(byte[] bytes, int from, int to) {
        int i = from;
        while (true) {
            i = passAscii(bytes, i, to);
            int end = Math.min(i + STEP, to);
            while (i < end) {
                int length = bytes[i] >= 0 ? 1 : length(bytes, i, to);
                if (length == 0) {
                    return i;
                }
                i += length;
            }
            if (i >= to) {
                return GOOD;
            }
        }
    }

    /** Gets the index of the first of some bytes that are not all ASCII, or are the last ones. */
    private static int passAscii(byte[] bytes, int from, int to) {
        int i = from;
        while (i + STEP <= to) {
            long all = EightBytes.at(bytes, i)
                    | EightBytes.at(bytes, i + Long.BYTES)
                    | EightBytes.at(bytes, i + 2 * Long.BYTES)
                    | EightBytes.at(bytes, i + 3 * Long.BYTES);
            if ((all & EightBytes.HIGH_BITS) != 0) {
                return i;
            }
            i += STEP;
        }
        return i;
    }

    /**
     * Gets the number of bytes of the character that starts at an index with a byte above 0x7F, 0 if it is malformed.
     */
    static int length(byte[] bytes, int i, int to) {
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
