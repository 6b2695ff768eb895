package org.urbancoop.json.stream;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.message.Location;

/** Counts lines and characters up to a byte; problems come nearly in order, so it goes on from the last one. */
final class LineCounter {

    private static final int STEP = 1 << 12;

    private final byte[] bytes;
    private final int from;
    private int at;
    private int line;
    private int column;
    /** What was counted at every {@value #STEP}th byte, so that a place before the last one costs no more than that. */
    private final List<Mark> marks = new ArrayList<>();

    private record Mark(int line, int column) {}

    LineCounter(byte[] bytes, int from, Location start) {
        this.bytes = bytes;
        this.from = from;
        this.at = from;
        this.line = start.line();
        this.column = start.column();
    }

    private void goBack(int offset) {
        int step = Math.max(0, offset - from) / STEP;
        at = from + step * STEP;
        line = marks.get(step).line();
        column = marks.get(step).column();
    }

    Location locate(int offset) {
        if (offset < at && !marks.isEmpty()) {
            goBack(offset);
        }
        for (; at < offset && at < bytes.length; at++) {
            if (at - from == marks.size() * STEP) {
                marks.add(new Mark(line, column));
            }
            byte b = bytes[at];
            if (b == '\n' || (b == '\r' && !(at + 1 < bytes.length && bytes[at + 1] == '\n'))) {
                line++;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++;
            }
        }
        return Location.of(line, column);
    }
}
