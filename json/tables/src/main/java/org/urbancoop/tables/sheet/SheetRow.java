package org.urbancoop.tables.sheet;

import java.util.List;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.message.Location;

/**
 * A row of a sheet.
 *
 * @param sheet the name of the sheet, such as {@code Partners}
 * @param number the number of the row as a spreadsheet shows it, from 1
 * @param cells the cells from column A on, the empty ones between them too; a merged cell stands at each of its places
 * @param hidden whether a spreadsheet does not show it
 * @since 0.1.0
 */
public record SheetRow(String sheet, int number, List<SheetCell> cells, boolean hidden) {

    /**
     * Makes a row.
     *
     * @param sheet the name of the sheet
     * @param number the number of the row, from 1
     * @param cells the cells from column A on
     * @param hidden whether a spreadsheet does not show it
     */
    public SheetRow {
        Objects.requireNonNull(sheet, "sheet");
        cells = cells instanceof TextCells ? cells : Copies.list(cells, "cells");
    }

    /**
     * Gets a cell.
     *
     * @param column the column, 0 for A
     * @return the cell; an empty one beyond the last
     * @throws IllegalArgumentException if the column is negative
     */
    public SheetCell cell(int column) {
        if (column < 0) {
            throw new IllegalArgumentException("A column is 0 or more, not " + column);
        }
        return column < cells.size()
                ? cells.get(column)
                : new SheetCell(new Location(sheet, number, column + 1), "", SheetCell.Kind.EMPTY);
    }

    /**
     * Gets the text of a cell: {@code row.text(2)} is what {@code C8} shows.
     *
     * @param column the column, 0 for A
     * @return the text; empty beyond the last cell
     * @throws IllegalArgumentException if the column is negative
     */
    public String text(int column) {
        return column >= 0 && column < cells.size() && cells instanceof TextCells known
                ? known.text(column)
                : cell(column).text();
    }

    /**
     * Gets the cells that show something.
     *
     * @return the cells that are not empty, from the left
     */
    public List<SheetCell> filled() {
        return cells.stream().filter(cell -> !cell.isEmpty()).toList();
    }
}
