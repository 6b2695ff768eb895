package org.urbancoop.cli.process;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** A writer that a person looks at: a line may be drawn again. */
public final class TerminalWriter extends PrintWriter {

    TerminalWriter(OutputStream terminal) {
        super(terminal, true, StandardCharsets.UTF_8);
    }
}
