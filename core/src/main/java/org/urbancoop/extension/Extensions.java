package org.urbancoop.extension;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The members of an object that this library does not know, such as {@code {populationRank: 1}}, in the order of the
 * document.
 *
 * <p>Two of them are equal when they hold equal values under the same names, in whatever order. The names that the
 * library knows are not here: the object that carries the extensions refuses them.
 *
 * @since 0.1.0
 */
public final class Extensions {

    private static final Extensions NONE = new Extensions(Map.of());

    private final Map<String, ExtensionValue> members;

    private Extensions(Map<String, ExtensionValue> members) {
        this.members = members;
    }

    /**
     * Obtains the extensions of an object without unknown members.
     *
     * @return no members
     */
    public static Extensions none() {
        return NONE;
    }

    /**
     * Obtains extensions with one member, such as {@code {populationRank: 1}}.
     *
     * @param name the member's name; may be empty
     * @param value its value
     * @return the extensions
     */
    public static Extensions of(String name, ExtensionValue value) {
        return new Extensions(Map.of(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
    }

    /**
     * Obtains extensions with the members of a map, in its order.
     *
     * @param members the values by name; copied
     * @return the extensions
     * @throws NullPointerException if a name or a value is null
     */
    public static Extensions from(Map<String, ? extends ExtensionValue> members) {
        if (Objects.requireNonNull(members, "members").isEmpty()) {
            return NONE;
        }
        Map<String, ExtensionValue> copy = new LinkedHashMap<>();
        members.forEach((name, value) ->
                copy.put(Objects.requireNonNull(name, "name"), Objects.requireNonNull(value, "value")));
        return new Extensions(Collections.unmodifiableMap(copy));
    }

    /** Takes a map that cannot change and has neither null names nor null values. */
    static Extensions trusted(Map<String, ExtensionValue> members) {
        return members.isEmpty() ? NONE : new Extensions(members);
    }

    /**
     * Checks whether there is no member.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Gets the value of a member.
     *
     * @param name the member's name
     * @return the value, empty if there is no such member
     */
    public Optional<ExtensionValue> find(String name) {
        return Optional.ofNullable(members.get(Objects.requireNonNull(name, "name")));
    }

    /**
     * Gets the members in order.
     *
     * @return an unmodifiable map of values by name
     */
    public Map<String, ExtensionValue> asMap() {
        return members;
    }

    @Override
    public boolean equals(Object other) {
        return other == this
                || (other instanceof Extensions extensions
                        && Trees.equal(
                                new ExtensionValue.ObjectValue(this), new ExtensionValue.ObjectValue(extensions)));
    }

    @Override
    public int hashCode() {
        return isEmpty() ? 0 : Trees.hash(new ExtensionValue.ObjectValue(this));
    }

    @Override
    public String toString() {
        return Trees.text(new ExtensionValue.ObjectValue(this));
    }
}
