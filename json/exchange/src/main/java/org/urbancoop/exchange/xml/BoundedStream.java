package org.urbancoop.exchange.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that ends with an error where one attribute, comment or text is larger than any is: a parser keeps these in
 * memory as a whole.
 */
final class BoundedStream extends FilterInputStream {

    private final long most;
    private long read;

    /**
     * Starts.
     *
     * @param stream what is read
     * @param most how many bytes may be read before {@link #renew}
     */
    BoundedStream(InputStream stream, long most) {
        super(stream);
        this.most = most;
    }

    /** Starts to count anew, as the parser has got to the next part. */
    void renew() {
        read = 0;
    }

    private int count(int bytes) throws IOException {
        read += Math.max(0, bytes);
        if (read > most) {
            throw new IOException("One text, attribute or comment has more than " + most + " bytes");
        }
        return bytes;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        return count(super.read(to, from, length));
    }
}
