package org.urbancoop.cli.policytable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.cli.policytable.Cells.Cell;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.notation.Counterpart;
import org.urbancoop.notation.CounterpartReader;
import org.urbancoop.notation.Counterparts;
import org.urbancoop.notation.Heading;
import org.urbancoop.notation.HeadingReader;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;

/**
 * The table of projects: headings of areas and of their parts, then a counterpart with years and a title for each
 * row.
 */
final class ProjectsTable {

    static final String WHERE = "projects table";
    private static final Pattern YEARS_AT_END = Pattern.compile("[(（]\\s*\\d{4}[^()（）]*[)）]?$");
    private static final Set<String> HEAD = Set.of("areas", "concentrations", "projects");
    private static final Set<String> SMALL_WORDS = Set.of("a", "an", "the", "of", "on", "in", "to", "for", "and", "s");
    private static final int ID_WORDS = 4;

    /** A heading of the table with the rows below it. */
    private static final class Part {
        final Cell cell;
        final Heading heading;
        final @Nullable Part area;
        int rows;

        Part(Cell cell, Heading heading, @Nullable Part area) {
            this.cell = cell;
            this.heading = heading;
            this.area = area;
        }
    }

    private final RecordReference home;
    private final RecordReference source;
    private final NameReader names;
    private final CounterpartReader counterparts;
    private final Records records;
    private final List<TableFinding> findings;
    private final List<Project> projects = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Part area;
    private @Nullable Part concentration;

    ProjectsTable(
            RecordReference home,
            RecordReference source,
            NameReader names,
            Records records,
            List<TableFinding> findings) {
        this.home = home;
        this.source = source;
        this.names = names;
        this.counterparts = CounterpartReader.of(names);
        this.records = records;
        this.findings = findings;
    }

    List<Project> projects() {
        return projects;
    }

    /** Checks for the line that heads the table. */
    static boolean isHead(String line) {
        String small = line.toLowerCase(Locale.ROOT);
        return line.indexOf('|') >= 0 && small.contains("areas") && small.contains("concentrations");
    }

    private static boolean isHeadCell(String text) {
        return HEAD.contains(Spelling.fold(text)) || Spelling.fold(text).startsWith("countycitysname");
    }

    /** Reads the lines from one number to before another. */
    void read(List<String> lines, int from, int to) {
        List<Cell> headings = new ArrayList<>();
        Cell counterpart = null;
        boolean emptyRow = false;
        boolean started = false;
        for (Cell cell : Cells.of(lines, from, to, findings)) {
            if (cell.isEmpty()) {
                emptyRow |= cell.alone()
                        || VisibleText.isBlank(lines.get(cell.lastLine() - 1).replace("|", ""));
                continue;
            }
            if (!started && isHeadCell(cell.text())) {
                continue;
            }
            started = true;
            boolean party = isCounterpart(cell.text());
            if (counterpart != null && isTitle(cell, counterpart, party)) {
                row(counterpart, cell);
                counterpart = null;
                emptyRow = false;
                continue;
            }
            if (counterpart != null) {
                findings.add(TableFinding.of(counterpart.line(), TableCode.TITLE_MISSING, counterpart.text()));
                counterpart = null;
            }
            if (party) {
                head(headings, cell, emptyRow);
                headings.clear();
                emptyRow = false;
                counterpart = cell;
            } else if (cell.alone() && cell.emptyBehind() >= 2) {
                findings.add(TableFinding.of(cell.line(), TableCode.COUNTERPART_MISSING, cell.text()));
            } else {
                headings.add(cell);
            }
        }
        if (counterpart != null) {
            findings.add(TableFinding.of(counterpart.line(), TableCode.TITLE_MISSING, counterpart.text()));
        }
        headings.forEach(cell -> findings.add(TableFinding.of(cell.line(), TableCode.HEADING_UNUSED, cell.text())));
    }

    /** The cell behind a counterpart; on a line below, it stands there alone and is no heading with a number. */
    private static boolean isTitle(Cell cell, Cell counterpart, boolean party) {
        if (cell.line() == counterpart.lastLine()) {
            return true;
        }
        boolean numbered = HeadingReader.read(cell.text())
                .value()
                .filter(heading -> heading.count().isPresent())
                .isPresent();
        return !party && cell.alone() && (!numbered || cell.emptyBehind() >= 2);
    }

    /** A cell with years in parentheses at its end, or with a slash behind the name of a country. */
    private boolean isCounterpart(String text) {
        int slash = text.indexOf('/');
        return YEARS_AT_END.matcher(text).find()
                || (slash > 0 && names.country(text.substring(0, slash)).value().isPresent());
    }

