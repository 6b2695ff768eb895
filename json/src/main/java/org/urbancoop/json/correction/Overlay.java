package org.urbancoop.json.correction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.report.OverlayCodec;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.progress.Progress;

/**
 * Corrections of a dataset, in a file beside it, such as {@code {"record": "city/sao-paulo", "pointer": "/name",
 * "oldValue": "Sao Paulo", "newValue": "São Paulo", "reason": "misprint", "author": "kim", "date": "2026-11-29"}}.
 *
 * <p>They are applied all or none. One that no longer fits is an error, never passed over: its old value is what the
 * author saw, and if something else stands there now, nobody knows whether the correction is still right.
 *
 * <p>Reading is strict. A member that is not known is an error: it may be {@code oldValue} misspelt.
 *
 * @since 0.1.0
 */
public final class Overlay {

    /** What the member {@code format} of such a file says: {@value}. */
    public static final String FORMAT = OverlayCodec.FORMAT;

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = OverlayCodec.FORMAT_VERSION;

    private final List<Correction> corrections;
    private final Decoded<?> document;

    private Overlay(List<Correction> corrections, Decoded<?> document) {
        this.corrections = corrections;
        this.document = document;
    }

    /**
     * Obtains an overlay.
     *
     * @param corrections the corrections, in an order that does not matter
     * @return the overlay
     */
    public static Overlay of(List<Correction> corrections) {
        List<Correction> copy = Copies.list(corrections, "corrections");
        return new Overlay(copy, document(toText(copy).getBytes(StandardCharsets.UTF_8)));
    }

    private static Decoded<OverlayCodec.Corrections> document(byte[] bytes) {
        return Document.read(bytes, OverlayCodec.CODEC, Document.Unit.WHOLE, JsonLimits.DEFAULT, false, Progress.NONE);
    }

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the corrections; what is wrong with them is told at their places in the file
     * @throws IOException if the file cannot be read
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static Overlay read(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return read(Bytes.of(file, JsonLimits.DEFAULT));
    }

    /**
     * Reads a document in memory.
     *
     * @param document the document in UTF-8
     * @return the corrections; what is wrong with them is told at their places in the document
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one
     */
    public static Overlay read(byte[] document) {
        Decoded<OverlayCodec.Corrections> decoded =
                document(Objects.requireNonNull(document, "document").clone());
        return new Overlay(decoded.orElseThrow().corrections(), decoded);
    }

    /**
     * Gets the corrections.
     *
     * @return the corrections in the order of the file
     */
    public List<Correction> corrections() {
        return corrections;
    }

    /**
     * Finds what hinders the corrections from being applied to a dataset: a record that is not there, a place that is
     * not there or has another value, two corrections of one value, a new value that cannot be read at its place.
     *
     * @param dataset the dataset
     * @return the problems, each with its place in the file; none if they can be applied
     */
    public List<JsonProblem> check(Dataset dataset) {
        return new Application(corrections, Objects.requireNonNull(dataset, "dataset")).problems(document);
    }

    /**
     * Applies all corrections, or none.
     *
     * @param dataset the dataset
     * @return the corrected dataset
     * @throws RefusedOverlayException if {@link #check} finds a problem
     */
    public Dataset apply(Dataset dataset) {
        Application application = new Application(corrections, Objects.requireNonNull(dataset, "dataset"));
        List<JsonProblem> problems = application.problems(document);
        if (!problems.isEmpty()) {
            throw new RefusedOverlayException(problems);
        }
        return application.result();
    }

    /**
     * Gets a page on which somebody decides whether to take the corrections: each change, what it means, and why.
     *
     * @param dataset the dataset
     * @param locale the language; Korean, and English for any other
     * @return the page in Markdown
     * @throws RefusedOverlayException if {@link #check} finds a problem
     */
    public String toMarkdown(Dataset dataset, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return CorrectionsPage.of(corrections, dataset, apply(dataset), locale);
    }

    /**
     * Writes a temporary file, then renames it.
     *
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Packed.write(
                Objects.requireNonNull(file, "file"),
                stream -> DocumentWriter.write(
                        new OverlayCodec.Corrections(corrections),
                        OverlayCodec.CODEC,
                        Document.Unit.WHOLE,
                        WriteOptions.PRETTY,
                        stream));
    }

    /**
     * Writes a text.
     *
     * @return the document
     */
    public String toText() {
        return toText(corrections);
    }

    private static String toText(List<Correction> corrections) {
        return DocumentWriter.toText(
                new OverlayCodec.Corrections(corrections),
                OverlayCodec.CODEC,
                Document.Unit.WHOLE,
                WriteOptions.PRETTY);
    }

    /**
     * Gets the corrections, a line each, for logs.
     *
     * @return such as {@code Overlay[city/sao-paulo /name: Sao Paulo → São Paulo (misprint; kim, 2026-11-29)]}
     */
    @Override
    public String toString() {
        return "Overlay" + corrections;
    }
}
