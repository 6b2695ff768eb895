package org.urbancoop.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.migration.Migrated;
import org.urbancoop.json.migration.Migrations;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.registry.FirstTables;
import org.urbancoop.json.stream.Bytes;
import org.urbancoop.json.stream.DatasetSource;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.LineSource;
import org.urbancoop.json.stream.Packed;
import org.urbancoop.json.stream.TextEncoder;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.JsonPointer;

/**
 * Reads and writes JSON: {@code UrbancoopJson.of().read(Path.of("cities.json"), Dataset.class)}.
 *
 * <p>A document is UTF-8 (RFC 8259). What is read may be a {@link Dataset}, a record of a known or of any type
 * ({@code City.class}, {@code CooperationRecord.class}), a {@link DeclaredTotal}, or a value such as
 * {@code Citation.class}.
 *
 * <p>{@code read} is strict: the first error is thrown. {@code decode} is lenient: it tells all problems, and a record
 * that cannot be read is set aside, whole. Unknown members survive both, numbers digit for digit.
 *
 * <p>Instances are immutable and can be shared between threads.
 *
 * @since 0.1.0
 */
public final class UrbancoopJson {

    /** What the JSON Schema of the format is called, {@value}: a name, which need not be fetched. */
    public static final String SCHEMA_ID = "https://urbancoop.org/schema/urbancoop-1.1.schema.json";

    private static final UrbancoopJson DEFAULT = new UrbancoopJson(JsonLimits.DEFAULT, false, false, Progress.NONE);

    /** A text of more bytes may have more UTF-16 units than the JDK can put into one. */
    private static final int LONGEST_TEXT = 1 << 30;

    private static final Location START = Location.of(1, 1);

    private final JsonLimits limits;
    private final boolean pretty;
    private final boolean constraints;
    private final Progress progress;

    private UrbancoopJson(JsonLimits limits, boolean pretty, boolean constraints, Progress progress) {
        this.limits = limits;
        this.pretty = pretty;
        this.constraints = constraints;
        this.progress = progress;
    }

    /**
     * Returns the default codec: default limits, compact output.
     *
     * @return the codec
     */
    public static UrbancoopJson of() {
        return DEFAULT;
    }

    /**
     * Gets the JSON Schema of the format, draft 2020-12, for those who check documents without this library. It accepts
     * a dataset; {@code #/$defs/CooperationRecord} accepts a record that tells its type, and {@code #/$defs/Project} a
     * project.
     *
     * @return the text of the schema, which needs no other file
     */
    public static String schema() {
        return SchemaResource.read();
    }

    /**
     * Returns a copy that writes for people: indented by two blanks, short arrays on one line, a line feed at the end.
     *
     * @return the codec
     */
    public UrbancoopJson pretty() {
        return new UrbancoopJson(limits, true, constraints, progress);
    }

    /**
     * Returns a copy that reads within other limits.
     *
     * @param other the limits
     * @return the codec
     */
    public UrbancoopJson withLimits(JsonLimits other) {
        return new UrbancoopJson(Objects.requireNonNull(other, "other"), pretty, constraints, progress);
    }

    /**
     * Returns a copy that also checks the constraints on what it reads, such as {@code must be 90 or less}. A value
     * that breaks one is an error like any other, with its line and column; what was read is what
     * {@link org.urbancoop.validation.RecordValidator#validateConstraints} finds nothing wrong with. It takes a
     * fraction of the time of checking afterwards. Rules, which look at more than one member, are not asked:
     * {@link org.urbancoop.validation.RecordValidator#validate} adds them.
     *
     * @return the codec
     */
    public UrbancoopJson withConstraints() {
        return new UrbancoopJson(limits, pretty, true, progress);
    }

