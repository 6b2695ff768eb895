package org.urbancoop.json.merge;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.report.RulingsCodec;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.merge.RefusedRulingsException;
import org.urbancoop.merge.Ruling;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.JsonPointer;

/**
 * What persons decided of two datasets, in a file beside them, such as {@code {"base": "city/lund", "other":
 * "city/lund-2", "outcome": "same", "reason": "one town by its register", "author": "kim", "date": "2026-11-29"}}.
 *
 * <p>Reading is strict. A member that is not known is an error: it may be {@code pointer} misspelt.
 *
 * @since 0.1.0
 */
public final class RulingsJson {

    /** What the member {@code format} of such a file says: {@value}. */
    public static final String FORMAT = RulingsCodec.FORMAT;

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = RulingsCodec.FORMAT_VERSION;

    private static final JsonPointer RULINGS = JsonPointer.parse("/rulings");

    private RulingsJson() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the rulings in the order of the file
     * @throws IOException if the file cannot be read
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static List<Ruling> read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return read(Bytes.of(file, JsonLimits.DEFAULT));
    }

    /**
     * Reads a document in memory.
     *
     * @param document the document in UTF-8
     * @return the rulings in the order of the document
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static List<Ruling> read(byte[] document) {
        Objects.requireNonNull(document, "document");
        return Document.require(document, RulingsCodec.CODEC, Document.Unit.WHOLE, JsonLimits.DEFAULT, false)
                .rulings();
    }

    /**
     * Tells where in their document the rulings stand that a merge has refused.
     *
     * @param document the document from which they were read, all of them and in its order
     * @param refused what the merge has thrown
     * @return a problem for each objection, with its place; the place is unknown if nothing stands there
     */
    public static List<JsonProblem> problems(byte[] document, RefusedRulingsException refused) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(refused, "refused");
        List<JsonProblem> problems = refused.getObjections().stream()
                .map(objection -> JsonProblem.of(
                        ProblemCode.INVALID_VALUE,
                        RULINGS.child(objection.index()).child(objection.member()),
                        Location.NONE,
                        objection.value(),
                        objection.message()))
                .toList();
        Map<JsonPointer, Location> places = Document.read(
                        document.clone(),
                        RulingsCodec.CODEC,
                        Document.Unit.WHOLE,
                        JsonLimits.DEFAULT,
                        false,
                        Progress.NONE)
                .locationsOf(problems.stream().map(JsonProblem::pointer).toList());
        return problems.stream()
                .map(problem -> problem.withLocation(places.getOrDefault(problem.pointer(), Location.NONE)))
                .toList();
    }

    /**
     * Writes a temporary file, then renames it.
     *
     * @param rulings the rulings
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(List<Ruling> rulings, Path file) throws IOException {
        Objects.requireNonNull(rulings, "rulings");
        Objects.requireNonNull(file, "file");
        Packed.write(
                file,
                stream -> DocumentWriter.write(
                        new RulingsCodec.Ruled(rulings),
                        RulingsCodec.CODEC,
                        Document.Unit.WHOLE,
                        WriteOptions.PRETTY,
                        stream));
    }

    /**
     * Writes a text.
     *
     * @param rulings the rulings
     * @return the document
     */
    public static String toText(List<Ruling> rulings) {
        Objects.requireNonNull(rulings, "rulings");
        return DocumentWriter.toText(
                new RulingsCodec.Ruled(rulings), RulingsCodec.CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY);
    }
}
