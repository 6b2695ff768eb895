package org.urbancoop.tables.xlsx;

import java.util.List;

/**
 * What a sheet has beside its cells.
 *
 * @param name the name, at most 31 characters
 * @param widths the width of each column, in characters
 * @param looks the look of empty cells of each column
 * @param frozenRows how many rows stay in view
 * @param filterRow the row with the buttons that filter, from 1; 0 for none
 * @param hidden whether a program does not show it
 * @param choices the columns that offer a list
 * @param merged the cells that are shown as one, such as {@code A1:C1}
 */
record SheetLayout(
        String name,
        List<Integer> widths,
        List<Look> looks,
        int frozenRows,
        int filterRow,
        boolean hidden,
        List<Choice> choices,
        List<String> merged) {

    /**
     * A list that a column offers; another text is taken after a question.
     *
     * @param column the column, 0 for A
     * @param firstRow the first row, from 1
     * @param range where the list stands, such as {@code Lists!$A$2:$A$9}
     */
    record Choice(int column, int firstRow, String range) {}

    SheetLayout {
        widths = List.copyOf(widths);
        looks = List.copyOf(looks);
        choices = List.copyOf(choices);
        merged = List.copyOf(merged);
    }

    static SheetLayout of(String name, List<Integer> widths, int frozenRows, int filterRow) {
        return new SheetLayout(name, widths, List.of(), frozenRows, filterRow, false, List.of(), List.of());
    }
}