    /**
     * Returns a copy that tells how far reading and writing have come, and can be cancelled by the listener.
     *
     * @param listener who is told, in the thread that reads or writes
     * @return the codec
     */
    public UrbancoopJson withProgress(Progress listener) {
        return new UrbancoopJson(limits, pretty, constraints, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Reads a file. Decompresses {@code .gz} files.
     *
     * @param <T> the type of the value
     * @param file the file
     * @param type the type of the value; {@code CooperationRecord.class} for a record whose member {@code type} tells
     *     it
     * @return the value
     * @throws IOException if the file cannot be read
     * @throws UrbancoopJsonException if the document has an error, with the first one
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> T read(Path file, Class<T> type) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(type, "type");
        return read(Bytes.of(file, limits), type);
    }

    /**
     * Reads a stream to its end, which is not closed.
     *
     * @param <T> the type of the value
     * @param stream the stream
     * @param type the type of the value
     * @return the value
     * @throws IOException if the stream fails
     * @throws UrbancoopJsonException if the document has an error, with the first one
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> T read(InputStream stream, Class<T> type) throws IOException {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(type, "type");
        return read(Bytes.of(stream, limits), type);
    }

    /**
     * Reads a document in memory.
     *
     * <p>A value takes a small multiple of its text: of unknown members once to twice as much, of records with nothing
     * but what is mandatory four times. A dataset never takes more than eight times its text and 16 MB: one that would,
     * for it has hundreds of thousands of texts of a letter or two in lists or maps, is refused as
     * {@code document-too-large}, and can be read with {@link #records(InputStream)}.
     *
     * @param <T> the type of the value
     * @param document the document in UTF-8
     * @param type the type of the value
     * @return the value
     * @throws UrbancoopJsonException if the document has an error, with the first one
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> T read(byte[] document, Class<T> type) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(type, "type");
        return Document.require(document, FirstTables.of(type), unit(type), limits, constraints, progress);
    }

    /**
     * Reads a text.
     *
     * @param <T> the type of the value
     * @param document the document
     * @param type the type of the value
     * @return the value
     * @throws UrbancoopJsonException if the document has an error, with the first one
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> T read(String document, Class<T> type) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(type, "type");
        TextEncoder.loneSurrogate(document).ifPresent(problem -> {
            throw new UrbancoopJsonException(problem);
        });
        return read(TextEncoder.encoded(document, limits), type);
    }

    /**
     * Reads a file leniently.
     *
     * @param <T> the type of the value
     * @param file the file
     * @param type the type of the value
     * @return the value as far as it can be read, and all problems
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> Decoded<T> decode(Path file, Class<T> type) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(type, "type");
        return decode(Bytes.of(file, limits), type);
    }

    /**
     * Reads a stream to its end leniently; it is not closed.
     *
     * @param <T> the type of the value
     * @param stream the stream
     * @param type the type of the value
     * @return the value as far as it can be read, and all problems
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> Decoded<T> decode(InputStream stream, Class<T> type) throws IOException {
        Objects.requireNonNull(stream, "stream");
        Objects.requireNonNull(type, "type");
        return decode(Bytes.of(stream, limits), type);
    }

    /**
     * Reads a document in memory leniently.
     *
     * @param <T> the type of the value
     * @param document the document in UTF-8; not copied, so it must not change while the outcome is in use
     * @param type the type of the value
     * @return the value as far as it can be read, and all problems
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> Decoded<T> decode(byte[] document, Class<T> type) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(type, "type");
        return Document.read(document, FirstTables.of(type), unit(type), limits, constraints, progress);
    }

    /**
     * Reads a text leniently.
     *
     * @param <T> the type of the value
     * @param document the document
     * @param type the type of the value
     * @return the value as far as it can be read, and all problems
     * @throws IllegalArgumentException if the type is none that JSON is known for
     */
    public <T extends Extensible> Decoded<T> decode(String document, Class<T> type) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(type, "type");
        JsonProblem lone = TextEncoder.loneSurrogate(document).orElse(null);
        if (lone != null) {
            return Document.refused(lone);
        }
        try {
            return decode(TextEncoder.encoded(document, limits), type);
        } catch (UrbancoopJsonException e) {
            return Document.refused(e.getProblem());
        }
    }

    /** Gets the unit of a value, whose class is generated and stands below its type. */
    private static Document.Unit unit(Extensible value) {
        return unit(value.getClass().getSuperclass());
    }

    private static Document.Unit unit(Class<?> type) {
        return type == Dataset.class
                ? Document.Unit.DATASET
                : FirstTables.isTyped(type) ? Document.Unit.TYPED_RECORD : Document.Unit.RECORD;
    }

    /**
     * Writes a file as a whole or not at all, as {@link org.urbancoop.file.AtomicFile} does. Compresses {@code .gz}
     * files.
     *
     * @param value a dataset, a record, a declared total or a value
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     * @throws UrbancoopJsonException if a text holds half of a surrogate pair, or if
     *     something is beyond the limits within which it could be read again
     */
    public void write(Extensible value, Path file) throws IOException {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(file, "file");
        Packed.write(file, stream -> write(value, stream));
    }

    /**
     * Writes to a stream, which is neither flushed nor closed.
     *
     * @param value a dataset, a record, a declared total or a value
     * @param stream the stream
     * @throws IOException if the stream fails
     * @throws UrbancoopJsonException if a text holds half of a surrogate pair, or if
     *     something is beyond the limits within which it could be read again
     */
    public void write(Extensible value, OutputStream stream) throws IOException {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(stream, "stream");
        DocumentWriter.write(value, FirstTables.of(value), unit(value), options(value), stream);
    }

    /**
     * Writes to an array.
     *
     * @param value a dataset, a record, a declared total or a value
     * @return the document in UTF-8
     * @throws UrbancoopJsonException if a text holds half of a surrogate pair, or if
     *     something is beyond the limits within which it could be read again
     */
    public byte[] toBytes(Extensible value) {
        Objects.requireNonNull(value, "value");
        return DocumentWriter.toBytes(value, FirstTables.of(value), unit(value), options(value));
    }

    private WriteOptions options(Extensible value) {
        long total =
                progress == Progress.NONE ? Progress.UNKNOWN : value instanceof Dataset dataset ? size(dataset) : 1;
        return new WriteOptions(pretty, limits, progress, total);
    }

    static long size(Dataset dataset) {
        return dataset.records().count() + dataset.getDeclaredTotals().size();
    }

