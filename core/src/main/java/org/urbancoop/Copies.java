package org.urbancoop;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Copies of what users hand over, with messages that name what is null, as those of the generated builders do. */
public final class Copies {

    private Copies() {}

    /**
     * Copies elements in order.
     *
     * @param name the name of the parameter, such as {@code findings}
     * @param <T> the type of the elements
     * @return an unmodifiable copy
     * @throws NullPointerException if they are or one is null; it names {@code findings} or {@code findings element}
     */
    public static <T> List<T> list(Collection<? extends T> values, String name) {
        // No contains(null): some lists refuse the question. No second pass over the caller's list: it may change.
        List<T> copy = new ArrayList<>(Objects.requireNonNull(values, name));
        copy.forEach(value -> Objects.requireNonNull(value, () -> name + " element"));
        return List.copyOf(copy);
    }
}
