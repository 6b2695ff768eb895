package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;

/**
 * The tokens of a document as the tables write them.
 *
 * <p>A subclass adapts one generator. Everything here is for one document and one thread.
 */
public abstract class JsonOut {

    private boolean typed;

    /**
     * Creates the part that all generators share.
     *
     * @param typed whether the outermost object carries its type
     */
    protected JsonOut(boolean typed) {
        this.typed = typed;
    }

    /**
     * Starts an object.
     *
     * @throws IOException if it cannot be written
     */
    public abstract void startObject() throws IOException;

    /**
     * Ends an object.
     *
     * @throws IOException if it cannot be written
     */
    public abstract void endObject() throws IOException;

    /**
     * Starts an array.
     *
     * @param onOneLine whether its elements are short
     * @throws IOException if it cannot be written
     */
    public abstract void startArray(boolean onOneLine) throws IOException;

    /**
     * Ends an array.
     *
     * @throws IOException if it cannot be written
     */
    public abstract void endArray() throws IOException;

    /** Is told that a record in a dataset was written. */
    public void endRecord() {
        // Most do not care.
    }

    /**
     * Writes the name of a known member.
     *
     * @param name the name
     * @throws IOException if it cannot be written
     */
    public abstract void name(Name name) throws IOException;

    /**
     * Writes the name of any member.
     *
     * @param name the name
     * @throws IOException if it cannot be written
     */
    public abstract void name(String name) throws IOException;

    /**
     * Writes a text.
     *
     * @param value the text
     * @throws IOException if it cannot be written
     */
    public abstract void text(String value) throws IOException;

    /**
     * Writes a number as it stands.
     *
     * @param literal the number as RFC 8259 writes it
     * @throws IOException if it cannot be written
     */
    public abstract void literal(String literal) throws IOException;

    /**
     * Writes a whole number.
     *
     * @param value the number
     * @throws IOException if it cannot be written
     */
    public abstract void number(int value) throws IOException;

    /**
     * Writes a truth value.
     *
     * @param value the truth value
     * @throws IOException if it cannot be written
     */
    public abstract void truth(boolean value) throws IOException;

    /**
     * Writes {@code null}.
     *
     * @throws IOException if it cannot be written
     */
    public abstract void nothing() throws IOException;

    /**
     * Writes a decimal without an exponent.
     *
     * @param value the decimal
     * @throws IOException if it cannot be written
     */
    public final void number(BigDecimal value) throws IOException {
        literal(value.toPlainString());
    }

    /** Lets the next object be an outermost one that carries its type. */
    protected final void typeNext() {
        typed = true;
    }

    /** Tells once, the outermost object, whether to write its type. */
    final boolean takeTyped() {
        boolean taken = typed;
        typed = false;
        return taken;
    }

    /** Writes the unknown members of an object. */
    final void extensions(Extensions extensions) throws IOException {
        for (Map.Entry<String, ExtensionValue> member : extensions.asMap().entrySet()) {
            name(member.getKey());
            extension(member.getValue());
        }
    }

    /**
     * Writes a value that no table knows.
     *
     * @param value the value
     * @throws IOException if it cannot be written
     */
    public final void extension(ExtensionValue value) throws IOException {
        if (value instanceof ExtensionValue.TextValue text) {
            text(text.value());
        } else if (value instanceof ExtensionValue.NumberValue number) {
            literal(number.literal());
        } else if (value instanceof ExtensionValue.BooleanValue truth) {
            truth(truth.value());
        } else if (value instanceof ExtensionValue.ArrayValue array) {
            startArray(array.values().stream().noneMatch(JsonOut::isLarge));
            for (ExtensionValue element : array.values()) {
                extension(element);
            }
            endArray();
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            startObject();
            extensions(object.members());
            endObject();
        } else {
            nothing();
        }
    }

    private static boolean isLarge(ExtensionValue value) {
        return value instanceof ExtensionValue.ArrayValue || value instanceof ExtensionValue.ObjectValue;
    }
}
