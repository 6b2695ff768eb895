package org.urbancoop.json.stream;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.progress.Progress;

/** Compressed files, known by their names. */
public final class Packed {

    private Packed() {}

    /**
     * Checks by its name whether a file is compressed.
     *
     * @return true if the name ends in {@code .gz}
     */
    public static boolean isPacked(Path file) {
        return Objects.requireNonNull(file, "file")
                .toString()
                .toLowerCase(Locale.ROOT)
                .endsWith(".gz");
    }

    /**
     * Gets how many bytes there are to read.
     *
     * @return the size; {@link Progress#UNKNOWN} of a packed file, and of what is no regular file
     * @throws IOException if the file cannot be asked
     */
    public static long length(Path file) throws IOException {
        return isPacked(file) || !Files.isRegularFile(file) ? Progress.UNKNOWN : Files.size(file);
    }

    /**
     * Writes a file as a whole or not at all, and packs it if its name says so.
     *
     * @param content writes what it is to hold
     */
    public static void write(Path file, AtomicFile.Content content) throws IOException {
        Objects.requireNonNull(content, "content");
        AtomicFile.write(file, isPacked(file) ? packed(content) : content);
    }

    /** Finishes only what is whole: who reads from a pipe sees that a part is none. */
    private static AtomicFile.Content packed(AtomicFile.Content content) {
        return stream -> {
            GZIPOutputStream packed = new GZIPOutputStream(stream, 1 << 16);
            content.writeTo(packed);
            packed.finish();
        };
    }
}
