package org.urbancoop.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.urbancoop.message.Location;

/** A line as it was before it was folded, which knows where its characters stand in the file. */
final class UnfoldedLine {

    /**
     * A place where it was folded.
     *
     * @param before how many bytes stand before it
     * @param line the line that goes on there, from 1
     */
    record Fold(int before, int line) {}

    private final int number;
    private final byte[] bytes;
    private final List<Fold> folds;

    private final boolean isTooLong;
    private final String text;

    UnfoldedLine(int number, byte[] bytes, List<Fold> folds, boolean isTooLong) {
        this.number = number;
        this.bytes = bytes;
        this.folds = folds;
        this.isTooLong = isTooLong;
        this.text = new String(bytes, StandardCharsets.UTF_8);
    }

    /** Gets its text; what is no UTF-8 in it is replaced. */
    String text() {
        return text;
    }

    /** Checks whether it has more than any line may have, so that its end is missing. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** Gets where a character of it stands: a folded line goes on behind the blank that the next one starts with. */
    Location at(int index) {
        int before = Math.min(bytes.length, text.substring(0, index).getBytes(StandardCharsets.UTF_8).length);
        Fold last = null;
        for (Fold fold : folds) {
            if (fold.before() <= before) {
                last = fold;
            }
        }
        return last == null
                ? Location.of(number, column(0, before))
                : Location.of(last.line(), column(last.before(), before) + 1);
    }

    /** Checks whether it is UTF-8. */
    boolean isUtf8() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return isTooLong;
        }
    }

    private int column(int from, int to) {
        int column = 1;
        for (int i = from; i < to; i++) {
            // Bytes that continue a character are none of their own.
            column += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return column;
    }
}
