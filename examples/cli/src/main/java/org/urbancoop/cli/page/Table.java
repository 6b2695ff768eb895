package org.urbancoop.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.urbancoop.text.VisibleText;

/**
 * Lines of columns for a terminal, in which nothing hides: the first one to the left, numbers to the right, and at
 * most one bar behind them.
 *
 * <p>A Hangul syllable takes two columns of a terminal, so lengths are counted in columns, not in characters.
 */
final class Table {

    /** The longest bar, in columns. */
    static final int BAR = 36;

    private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> tails = new ArrayList<>();

    Table row(List<String> cells, String tail) {
        rows.add(cells.stream().map(VisibleText::of).toList());
        tails.add(tail);
        return this;
    }

    /** Draws a share of the longest bar; what is above zero shows. */
    static String bar(long value, long max) {
        long eighths = max == 0 ? 0 : Math.max(value > 0 ? 1 : 0, Math.round(8.0 * BAR * value / max));
        return "█".repeat((int) (eighths / 8)) + EIGHTHS[(int) (eighths % 8)];
    }

    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return (c >= 0x1100 && c <= 0x115F)
                || (c >= 0x2E80 && c <= 0xA4CF)
                || (c >= 0xAC00 && c <= 0xD7A3)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFF00 && c <= 0xFF60);
    }

    List<String> lines() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .filter(row -> column < row.size())
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            StringBuilder line = new StringBuilder(" ");
            List<String> row = rows.get(i);
            for (int column = 0; column < columns; column++) {
                String cell = column < row.size() ? row.get(column) : "";
                String padding = " ".repeat(widths[column] - width(cell));
                line.append(' ').append(column == 0 ? cell + padding : ' ' + padding + cell);
            }
            lines.add((line + (tails.get(i).isEmpty() ? "" : "  " + tails.get(i))).stripTrailing());
        }
        return lines;
    }
}
