package org.urbancoop.calendar;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a calendar, unfolded. A fold may stand within a character, so bytes are unfolded, and not characters. A
 * line ends with CR LF, or with one of the two; lines without anything in them are skipped.
 */
final class UnfoldedLines implements Closeable {

    /** What a line may have, in bytes; what is more of it is skipped. */
    static final int MOST = 1 << 22;

    private static final int MOST_FOLDS = 1 << 16;

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int END = -1;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;
    private int position;
    private int number = 1;
    private boolean isStarted;

    UnfoldedLines(InputStream in) {
        this.in = in;
    }

    /** Gets the next line; null at the end. */
    @Nullable
    UnfoldedLine next() throws IOException {
        if (!isStarted) {
            isStarted = true;
            skipMark();
        }
        skipEnds();
        Line line = new Line(number);
        for (int c = read(); c != END; c = read()) {
            if (c != '\r' && c != '\n') {
                line.add(c);
                continue;
            }
            position--;
            // Some programs end lines with CR CR LF, so that there is an empty one before each fold.
            skipEnds();
            if (peek() != ' ' && peek() != '\t') {
                return line.whole();
            }
            read();
            line.fold(number);
        }
        return line.bytes.size() == 0 ? null : line.whole();
    }

    private void skipEnds() throws IOException {
        for (int c = peek(); c == '\r' || c == '\n'; c = peek()) {
            read();
            if (c == '\r' && peek() == '\n') {
                read();
            }
            number++;
        }
    }

    private void skipMark() throws IOException {
        fill();
        if (filled >= MARK.length && buffer[0] == MARK[0] && buffer[1] == MARK[1] && buffer[2] == MARK[2]) {
            position = MARK.length;
        }
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.readNBytes(buffer, 0, buffer.length));
        return filled > 0;
    }

    private int peek() throws IOException {
        return position < filled || fill() ? buffer[position] & 0xFF : END;
    }

    private int read() throws IOException {
        int c = peek();
        position++;
        return c;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A line that is being read. */
    private static final class Line {

        private final int start;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(80);
        private final List<UnfoldedLine.Fold> folds = new ArrayList<>();
        private boolean isTooLong;

        Line(int start) {
            this.start = start;
        }

        void add(int c) {
            if (bytes.size() < MOST) {
                bytes.write(c);
            } else {
                isTooLong = true;
            }
        }

        void fold(int line) {
            if (folds.size() < MOST_FOLDS) {
                folds.add(new UnfoldedLine.Fold(bytes.size(), line));
            } else {
                isTooLong = true;
            }
        }

        UnfoldedLine whole() {
            return new UnfoldedLine(start, bytes.toByteArray(), List.copyOf(folds), isTooLong);
        }
    }
}
