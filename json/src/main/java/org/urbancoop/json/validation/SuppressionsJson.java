package org.urbancoop.json.validation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.json.dataset.FormatVersionCodec;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.JsonPointerCodec;
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
    public static final String FORMAT = "urbancoop-suppressions";

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = "1.0";

    static final ObjectCodec<Suppression, Suppression.Builder> SUPPRESSION = ObjectCodec.of(
            Suppression.class,
            () -> Table.of(Suppression::builder, Suppression.Builder::build)
                    .mandatory("rule", ReportScalars.TEXT, Suppression::rule, Suppression.Builder::rule)
                    .mandatory("subject", ReportScalars.TEXT, Suppression::subject, Suppression.Builder::subject)
                    .optional("pointer", JsonPointerCodec.CODEC, Suppression::pointer, Suppression.Builder::pointer)
                    .mandatory("reason", ReportScalars.TEXT, Suppression::reason, Suppression.Builder::reason)
                    .mandatory("author", ReportScalars.TEXT, Suppression::author, Suppression.Builder::author)
                    .optional("expires", ReportScalars.DAY, Suppression::expires, Suppression.Builder::expires));

    static final ObjectCodec<Suppressed, ArrayList<Suppression>> CODEC = ObjectCodec.of(
            Suppressed.class,
            () -> Table.of(ArrayList<Suppression>::new, Suppressed::new)
                    .constant("format", FORMAT)
                    .mandatory(
                            "formatVersion",
                            FormatVersionCodec.of(FORMAT_VERSION),
                            file -> FORMAT_VERSION,
                            (draft, text) -> draft)
                    .list("suppressions", SUPPRESSION, Suppressed::suppressions, List::add));

    /** The content of a file. */
    record Suppressed(List<Suppression> suppressions) {
        Suppressed {
            suppressions = Copies.list(suppressions, "suppressions");
        }
    }

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
        return Document.require(document, CODEC, Document.Unit.WHOLE, JsonLimits.DEFAULT, false)
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
                        new Suppressed(suppressions), CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY, stream));
    }

    /**
     * Writes a text.
     *
     * @param suppressions the suppressions
     * @return the document
     */
    public static String toText(List<Suppression> suppressions) {
        Objects.requireNonNull(suppressions, "suppressions");
        return DocumentWriter.toText(new Suppressed(suppressions), CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY);
    }
}
