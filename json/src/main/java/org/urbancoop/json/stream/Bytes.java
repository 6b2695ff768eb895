package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.urbancoop.json.problem.JsonLimits;

/**
 * Reads a document into memory, but never much more than the limit: one byte beyond it is enough to refuse the
 * document.
 */
public final class Bytes {

    private Bytes() {}

    /**
     * Reads a file, and unpacks it if its name ends in {@code .gz}.
     *
     * @param limits how much is read
     * @throws IOException if the file cannot be read
     */
    public static byte[] of(Path file, JsonLimits limits) throws IOException {
        try (InputStream stream = open(file)) {
            return of(stream, limits);
        }
    }

    /**
     * Opens a file, and unpacks it if its name ends in {@code .gz}.
     *
     * @return the stream, to be closed
     * @throws IOException if the file cannot be opened
     */
    public static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        if (!Packed.isPacked(file)) {
            return stream;
        }
        try {
            return new GZIPInputStream(stream, 1 << 16);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param stream the stream, which is not closed
     * @param limits how much is read
     */
    public static byte[] of(InputStream stream, JsonLimits limits) throws IOException {
        return stream.readNBytes(limits.size() + 1);
    }
}
