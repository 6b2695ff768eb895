package org.urbancoop.json;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.urbancoop.json.reading.JsonLimits;

/** Reads a document into memory, but never much more than the limit: one byte beyond it is enough to refuse the document. */
final class Bytes {

    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Bytes() {}

    static byte[] of(Path file, JsonLimits limits) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return of(stream, limits);
        }
    }

    static byte[] of(InputStream stream, JsonLimits limits) throws IOException {
        return stream.readNBytes((int) Math.min(limits.size() + 1, LONGEST_ARRAY));
    }
}
