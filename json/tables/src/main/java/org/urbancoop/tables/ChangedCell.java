package org.urbancoop.tables;

import java.util.Objects;

/**
 * A cell whose text a file for spreadsheets could not keep, such as {@code cities.csv, row 5, column name}.
 *
 * @param file the name of the file, such as {@code cities.csv}
 * @param row the row, where the header is row 1
 * @param column the column, such as {@code name}
 * @param text the text as the dataset has it, such as {@code =1+1}
 * @param written the text in the file, such as {@code '=1+1}
 * @since 0.1.0
 */
public record ChangedCell(String file, long row, String column, String text, String written) {

    /**
     * Makes a changed cell.
     *
     * @param file the name of the file, such as {@code cities.csv}
     * @param row the row, where the header is row 1
     * @param column the column, such as {@code name}
     * @param text the text as the dataset has it, such as {@code =1+1}
     * @param written the text in the file, such as {@code '=1+1}
     */
    public ChangedCell {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(written, "written");
    }
}
