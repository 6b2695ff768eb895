package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.CodeList;

/** Reads and writes the values of one type, and says enough of them for a schema and a dictionary. */
public abstract class ValueCodec<V> {

    /** What a value is in JSON. */
    public enum Kind {
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A number without a fraction. */
        INTEGER,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** An object. */
        OBJECT
    }

    private final Kind kind;
    private final String typeName;

    /**
     * Creates the part that all codecs share.
     *
     * @param kind what the values are in JSON
     * @param typeName the simple name of the values' type, such as {@code Edtf}
     */
    protected ValueCodec(Kind kind, String typeName) {
        this.kind = kind;
        this.typeName = typeName;
    }

    /**
     * Reads the value whose first token is the current one, and leaves its last token the current one.
     *
     * @return the value, or null if it was refused, which is then reported
     */
    public abstract @Nullable V read(JsonIn in) throws IOException;

    /** Writes a value. */
    public abstract void write(JsonOut out, V value) throws IOException;

    /** Gets what the values are in JSON. */
    public final Kind kind() {
        return kind;
    }

    /**
     * Gets the simple name of the values' type.
     *
     * @return the name, such as {@code Edtf}
     */
    public final String typeName() {
        return typeName;
    }

    /**
     * Gets a regular expression that the whole of each text matches. Reading may refuse more: not every grammar is
     * regular.
     *
     * @return the expression, in words that Java and ECMAScript read alike
     */
    public Optional<String> grammar() {
        return Optional.empty();
    }

    /**
     * Gets the number of characters that a text may have, if the grammar bounds it.
     *
     * @return the greatest length
     */
    public OptionalInt maxLength() {
        return OptionalInt.empty();
    }

    /**
     * Gets the texts that can stand, if the list of them is closed.
     *
     * @return the texts, none if any can stand
     */
    public List<String> closedTerms() {
        return List.of();
    }

    /** Gets the list that the values are terms of. */
    public Optional<CodeList<?>> codeList() {
        return Optional.empty();
    }

    /**
     * Checks whether the empty text is no value, so that a member that has it is read as absent.
     *
     * @return true if it is none
     */
    protected boolean isEmptyTextAbsent() {
        return false;
    }
}
