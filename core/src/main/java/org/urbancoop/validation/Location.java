package org.urbancoop.validation;

/**
 * A place in a file for a person, such as line 12, column 5.
 *
 * @param line the line, from 1
 * @param column the column in characters, from 1
 */
public record Location(int line, int column) {

    /**
     * Checks that both start at 1.
     *
     * @param line the line, from 1
     * @param column the column in characters, from 1
     * @throws IllegalArgumentException if one is below 1
     */
    public Location {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("Lines and columns start at 1, not at " + line + ":" + column);
        }
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
