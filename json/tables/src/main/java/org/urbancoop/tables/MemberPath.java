package org.urbancoop.tables;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;

/**
 * A way through members that is gone in many objects, such as {@code location.latitude}. It keeps the member of the
 * type that it met last, which is the type of nearly all that it meets.
 */
final class MemberPath {

    private final String step;
    private final @Nullable MemberPath rest;

    /** Replaced as a whole: two threads may find the same. */
    private @Nullable Found last;

    private record Found(Class<?> type, @Nullable MemberDescription member) {}

    private MemberPath(String step, @Nullable MemberPath rest) {
        this.step = step;
        this.rest = rest;
    }

    /**
     * Makes a path.
     *
     * @return null for no steps, which lead to the value itself
     */
    static @Nullable MemberPath of(List<String> steps) {
        return steps.isEmpty() ? null : new MemberPath(steps.get(0), of(steps.subList(1, steps.size())));
    }

    /** Gets what stands at the path of a value, or null. */
    static @Nullable Object find(@Nullable MemberPath path, Object value) {
        return path == null ? value : path.find(value);
    }

    private @Nullable Object find(Object value) {
        Object child = value instanceof Extensible object
                ? child(object)
                : value instanceof Map<?, ?> map
                        ? map.get(step)
                        : MemberValues.children(value).get(step);
        return child == null ? null : find(rest, child);
    }

    private @Nullable Object child(Extensible object) {
        Found found = last;
        if (found == null || found.type != object.getClass()) {
            found = new Found(
                    object.getClass(), Members.of(object.getClass()).find(step).orElse(null));
            last = found;
        }
        return found.member == null
                ? object.getExtensions().find(step).orElse(null)
                : found.member.find(object).orElse(null);
    }
}
