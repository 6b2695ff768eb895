package org.urbancoop.json.stream;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** A file that is written beside its place and moved there when it is whole. */
public final class AtomicFile {

    private AtomicFile() {}

    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes.
         *
         * @param stream where to
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Writes a file. Whatever goes wrong before the move leaves an old file as it was.
     *
     * @param file the file
     * @param content writes what it is to hold
     * @throws IOException if it cannot be written
     */
    public static void write(Path file, Content content) throws IOException {
        // A link stays a link: what it leads to is replaced.
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.getParent();
        Path name = target.getFileName();
        if (folder == null || name == null || Files.isDirectory(target)) {
            throw new FileSystemException(file.toString(), null, "not a file to write");
        }
        // Not createTempFile, whose files nobody else may read.
        Path beside = folder.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                OutputStream plain = new Unclosed(Channels.newOutputStream(channel));
                if (isPacked(target)) {
                    GZIPOutputStream packed = new GZIPOutputStream(plain, 1 << 16);
                    content.writeTo(packed);
                    packed.finish();
                } else {
                    content.writeTo(plain);
                }
                // Without this, a failing machine may have moved a file that has no content yet.
                channel.force(true);
            }
            move(beside, target);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /**
     * Checks whether a file's content is packed, by its name.
     *
     * @param file the file
     * @return true if the name ends in {@code .gz}
     */
    public static boolean isPacked(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /** A stream whose end is not for its writer to say: the file must reach the disk before it is closed. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream stream) {
            super(stream);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
