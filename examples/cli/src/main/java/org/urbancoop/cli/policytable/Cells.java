package org.urbancoop.cli.policytable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.urbancoop.text.VisibleText;

/** The cells of some lines of a table: a bar ends a cell, a line's end does not. */
final class Cells {

    private static final Pattern RULE = Pattern.compile("[\\s|:]*-{3,}[-\\s|:]*");

    /**
     * One cell.
     *
     * @param text the words, broken lines joined by a blank
     * @param line the number of the line on which it starts
     * @param lastLine the number of the line with the bar that ends it
     * @param alone whether no other cell with words stands on its lines
     * @param emptyBehind the number of empty cells behind it on its last line
     * @param barBelow whether its bar stands at the start of the line below its words
     */
    record Cell(String text, int line, int lastLine, boolean alone, int emptyBehind, boolean barBelow) {

        boolean isEmpty() {
            return text.isEmpty();
        }
    }

    private final List<Cell> cells = new ArrayList<>();
    private String pending = "";
    private int pendingLine;

    private Cells() {}

    static boolean isRule(String line) {
        return RULE.matcher(line).matches();
    }

    /** Reads the lines from one number to before another, both from 1. */
    static List<Cell> of(List<String> lines, int from, int to, List<TableFinding> findings) {
        Cells cells = new Cells();
        String before = "";
        for (int number = from; number < to; number++) {
            String line = lines.get(number - 1);
            if (isRule(line)) {
                continue;
            }
            if (!VisibleText.isBlank(line.replace("|", "")) && line.equals(before)) {
                findings.add(TableFinding.of(number, TableCode.DOUBLED_LINE));
                continue;
            }
            before = line;
            cells.line(line, number);
        }
        if (!cells.pending.isEmpty()) {
            findings.add(TableFinding.of(cells.pendingLine, TableCode.UNFINISHED_ROW, cells.pending));
        }
        return cells.cells;
    }

    private void line(String line, int number) {
        String[] parts = line.split("\\|", -1);
        int first = cells.size();
        boolean barBelow = !pending.isEmpty() && parts.length > 1 && VisibleText.isBlank(parts[0]);
        for (int i = 0; i < parts.length; i++) {
            String part = VisibleText.strip(parts[i]);
            if (pending.isEmpty() || !part.isEmpty()) {
                pendingLine = pending.isEmpty() ? number : pendingLine;
                pending = pending.isEmpty() ? part : pending + " " + part;
            }
            if (i < parts.length - 1) {
                cells.add(new Cell(pending, pendingLine, number, false, 0, barBelow && i == 0));
                pending = "";
            }
        }
        // What a cell has beside it is known at the end of its line.
        long words = cells.subList(first, cells.size()).stream()
                .filter(cell -> !cell.isEmpty())
                .count();
        int empty = 0;
        for (int i = cells.size() - 1; i >= first; i--) {
            Cell cell = cells.get(i);
            cells.set(i, new Cell(cell.text, cell.line, cell.lastLine, words == 1, empty, cell.barBelow));
            empty = cell.isEmpty() ? empty + 1 : 0;
        }
    }
}
