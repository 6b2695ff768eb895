package org.urbancoop.text;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.SerializedText;

/**
 * A place in a JSON document or in a record, such as {@code /participants/0/role}.
 *
 * <p>The grammar is that of RFC 6901, section 3; the empty text is the whole document. It does not hold the document:
 * whether anything stands at the place is a question to the document.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6901">RFC 6901</a>
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class JsonPointer implements Comparable<JsonPointer>, Serializable {

    /** The grammar of RFC 6901 as a regular expression: {@value}. */
    public static final String GRAMMAR = "(/([^~/]|~[01])*)*";

    /** The whole document, the empty text. */
    public static final JsonPointer ROOT = new JsonPointer("");

    /** The pointer to what holds this place, or null if the text is known from the start. */
    private final @Nullable JsonPointer above;
    /** What stands behind the text of the pointer above: a slash and an escaped step, or several. */
    private final String rest;
    /** Made when it is asked for, as most pointers on the way to a place never are; two threads may make equal ones. */
    private @Nullable String text;

    private JsonPointer(String text) {
        this.above = null;
        this.rest = text;
        this.text = text;
    }

    private JsonPointer(JsonPointer above, String rest) {
        this.above = above;
        this.rest = rest;
    }

    private String text() {
        String known = text;
        if (known == null) {
            known = joined();
            text = known;
        }
        return known;
    }

    private String joined() {
        JsonPointer holder = Objects.requireNonNull(above, "above");
        // Most are a step or two below one whose text is known, such as the root.
        if (holder.text != null) {
            return holder.text + rest;
        }
        if (holder.above != null && holder.above.text != null) {
            return holder.above.text + holder.rest + rest;
        }
        Deque<String> parts = new ArrayDeque<>();
        JsonPointer at = this;
        while (at.text == null && at.above != null) {
            parts.push(at.rest);
            at = at.above;
        }
        StringBuilder joined = new StringBuilder(at.text());
        parts.forEach(joined::append);
        return joined.toString();
    }

    /**
     * Parses a pointer, such as {@code /classifications/seoul-area}.
     *
     * @param text a text that follows {@value #GRAMMAR}, of any length
     * @return the pointer
     * @throws MalformedTextException if the text does not start with a slash or holds a tilde that is not {@code ~0} or
     *     {@code ~1}
     */
    public static JsonPointer parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.isEmpty()) {
            return ROOT;
        }
        if (text.charAt(0) != '/') {
            throw new MalformedTextException("JsonPointer", text, 0, "'/'");
        }
        for (int tilde = text.indexOf('~'); tilde >= 0; tilde = text.indexOf('~', tilde + 1)) {
            char escaped = tilde + 1 < text.length() ? text.charAt(tilde + 1) : '\0';
            if (escaped != '0' && escaped != '1') {
                throw new MalformedTextException("JsonPointer", text, tilde + 1, "'0' or '1' after a tilde");
            }
        }
        return new JsonPointer(text);
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text a text that follows {@value #GRAMMAR}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static JsonPointer of(String text) {
        return parse(text);
    }

    /**
     * Obtains the pointer that takes some steps, such as {@code /participants/0/role} for
     * {@code [participants, 0, role]}.
     *
     * @param steps the steps as {@link #steps()} gives them, not escaped; none for the whole document
     * @return the pointer
     */
    public static JsonPointer of(List<String> steps) {
        Objects.requireNonNull(steps, "steps");
        StringBuilder text = new StringBuilder();
        for (String step : steps) {
            text.append('/').append(escape(Objects.requireNonNull(step, "steps element")));
        }
        return text.isEmpty() ? ROOT : new JsonPointer(text.toString());
    }

    /**
     * Obtains the pointer to a member of the object that this one points to.
     *
     * @param member the member's name as it stands in the document, not escaped; may be empty
     * @return the longer pointer
     */
    public JsonPointer child(String member) {
        Objects.requireNonNull(member, "member");
        return new JsonPointer(this, '/' + escape(member));
    }

    /**
     * Obtains the pointer to an element of the array that this one points to.
     *
     * @param index the element's index, from 0
     * @return the longer pointer
     * @throws IllegalArgumentException if the index is negative
     */
    public JsonPointer child(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("An array index starts at 0, not at " + index);
        }
        return new JsonPointer(this, "/" + index);
    }

    /**
     * Obtains the pointer that leads first here and then along another one.
     *
     * @param rest the pointer to follow from here
     * @return the joined pointer
     */
    public JsonPointer resolve(JsonPointer rest) {
        Objects.requireNonNull(rest, "rest");
        return rest.equals(ROOT) ? this : equals(ROOT) ? rest : new JsonPointer(this, rest.text());
    }

    /**
     * Gets the steps of this pointer, unescaped: {@code [participants, 0, role]}.
     *
     * @return the steps, empty for the whole document
     */
    public List<String> steps() {
        List<String> steps = new ArrayList<>();
        String text = text();
        for (int from = 0; from < text.length(); ) {
            int slash = text.indexOf('/', from + 1);
            int to = slash < 0 ? text.length() : slash;
            steps.add(unescape(text.substring(from + 1, to)));
            from = to;
        }
        return List.copyOf(steps);
    }

    private static String escape(String member) {
        return member.indexOf('~') < 0 && member.indexOf('/') < 0
                ? member
                : member.replace("~", "~0").replace("/", "~1");
    }

    private static String unescape(String step) {
        return step.indexOf('~') < 0 ? step : step.replace("~1", "/").replace("~0", "~");
    }

    @Override
    public int compareTo(JsonPointer other) {
        Objects.requireNonNull(other, "other");
        return text().compareTo(other.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonPointer pointer && text().equals(pointer.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    /**
     * Gets the pointer's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code /period}, empty for the whole document
     */
    @Override
    public String toString() {
        return text();
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
