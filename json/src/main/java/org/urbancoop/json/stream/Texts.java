package org.urbancoop.json.stream;

import org.urbancoop.json.table.EightBytes;

/** Where texts and lines end, looked for eight bytes at a time. */
final class Texts {

    private static final long QUOTES = EightBytes.all('"');
    private static final long BACKSLASHES = EightBytes.all('\\');
    private static final long BLANKS = EightBytes.all(' ');
    private static final long FEEDS = EightBytes.all('\n');

    private static final int FOUR = 4 * Long.BYTES;

    private Texts() {}

    /**
     * Gets the end of a text that needs no decoding: the index of the first byte that is a quote, a backslash, a
     * control character or no ASCII, {@code to} if there is none.
     */
    static int endOfPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long eight = EightBytes.at(bytes, i);
            // A byte beyond ASCII stops by itself; below it, the lowest bit is right.
            long stops = (EightBytes.findInAscii(eight, QUOTES)
                            | EightBytes.findInAscii(eight, BACKSLASHES)
                            | (eight - BLANKS)
                            | eight)
                    & EightBytes.HIGH_BITS;
            if (stops != 0) {
                return i + EightBytes.firstOf(stops);
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Tells whether one of the next 32 bytes is a line feed. */
    private static boolean hasFeed(byte[] bytes, int i) {
        return (EightBytes.find(EightBytes.at(bytes, i), FEEDS)
                        | EightBytes.find(EightBytes.at(bytes, i + Long.BYTES), FEEDS)
                        | EightBytes.find(EightBytes.at(bytes, i + 2 * Long.BYTES), FEEDS)
                        | EightBytes.find(EightBytes.at(bytes, i + 3 * Long.BYTES), FEEDS))
                != 0;
    }

    /** Gets the index of the first line feed, {@code to} if there is none. */
    static int endOfLine(byte[] bytes, int from, int to) {
        int i = from;
        // Lines are long, and four looks at once take little more time than one.
        while (i + FOUR <= to && !hasFeed(bytes, i)) {
            i += FOUR;
        }
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long found = EightBytes.find(EightBytes.at(bytes, i), FEEDS);
            if (found != 0) {
                return i + EightBytes.firstOf(found);
            }
        }
        while (i < to && bytes[i] != '\n') {
            i++;
        }
        return i;
    }
}
