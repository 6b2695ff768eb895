package org.urbancoop.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.urbancoop.file.AtomicFile;

/** Compressed files, known by their names. */
final class Unpacking {

    static final String ENDING = ".gz";

    private static final int BUFFER = 1 << 16;

    private Unpacking() {}

    static boolean isPacked(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    static String unpackedName(String fileName) {
        return isPacked(fileName) ? fileName.substring(0, fileName.length() - ENDING.length()) : fileName;
    }

    static InputStream open(Path file) throws IOException {
        InputStream stream = Files.newInputStream(file);
        if (!isPacked(file.toString())) {
            return stream;
        }
        try {
            return new GZIPInputStream(stream, BUFFER);
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    /** Finishes only what is whole: who reads from a pipe sees that a part is none. */
    static AtomicFile.Content packed(Path file, AtomicFile.Content content) {
        return !isPacked(file.toString())
                ? content
                : stream -> {
                    GZIPOutputStream packed = new GZIPOutputStream(stream, BUFFER);
                    content.writeTo(packed);
                    packed.finish();
                };
    }
}
