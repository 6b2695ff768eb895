package org.urbancoop.json.stream;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * A sequence of JSON texts (RFC 7464): each one starts with a record separator and is read by itself, whatever is wrong
 * with another. Where the first text has no separator, each line is a text.
 */
public final class TextSource implements Closeable {

    private static final int SEPARATOR = 0x1E;
    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final JsonLimits limits;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private long passed;
    /** What ends a text; unknown before the first one. */
    private int delimiter;

    private int number;
    private int line = 1;
    private int column = 1;

    /**
     * Cuts a stream.
     *
     * @param stream the texts, in UTF-8
     * @param limits how large a text may be
     */
    public TextSource(InputStream stream, JsonLimits limits) {
        this.stream = stream;
        this.limits = limits;
    }

    /**
     * Reads on; blank texts are passed. The pointer of a text is its number.
     *
     * @return the next text; null after the last one
     */
    public ElementSource.@Nullable Element next() throws IOException {
        skipBlanks();
        if (peek() < 0) {
            return null;
        }
        if (delimiter == 0) {
            delimiter = '\n';
        }
        Location location = Location.of(line, column);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean isTooLarge = false;
        for (int c = peek(); c >= 0 && c != delimiter; c = peek()) {
            isTooLarge |= text.size() >= limits.recordSize();
            if (!isTooLarge) {
                text.write(c);
            }
            pass();
        }
        byte[] bytes = text.toByteArray();
        if (isTooLarge) {
            JsonProblem problem = ProblemSink.tooLarge(JsonPointer.ROOT, location, true, "recordSize", limits);
            return element(location, bytes, Document.refused(problem));
        }
        return element(
                location,
                bytes,
                Document.read(
                        Slice.of(bytes), location, ExtensionValueCodec.CODEC, Document.Unit.RECORD, limits, false));
    }

    private ElementSource.Element element(Location location, byte[] bytes, Decoded<ExtensionValue> decoded) {
        return new ElementSource.Element(JsonPointer.ROOT.child(number++), location, bytes, decoded, false);
    }

    /** Passes white space and separators; a byte-order mark is left for the reader of the text to tell. */
    private void skipBlanks() throws IOException {
        for (int c = peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == SEPARATOR; c = peek()) {
            if (c == SEPARATOR) {
                delimiter = SEPARATOR;
            }
            pass();
        }
    }

    private int peek() throws IOException {
        if (at == end) {
            passed += end;
            at = 0;
            end = Math.max(0, stream.read(buffer, 0, BUFFER));
        }
        return at < end ? buffer[at] & 0xFF : -1;
    }

    private void pass() {
        int c = buffer[at++];
        if (c == '\n') {
            line++;
            column = 1;
        } else if ((c & 0xC0) != 0x80 && c != SEPARATOR) {
            column++;
        }
    }

    /** Gets how many bytes were read. */
    public long bytes() {
        return passed + at;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
