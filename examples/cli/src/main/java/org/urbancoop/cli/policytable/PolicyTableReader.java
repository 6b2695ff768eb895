package org.urbancoop.cli.policytable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.PlaceListReader;
import org.urbancoop.source.Source;
import org.urbancoop.text.VisibleText;

/**
 * Reads a city's published tables of its projects abroad and of its sister and friendship cities.
 *
 * <p>A bar ends a cell, the end of a line does not; a row may lie on several lines. What is read is the two tables:
 * prose around them is passed over. Whatever the text, even one that is cut off or lacks a line, the answer is what
 * can be read and findings that say what cannot, each with the number of its line. Nothing is guessed: a row below a
 * lost heading has no area, and a name that only resembles a known one is a name of its own.
 */
public final class PolicyTableReader {

    private static final int LONGEST_WORDS = 200;

    private final City home;
    private final Dataset known;
    private final NameReader names;

    private PolicyTableReader(City home, Dataset known) {
        this.home = home;
        this.known = known;
        this.names = NameReader.of(known);
    }

    /**
     * Obtains a reader that knows no names but those of countries.
     *
     * @param home the city whose tables they are
     */
    public static PolicyTableReader of(City home) {
        return of(home, Dataset.builder().id("none").title("No records").build());
    }

    /**
     * Obtains a reader that knows the cities and organizations of a dataset; those that the tables name are taken
     * over as they are.
     */
    public static PolicyTableReader of(City home, Dataset known) {
        return new PolicyTableReader(home, known);
    }

    /**
     * Makes the record of the city whose tables they are.
     *
     * @throws IllegalArgumentException if no identifier can be made of the name
     */
    public static City home(String name, Country country) {
        return City.builder()
                .id(Records.slug(name))
                .name(name)
                .kind(CityKind.CITY)
                .country(country)
                .build();
    }

    /**
     * Reads both tables of a text.
     *
     * @param source the record of the text, which all citations name
     * @return what is read, and what there is to say
     */
    public PolicyTables read(String text, Source source) {
        List<String> lines = text.lines().toList();
        List<TableFinding> findings = new ArrayList<>();
        Records records = new Records(known, home, findings);
        int citiesHead = first(lines, 1, CitiesTable::isHead);
        int projectsHead = projectsHead(lines, citiesHead);
        CitiesTable cities =
                new CitiesTable(home.reference(), source.reference(), PlaceListReader.of(names), records, findings);
        if (citiesHead == 0) {
            findings.add(TableFinding.of(1, TableCode.NO_CITIES_TABLE));
        } else {
            int end = citiesHead + 1;
            while (end <= lines.size()
                    && end != projectsHead
                    && lines.get(end - 1).indexOf('|') >= 0) {
                end++;
            }
            cities.read(lines, citiesHead, end);
            if (end == lines.size() && end != projectsHead) {
                findings.add(TableFinding.of(end, TableCode.UNFINISHED_ROW, cut(lines.get(end - 1))));
            }
        }
        ProjectsTable projects = new ProjectsTable(home.reference(), source.reference(), names, records, findings);
        if (projectsHead == 0) {
            findings.add(TableFinding.of(1, TableCode.NO_PROJECTS_TABLE));
        } else {
            int last = lines.size();
            while (last > projectsHead && lines.get(last - 1).indexOf('|') < 0) {
                if (!VisibleText.isBlank(lines.get(last - 1))) {
                    findings.add(TableFinding.of(last, TableCode.TEXT_AFTER_TABLE, cut(lines.get(last - 1))));
                }
                last--;
            }
            projects.read(lines, start(lines, projectsHead), last + 1);
        }
        Dataset.Builder dataset = Dataset.builder()
                .id("policy-tables")
                .title("Tables of " + home.getName() + ", read from " + source.getTitle())
                .addSource(source)
                .addAllAgreements(cities.agreements())
                .addAllProjects(projects.projects())
                .addAllDeclaredTotals(cities.totals())
                .addAllDeclaredTotals(projects.totals());
        dataset.addAllCities(records.cities()).addAllOrganizations(records.organizations());
        findings.sort(Comparator.comparingInt(TableFinding::line));
        return new PolicyTables(dataset.build(), findings, citiesHead + projectsHead > 0);
    }

    private interface Test {
        boolean holds(String line);
    }

    private static int first(List<String> lines, int from, Test test) {
        for (int number = from; number <= lines.size(); number++) {
            if (test.holds(lines.get(number - 1))) {
                return number;
            }
        }
        return 0;
    }

    /** The line with the titles of the columns, or the rule below it where that line is lost. */
    private static int projectsHead(List<String> lines, int citiesHead) {
        int head = first(lines, 1, ProjectsTable::isHead);
        return head > 0 ? head : first(lines, citiesHead + 1, line -> line.indexOf('|') >= 0 && Cells.isRule(line));
    }

    /** The rows start behind the rule, if one stands within the few lines that the titles of the columns take. */
    private static int start(List<String> lines, int head) {
        for (int number = head; number <= Math.min(lines.size(), head + 4); number++) {
            if (Cells.isRule(lines.get(number - 1))) {
                return number + 1;
            }
        }
        return head;
    }

    private static String cut(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_WORDS));
    }
}
