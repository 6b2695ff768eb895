package org.urbancoop.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.file.AtomicFile;

/**
 * Where to write: {@code FormatOutput.file(Path.of("cities.json"))}, a folder or a stream.
 *
 * <p>Files are written as a whole or not at all, as {@link AtomicFile} does, and compressed if their names end in
 * {@code .gz}. A stream is neither flushed nor closed, and may hold a part if writing fails.
 *
 * @since 0.1.0
 */
public final class FormatOutput {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]*");

    private final Carrier carrier;
    private final @Nullable Path path;
    private final @Nullable OutputStream stream;

    private FormatOutput(Carrier carrier, @Nullable Path path, @Nullable OutputStream stream) {
        this.carrier = carrier;
        this.path = path;
        this.stream = stream;
    }

    /**
     * Obtains a file.
     *
     * @param path the file, which is replaced if it exists
     * @return the output
     */
    public static FormatOutput file(Path path) {
        return new FormatOutput(Carrier.FILE, Objects.requireNonNull(path, "path"), null);
    }

    /**
     * Obtains a folder.
     *
     * @param path the folder, which is made if it is missing; files in it that are not written stay
     * @return the output
     */
    public static FormatOutput folder(Path path) {
        return new FormatOutput(Carrier.FOLDER, Objects.requireNonNull(path, "path"), null);
    }

    /**
     * Obtains a stream.
     *
     * @param stream the stream
     * @return the output
     */
    public static FormatOutput stream(OutputStream stream) {
        return new FormatOutput(Carrier.STREAM, null, Objects.requireNonNull(stream, "stream"));
    }

    /**
     * Gets what it is.
     *
     * @return the carrier
     */
    public Carrier carrier() {
        return carrier;
    }

    /**
     * Gets the file or folder.
     *
     * @return the path; empty for a stream
     */
    public Optional<Path> path() {
        return Optional.ofNullable(path);
    }

    /**
     * Writes the file or to the stream.
     *
     * @param content writes the bytes, uncompressed; what it throws reaches the caller as it is
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if this is a folder
     */
    public void write(AtomicFile.Content content) throws IOException {
        Objects.requireNonNull(content, "content");
        if (stream != null) {
            content.writeTo(stream);
            return;
        }
        Path file = Objects.requireNonNull(path, "path");
        if (carrier == Carrier.FOLDER) {
            throw new IllegalArgumentException("This is a folder, for several files: " + file);
        }
        AtomicFile.write(file, Unpacking.packed(file, content));
    }

    /**
     * Writes files into the folder, all of them or none.
     *
     * @param files what each is to hold, by its name, such as {@code cities.csv}, in the order of writing
     * @throws IOException if one cannot be written
     * @throws IllegalArgumentException if this is no folder, or if a name is none of a file in it
     */
    public void writeAll(Map<String, ? extends AtomicFile.Content> files) throws IOException {
        Objects.requireNonNull(files, "files");
        Map<Path, AtomicFile.Content> contents = new LinkedHashMap<>();
        for (Map.Entry<String, ? extends AtomicFile.Content> each : files.entrySet()) {
            String name = Objects.requireNonNull(each.getKey(), "files key");
            AtomicFile.Content content = Objects.requireNonNull(each.getValue(), "files value");
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "The name of a file in a folder is letters, digits, '_', '-', '.' and"
                                + " blanks, and starts with none of the last three, not '" + Formats.shown(name) + "'");
            }
            Path file = Path.of(name);
            contents.put(path == null ? file : path.resolve(name), Unpacking.packed(file, content));
        }
        if (carrier != Carrier.FOLDER || path == null) {
            throw new IllegalArgumentException("This is a " + carrier + ", and no folder: " + this);
        }
        Files.createDirectories(path);
        AtomicFile.writeAll(contents);
    }

    /**
     * Gets the name for messages.
     *
     * @return the path, or {@code stream}
     */
    @Override
    public String toString() {
        return path == null ? carrier.toString() : path.toString();
    }
}
