package org.urbancoop.extension;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * An object of the model that keeps the members it does not know, such as {@code {"populationRank": 1}} on a city.
 *
 * <p>Every record and every value with members of its own is one. Only this library extends it.
 */
public abstract class Extensible {

    private static final ClassValue<Set<String>> MEMBERS = new ClassValue<>() {
        @Override
        protected Set<String> computeValue(Class<?> type) {
            return Set.copyOf(members(type));
        }
    };

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
        Set<String> known = MEMBERS.get(getClass());
        for (String name : getExtensions().asMap().keySet()) {
            if (known.contains(name)) {
                throw new IllegalArgumentException("The extension '" + name + "' bears the name of a known member of "
                        + getClass().getSuperclass().getSimpleName()
                        + ": set that member, or choose another name than " + new TreeSet<>(known));
            }
        }
    }

    /** The accessors are the members: {@code getX()} and {@code isX()} stand for {@code x} in the document. */
    private static Set<String> members(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (Method method : type.getMethods()) {
            String name = method.getName();
            int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
            if (prefix > 0
                    && method.getParameterCount() == 0
                    && name.length() > prefix
                    && Character.isUpperCase(name.charAt(prefix))) {
                names.add(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1));
            }
        }
        names.remove("class");
        names.remove("extensions");
        return names;
    }
}
