package org.urbancoop.tables.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.urbancoop.file.AtomicFile;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.tables.json.MappingCodec;

/**
 * Mappings as files in JSON, which a person edits: {@code MappingJson.read(Path.of("partners.mapping.json"))}. Their
 * schema is {@code urbancoop-mapping-1.0.schema.json}.
 *
 * @since 0.1.0
 */
public final class MappingJson {

    /** What the member {@code format} says: {@value}. */
    public static final String FORMAT = MappingCodec.FORMAT;

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = MappingCodec.FORMAT_VERSION;

    private MappingJson() {}

    /**
     * Reads a file.
     *
     * @param file the file, in UTF-8
     * @return the mapping
     * @throws IOException if the file cannot be read
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one and its place
     */
    public static SheetMapping read(Path file) throws IOException {
        return read(Files.readAllBytes(Objects.requireNonNull(file, "file")));
    }

    /**
     * Reads a document in memory.
     *
     * @param document the document in UTF-8
     * @return the mapping
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it has an error, with the first one and its place
     */
    public static SheetMapping read(byte[] document) {
        Objects.requireNonNull(document, "document");
        return Document.require(document, MappingCodec.CODEC, Document.Unit.WHOLE, JsonLimits.DEFAULT, false);
    }

    /**
     * Writes a text.
     *
     * @param mapping the mapping
     * @return the document, a member a line
     */
    public static String toText(SheetMapping mapping) {
        Objects.requireNonNull(mapping, "mapping");
        return DocumentWriter.toText(mapping, MappingCodec.CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY);
    }

    /**
     * Writes a temporary file, then renames it.
     *
     * @param mapping the mapping
     * @param file the file, which is replaced if it exists
     * @throws IOException if the file cannot be written
     */
    public static void write(SheetMapping mapping, Path file) throws IOException {
        Objects.requireNonNull(mapping, "mapping");
        AtomicFile.write(
                Objects.requireNonNull(file, "file"),
                stream -> DocumentWriter.write(
                        mapping, MappingCodec.CODEC, Document.Unit.WHOLE, WriteOptions.PRETTY, stream));
    }
}
