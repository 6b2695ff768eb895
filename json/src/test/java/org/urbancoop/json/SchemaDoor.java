package org.urbancoop.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.urbancoop.testing.GeneratedFile;

/** What somebody sees who has the schema, a JSON parser and a validator, and not this library. */
public final class SchemaDoor {

    /** Where the schema lies, below the top of the project. */
    static final String FILE = "docs/schema/urbancoop-1.1.schema.json";

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private SchemaDoor() {}

    /**
     * Gets what speaks against a document: no UTF-8, no JSON, or what the validator says; nothing if it is accepted.
     */
    static List<String> refusals(byte[] document, String definition) {
        JsonNode tree;
        try {
            tree = TREES.readTree(text(document));
        } catch (CharacterCodingException e) {
            return List.of("no UTF-8");
        } catch (IOException e) {
            return List.of("no JSON: " + e.getMessage());
        }
        if (tree.isMissingNode()) {
            return List.of("no JSON: nothing");
        }
        return refusals(tree, definition);
    }

    /** Gets what the validator says against a tree. */
    static List<String> refusals(JsonNode tree, String definition) {
        return errors(tree, definition).stream().map(Error::toString).toList();
    }

    /** Gets what the validator says against a tree, with keywords and places. */
    public static List<Error> errors(JsonNode tree, String definition) {
        return SCHEMAS.computeIfAbsent(definition, SchemaDoor::schema).validate(tree);
    }

    /** Gets the tree of a document, or nothing if it is no JSON in UTF-8. */
    static Optional<JsonNode> tree(byte[] document) {
        try {
            JsonNode tree = TREES.readTree(text(document));
            return tree.isMissingNode() ? Optional.empty() : Optional.of(tree);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Gets the text of a document. A mark that a text editor puts first is no part of it: plain parsers skip it. */
    public static String text(byte[] document) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(document))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Schema schema(String definition) {
        try {
            String text = java.nio.file.Files.readString(GeneratedFile.path(FILE));
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemas(Map.of(UrbancoopJson.SCHEMA_ID, text)))
                    .getSchema(SchemaLocation.of(UrbancoopJson.SCHEMA_ID + "#/$defs/" + definition));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
