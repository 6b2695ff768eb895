package org.urbancoop.message;

import java.util.Objects;

/**
 * A place in a file for a person: a line and column of a text, such as 40:7, or a cell of a sheet, such as
 * {@code Cities!B7}.
 *
 * @param sheet the name of the sheet; empty for a text
 * @param line the line of the text or the row of the sheet, from 1
 * @param column the column from 1: in characters (code points, a tab being one), or the number of the cell's column
 * @since 0.1.0
 */
public record Location(String sheet, int line, int column) implements Comparable<Location> {

    /** No place: what is said is not about a file that was read. */
    public static final Location NONE = new Location("", 0, 0);

    private static final int LETTERS = 26;

    /**
     * Checks that line and column start at 1, or that both are 0 for {@link #NONE}.
     *
     * @param sheet the name of the sheet; empty for a text
     * @param line the line or row, from 1
     * @param column the column, from 1
     * @throws IllegalArgumentException if one is below 1
     */
    public Location {
        Objects.requireNonNull(sheet, "sheet");
        boolean none = sheet.isEmpty() && line == 0 && column == 0;
        if (!none && (line < 1 || column < 1)) {
            throw new IllegalArgumentException("Lines and columns start at 1, not at " + line + ":" + column);
        }
    }

    /**
     * Obtains a place in a text.
     *
     * @param line the line, from 1
     * @param column the column in characters, from 1
     * @return the place, such as 40:7
     * @throws IllegalArgumentException if one is below 1
     */
    public static Location of(int line, int column) {
        return new Location("", line, column);
    }

    /**
     * Checks whether there is a place.
     *
     * @return false for {@link #NONE}
     */
    public boolean isKnown() {
        return line > 0;
    }

    @Override
    public int compareTo(Location other) {
        int order = sheet.compareTo(Objects.requireNonNull(other, "other").sheet);
        if (order == 0) {
            order = Integer.compare(line, other.line);
        }
        return order == 0 ? Integer.compare(column, other.column) : order;
    }

    /**
     * Gets the place for a person, as editors and spreadsheets write it.
     *
     * @return a text such as {@code 40:7} or {@code Cities!B7}
     */
    @Override
    public String toString() {
        return sheet.isEmpty() ? line + ":" + column : sheet + "!" + letters() + line;
    }

    /** The letters of the cell's column: A to Z, then AA. */
    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (rest - 1) % LETTERS));
        }
        return letters.toString();
    }
}
