package org.urbancoop.extension;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.immutables.value.Value;
import org.urbancoop.text.VisibleText;

/**
 * An object of the model that keeps the members it does not know, such as {@code {"populationRank": 1}} on a city.
 *
 * <p>Every record and every value with members of its own is one. Only this library extends it.
 *
 * @since 0.1.0
 */
public abstract class Extensible {

    /** Creates the part that all such objects share. */
    protected Extensible() {}

    /**
     * Gets the members that this library does not know, in the order of the document.
     *
     * @return the unknown members, none if there are none
     */
    @Value.Default
    public Extensions getExtensions() {
        return Extensions.none();
    }

    /**
     * Checks that no extension bears the name of a known member, which would make two of it on the wire.
     *
     * @throws IllegalArgumentException if one does
     */
    @Value.Check
    protected void checkExtensions() {
        if (getExtensions().isEmpty()) {
            return;
        }
        List<String> known = Members.of(getClass()).names();
        for (String name : getExtensions().asMap().keySet()) {
            if (known.contains(name)) {
                throw new IllegalArgumentException("The extension '" + name + "' bears the name of a known member of "
                        + getClass().getSuperclass().getSimpleName() + ": set that member, or choose another name than "
                        + known);
            }
        }
    }

    /**
     * Gets what {@code toString} says of an object, for a person who debugs, such as {@code City{id=seoul, name=Seoul,
     * kind=metropolis, country=KR}}: the members that are given, in the order in which they are written, then the
     * extensions.
     *
     * @param object the object, such as a city
     * @return the text, which nothing reads back
     */
    protected static String describe(Extensible object) {
        Objects.requireNonNull(object, "object");
        Map<String, Object> given = MemberValues.of(object);
        // The name of the class tells the type of a record.
        given.remove("type");
        given.putAll(object.getExtensions().asMap());
        return VisibleText.of(object.getClass().getSuperclass().getSimpleName() + given);
    }
}
