package org.urbancoop.json.problem;

import java.util.Objects;

/**
 * A place in a text, such as line 40, column 7.
 *
 * @param line the line, from 1; 0 if there is no text, as when writing fails
 * @param column the column in characters (code points, a tab being one), from 1; 0 if there is no text
 * @since 0.1.0
 */
public record Location(int line, int column) implements Comparable<Location> {

    /** No place: the problem is not one of a text that was read. */
    public static final Location NONE = new Location(0, 0);

    @Override
    public int compareTo(Location other) {
        Objects.requireNonNull(other, "other");
        return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
    }

    /**
     * Gets the place for a person.
     *
     * @return a text such as {@code line 40, column 7}
     */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