    /**
     * Writes to a text.
     *
     * @param value a dataset, a record, a declared total or a value
     * @return the document
     * @throws UrbancoopJsonException if a text holds half of a surrogate pair, or if
     *     something is beyond the limits within which it could be read again
     */
    public String toText(Extensible value) {
        Objects.requireNonNull(value, "value");
        byte[] document = toBytes(value);
        if (document.length > LONGEST_TEXT) {
            throw new UrbancoopJsonException(JsonProblem.of(
                    ProblemCode.DOCUMENT_TOO_LARGE,
                    JsonPointer.ROOT,
                    Location.NONE,
                    "",
                    "the document has more than " + LONGEST_TEXT + " bytes, which may be no text",
                    "write it to a file or a stream"));
        }
        return new String(document, StandardCharsets.UTF_8);
    }

    /**
     * Carries a document of an old version of the format over to the present one.
     *
     * @param document the document in UTF-8
     * @param migrations the steps that can be taken
     * @return the new document, to be read with {@link #toText(Migrated)} and {@link #read(String, Class)}, and the log
     *     of what was assumed, lost or changed
     * @throws UrbancoopJsonException if the document is no JSON object, does not tell its version, or no
     *     step leads on from it
     */
    public Migrated migrate(byte[] document, Migrations migrations) {
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(migrations, "migrations");
        ExtensionValue value =
                Document.require(document, ExtensionValueCodec.CODEC, Document.Unit.WHOLE, limits, false);
        if (!(value instanceof ExtensionValue.ObjectValue object)) {
            throw new UrbancoopJsonException(JsonProblem.of(
                    ProblemCode.WRONG_TYPE, JsonPointer.ROOT, START, value.toString(), "expected an object", ""));
        }
        return migrations.migrate(object.members());
    }

    /**
     * Writes a document that was migrated to a text.
     *
     * @param migrated the document
     * @return the text
     */
    public String toText(Migrated migrated) {
        Objects.requireNonNull(migrated, "migrated");
        return DocumentWriter.toText(
                new ExtensionValue.ObjectValue(migrated.document()),
                ExtensionValueCodec.CODEC,
                Document.Unit.WHOLE,
                WriteOptions.of(pretty, limits));
    }

    /**
     * Reads the records of a file one after the other: one a line (NDJSON), each with its {@code type}. Decompresses
     * {@code .gz} files.
     *
     * @param file the file
     * @return the reader, to be closed
     * @throws IOException if the file cannot be read
     */
    public RecordReader lines(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return new RecordReader(new LineSource(Bytes.open(file), limits, constraints), progress, Packed.length(file));
    }

    /**
     * Reads the records of a stream one after the other: one a line (NDJSON), each with its {@code type}.
     *
     * @param stream the stream, closed with the reader
     * @return the reader, to be closed
     */
    public RecordReader lines(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new RecordReader(new LineSource(stream, limits, constraints), progress, Progress.UNKNOWN);
    }

    /**
     * Reads the records of a dataset in one document one after the other, without holding the document:
     * {@link ReadRecord#pointer()} tells where each stood. The header comes last, as a dataset without records.
     * Decompresses {@code .gz} files.
     *
     * @param file the file
     * @return the reader, to be closed
     * @throws IOException if the file cannot be read
     */
    public RecordReader records(Path file) throws IOException {
        Objects.requireNonNull(file, "file");
        return new RecordReader(
                new DatasetSource(Bytes.open(file), limits, constraints), progress, Packed.length(file));
    }

    /**
     * Reads the records of a dataset in one document one after the other, without holding the document. The header
     * comes last.
     *
     * @param stream the stream, closed with the reader
     * @return the reader, to be closed
     */
    public RecordReader records(InputStream stream) {
        Objects.requireNonNull(stream, "stream");
        return new RecordReader(new DatasetSource(stream, limits, constraints), progress, Progress.UNKNOWN);
    }

    /**
     * Writes records to a stream, one a line (NDJSON).
     *
     * @param stream the stream, closed with the writer
     * @return the writer, to be closed
     */
    public RecordWriter lineWriter(OutputStream stream) {
        return new RecordWriter(Objects.requireNonNull(stream, "stream"), limits, progress);
    }

    /**
     * Writes records to a file, one a line (NDJSON), all of them or none, as {@link org.urbancoop.file.AtomicFile}
     * does. Compresses {@code .gz} files.
     *
     * @param file the file, which is replaced if it exists
     * @param content writes the records
     * @throws IOException if the file cannot be written
     */
    public void writeLines(Path file, LineContent content) throws IOException {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(content, "content");
        Packed.write(file, stream -> {
            RecordWriter writer = new RecordWriter(stream, limits, progress);
            // Not closed if that fails: what is held back would only make a part look whole.
            content.writeTo(writer);
            writer.close();
        });
    }

    /**
     * Writes the records of a file.
     *
     * @since 0.1.0
     */
    @FunctionalInterface
    public interface LineContent {
        /**
         * Writes the records.
         *
         * @param writer where to
         * @throws IOException if they cannot be written
         */
        void writeTo(RecordWriter writer) throws IOException;
    }
}
