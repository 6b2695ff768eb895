package org.urbancoop.json.binding;

import java.io.IOException;

/** The generator of another library. */
public interface TokenSink {

    /**
     * Starts an object.
     *
     * @throws IOException if it cannot be written
     */
    void startObject() throws IOException;

    /**
     * Ends an object.
     *
     * @throws IOException if it cannot be written
     */
    void endObject() throws IOException;

    /**
     * Starts an array.
     *
     * @throws IOException if it cannot be written
     */
    void startArray() throws IOException;

    /**
     * Ends an array.
     *
     * @throws IOException if it cannot be written
     */
    void endArray() throws IOException;

    /**
     * Writes the name of a member.
     *
     * @param name the name, without half of a surrogate pair
     * @throws IOException if it cannot be written
     */
    void name(String name) throws IOException;

    /**
     * Writes a text.
     *
     * @param value the text, without half of a surrogate pair
     * @throws IOException if it cannot be written
     */
    void text(String value) throws IOException;

    /**
     * Writes a number, digit for digit.
     *
     * @param literal the number as RFC 8259 writes it
     * @throws IOException if it cannot be written
     */
    void number(String literal) throws IOException;

    /**
     * Writes a truth value.
     *
     * @param value the truth value
     * @throws IOException if it cannot be written
     */
    void truth(boolean value) throws IOException;

    /**
     * Writes {@code null}.
     *
     * @throws IOException if it cannot be written
     */
    void nothing() throws IOException;
}
