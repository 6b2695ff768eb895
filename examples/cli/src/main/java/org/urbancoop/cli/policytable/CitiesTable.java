package org.urbancoop.cli.policytable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.cli.policytable.Cells.Cell;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.notation.Heading;
import org.urbancoop.notation.HeadingReader;
import org.urbancoop.notation.PeriodReader;
import org.urbancoop.notation.PlaceListReader;
import org.urbancoop.notation.PrintedPlace;
import org.urbancoop.notation.Reading;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/** The table of sister and friendship cities: a region, then a cell of each kind, on one line or on two. */
final class CitiesTable {

    static final String WHERE = "table of sister and friendship cities";
    private static final Pattern TOTAL = Pattern.compile("\\bTotal (\\d{1,9})\\b.*?(?:\\bas of (.+))?$");
    private static final List<AgreementKind> KINDS = List.of(AgreementKind.SISTER_CITY, AgreementKind.FRIENDSHIP_CITY);

    private final RecordReference home;
    private final RecordReference source;
    private final PlaceListReader places;
    private final Records records;
    private final List<TableFinding> findings;
    private final List<Agreement> agreements = new ArrayList<>();
    private final List<DeclaredTotal> totals = new ArrayList<>();
    private final Set<RecordReference> seen = new HashSet<>();
    private Optional<Edtf> asOf = Optional.empty();

    CitiesTable(
            RecordReference home,
            RecordReference source,
            PlaceListReader places,
            Records records,
            List<TableFinding> findings) {
        this.home = home;
        this.source = source;
        this.places = places;
        this.records = records;
        this.findings = findings;
    }

    List<Agreement> agreements() {
        return agreements;
    }

    List<DeclaredTotal> totals() {
        return totals;
    }

    /** Checks for the line that heads the table. */
    static boolean isHead(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return line.indexOf('|') >= 0 && small.contains("sister") && small.contains("friendship cit");
    }

    /** Reads the title, the head and the lines behind it, to before the given one. */
    void read(List<String> lines, int head, int end) {
        title(lines, head);
        List<DeclaredTotal> parts = new ArrayList<>();
        for (String cell : lines.get(head - 1).split("\\|", -1)) {
            Heading heading = HeadingReader.read(cell).value().orElse(null);
            if (heading == null || heading.count().isEmpty()) {
                continue;
            }
            boolean sister = heading.label().toLowerCase(Locale.ROOT).contains("sister");
            AgreementKind kind = KINDS.get(sister ? 0 : 1);
            DeclaredTotal total = total(
                    home.id() + "-" + kind.term() + "-agreements",
                    heading,
                    cell,
                    ", heading",
                    Condition.of(JsonPointer.parse("/kind"), kind.term()));
            if (parts.stream().noneMatch(part -> part.getId().equals(total.getId()))) {
                parts.add(total);
            }
        }
        if (!totals.isEmpty()) {
            DeclaredTotal all = totals.remove(0);
            totals.add(all.toBuilder()
                    .parts(parts.stream().map(DeclaredTotal::getId).toList())
                    .build());
        }
        totals.addAll(parts);
        rows(Cells.of(lines, head + 1, end, findings).stream()
                .filter(cell -> !isHead(cell.text() + "|"))
                .toList());
    }

    private void title(List<String> lines, int head) {
        for (int number = Math.max(1, head - 2); number < head && totals.isEmpty(); number++) {
            String line = lines.get(number - 1);
            Matcher matcher = TOTAL.matcher(line);
            if (line.length() > Citation.VERBATIM_LENGTH || !isHead(line + "|") || !matcher.find()) {
                continue;
            }
            int at = number;
            Optional.ofNullable(matcher.group(2)).ifPresent(date -> {
                Reading<Edtf> reading = PeriodReader.read(date);
                asOf = reading.value();
                reading.findings().forEach(finding -> findings.add(TableFinding.of(at, finding)));
            });
            Heading heading = new Heading("agreements", OptionalInt.of(Integer.parseInt(matcher.group(1))));
            totals.add(total(home.id() + "-agreements", heading, line, ", title"));
        }
    }

