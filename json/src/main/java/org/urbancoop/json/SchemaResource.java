package org.urbancoop.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads the JSON Schema from the library's jar. */
final class SchemaResource {

    /** The name of the resource, beside this class: the last part of the schema's id. */
    private static final String NAME = UrbancoopJson.SCHEMA_ID.substring(UrbancoopJson.SCHEMA_ID.lastIndexOf('/') + 1);

    private SchemaResource() {}

    static String read() {
        try (InputStream stream = SchemaResource.class.getResourceAsStream(NAME)) {
            if (stream == null) {
                throw new IllegalStateException("The library's jar lacks org/urbancoop/json/" + NAME);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The library's jar cannot be read", e);
        }
    }
}
