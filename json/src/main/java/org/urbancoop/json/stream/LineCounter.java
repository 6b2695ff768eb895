package org.urbancoop.json.stream;

import org.urbancoop.json.reading.Location;

/** Counts lines and characters up to a byte; problems come nearly in order, so it goes on from the last one. */
final class LineCounter {

    private final byte[] bytes;
    private final int from;
    private final Location start;
    private int at;
    private int line;
    private int column;

    LineCounter(byte[] bytes, int from, Location start) {
        this.bytes = bytes;
        this.from = from;
        this.start = start;
        restart();
    }

    private void restart() {
        at = from;
        line = start.line();
        column = start.column();
    }

    Location locate(int offset) {
        if (offset < at) {
            restart();
        }
        for (; at < offset && at < bytes.length; at++) {
            byte b = bytes[at];
            if (b == '\n' || (b == '\r' && !(at + 1 < bytes.length && bytes[at + 1] == '\n'))) {
                line++;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++;
            }
        }
        return new Location(line, column);
    }
}
