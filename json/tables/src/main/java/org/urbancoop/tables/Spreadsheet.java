package org.urbancoop.tables;

import java.text.Normalizer;
import org.urbancoop.text.VisibleText;

/** What a spreadsheet does with a text that looks like a formula, and how it is kept from it. */
final class Spreadsheet {

    /** What starts a formula. */
    private static final String FORMULA = "=+-@";

    /** Where another spreadsheet, or the same one in another country, lets a cell end: quotes do not bind it there. */
    private static final String SEPARATORS = ";\t\r\n";

    private Spreadsheet() {}

    /**
     * Puts an apostrophe before each formula, at the start of the cell and behind what may separate cells.
     *
     * <p>Blanks of every kind, what has no width, control characters and quotes may stand before the formula: one
     * program or the other drops them. A cell that begins with a tab or a line end gets one in any case.
     */
    static String inert(String cell) {
        StringBuilder text = new StringBuilder(cell.length() + 2);
        if (!cell.isEmpty() && SEPARATORS.indexOf(cell.charAt(0)) > 0) {
            text.append('\'');
        }
        int start = text.length();
        boolean atStart = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (atStart && startsFormula(c)) {
                text.insert(start, '\'');
                atStart = false;
            }
            text.append(c);
            if (SEPARATORS.indexOf(c) >= 0) {
                start = text.length();
                atStart = true;
            } else if (c != '"' && !VisibleText.isBlank(c)) {
                atStart = false;
            }
        }
        return text.toString();
    }

    /** The wide, small and raised forms of East Asian input included, and the minus sign of mathematics. */
    private static boolean startsFormula(char c) {
        return c == '\u2212'
                || (c <= '~'
                        ? FORMULA.indexOf(c) >= 0
                        : !Character.isSurrogate(c)
                                && FORMULA.contains(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)));
    }
}
