package org.urbancoop.exchange.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;

/** A statement of one town that another one is its twin, from all rows that speak of it. */
final class Statement {

    private final Town town;
    private final Town twin;
    private final ResultRow first;
    private final Held held = new Held();
    private final Map<String, List<Cell>> cells = new LinkedHashMap<>();

    Statement(Town town, Town twin, ResultRow first) {
        this.town = town;
        this.twin = twin;
        this.first = first;
    }

    Town town() {
        return town;
    }

    Town twin() {
        return twin;
    }

    ResultRow first() {
        return first;
    }

    void add(String variable, String part, Cell cell) {
        if (held.add(variable, cell)) {
            cells.computeIfAbsent(part, each -> new ArrayList<>(1)).add(cell);
        }
    }

    /** Gets all that the rows say of it. */
    Held held() {
        return held;
    }

    private List<Cell> cells(String part) {
        return cells.getOrDefault(part, List.of());
    }

    /** Gets the start as it is written, by which two statements of a town on one twin are told apart. */
    String start() {
        return cells("start").stream().findFirst().map(Cell::text).orElse("");
    }

    /** A bound of a period and the cells that it is made of. */
    private record Bound(String text, List<Cell> from) {}

    void period(Draft draft, Problems problems) {
        Optional<Bound> start = bound("start", problems);
        Optional<Bound> end = bound("end", problems);
        String from = start.map(Bound::text).orElse("");
        String to = end.map(Bound::text).orElse("");
        if (from.isEmpty() && to.isEmpty()) {
            return;
        }
        List<Cell> origins = new ArrayList<>();
        start.ifPresent(bound -> origins.addAll(bound.from()));
        end.ifPresent(bound -> origins.addAll(bound.from()));
        // Nobody says that it goes on: a bound that is missing is unknown, not open.
        draft.put("validity", from + "/" + to, origins.toArray(Cell[]::new));
    }

    private Optional<Bound> bound(String part, Problems problems) {
        List<Cell> given = cells(part);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Cell cell = given.get(0);
        if (given.stream().anyMatch(other -> !other.text().equals(cell.text()))) {
            problems.add(ReadingProblem.ONE_MORE, given.get(given.size() - 1));
        }
        List<Cell> from = new ArrayList<>(
                given.stream().filter(other -> other.text().equals(cell.text())).toList());
        if (cell.isUnknown()) {
            return Optional.of(new Bound("", from));
        }
        List<Cell> precisions = cells(part + "Precision");
        Optional<String> precision = precisions.stream().findFirst().map(Cell::text);
        Optional<DateClaim> date = DateClaim.of(cell.text(), precision);
        if (date.isEmpty()) {
            problems.add(ReadingProblem.NO_DATE, cell, "1966-01-01T00:00:00Z, 9");
            return Optional.empty();
        }
        DateClaim read = date.orElseThrow();
        if (!read.isCertain()) {
            problems.add(ReadingProblem.NO_PRECISION, cell, read.edtf());
            return Optional.of(new Bound(read.edtf(), List.of()));
        }
        precisions.stream()
                .filter(other -> precision.filter(other.text()::equals).isPresent())
                .forEach(from::add);
        return Optional.of(new Bound(read.edtf(), from));
    }

    /** Cites the statement: once for each reference that it has. */
    void cite(Draft draft, Heading heading) {
        List<Cell> ids = cells("statement");
        String where = ids.stream()
                .findFirst()
                .map(Cell::text)
                .orElseGet(() -> first.pointer().toString());
        List<Cell> references =
                cells("reference").stream().filter(cell -> !cell.isUnknown()).toList();
        ids.forEach(cell -> cell.carried(true));
        Map<String, List<Cell>> byText = new LinkedHashMap<>();
        references.forEach(cell ->
                byText.computeIfAbsent(cell.text(), text -> new ArrayList<>()).add(cell));
        if (byText.isEmpty()) {
            draft.add("citations", citation(heading, where));
        }
        byText.forEach((text, same) -> {
            Map<String, Object> citation = citation(heading, where);
            citation.put("attributedTo", text);
            draft.add("citations", citation, same.toArray(Cell[]::new));
        });
    }

    private Map<String, Object> citation(Heading heading, String where) {
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("source", heading.source());
        citation.put("where", where);
        citation.put("reading", "P190 of " + town.item() + ", to " + twin.item());
        return citation;
    }
}
