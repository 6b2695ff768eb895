package org.urbancoop.json.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.report.ReportCodec;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.validation.ValidationReport;

/**
 * A report as JSON, in both languages: {@code ReportJson.write(report, Path.of("report.json"))}.
 *
 * <p>What is read back equals what was written, so that a later validation can report only what is new since. The
 * schema of the document is {@code docs/schema/urbancoop-validation-report-1.0.schema.json}.
 *
 * @since 0.1.0
 */
public final class ReportJson {

    /** What the member {@code format} of such a document says: {@value}. */
    public static final String FORMAT = ReportCodec.FORMAT;

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = ReportCodec.FORMAT_VERSION;

    private ReportJson() {}

    /**
     * Writes a temporary file, then renames it. Compresses {@code .gz} files.
     *
     * @param report the report
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(ValidationReport report, Path file) throws IOException {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(file, "file");
        Packed.write(
                file,
                stream -> DocumentWriter.write(
                        report, ReportCodec.CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY, stream));
    }

    /**
     * Writes a text.
     *
     * @param report the report
     * @return the document
     */
    public static String toText(ValidationReport report) {
        Objects.requireNonNull(report, "report");
        return DocumentWriter.toText(report, ReportCodec.CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY);
    }

    /**
     * Reads a file. Decompresses {@code .gz} files.
     *
     * @param file the file
     * @return the report
     * @throws IOException if the file cannot be read
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static ValidationReport read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return read(Bytes.of(file, JsonLimits.DEFAULT));
    }

    /**
     * Reads a document in memory.
     *
     * @param document the document in UTF-8
     * @return the report
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static ValidationReport read(byte[] document) {
        Objects.requireNonNull(document, "document");
        return Document.require(document, ReportCodec.CODEC, Document.Unit.WHOLE, JsonLimits.DEFAULT, false);
    }
}
