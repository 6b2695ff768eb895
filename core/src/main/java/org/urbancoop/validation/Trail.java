package org.urbancoop.validation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/** The way from a record down to the value that is looked at; it becomes a pointer only when something is reported. */
final class Trail {

    private static final int DEPTH = 8;

    private @Nullable String[] names = new String[DEPTH];
    private int[] indexes = new int[DEPTH];
    private int depth;

    void push(String name) {
        grow();
        names[depth++] = name;
    }

    void push(int index) {
        grow();
        names[depth] = null;
        indexes[depth++] = index;
    }

    private void grow() {
        if (depth == indexes.length) {
            names = Arrays.copyOf(names, depth * 2);
            indexes = Arrays.copyOf(indexes, depth * 2);
        }
    }

    void pop() {
        depth--;
    }

    /** The name of a step, or null if it is an index or there is none. */
    @Nullable
    String name(int step) {
        return step < depth ? names[step] : null;
    }

    JsonPointer pointer() {
        JsonPointer pointer = JsonPointer.ROOT;
        for (int i = 0; i < depth; i++) {
            String name = names[i];
            pointer = name == null ? pointer.child(indexes[i]) : pointer.child(name);
        }
        return pointer;
    }
}
