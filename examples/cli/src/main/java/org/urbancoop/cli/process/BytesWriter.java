package org.urbancoop.cli.process;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A writer of text in UTF-8, on which bytes can be written, too, such as those of a workbook. */
public final class BytesWriter extends PrintWriter {

    private final OutputStream bytes;

    BytesWriter(OutputStream bytes) {
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
}
