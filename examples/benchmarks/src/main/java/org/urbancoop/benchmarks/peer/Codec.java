package org.urbancoop.benchmarks.peer;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON library as it is measured: a document in memory to an object, and back. Each is set up as its own manual says.
 */
public abstract class Codec {

    /** Behind the name of a library: with a mapping to the model. */
    public static final String MODEL = "+model";

    /** Creates the part that all share. */
    protected Codec() {}

    /**
     * Sets a library up.
     *
     * @param name the name, such as {@code gson}; with {@code +model} behind it for projects of the model, made of what
     *     the library reads by a mapping by hand
     * @return the library
     * @throws IllegalArgumentException if there is none of the name
     */
    public static Codec of(String name) {
        if (name.endsWith(MODEL)) {
            return new ModelCodec(of(name.substring(0, name.length() - MODEL.length())));
        }
        return switch (name) {
            case "urbancoop" -> new UrbancoopCodec();
            case "databind2" -> new Databind2Codec();
            case "databind3" -> new Databind3Codec();
            case "gson" -> new GsonCodec();
            case "fastjson2" -> new Fastjson2Codec();
            case "dsl-json" -> new DslJsonCodec();
            case "avaje-jsonb" -> new AvajeCodec();
            default -> throw new IllegalArgumentException("No JSON library is called '" + name + "' here");
        };
    }

    static <V> V at(Map<Kind, V> byKind, Kind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    /**
     * Reads a document.
     *
     * @param document the document in UTF-8
     * @param kind what it is
     * @return the record
     * @throws IOException if the library says so
     */
    public abstract Object read(byte[] document, Kind kind) throws IOException;

    /**
     * Writes a record.
     *
     * @param value what {@link #read} gave
     * @param kind what it is
     * @return the document in UTF-8
     * @throws IOException if the library says so
     */
    public abstract byte[] write(Object value, Kind kind) throws IOException;
}
