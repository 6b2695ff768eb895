package org.urbancoop.tables.sheet;

import java.util.Objects;
import org.urbancoop.message.Location;

/**
 * A cell of a sheet: where it stands, what a person sees there, and what the program that wrote it took it for.
 *
 * @param location the sheet, row and column, such as {@code Partners!C8}
 * @param text the text as shown, such as {@code 30.06.1966}; of a date cell the day, {@code 1966-06-30}; empty for none
 * @param kind what it is
 * @since 0.1.0
 */
public record SheetCell(Location location, String text, Kind kind) {

    /**
     * What a cell is to the program that wrote it. A CSV file has nothing but texts.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Nothing, or blanks alone, which are the text then. */
        EMPTY,
        /** A text. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A day or a day with its time. */
        DATE,
        /** {@code true} or {@code false}. */
        BOOLEAN,
        /** A formula that came to nothing, such as {@code #REF!}, or that nobody calculated, such as {@code =A1}. */
        ERROR
    }

    /**
     * Makes a cell.
     *
     * @param location the sheet, row and column
     * @param text the text as shown
     * @param kind what it is
     */
    public SheetCell {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Checks whether nothing is shown.
     *
     * @return true if it is empty
     */
    public boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    /**
     * Gets the cell in a few words.
     *
     * @return such as {@code Partners!C8 '30.06.1966'}
     */
    @Override
    public String toString() {
        return location + " '" + text + "'";
    }
}
