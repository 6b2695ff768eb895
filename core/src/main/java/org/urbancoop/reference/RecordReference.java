package org.urbancoop.reference;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.SerializedText;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;

/**
 * A pointer to a record, such as {@code city/seoul}: its type and its id.
 *
 * <p>It does not say which types may stand at a place: a project that names a source as its counterpart can be read,
 * and a rule reports it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class RecordReference implements Reference, Comparable<RecordReference>, Serializable {

    private static final List<RecordType> TYPES = List.of(RecordType.values());

    private final RecordType type;
    private final Slug id;
    /** Made when it is asked for; two threads may make equal ones. */
    private @Nullable String text;

    private RecordReference(RecordType type, Slug id) {
        this.type = type;
        this.id = id;
    }

    /**
     * Obtains a reference from its parts.
     *
     * @param type the type of the record
     * @param id the id of the record
     * @return the reference
     */
    public static RecordReference of(RecordType type, Slug id) {
        return new RecordReference(Objects.requireNonNull(type, "type"), Objects.requireNonNull(id, "id"));
    }

    /**
     * Obtains a reference from its parts.
     *
     * @param type the type of the record
     * @param id the id of the record, such as {@code seoul}
     * @return the reference
     * @throws MalformedTextException if the id does not follow {@value Slug#GRAMMAR}
     */
    public static RecordReference of(RecordType type, String id) {
        Objects.requireNonNull(id, "id");
        return of(type, Slug.parse(id));
    }

    /**
     * Parses a reference, such as {@code event/apuf-7}.
     *
     * @param text a type, a slash and an id
     * @return the reference
     * @throws MalformedTextException if the text has no slash, an unknown type, or a malformed id
     */
    public static RecordReference parse(String text) {
        Objects.requireNonNull(text, "text");
        for (RecordType type : TYPES) {
            int slash = type.toString().length();
            if (text.length() > slash && text.charAt(slash) == '/' && text.startsWith(type.toString())) {
                RecordReference reference =
                        new RecordReference(type, Slug.parse(Slug.check("RecordReference", text, slash + 1)));
                reference.text = text;
                return reference;
            }
        }
        throw new MalformedTextException(
                "RecordReference", text, 0, "a type (" + RecordType.listed() + "), a slash and an id");
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code city/seoul}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static RecordReference of(String text) {
        return parse(text);
    }

    /**
     * Gets the type of the record.
     *
     * @return the type, such as {@link RecordType#CITY}
     */
    public RecordType type() {
        return type;
    }

    /**
     * Gets the id of the record.
     *
     * @return the id, such as {@code seoul}
     */
    public Slug id() {
        return id;
    }

    @Override
    public int compareTo(RecordReference other) {
        Objects.requireNonNull(other, "other");
        return type == other.type ? id.compareTo(other.id) : type.toString().compareTo(other.type.toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordReference reference && type == reference.type && id.equals(reference.id);
    }

    @Override
    public int hashCode() {
        return type.toString().hashCode() * 31 + id.hashCode();
    }

    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = type + "/" + id;
            text = known;
        }
        return known;
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
