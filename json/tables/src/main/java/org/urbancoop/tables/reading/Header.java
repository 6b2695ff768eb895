package org.urbancoop.tables.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.tables.mapping.CellOrigin;
import org.urbancoop.tables.mapping.MemberMapping;
import org.urbancoop.tables.mapping.SheetMapping;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.Spelling;

/** The header of a sheet: the row in which the words of the mapping stand, wherever it is. */
final class Header {

    /** How many rows may stand above a header. */
    private static final int MOST_ABOVE = 200;

    private final Map<String, Integer> columns;
    private final Set<Integer> mapped;
    private final List<SheetRow> rows;

    private Header(Map<String, Integer> columns, Set<Integer> mapped, List<SheetRow> rows) {
        this.columns = columns;
        this.mapped = mapped;
        this.rows = List.copyOf(rows);
    }

    /** Finds the column of a value that stands in a cell; -1 for one that does not. */
    int column(MemberMapping member) {
        if (member.origin() instanceof CellOrigin.Position position) {
            return position.index();
        }
        return member.origin() instanceof CellOrigin.Header header
                ? columns.getOrDefault(Spelling.fold(header.text()), -1)
                : -1;
    }

    List<SheetRow> rows() {
        return rows;
    }

    Set<Integer> mapped() {
        return mapped;
    }

    /** Whether a row repeats the header, as at the top of a printed page. */
    boolean isRepeatedBy(SheetRow row) {
        return rows.stream().anyMatch(each -> texts(each).equals(texts(row)));
    }

    private static List<String> texts(SheetRow row) {
        return row.filled().stream().map(SheetCell::text).toList();
    }

    /** Reads the rows up to the header; what stands above it is told. Empty if there is none, which is told as well. */
    static Optional<Header> find(SheetMapping mapping, Iterator<SheetRow> rows, SheetFindings findings) {
        Set<String> wanted = new LinkedHashSet<>();
        Set<Integer> positions = new TreeSet<>();
        mapping.records()
                .forEach(each -> each.members().forEach(member -> {
                    if (member.origin() instanceof CellOrigin.Header header) {
                        wanted.add(header.text());
                    } else if (member.origin() instanceof CellOrigin.Position position) {
                        positions.add(position.index());
                    }
                }));
        if (mapping.headerRows() == 0) {
            return Optional.of(new Header(Map.of(), positions, List.of()));
        }
        List<SheetRow> above = new ArrayList<>();
        @Nullable SheetRow upper = null;
        @Nullable Candidate best = null;
        while (rows.hasNext() && above.size() < MOST_ABOVE) {
            SheetRow row = rows.next();
            Candidate candidate = new Candidate(mapping.headerRows() == 1 ? null : upper, row, wanted);
            boolean isHeader = wanted.isEmpty() ? distinct(row) > 1 : candidate.missing.isEmpty();
            if (isHeader) {
                int titles = above.size() - (candidate.upper == null ? 0 : 1);
                for (SheetRow title : above.subList(0, Math.max(0, titles))) {
                    outside(title, findings);
                }
                return candidate.header(positions, findings);
            }
            if (best == null || candidate.missing.size() < best.missing.size()) {
                best = candidate;
            }
            upper = row;
            above.add(row);
        }
        if (best == null) {
            findings.add(SheetProblem.NO_ROWS, Location.NONE, Optional.empty());
        } else {
            findings.add(
                    SheetProblem.HEADER_NOT_FOUND,
                    best.row.cell(0).location(),
                    Optional.empty(),
                    Message.of(String.join(", ", best.missing)),
                    Message.of(Integer.toString(best.row.number())),
                    Message.of(String.join(
                            ", ",
                            best.row.filled().stream().map(SheetCell::text).toList())));
        }
        return Optional.empty();
    }

    private static long distinct(SheetRow row) {
        return row.filled().stream().map(SheetCell::text).distinct().count();
    }

    /** Tells of a row that belongs to no record. */
    static void outside(SheetRow row, SheetFindings findings) {
        List<SheetCell> filled = row.filled();
        if (!filled.isEmpty()) {
            findings.add(
                    SheetProblem.OUTSIDE_TABLE,
                    filled.get(0),
                    String.join(
                            " | ",
                            filled.stream().map(SheetCell::text).distinct().toList()));
        }
    }

    /** A row that may be the header, with the one above if it has two rows. */
    private static final class Candidate {

        private final @Nullable SheetRow upper;
        private final SheetRow row;
        private final Map<String, List<Integer>> places = new LinkedHashMap<>();
        private final List<String> missing = new ArrayList<>();

        private Candidate(@Nullable SheetRow upper, SheetRow row, Set<String> wanted) {
            this.upper = upper;
            this.row = row;
            int width = Math.max(
                    row.cells().size(), upper == null ? 0 : upper.cells().size());
            Map<String, List<Integer>> found = new LinkedHashMap<>();
            String group = "";
            for (int i = 0; i < width; i++) {
                String lower = row.text(i);
                if (upper != null && !upper.cell(i).isEmpty()) {
                    group = upper.cell(i).text();
                }
                Set<String> texts = new LinkedHashSet<>();
                if (upper != null) {
                    texts.add(Spelling.fold(group + " " + lower));
                    texts.add(lower.isEmpty() ? Spelling.fold(upper.cell(i).text()) : "");
                }
                texts.add(Spelling.fold(lower));
                int column = i;
                texts.stream()
                        .filter(text -> !text.isEmpty())
                        .forEach(text -> found.computeIfAbsent(text, key -> new ArrayList<>())
                                .add(column));
            }
            for (String header : wanted) {
                List<Integer> columns = found.get(Spelling.fold(header));
                if (columns == null) {
                    missing.add(header);
                } else {
                    places.put(header, columns);
                }
            }
        }

        private Optional<Header> header(Set<Integer> positions, SheetFindings findings) {
            Map<String, Integer> columns = new LinkedHashMap<>();
            Set<Integer> mapped = new TreeSet<>(positions);
            boolean isClear = true;
            for (Map.Entry<String, List<Integer>> place : places.entrySet()) {
                int column = place.getValue().get(0);
                if (place.getValue().size() > 1) {
                    findings.add(
                            SheetProblem.HEADERS_ALIKE,
                            row.cell(place.getValue().get(1)),
                            place.getKey());
                    isClear = false;
                }
                columns.put(Spelling.fold(place.getKey()), column);
                mapped.add(column);
            }
            for (SheetCell cell : row.filled()) {
                if (!mapped.contains(cell.location().column() - 1)) {
                    findings.add(SheetProblem.COLUMN_NOT_MAPPED, cell, cell.text());
                }
            }
            return isClear
                    ? Optional.of(new Header(columns, mapped, upper == null ? List.of(row) : List.of(upper, row)))
                    : Optional.empty();
        }
    }
}
