package org.urbancoop.json.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Location;

/**
 * What is left of a document when the elements of its arrays of records are cut out, and where each piece of it stood.
 */
final class Remainder {

    private byte[] bytes = new byte[1 << 9];
    private int length;
    private final List<Piece> pieces = new ArrayList<>();

    /** What was not cut apart: where it starts here, and where it started in the document. */
    private record Piece(int offset, Location location) {}

    int length() {
        return length;
    }

    /** Starts a piece. */
    void start(Location location) {
        pieces.add(new Piece(length, location));
    }

    void append(byte[] from, int start, int end) {
        int more = end - start;
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
        System.arraycopy(from, start, bytes, length, more);
        length += more;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Finds places in the document by offsets in what is left of it. */
    IntFunction<Location> lines() {
        byte[] text = toByteArray();
        @Nullable LineCounter[] counters = new @Nullable LineCounter[pieces.size()];
        return offset -> {
            int i = pieceAt(offset);
            LineCounter counter = counters[i];
            if (counter == null) {
                Piece piece = pieces.get(i);
                counter = new LineCounter(text, piece.offset(), piece.location());
                counters[i] = counter;
            }
            return counter.locate(offset);
        };
    }

    private int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
