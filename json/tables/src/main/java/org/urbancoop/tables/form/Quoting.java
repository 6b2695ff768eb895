package org.urbancoop.tables.form;

import org.urbancoop.text.VisibleText;

/** Texts that nobody would see in a cell, such as blanks alone, stand there in quotation marks. */
public final class Quoting {

    private static final char MARK = '"';

    private Quoting() {}

    /** Writes a text as a cell has it. */
    static String quote(String text) {
        return VisibleText.isBlank(text) || isQuoted(text) ? MARK + text + MARK : text;
    }

    /** Gets the text of a cell. */
    public static String unquote(String cell) {
        return isQuoted(cell) ? cell.substring(1, cell.length() - 1) : cell;
    }

    private static boolean isQuoted(String cell) {
        if (cell.length() < 2 || cell.charAt(0) != MARK || cell.charAt(cell.length() - 1) != MARK) {
            return false;
        }
        for (int i = 1; i < cell.length() - 1; i++) {
            if (cell.charAt(i) != MARK && !VisibleText.isBlank(cell.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
