package org.urbancoop.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A stream whose errors name the file, and that its user cannot close: the file must reach the disk before it
 * is closed.
 */
final class NamedStream extends FilterOutputStream {

    private final Target target;

    NamedStream(OutputStream stream, Target target) {
        super(stream);
        this.target = target;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            throw target.named(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
