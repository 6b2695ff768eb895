package org.urbancoop.tables.sheet;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.urbancoop.message.Location;
import org.urbancoop.text.VisibleText;

/** The cells of a row of texts, made when they are asked for: most who read a row want a few texts of it. */
final class TextCells extends AbstractList<SheetCell> implements RandomAccess {

    private final String sheet;
    private final int row;
    private final String[] texts;

    /**
     * Makes the cells.
     *
     * @param texts from column A on; nobody else has the array
     */
    TextCells(String sheet, int row, String[] texts) {
        this.sheet = sheet;
        this.row = row;
        this.texts = texts;
    }

    String text(int column) {
        return texts[column];
    }

    @Override
    public SheetCell get(int column) {
        String text = texts[column];
        return new SheetCell(
                new Location(sheet, row, column + 1),
                text,
                VisibleText.isBlank(text) ? SheetCell.Kind.EMPTY : SheetCell.Kind.TEXT);
    }

    @Override
    public int size() {
        return texts.length;
    }
}
