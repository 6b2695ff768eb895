package org.urbancoop.cli.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.Code;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Bound;

/** A page about a dataset for a person at a terminal, in English or Korean. */
public final class Page {

    /** How many cities are listed at least, before ties. */
    private static final int CITIES = 10;

    private static final JsonPointer KIND = JsonPointer.parse("/kind");
    private static final JsonPointer CLASSIFICATIONS = JsonPointer.parse("/classifications");

    private final Dataset dataset;
    private final Words words;
    private final List<String> lines = new ArrayList<>();

    private Page(Dataset dataset, Words words) {
        this.dataset = dataset;
        this.words = words;
    }

    /**
     * Writes the page.
     *
     * @param dataset the dataset that the page is about
     * @param locale the language: Korean, and English for any other
     * @return the lines of the page
     */
    public static List<String> of(Dataset dataset, Locale locale) {
        Page page = new Page(dataset, new Words(locale));
        page.header();
        page.records();
        page.projectsByArea();
        page.projectsByYear();
        page.citiesWithMostProjects();
        page.agreements();
        return page.lines;
    }

    private void header() {
        add(dataset.getTitle()
                + dataset.getVersion().map(version -> " " + version).orElse(""));
        List<String> facts = new ArrayList<>();
        dataset.getAsOf().ifPresent(asOf -> facts.add(words.say("as-of", words.date(asOf))));
        dataset.getLicence().ifPresent(facts::add);
        facts.add(Dataset.FORMAT + " " + dataset.getFormatVersion());
        add(String.join(" · ", facts));
    }

    /** Adds a line with text of the dataset, which may hold anything. */
    private void add(String line) {
        lines.add(VisibleText.isolated(line));
    }

    private void section(String title, Table table) {
        List<String> rows = table.lines();
        if (!rows.isEmpty()) {
            lines.add("");
            add(title);
            lines.addAll(rows);
        }
    }

    private void records() {
        Map<RecordType, Long> counts = new TreeMap<>();
        for (RecordType type : RecordType.values()) {
            counts.put(type, 0L);
        }
        dataset.records().forEach(entry -> counts.merge(entry.getType(), 1L, Long::sum));
        Map<String, Long> labelled = new LinkedHashMap<>();
        counts.forEach((type, count) -> labelled.put(type.label(words.locale()), count));
        section(words.say("records"), bars(labelled));
    }

    /** By the sources' own headings where a scheme is named after areas, otherwise by the code list of sectors. */
    private void projectsByArea() {
        Optional<String> scheme = scheme(dataset.getProjects(), "area");
        Function<Project, Optional<String>> area = scheme.<Function<Project, Optional<String>>>map(name -> project ->
                        Optional.ofNullable(project.getClassifications().get(name)))
                .orElse(project -> project.getSector().map(sector -> sector.label(words.locale())));
        Map<String, Long> counts = new LinkedHashMap<>();
        dataset.getProjects()
                .forEach(project -> counts.merge(area.apply(project).orElse(words.say("no-heading")), 1L, Long::sum));
        section(words.say("projects-by-area", scheme.orElse("sector")), bars(counts));
    }

    private void projectsByYear() {
        Map<Integer, Long> counts = new TreeMap<>();
        long undated = 0;
        for (Project project : dataset.getProjects()) {
            Optional<Integer> year = firstYear(project);
            if (year.isPresent()) {
                counts.merge(year.get(), 1L, Long::sum);
            } else {
                undated++;
            }
        }
        Map<String, Long> labelled = new LinkedHashMap<>();
        counts.forEach((year, count) -> labelled.put(words.year(year), count));
        if (undated > 0) {
            labelled.put(words.say("undated"), undated);
        }
        section(words.say("projects-by-year"), bars(labelled));
    }

    private static Optional<Integer> firstYear(Project project) {
        return project.getPeriod()
                .map(period -> period.earliest())
                .filter(Bound.Day.class::isInstance)
                .map(bound -> ((Bound.Day) bound).date())
                .map(LocalDate::getYear);
    }

