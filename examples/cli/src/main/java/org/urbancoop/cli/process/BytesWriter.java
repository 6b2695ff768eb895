package org.urbancoop.cli.process;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A writer of text in UTF-8, on which bytes can be written, too, such as those of a workbook. */
public final class BytesWriter extends PrintWriter {

    private final Output bytes;

    BytesWriter(OutputStream bytes) {
        this(new Output(bytes));
    }

    private BytesWriter(Output bytes) {
        super(bytes, false, StandardCharsets.UTF_8);
        this.bytes = bytes;
    }

    /**
     * Gets the stream behind it, after all text that was written so far.
     *
     * @return the stream, which is not to be closed
     */
    public OutputStream bytes() {
        flush();
        return bytes;
    }

    /** The error that ended the output, which a writer swallows. */
    @Nullable
    IOException failure() {
        return bytes.failure;
    }

    /** Whether an exception is, or comes from, the error that ended the output. */
    boolean isFailure(Throwable e) {
        Throwable cause = e;
        while (cause != null && cause != bytes.failure) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** Keeps the error. */
    private static final class Output extends FilterOutputStream {
        private @Nullable IOException failure;

        Output(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }
}