    private DeclaredTotal total(String id, Heading heading, String verbatim, String where, Condition... conditions) {
        return DeclaredTotal.builder()
                .id(records.unique("total/", Records.slug(id), Optional.empty()))
                .what(RecordType.AGREEMENT)
                .measure(Measure.COUNT)
                .stated(BigDecimal.valueOf(heading.count().orElse(0)))
                .asOf(asOf)
                .addWhere(Condition.of(JsonPointer.parse("/parties"), home.toString()))
                .addAllWhere(List.of(conditions))
                .citation(Citations.of(source, WHERE + where, verbatim))
                .build();
    }

    private void rows(List<Cell> cells) {
        Cell region = null;
        List<Cell> row = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.isEmpty()) {
                // An empty cell holds the place of its kind only on a line with another one.
                if (!row.isEmpty() && row.get(row.size() - 1).lastLine() == cell.lastLine()) {
                    row.add(cell);
                }
                continue;
            }
            Optional<Heading> heading = HeadingReader.read(cell.text()).value();
            if (cell.alone() && heading.isPresent() && heading.get().count().isPresent()) {
                row(region, row);
                region = cell;
                row = new ArrayList<>();
            } else {
                row.add(cell);
            }
        }
        row(region, row);
    }

    private void row(@Nullable Cell region, List<Cell> cells) {
        if (region == null) {
            cells.stream()
                    .filter(cell -> !cell.isEmpty())
                    .forEach(cell -> findings.add(TableFinding.of(cell.line(), TableCode.REGION_MISSING, cell.text())));
            return;
        }
        Heading heading = HeadingReader.read(region.text()).value().orElseThrow();
        String label = heading.plainLabel();
        DeclaredTotal total = total(
                home.id() + "-agreements-" + label,
                heading,
                region.text(),
                ", heading",
                Condition.of(JsonPointer.ROOT.child("classifications").child(home.id() + "-region"), label));
        totals.add(total);
        List<Cell> kinds = new ArrayList<>(cells);
        while (kinds.size() > 2 && kinds.get(kinds.size() - 1).isEmpty()) {
            kinds.remove(kinds.size() - 1);
        }
        if (kinds.size() != 2) {
            findings.add(TableFinding.of(
                    region.line(), kinds.size() < 2 ? TableCode.CELLS_TOO_FEW : TableCode.CELLS_TOO_MANY, label));
            return;
        }
        int before = agreements.size();
        for (int i = 0; i < KINDS.size(); i++) {
            agreements(kinds.get(i), KINDS.get(i), label);
        }
        int read = agreements.size() - before;
        if (read != heading.count().orElse(read)) {
            findings.add(
                    TableFinding.of(region.line(), TableCode.COUNT_DIFFERS, region.text(), Integer.toString(read)));
        }
    }

    private void agreements(Cell cell, AgreementKind kind, String region) {
        if (cell.isEmpty()) {
            return;
        }
        Reading<List<PrintedPlace>> reading = places.read(cell.text());
        reading.findings().forEach(finding -> findings.add(TableFinding.of(cell.line(), finding)));
        for (PrintedPlace place : reading.value().orElse(List.of())) {
            Citation citation =
                    Citations.of(source, WHERE + ", " + region + ", " + kind.label(Locale.ENGLISH), place.text());
            RecordReference city = records.city(place.name(), place.country(), place.city(), citation);
            if (!seen.add(city)) {
                findings.add(TableFinding.of(cell.line(), TableCode.PLACE_DOUBLED, place.text()));
                continue;
            }
            agreements.add(Agreement.builder()
                    .id(Slug.parse(
                            records.unique("agreement/", Records.slug(home.id() + "-" + city.id()), Optional.empty())))
                    .kind(kind)
                    .addParty(home)
                    .addParty(city)
                    .putClassification(home.id() + "-region", region)
                    .addCitation(citation)
                    .build());
        }
    }
}
