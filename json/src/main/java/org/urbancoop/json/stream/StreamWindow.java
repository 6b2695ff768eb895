package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.message.Location;

/** The part of a streamed document that is in memory: reads on when the scanner needs more, and counts lines. */
final class StreamWindow extends JsonSyntax {
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    /** The index from which bytes are kept. */
    private int kept;
    /** How many bytes may be kept. */
    private int most = Integer.MAX_VALUE;
    /** Whether white space is skipped that need not be kept. */
    private boolean discarding;

    private boolean exhausted;
    private boolean overflown;
    private long dropped;
    private int counted;
    private int line = 1;
    private int column = 1;
    private boolean afterReturn;

    StreamWindow(InputStream stream, JsonLimits limits) {
        super(new Slice(new byte[BUFFER], 0, 0), limits);
        this.stream = stream;
    }

    @Override
    boolean more() {
        if (discarding) {
            keepFromHere();
        }
        if (exhausted) {
            return false;
        }
        if (end() - kept > most) {
            overflown = true;
            return false;
        }
        byte[] larger = end() < bytes().length
                ? bytes()
                : Arrays.copyOf(bytes(), (int) Math.min(2L * end(), Integer.MAX_VALUE - 8));
        try {
            int count = stream.read(larger, end(), larger.length - end());
            exhausted = count < 0;
            grow(larger, end() + Math.max(0, count));
            return count > 0 || more();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a part that is to be kept. */
    void keepFromHere() {
        keepFrom(at());
        if (kept > BUFFER / 2 || discarding) {
            System.arraycopy(bytes(), kept, bytes(), 0, end() - kept);
            dropped += kept;
            counted -= kept;
            kept = 0;
            drop();
        }
    }

    void keepFrom(int index) {
        locate(index);
        kept = index;
    }

    int skipSpace() {
        discarding = true;
        int c = space();
        discarding = false;
        return c;
    }

    /** Passes a byte-order mark, which is no character of the document. */
    boolean passByteOrderMark() {
        boolean passed = has(Document.BYTE_ORDER_MARK.length) && Document.isByteOrderMark(bytes(), at(), end());
        if (passed) {
            counted += Document.BYTE_ORDER_MARK.length;
            startAfter(Document.BYTE_ORDER_MARK.length);
        }
        return passed;
    }

    boolean isOversized() {
        return overflown || at() - kept > most;
    }

    /** Gets the place of a byte after all that were asked for before. */
    Location locate(int index) {
        byte[] bytes = bytes();
        for (; counted < index; counted++) {
            byte b = bytes[counted];
            if (b == '\n') {
                line += afterReturn ? 0 : 1;
                column = 1;
            } else if (b == '\r') {
                line++;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++;
            }
            afterReturn = b == '\r';
        }
        return Location.of(line, column);
    }

    /** Limits how many bytes may be kept. */
    void limit(int bytes) {
        most = bytes;
    }

    /** Gets the index of the first byte that is kept. */
    int kept() {
        return kept;
    }

    /** Copies the bytes that are kept, up to an index. */
    byte[] copyKept(int end) {
        return Arrays.copyOfRange(bytes(), kept, end);
    }

    /** Gets the number of bytes of the stream that were passed. */
    long passed() {
        return dropped + at();
    }
}
