package org.urbancoop.json.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.report.SuppressionsCodec;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.validation.Suppression;

/**
 * The findings that somebody has accepted, in a file beside the data, such as
 * {@code {"rule": "total-differs", "subject": "declared-total/seoul-projects", "reason": "the source does not add up",
 * "author": "kim", "expires": "2027-12-31"}}.
 *
 * <p>Reading is strict. A member that is not known is an error: it may be {@code expires} misspelt.
 *
 * @since 0.1.0
 */
public final class SuppressionsJson {

    /** What the member {@code format} of such a file says: {@value}. */
    public static final String FORMAT = SuppressionsCodec.FORMAT;

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = SuppressionsCodec.FORMAT_VERSION;

    private SuppressionsJson() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the suppressions in the order of the file
     * @throws IOException if the file cannot be read
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static List<Suppression> read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return read(Bytes.of(file, JsonLimits.DEFAULT));
    }

    /**
     * Reads a document in memory.
     *
     * @param document the document in UTF-8
     * @return the suppressions in the order of the document
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static List<Suppression> read(byte[] document) {
        Objects.requireNonNull(document, "document");
        return Document.require(document, SuppressionsCodec.CODEC, Document.Unit.WHOLE, JsonLimits.DEFAULT, false)
                .suppressions();
    }

    /**
     * Writes a temporary file, then renames it.
     *
     * @param suppressions the suppressions
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(List<Suppression> suppressions, Path file) throws IOException {
        Objects.requireNonNull(suppressions, "suppressions");
        Objects.requireNonNull(file, "file");
        Packed.write(
                file,
                stream -> DocumentWriter.write(
                        new SuppressionsCodec.Suppressed(suppressions),
                        SuppressionsCodec.CODEC,
                        Document.Unit.WHOLE,
                        WriteOptions.PRETTY,
                        stream));
    }

    /**
     * Writes a text.
     *
     * @param suppressions the suppressions
     * @return the document
     */
    public static String toText(List<Suppression> suppressions) {
        Objects.requireNonNull(suppressions, "suppressions");
        return DocumentWriter.toText(
                new SuppressionsCodec.Suppressed(suppressions),
                SuppressionsCodec.CODEC,
                Document.Unit.WHOLE,
                WriteOptions.PRETTY);
    }
}
