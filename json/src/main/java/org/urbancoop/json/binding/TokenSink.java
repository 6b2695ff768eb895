package org.urbancoop.json.binding;

import java.io.IOException;

/** The generator of another library. */
public interface TokenSink {

    /** Starts an object. */
    void startObject() throws IOException;

    /** Ends an object. */
    void endObject() throws IOException;

    /** Starts an array. */
    void startArray() throws IOException;

    /** Ends an array. */
    void endArray() throws IOException;

    /**
     * Writes the name of a member.
     *
     * @param name the name, without half of a surrogate pair
     */
    void name(String name) throws IOException;

    /**
     * Writes a text.
     *
     * @param value the text, without half of a surrogate pair
     */
    void text(String value) throws IOException;

    /**
     * Writes a number, digit for digit.
     *
     * @param literal the number as RFC 8259 writes it
     */
    void number(String literal) throws IOException;

    /** Writes a truth value. */
    void truth(boolean value) throws IOException;

    /**
     * Writes {@code null}.
     */
    void nothing() throws IOException;
}
