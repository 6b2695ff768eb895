package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.urbancoop.documentation.Mutants.Area;
import org.urbancoop.documentation.Mutants.Survivor;
import org.urbancoop.testing.GeneratedFile;

/**
 * What the tests notice of the faults that PIT makes, {@code docs/mutation.md}: from two committed tables, which
 * {@code .ci/mutation} compares with the reports of PIT. Any build checks that what is explained is still there.
 */
class MutationPageTest {

    private static final String TABLES = "json/documentation/src/test/resources/org/urbancoop/documentation/mutation/";
    private static final String SCORES = TABLES + "scores.tsv";
    private static final String SURVIVORS = TABLES + "survivors.tsv";
    private static final String SCORES_HEAD = "area\tmeasured\tchanges\tnoticed";
    private static final String SURVIVORS_HEAD = "class\tmethod\tchange\tline\ttimes\twhy";
    private static final int PERCENT = 85;

    private static final String PAGE_START = """
            # What the tests notice

            [PIT](https://pitest.org) changes the classes of a package in one place at a time, by its default
            mutators, and runs tests. `.ci/mutation` does so ([how](contributing.md#how-do-i-run-one-test)). An area of
            which fewer than 85 % of the changes are noticed fails. Each change of the rules, and of what compares
            datasets and takes changes back, that lives is explained below; one without a reason fails, and so does a
            reason for what lives no more. No property of jqwik is run, so that the figures are the same each time;
            what those notice comes on top.

            """;

    /**
     * Why a change lives.
     *
     * @param times how many such changes there are in the line
     */
    private record Reason(Survivor survivor, int times, String why) {

        static Reason parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Reason(
                    new Survivor(cells[0], cells[1], cells[2], cells[3]), Integer.parseInt(cells[4]), cells[5]);
        }

        @Override
        public String toString() {
            return survivor.key() + "\t" + times + "\t" + why;
        }
    }

    private static List<String> rows(String file, String head) throws Exception {
        List<String> lines = Files.readAllLines(GeneratedFile.path(file));
        assertThat(lines.get(0)).isEqualTo(head);
        return lines.subList(1, lines.size());
    }

    private static SortedMap<Survivor, Reason> reasons() throws Exception {
        SortedMap<Survivor, Reason> reasons = new TreeMap<>();
        for (String line : rows(SURVIVORS, SURVIVORS_HEAD)) {
            Reason reason = Reason.parse(line);
            assertThat(reasons.put(reason.survivor(), reason))
                    .as("explained twice: %s", line)
                    .isNull();
        }
        return reasons;
    }

    @Test
    void page_isUpToDate() throws Exception {
        StringBuilder page = new StringBuilder(PAGE_START);
        page.append("| area | packages | measured | changes | noticed | |\n|---|---|---|---:|---:|---:|\n");
        for (String row : rows(SCORES, SCORES_HEAD)) {
            String[] cells = row.split("\t", -1);
            Area area = Mutants.AREAS.stream()
                    .filter(one -> one.name().equals(cells[0]))
                    .findFirst()
                    .orElseThrow();
            int changes = Integer.parseInt(cells[2]);
            int noticed = Integer.parseInt(cells[3]);
            assertThat(100 * noticed).as(row).isGreaterThanOrEqualTo(PERCENT * changes);
            page.append("| `%s` | `%s` | %s | %d | %d | %d %% |\n"
                    .formatted(area.name(), area.packages(), cells[1], changes, noticed, 100 * noticed / changes));
        }
        page.append("\n## What lives, and why\n");
        String type = "";
        for (Reason reason : reasons().values()) {
            Survivor survivor = reason.survivor();
            if (!survivor.type().equals(type)) {
                type = survivor.type();
                page.append("\n### ").append(type).append("\n\n");
                page.append("| method | line | change | why it lives |\n|---|---|---|---|\n");
            }
            page.append("| %s | `%s` | %s%s | %s |\n"
                    .formatted(
                            survivor.method().replace("<", "&lt;").replace(">", "&gt;"),
                            survivor.code().replace("|", "\\|"),
                            survivor.change(),
                            reason.times() == 1 ? "" : " (" + reason.times() + " times)",
                            reason.why()));
        }
        GeneratedFile.check("docs/mutation.md", page.toString());
    }

    @Test
    void reasons_areOfLinesThatAreThere() throws Exception {
        SortedMap<Survivor, Reason> reasons = reasons();
        assertThat(rows(SURVIVORS, SURVIVORS_HEAD))
                .as("in order")
                .isEqualTo(reasons.values().stream().map(Reason::toString).toList());
        for (Reason reason : reasons.values()) {
            Path source = reason.survivor().source();
            assertThat(source).exists();
            assertThat(Mutants.lines(source))
                    .as("%s, which %s explains", source, SURVIVORS)
                    .contains(reason.survivor().code());
            assertThat(reason.why()).as("why it lives: %s", reason).isNotBlank();
        }
    }

    /** Named are the areas that were measured, with commas between them. */
    @Test
    @EnabledIfSystemProperty(named = "urbancoop.mutation", matches = ".+")
    void tables_areThoseOfPit() throws Exception {
        List<String> measured =
                Arrays.asList(System.getProperty("urbancoop.mutation", "").split(",", -1));
        SortedMap<String, String> scores = new TreeMap<>();
        rows(SCORES, SCORES_HEAD).forEach(row -> scores.put(row.substring(0, row.indexOf('\t')), row));
        SortedMap<Survivor, Reason> reasons = reasons();
        SortedMap<Survivor, Reason> now = new TreeMap<>(reasons);
        for (String name : measured) {
            Area area = Mutants.AREAS.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no area " + name));
            Mutants mutants = Mutants.read(area);
            String figures = "\t" + mutants.made() + "\t" + mutants.noticed();
            if (!scores.getOrDefault(name, "").endsWith(figures)) {
                scores.put(name, name + "\t" + LocalDate.now(ZoneOffset.UTC) + figures);
            }
            now.keySet().removeIf(one -> isOf(one, area));
            for (Map.Entry<Survivor, Integer> each : mutants.survivors().entrySet()) {
                now.put(each.getKey(), reason(each.getKey(), each.getValue(), mutants, reasons));
            }
            reasons.forEach((survivor, reason) -> {
                // A machine that is busier notices by the clock what lives on another.
                if (isOf(survivor, area) && mutants.late(survivor) >= reason.times()) {
                    now.put(survivor, reason);
                }
            });
        }
        GeneratedFile.check(SCORES, text(SCORES_HEAD, scores.values()));
        GeneratedFile.check(SURVIVORS, text(SURVIVORS_HEAD, now.values()));
    }

    private static Reason reason(Survivor survivor, int times, Mutants mutants, Map<Survivor, Reason> known) {
        Reason old = known.get(survivor);
        if (old == null) {
            return new Reason(survivor, times, "");
        }
        boolean isSame = times <= old.times() && old.times() <= times + mutants.late(survivor);
        return isSame ? old : new Reason(survivor, times, old.why());
    }

    private static boolean isOf(Survivor survivor, Area area) {
        return ("org.urbancoop." + survivor.type()).startsWith(area.packages() + ".");
    }

    private static String text(String head, Iterable<?> rows) {
        List<String> lines = new ArrayList<>(List.of(head));
        rows.forEach(row -> lines.add(row.toString()));
        return String.join("\n", lines) + "\n";
    }
}
