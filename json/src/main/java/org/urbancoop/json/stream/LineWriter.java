package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.OutputStream;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.dataset.LineCodec;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.table.UnwritableException;

/** One object a line. */
public final class LineWriter {

    private final Utf8Out out;

    /**
     * Writes lines to a stream, which is not closed.
     *
     * @param limits what may be written
     */
    public LineWriter(OutputStream stream, JsonLimits limits) {
        this.out = new Utf8Out(true, stream, WriteOptions.of(false, limits));
    }

    /**
     * Writes a line, or nothing of it if it cannot be written.
     *
     * @param value what the line is to hold
     */
    public void write(Extensible value) throws IOException {
        int start = out.startLine();
        try {
            LineCodec.CODEC.write(out, value);
            out.endLine();
        } catch (UnwritableException e) {
            out.dropLine(start);
            throw e.toProblem();
        } catch (IllegalArgumentException e) {
            out.dropLine(start);
            throw e;
        }
    }

    /** Writes what is held back. */
    public void flush() throws IOException {
        out.flush();
    }
}