    private void citiesWithMostProjects() {
        Map<City, Long> counts = new LinkedHashMap<>();
        for (City city : dataset.getCities()) {
            int projects =
                    dataset.projectsOf(city.reference(), Role.COUNTERPART).size();
            if (projects > 0) {
                counts.put(city, (long) projects);
            }
        }
        List<Map.Entry<City, Long>> ranked = counts.entrySet().stream()
                .sorted(Map.Entry.<City, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().getName()))
                .toList();
        long max = ranked.isEmpty() ? 0 : ranked.get(0).getValue();
        Table table = new Table();
        for (Map.Entry<City, Long> entry : ranked) {
            long better = ranked.stream()
                    .filter(other -> other.getValue() > entry.getValue())
                    .count();
            long equal = ranked.stream()
                    .filter(other -> other.getValue().equals(entry.getValue()))
                    .count();
            if (better >= CITIES) {
                break;
            }
            table.row(
                    List.of(
                            (better + 1) + (equal > 1 ? "= " : "  ") + words.name(entry.getKey()),
                            String.valueOf(entry.getValue())),
                    Table.bar(entry.getValue(), max));
        }
        section(words.say("cities-with-most-projects"), table);
    }

    private void agreements() {
        Optional<String> scheme = scheme(dataset.getAgreements(), "region");
        Set<AgreementKind> inRegions = dataset.getAgreements().stream()
                .filter(agreement -> scheme.filter(agreement.getClassifications()::containsKey)
                        .isPresent())
                .map(Agreement::getKind)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        agreementsByRegion(scheme, List.copyOf(inRegions));
        Map<String, Long> others = new LinkedHashMap<>();
        dataset.getAgreements().stream()
                .map(Agreement::getKind)
                .filter(kind -> !inRegions.contains(kind))
                .forEach(kind -> others.merge(kind.label(words.locale()), 1L, Long::sum));
        section(words.say(inRegions.isEmpty() ? "agreements-by-kind" : "other-agreements"), bars(others));
    }

    /** The kinds of agreement that the sources list by region; the others have no place in such a table. */
    private void agreementsByRegion(Optional<String> scheme, List<AgreementKind> kinds) {
        List<Agreement> agreements = dataset.getAgreements().stream()
                .filter(agreement -> kinds.contains(agreement.getKind()))
                .toList();
        Function<Agreement, String> region =
                agreement -> scheme.map(agreement.getClassifications()::get).orElse(words.say("no-heading"));
        Set<String> regions = agreements.stream().map(region).collect(Collectors.toCollection(LinkedHashSet::new));
        if (kinds.isEmpty()) {
            return;
        }
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of(""));
        kinds.forEach(kind -> head.add(kind.label(words.locale())));
        head.add(words.say("listed"));
        head.add(words.say("stated"));
        table.row(head, "");
        for (String name : regions) {
            table.row(
                    counts(
                            name,
                            kinds,
                            agreements.stream()
                                    .filter(agreement -> region.apply(agreement).equals(name))
                                    .toList(),
                            scheme.flatMap(s -> stated(Condition.of(CLASSIFICATIONS.child(s), name)))),
                    "");
        }
        table.row(counts(words.say("all"), kinds, agreements, stated()), "");
        List<String> totals = new ArrayList<>(List.of(words.say("stated")));
        kinds.forEach(kind -> {
            Optional<BigDecimal> stated = stated(Condition.of(KIND, kind.term()));
            long listed = agreements.stream()
                    .filter(agreement -> agreement.getKind().equals(kind))
                    .count();
            totals.add((stated.isPresent() && differs(stated.get(), listed) ? "≠ " : "") + number(stated));
        });
        table.row(totals, "");
        section(words.say("agreements"), table);
    }

    private List<String> counts(
            String label, List<AgreementKind> kinds, List<Agreement> listed, Optional<BigDecimal> stated) {
        List<String> cells = new ArrayList<>(List.of(label));
        for (Code kind : kinds) {
            cells.add(String.valueOf(listed.stream()
                    .filter(agreement -> agreement.getKind().equals(kind))
                    .count()));
        }
        cells.add(String.valueOf(listed.size()));
        cells.add((stated.isPresent() && differs(stated.get(), listed.size()) ? "≠ " : "") + number(stated));
        return cells;
    }

    private static boolean differs(BigDecimal stated, long listed) {
        return stated.compareTo(BigDecimal.valueOf(listed)) != 0;
    }

    private static String number(Optional<BigDecimal> stated) {
        return stated.map(BigDecimal::toPlainString).orElse("–");
    }

    /** The number that a source states for the agreements that meet just these conditions, whoever the parties are. */
    private Optional<BigDecimal> stated(Condition... conditions) {
        return dataset.getDeclaredTotals().stream()
                .filter(total -> total.getWhat() == RecordType.AGREEMENT && total.getMeasure() == Measure.COUNT)
                .filter(total -> withoutParties(total).equals(Set.of(conditions)))
                .map(DeclaredTotal::getStated)
                .findFirst();
    }

    private static Set<Condition> withoutParties(DeclaredTotal total) {
        return total.getWhere().stream()
                .filter(condition -> !condition.getMember().steps().get(0).equals("parties"))
                .collect(Collectors.toSet());
    }

    /** The scheme of classification whose name ends so, as in {@code seoul-area}. */
    private static Optional<String> scheme(Collection<? extends CooperationRecord> records, String ending) {
        return records.stream()
                .flatMap(entry -> entry.getClassifications().keySet().stream())
                .filter(scheme -> scheme.equals(ending) || scheme.endsWith("-" + ending))
                .findFirst();
    }

    private static Table bars(Map<String, Long> counts) {
        long max = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        Table table = new Table();
        counts.forEach((label, count) -> table.row(List.of(label, String.valueOf(count)), Table.bar(count, max)));
        return table;
    }
}
