package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/** The way from a record down to the value that is looked at; it becomes a pointer only when something is reported. */
final class Trail {

    private static final int DEPTH = 8;

    /** A name, or an index as an {@code Integer}; what lies beyond the depth is left from before. */
    private Object[] steps = new Object[DEPTH];

    private int depth;

    void push(String name) {
        step(name);
    }

    void push(int index) {
        step(index);
    }

    /** Goes one step, a name or an index as an {@code Integer}. */
    void step(Object step) {
        if (depth == steps.length) {
            steps = Arrays.copyOf(steps, depth * 2);
        }
        steps[depth++] = step;
    }

    void pop() {
        depth--;
    }

    /** The name of a step, or null if it is an index or there is none. */
    @Nullable
    String name(int step) {
        return step < depth && steps[step] instanceof String name ? name : null;
    }

    /** The last step that is a name, empty if there is none. */
    String lastName() {
        for (int step = depth - 1; step >= 0; step--) {
            if (steps[step] instanceof String name) {
                return name;
            }
        }
        return "";
    }

    JsonPointer pointer() {
        List<String> names = new ArrayList<>(depth);
        for (int i = 0; i < depth; i++) {
            names.add(steps[i].toString());
        }
        return JsonPointer.of(names);
    }
}