    // -----------------------------------------------------------------------------------------------------------
    // headings

    private void head(List<Cell> headings, Cell counterpart, boolean emptyRow) {
        if (headings.isEmpty()) {
            return;
        }
        Cell last = headings.get(headings.size() - 1);
        if (headings.size() > 2) {
            findings.add(TableFinding.of(last.line(), TableCode.HEADINGS_TOO_MANY, last.text()));
            headings.subList(0, headings.size() - 1)
                    .forEach(cell -> findings.add(TableFinding.of(cell.line(), TableCode.HEADING_UNUSED, cell.text())));
            area = null;
            concentration = part(last, null);
        } else if (headings.size() == 2) {
            Part first = part(headings.get(0), null);
            if (first != null && first.heading.count().isEmpty()) {
                // Every area has a number: this one is a part whose rows are lost.
                findings.add(TableFinding.of(
                        headings.get(0).line(),
                        TableCode.HEADING_UNUSED,
                        headings.get(0).text()));
                parts.remove(first);
                area = null;
                areaLost(last);
            } else {
                area = first;
            }
            concentration = part(last, area);
        } else if (last.lastLine() == counterpart.line() || last.barBelow()) {
            boolean full = area != null
                    && area.heading.count().isPresent()
                    && area.rows >= area.heading.count().getAsInt();
            if ((emptyRow || full) && area != null) {
                area = null;
                areaLost(last);
            }
            concentration = part(last, area);
        } else {
            findings.add(TableFinding.of(last.line(), TableCode.HEADING_UNCLEAR, last.text()));
            area = null;
            concentration = null;
        }
    }

    private void areaLost(Cell before) {
        findings.add(TableFinding.of(before.line(), TableCode.AREA_LOST, before.text()));
    }

    private @Nullable Part part(Cell cell, @Nullable Part within) {
        Reading<Heading> heading = HeadingReader.read(cell.text());
        if (heading.value().isEmpty()) {
            findings.add(TableFinding.of(cell.line(), TableCode.NOT_A_HEADING, cell.text()));
            return null;
        }
        Part part = new Part(cell, heading.value().get(), within);
        parts.add(part);
        return part;
    }

    // ---------------------------------------------------------------------------------------------------------------
    // rows

    private void row(Cell counterpart, Cell title) {
        Reading<Counterparts> reading = counterparts.read(counterpart.text());
        reading.findings().forEach(finding -> findings.add(TableFinding.of(counterpart.line(), finding)));
        if (reading.value().isEmpty()) {
            return;
        }
        Counterparts parties = reading.value().get();
        Project.Builder project = Project.builder().title(title.text()).period(parties.period());
        boolean differ = parties.period().isEmpty()
                && parties.parties().stream().anyMatch(party -> party.period().isPresent());
        if (differ) {
            findings.add(TableFinding.of(counterpart.line(), TableCode.PERIODS_DIFFER, counterpart.text()));
        } else if (parties.period().isEmpty()) {
            findings.add(TableFinding.of(counterpart.line(), TableCode.PERIOD_MISSING, counterpart.text()));
        }
        String where = WHERE + heading(area) + heading(concentration);
        Citation citation = Citations.of(source, where, counterpart.text());
        for (Counterpart party : parties.parties()) {
            Participation.Builder participation =
                    Participation.builder().role(Role.COUNTERPART).period(differ ? party.period() : Optional.empty());
            project.addParticipant(participant(party, participation, counterpart.line(), citation));
        }
        project.addParticipant(Participation.of(Role.IMPLEMENTING, home));
        if (area != null) {
            area.rows++;
            project.putClassification(home.id() + "-area", area.heading.plainLabel());
        }
        if (concentration != null) {
            concentration.rows++;
            project.putClassification(home.id() + "-concentration", concentration.heading.plainLabel());
        }
        String both = counterpart.text() + " | " + title.text();
        if (both.length() <= Citation.VERBATIM_LENGTH) {
            citation = citation.toBuilder().verbatim(both).build();
        }
        String notes = String.join(
                " ",
                reading.findings().stream()
                        .map(finding -> finding.message(Locale.ENGLISH))
                        .toList());
        project.addCitation(
                notes.isEmpty() ? citation : citation.toBuilder().reading(notes).build());
        if (both.length() > Citation.VERBATIM_LENGTH) {
            project.addCitation(Citations.of(source, where, title.text()).toBuilder()
                    .field(JsonPointer.parse("/title"))
                    .build());
        }
        projects.add(project.id(Slug.parse(records.unique("project/", id(parties, title), Optional.empty())))
                .build());
    }

