package org.urbancoop.json.validation;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import org.urbancoop.validation.document.DocumentValidation;
import org.urbancoop.validation.document.ReportBuilder;

/**
 * Reads and checks a file at once: {@code JsonValidator.standard().validate(Path.of("cities.json"))}. A file with one
 * object a line (NDJSON) is recognised and read as such.
 *
 * <p>What reading found and what the rules found stand in one report, each with its line and column. It never throws
 * for a bad document: one that cannot be read at all gives a report that says so.
 *
 * <p>Instances are immutable and can be shared between threads.
 *
 * @since 0.1.0
 */
public final class JsonValidator {

    private static final DocumentValidation VALIDATION = DocumentValidation.get();

    private final DatasetValidator validator;
    private final UrbancoopJson json;
    private final JsonLimits limits;

    private JsonValidator(DatasetValidator validator, UrbancoopJson json, JsonLimits limits) {
        this.validator = validator;
        this.json = json;
        this.limits = limits;
    }

    /**
     * Obtains the validator that runs all rules of the library.
     *
     * @return the validator
     */
    public static JsonValidator standard() {
        return of(ValidationConfig.standard());
    }

    /**
     * Obtains a validator that follows a configuration. What reading finds is always reported; suppressions and a
     * baseline hold for it as well.
     *
     * @param config which rules run, and how
     * @return the validator
     */
    public static JsonValidator of(ValidationConfig config) {
        return new JsonValidator(DatasetValidator.of(config), UrbancoopJson.of(), JsonLimits.DEFAULT);
    }

    /**
     * Describes what reading JSON may report beside the rules, such as {@code malformed-text}.
     *
     * @return the descriptions, by code
     */
    public static List<RuleDescription> readingProblems() {
        return ReadingProblems.descriptions();
    }

    /**
     * Returns a copy that reads within other limits.
     *
     * @param limits the limits
     * @return the validator
     */
    public JsonValidator withLimits(JsonLimits limits) {
        Objects.requireNonNull(limits, "limits");
        return new JsonValidator(validator, json.withLimits(limits), limits);
    }

    /**
     * Returns a copy that tells how far reading and then checking have come, and can be cancelled by the listener.
     *
     * @param listener who is told
     * @return the validator
     */
    public JsonValidator withProgress(Progress listener) {
        Objects.requireNonNull(listener, "listener");
        return new JsonValidator(validator.withProgress(listener), json.withProgress(listener), limits);
    }

    /**
     * Reads and checks a file. Decompresses {@code .gz} files.
     *
     * @param file the file; the report names it as it is given here
     * @return everything that is wrong with it
     * @throws IOException if the file cannot be read
     */
    public ValidationReport validate(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return validate(Bytes.of(file, limits)).withDocument(uri(file));
    }

    /**
     * Reads and checks a document in memory.
     *
     * @param document the document in UTF-8
     * @return everything that is wrong with it
     */
    public ValidationReport validate(byte[] document) {
        Objects.requireNonNull(document, "document");
        Decoded<Dataset> decoded = json.decode(document, Dataset.class);
        if (!LinesDocument.isMeant(decoded, document)) {
            return validate(decoded);
        }
        // The arrays that the places speak of are not in the file.
        return validate(LinesDocument.read(document, json))
                .mapFindings(finding ->
                        finding.toBuilder().documentPointer(Optional.empty()).build());
    }

    /**
     * Checks a dataset that was read leniently.
     *
     * @param decoded the dataset, as far as it could be read, with the problems
     * @return everything that is wrong with the document
     */
    public ValidationReport validate(Decoded<Dataset> decoded) {
        Objects.requireNonNull(decoded, "decoded");
        List<Finding> reading = ReadingProblems.findings(decoded);
        ValidationReport found = Remains.of(decoded, limits)
                .map(remains -> VALIDATION.validate(validator, remains.dataset(), remains, reading))
                .orElseGet(() -> VALIDATION.reject(validator, reading));
        Map<JsonPointer, Location> locations = decoded.locationsOf(found.documentPointers());
        ReportBuilder report = VALIDATION.toBuilder(
                found.mapFindings(finding -> finding.location().isPresent() ? finding : located(finding, locations)));
        found.counts()
                .keySet()
                .forEach(code ->
                        ReadingProblems.description(code).ifPresent(known -> report.putDescription(code, known)));
        return report.build();
    }

    private static Finding located(Finding finding, Map<JsonPointer, Location> locations) {
        return finding.withLocation(
                finding.documentPointer().map(locations::get).map(at -> Location.of(at.line(), at.column())));
    }

    /** A relative path stays relative, so that the report is the same wherever the project lies. */
    private static String uri(Path file) {
        if (file.isAbsolute()) {
            return file.toUri().toString();
        }
        String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
        try {
            return new URI(null, null, path.contains(":") ? "./" + path : path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("A path is no reference: " + path, e);
        }
    }
}
