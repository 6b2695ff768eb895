package org.urbancoop.format;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is read: {@code FormatInput.of(Path.of("cities.json.gz"))}, a folder, a stream or bytes.
 *
 * <p>A file whose name ends in {@code .gz} is decompressed. A stream can be read once, and is not closed.
 *
 * @since 0.1.0
 */
public final class FormatInput {

    /** How many bytes a format is recognised by, {@value}; less if there are no more. */
    public static final int START = 4096;

    private final @Nullable Path path;
    private final @Nullable BufferedInputStream stream;

    private FormatInput(@Nullable Path path, @Nullable BufferedInputStream stream) {
        this.path = path;
        this.stream = stream;
    }

    /**
     * Obtains a file or a folder, whatever stands there when it is read.
     *
     * @param path the file or folder
     * @return the input
     */
    public static FormatInput of(Path path) {
        return new FormatInput(Objects.requireNonNull(path, "path"), null);
    }

    /**
     * Obtains a stream.
     *
     * @param stream the stream, which is read ahead and not closed
     * @return the input
     */
    public static FormatInput of(InputStream stream) {
        return new FormatInput(null, new BufferedInputStream(Objects.requireNonNull(stream, "stream"), 2 * START));
    }

    /**
     * Obtains bytes in memory, as a stream.
     *
     * @param bytes the bytes; not copied
     * @return the input
     */
    public static FormatInput of(byte[] bytes) {
        return of(new ByteArrayInputStream(Objects.requireNonNull(bytes, "bytes")));
    }

    /**
     * Gets what it is.
     *
     * @return the carrier; a file if nothing stands there
     */
    public Carrier carrier() {
        return path == null ? Carrier.STREAM : Files.isDirectory(path) ? Carrier.FOLDER : Carrier.FILE;
    }

    /**
     * Gets the file or folder, for formats that read at any place.
     *
     * @return the path; empty for a stream
     */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /**
     * Opens the file, decompressed, or gives the stream.
     *
     * @return a stream to be closed, which leaves a stream of the caller's open
     * @throws IOException if the file is missing, is a folder or cannot be read
     */
    public InputStream open() throws IOException {
        if (path != null) {
            return Unpacking.open(path);
        }
        return new FilterInputStream(Objects.requireNonNull(stream, "stream")) {
            @Override
            public void close() {
                // The caller's.
            }
        };
    }

    /**
     * Gets the first bytes, by which a format is recognised. A stream that was not read yet stays at its start.
     *
     * @return {@value #START} bytes, or all if there are no more
     * @throws IOException if the file is missing, is a folder or cannot be read
     */
    public byte[] start() throws IOException {
        if (stream != null) {
            stream.mark(START);
            byte[] start = stream.readNBytes(START);
            stream.reset();
            return start;
        }
        try (InputStream opened = open()) {
            return opened.readNBytes(START);
        }
    }

    /**
     * Gets the names of the files that lie in the folder.
     *
     * @return the names in order, such as {@code cities.csv}; none for a file or a stream
     * @throws IOException if the folder cannot be read
     */
    public List<String> fileNames() throws IOException {
        if (path == null || carrier() != Carrier.FOLDER) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Gets the name for messages.
     *
     * @return the path, or {@code stream}
     */
    @Override
    public String toString() {
        return path == null ? Carrier.STREAM.toString() : path.toString();
    }
}
