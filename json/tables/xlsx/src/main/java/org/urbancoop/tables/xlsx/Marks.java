package org.urbancoop.tables.xlsx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.urbancoop.message.Location;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Finding;

/** What is to be shown at the cells of a sheet: the colour of the gravest finding, and the words of all. */
final class Marks {

    /** The most characters of a note, so that a person reads it. */
    private static final int MOST = 2_000;

    /**
     * A mark.
     *
     * @param colour the colour of the gravest finding
     * @param words what was found
     */
    record At(Look.Mark colour, String words) {

        At and(At other) {
            Look.Mark gravest = colour.compareTo(other.colour) <= 0 ? colour : other.colour;
            if (words.contains(other.words)) {
                return new At(gravest, words);
            }
            String both = words + "\n\n" + other.words;
            return new At(gravest, both.length() > MOST ? words : both);
        }
    }

    private final Map<Integer, TreeMap<Integer, At>> rows = new HashMap<>();

    private Marks() {}

    /** Collects the marks of a sheet. */
    static Marks of(String sheet, List<Finding> findings, List<Rows.Merged> merged, Locale locale) {
        Marks marks = new Marks();
        for (Finding finding : findings) {
            finding.location()
                    .filter(cell -> cell.isKnown() && cell.sheet().equals(sheet))
                    .ifPresent(cell -> marks.add(shown(cell, merged), of(finding, locale)));
        }
        return marks;
    }

    /** What is merged shows the note of its first cell alone. */
    private static Location shown(Location cell, List<Rows.Merged> merged) {
        return merged.stream()
                .filter(each -> each.covers(cell.line(), cell.column() - 1))
                .findFirst()
                .map(each -> new Location(cell.sheet(), each.firstRow, each.firstColumn + 1))
                .orElse(cell);
    }

    private static At of(Finding finding, Locale locale) {
        Look.Mark colour = colour(finding.severity());
        return new At(
                colour, finding.message(locale) + "\n→ " + finding.hint().in(locale) + " [" + finding.code() + "]");
    }

    private static Look.Mark colour(Severity severity) {
        return switch (severity) {
            case ERROR -> Look.Mark.ERROR;
            case WARNING -> Look.Mark.WARNING;
            default -> Look.Mark.NOTICE;
        };
    }

    private void add(Location cell, At mark) {
        rows.computeIfAbsent(cell.line(), row -> new TreeMap<>()).merge(cell.column() - 1, mark, At::and);
    }

    /** The marks of a row by their columns, 0 for A. */
    NavigableMap<Integer, At> row(int number) {
        return rows.getOrDefault(number, new TreeMap<>());
    }
}