    private static String heading(@Nullable Part part) {
        return part == null ? "" : ", " + part.heading.plainLabel();
    }

    private Participation participant(
            Counterpart party, Participation.Builder participation, int line, Citation citation) {
        if (party.known().isPresent() && party.kind() != Counterpart.Kind.COUNTRY) {
            return participation.party(records.known(party.known().get())).build();
        }
        Reference reference = switch (party.kind()) {
            case PLACE -> records.city(party.name(), party.country(), Optional.empty(), citation);
            case ORGANIZATION -> records.organization(party.name(), party.country(), line, citation);
            case COUNTRY -> party.country().<Reference>map(CountryReference::of).orElse(null);
            case GROUP, UNKNOWN -> null;
        };
        if (reference != null) {
            return participation.party(reference).build();
        }
        Group.Builder group = Group.builder().label(party.name());
        party.count().ifPresent(group::count);
        return participation.group(group.build()).build();
    }

    /** The first counterpart, the first words of the title that say something, and the first year. */
    private static String id(Counterparts parties, Cell title) {
        List<String> words = new ArrayList<>();
        for (String word : Records.slug(title.text()).split("-", -1)) {
            if (words.size() < ID_WORDS && !SMALL_WORDS.contains(word)) {
                words.add(word);
            }
        }
        String year = parties.period()
                .or(() -> parties.parties().get(0).period())
                .map(period -> "-" + period.toString().substring(0, 4))
                .orElse("");
        return Records.slug(parties.parties().get(0).name() + "-" + String.join("-", words) + year);
    }

    // -------------------------------------------------------------------------------------------------------------
    // totals

    /** Gets the numbers in the headings, and says where they are not those of the rows. */
    List<DeclaredTotal> totals() {
        List<DeclaredTotal> totals = new ArrayList<>();
        Map<Part, Slug> ids = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part.heading.count().isEmpty()) {
                continue;
            }
            int stated = part.heading.count().getAsInt();
            if (stated != part.rows) {
                findings.add(TableFinding.of(
                        part.cell.line(), TableCode.COUNT_DIFFERS, part.cell.text(), Integer.toString(part.rows)));
            }
            String label = part.heading.plainLabel();
            boolean isArea = isArea(part);
            boolean twice = !isArea
                    && part.area == null
                    && parts.stream()
                            .anyMatch(other -> other != part
                                    && !isArea(other)
                                    && other.heading.plainLabel().equals(label));
            if (twice) {
                findings.add(TableFinding.of(part.cell.line(), TableCode.TOTAL_NOT_SEPARABLE, part.cell.text()));
                continue;
            }
            String areaLabel = part.area == null ? "" : part.area.heading.plainLabel() + "-";
            DeclaredTotal.Builder total = DeclaredTotal.builder()
                    .what(RecordType.PROJECT)
                    .measure(Measure.COUNT)
                    .stated(BigDecimal.valueOf(stated))
                    .citation(Citations.of(source, WHERE + ", heading", part.cell.text()));
            if (isArea) {
                total.addWhere(condition("area", label));
            } else {
                if (part.area != null) {
                    total.addWhere(condition("area", part.area.heading.plainLabel()));
                }
                total.addWhere(condition("concentration", label));
            }
            String wish = Records.slug(home.id() + "-projects-" + areaLabel + label);
            Slug id = Slug.parse(records.unique("total/", wish, Optional.empty()));
            ids.put(part, id);
            totals.add(total.id(id).build());
        }
        return withParts(totals, ids);
    }

    private boolean isArea(Part part) {
        return part == area || parts.stream().anyMatch(other -> other.area == part);
    }

    private Condition condition(String scheme, String label) {
        return Condition.of(JsonPointer.ROOT.child("classifications").child(home.id() + "-" + scheme), label);
    }

    /** An area's number is the sum of its parts' only where each of them has one. */
    private List<DeclaredTotal> withParts(List<DeclaredTotal> totals, Map<Part, Slug> ids) {
        Map<Slug, List<Slug>> below = new LinkedHashMap<>();
        for (Map.Entry<Part, Slug> entry : ids.entrySet()) {
            List<Part> own =
                    parts.stream().filter(part -> part.area == entry.getKey()).toList();
            if (!own.isEmpty() && own.stream().allMatch(ids::containsKey)) {
                below.put(
                        entry.getValue(),
                        own.stream()
                                .map(part -> ids.getOrDefault(part, entry.getValue()))
                                .toList());
            }
        }
        return totals.stream()
                .map(total -> below.containsKey(total.getId())
                        ? total.toBuilder()
                                .parts(below.getOrDefault(total.getId(), List.of()))
                                .build()
                        : total)
                .toList();
    }
}
