package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.table.BytesOut;
import org.urbancoop.json.table.Name;
import org.urbancoop.json.table.UnwritableException;
import org.urbancoop.progress.Progress;

/** Writes UTF-8 into an array, and from there to a stream when there is one. */
final class Utf8Out extends BytesOut {

    private static final int FLUSH_AT = 1 << 16;
    private static final int SPARE_SIZE = 1 << 12;
    private static final int SPARE_LIMIT = 1 << 16;
    private static final byte[] NONE = {};

    /** An array for each thread, while no document of the thread is using it. */
    private static final ThreadLocal<byte[][]> SPARE = ThreadLocal.withInitial(() -> new byte[][] {NONE});

    private final boolean pretty;
    private final @Nullable OutputStream stream;
    private final Progress progress;
    private final long total;
    private final int size;
    /** Whether this is no document but lines, of any number. */
    private boolean lines;
    /** How much has gone to the stream. */
    private long flushed;

    private boolean inLine;
    /** Whether a container was just opened, so that no comma comes before the next token. */
    private boolean first = true;
    /** Whether a name was just written, so that nothing comes before the value. */
    private boolean named = true;
    /** The depth from which on everything stands on one line; containers within such an array do, too. */
    private int oneLineFrom = Integer.MAX_VALUE;

    Utf8Out(boolean typed, @Nullable OutputStream stream, WriteOptions options) {
        super(typed, options.limits(), spare(), JsonLimits.SIZE_CEILING);
        this.size = options.limits().size();
        this.pretty = options.pretty();
        this.stream = stream;
        this.progress = options.progress();
        this.total = options.total();
    }

    /** The array that the last document of this thread has left, or a new one. */
    private static byte[] spare() {
        byte[][] spare = SPARE.get();
        byte[] free = spare[0];
        spare[0] = NONE;
        return free.length == 0 ? new byte[SPARE_SIZE] : free;
    }

    /** Leaves the array to the next document of this thread, unless it has become a large one; this one is done. */
    void release() {
        if (bytes.length <= SPARE_LIMIT) {
            SPARE.get()[0] = bytes;
        }
        bytes = NONE;
        length = 0;
    }

    /** Ends the document: with a line feed when a person may read it. */
    void finish() throws IOException {
        if (pretty) {
            append('\n');
        }
        flush();
    }

    /** Starts a line of many, and tells where, for {@link #dropLine}. It stays in memory until it ends. */
    int startLine() {
        inLine = true;
        lines = true;
        typeNext();
        bound(true);
        return length;
    }

    void endLine() throws IOException {
        checkSize();
        append('\n');
        first = true;
        named = true;
        inLine = false;
        if (length >= FLUSH_AT) {
            flush();
        }
    }

    /** Forgets a line that could not be finished. */
    void dropLine(int start) {
        length = start;
        close();
        first = true;
        named = true;
        inLine = false;
    }

    /** Refuses a document that is larger than one may be that is read as a whole. */
    private void checkSizeOfDocument() {
        if (!lines && position() > size) {
            throw tooLarge(size);
        }
    }

    @Override
    protected RuntimeException beyond(int most) {
        return tooLarge(most);
    }

    @Override
    protected RuntimeException loneSurrogate(String text) {
        return UnwritableException.loneSurrogate(text);
    }

    private static UnwritableException tooLarge(int size) {
        return new UnwritableException(
                ProblemCode.DOCUMENT_TOO_LARGE,
                "",
                "the document has more than " + size + " bytes",
                "raise the limit 'size', or write one record a line");
    }

    void flush() throws IOException {
        checkSizeOfDocument();
        if (stream != null) {
            stream.write(bytes, 0, length);
            flushed += length;
            length = 0;
        }
    }

    @Override
    protected long position() {
        return flushed + length;
    }

    private void separate() {
        if (named) {
            named = false;
            return;
        }
        if (!first) {
            append(',');
        }
        if (pretty) {
            if (depth() < oneLineFrom) {
                indent();
            } else if (!first) {
                append(' ');
            }
        }
        first = false;
    }

    private void indent() {
        int depth = depth();
        reserve(1 + 2 * depth);
        bytes[length++] = '\n';
        Arrays.fill(bytes, length, length + 2 * depth, (byte) ' ');
        length += 2 * depth;
    }

    private void open(char bracket) {
        separate();
        append(bracket);
        first = true;
    }

    private void close(char bracket) throws IOException {
        int depth = depth();
        if (pretty && !first && depth + 1 < oneLineFrom) {
            indent();
        }
        if (depth < oneLineFrom - 1) {
            oneLineFrom = Integer.MAX_VALUE;
        }
        append(bracket);
        first = false;
        if (length >= FLUSH_AT && stream != null && !inLine) {
            flush();
        }
    }

    @Override
    protected void recordWritten(long records) {
        progress.at(Progress.Phase.WRITING, records, total);
    }

    @Override
    protected void writeStartObject() {
        open('{');
    }

    @Override
    protected void writeEndObject() throws IOException {
        close('}');
    }

    @Override
    protected void writeStartArray(boolean onOneLine) {
        open('[');
        if (onOneLine && oneLineFrom == Integer.MAX_VALUE) {
            oneLineFrom = depth() + 1;
        }
    }

    @Override
    protected void writeEndArray() throws IOException {
        close(']');
        if (depth() < oneLineFrom) {
            oneLineFrom = Integer.MAX_VALUE;
        }
    }

    @Override
    public void name(Name name) {
        separate();
        append(name, 1);
        afterName();
    }

    @Override
    protected void writeName(String name) {
        separate();
        quote(name);
        append(':');
        afterName();
    }

    private void afterName() {
        if (pretty) {
            append(' ');
        }
        named = true;
    }

    @Override
    protected void writeText(String value) {
        separate();
        quote(value);
    }

    @Override
    protected void writeLiteral(String literal) {
        separate();
        ascii(literal);
    }

    @Override
    protected void writeNumber(int value) {
        separate();
        ascii(Integer.toString(value));
    }

    @Override
    protected void writeTruth(boolean value) {
        separate();
        ascii(value ? "true" : "false");
    }

    @Override
    protected void writeNothing() {
        separate();
        ascii("null");
    }

    @Override
    protected void writePlain(String value) {
        separate();
        quotePlain(value);
    }
}
