package org.urbancoop.element;

/** The indexes of two elements that are the same one; -1 where there is none. */
public record Pair(int left, int right) {

    public boolean isBoth() {
        return left >= 0 && right >= 0;
    }
}
