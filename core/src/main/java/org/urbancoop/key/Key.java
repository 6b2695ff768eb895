package org.urbancoop.key;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;

/**
 * A value as a key of a hash map, such as a citation, or a list of values, such as {@code [busan, city, Optional[KR]]}.
 *
 * <p>Whoever writes a document can choose values of equal hash codes, as many as fit into it. A {@code HashMap} stays
 * fast then only if the class of its keys itself implements {@code Comparable} of that class: lists, records and the
 * objects of the model do not. A key does. It is as equal as its value; its order is a total one without any other
 * meaning.
 */
public final class Key implements Comparable<Key> {

    private final Object value;
    private final int hash;
    /** Made only where many keys are alike; two threads may make equal ones. */
    private @Nullable String text;

    private Key(Object value) {
        this.value = value;
        this.hash = value.hashCode();
    }

    /**
     * Obtains the key of a value.
     *
     * @param value a value of the model: an object, a text, a number, a date, a code, a reference; or an optional, a
     *     list or a map of such
     */
    public static Key of(Object value) {
        return new Key(Objects.requireNonNull(value, "value"));
    }

    @Override
    public int compareTo(Key other) {
        return text().compareTo(other.text());
    }

    private String text() {
        String known = text;
        if (known == null) {
            StringBuilder written = new StringBuilder();
            write(value, written);
            known = written.toString();
            text = known;
        }
        return known;
    }

    /** Writes what is equal alike, and what differs differently: each text with its length, each map in order. */
    private static void write(Object value, StringBuilder to) {
        if (value instanceof Optional<?> optional) {
            to.append('?');
            optional.ifPresent(there -> write(there, to));
        } else if (value instanceof List<?> list) {
            to.append('[');
            list.forEach(element -> write(element, to));
            to.append(']');
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, below) -> sorted.put(name.toString(), below));
            to.append('{');
            sorted.forEach((name, below) -> {
                write(name, to);
                write(below, to);
            });
            to.append('}');
        } else if (value instanceof Extensible object) {
            to.append(object.getClass().getSimpleName());
            write(MemberValues.of(object), to);
            write(object.getExtensions(), to);
        } else if (value instanceof Extensions extensions) {
            write(extensions.asMap(), to);
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            write(object.members(), to);
        } else if (value instanceof ExtensionValue.ArrayValue array) {
            write(array.values(), to);
        } else {
            String written = value.toString();
            to.append(value.getClass().getSimpleName())
                    .append(written.length())
                    .append(':')
                    .append(written);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && hash == key.hash && value.equals(key.value);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * Gets the text of the value, for a person who debugs.
     *
     * @return the text, such as {@code [busan, city, Optional[KR]]}
     */
    @Override
    public String toString() {
        return value.toString();
    }
}
