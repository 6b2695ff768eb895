package org.urbancoop.cli.policytable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.Spelling;

/**
 * Compares what the importer reads from the real document with the bundled dataset, which people made from it. Runs
 * with {@code -Durbancoop.sources=FOLDER}, and says so when it is skipped.
 */
class DifferencesTest {

    private static final String SHA_256 = "a8323494d72480c46f359db42dcf28d43ec82a4faa2f6218645ac17b231f6af4";
    private static final RecordReference SOURCE = RecordReference.parse("source/seoul-policy-sharing");
    private static final Dataset CURATED = UrbancoopDataset.load();

    /** One thing on which the two differ. */
    private record Difference(String what, String imported, String curated, String why) {}

    @Test
    void importer_andBundledDataset_agreeButForWhatIsExplained() throws IOException {
        Optional<Path> document = document();
        assumeTrue(
                document.isPresent(),
                "skipped: no file with the SHA-256 " + SHA_256 + " in the folder -Durbancoop.sources=FOLDER");
        byte[] bytes = Files.readAllBytes(document.get());
        String text = new String(bytes, StandardCharsets.UTF_8);
        City home = CURATED.city(RecordReference.parse("city/seoul")).orElseThrow();
        Source source = CURATED.source(SOURCE).orElseThrow();
        PolicyTables alone = PolicyTableReader.of(home).read(text, source);
        PolicyTables helped = PolicyTableReader.of(home, CURATED).read(text, source);
        List<Difference> differences = differences(alone.dataset());
        List<Difference> left = differences(helped.dataset());
        assertThat(Stream.concat(differences.stream(), left.stream()).filter(difference -> difference.why.isEmpty()))
                .as("differences without an explanation")
                .isEmpty();
        String page = page(alone, helped, differences, left);
        Path made = Files.writeString(Path.of("target/policy-table-differences.md"), page);
        assertThat(Path.of(System.getProperty("urbancoop.root"), "docs/policy-table-differences.md"))
                .as("the page is generated: copy " + made.toAbsolutePath())
                .hasContent(page);
    }

    @Test
    void document_damagedAnywhere_isReported() throws IOException {
        Optional<Path> document = document();
        assumeTrue(
                document.isPresent(),
                "skipped: no file with the SHA-256 " + SHA_256 + " in the folder -Durbancoop.sources=FOLDER");
        List<String> lines = Files.readAllLines(document.get());
        PolicyTableReader reader = PolicyTableReader.of(
                CURATED.city(RecordReference.parse("city/seoul")).orElseThrow());
        Source source = CURATED.source(SOURCE).orElseThrow();
        PolicyTables whole = reader.read(String.join("\n", lines), source);
        for (int line = 0; line < lines.size(); line++) {
            List<String> without = new ArrayList<>(lines);
            without.remove(line);
            List<String> twice = new ArrayList<>(lines);
            twice.add(line, lines.get(line));
            for (List<String> damaged : List.of(lines.subList(0, line), without, twice)) {
                PolicyTables tables = reader.read(String.join("\n", damaged), source);
                assertThat(titles(whole)).as("line %s", line + 1).containsAll(titles(tables));
                // A text that ends with an area is a whole table: nothing in it tells that another area followed.
                boolean wholeAreas = damaged.size() < lines.size() - 1;
                assertThat(wholeAreas
                                || tables.dataset().equals(whole.dataset())
                                || !tables.findings().equals(whole.findings()))
                        .as("line %s, %s lines", line + 1, damaged.size())
                        .isTrue();
            }
        }
    }

    private static List<String> titles(PolicyTables tables) {
        return tables.dataset().getProjects().stream()
                .map(project -> project.getTitle() + project.getPeriod())
                .toList();
    }

    private static Optional<Path> document() throws IOException {
        String folder = System.getProperty("urbancoop.sources", "");
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (PublishedText.sha256(Files.readAllBytes(file)).equals(SHA_256)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    // ---------------------------------------------------------------------------------------------------------
    // comparison

    private static List<Difference> differences(Dataset imported) {
        List<Difference> differences = new ArrayList<>();
        projects(imported, differences);
        agreements(imported, differences);
        totals(imported, differences);
        return differences;
    }

    private static void projects(Dataset imported, List<Difference> differences) {
        Map<String, Project> curated = new LinkedHashMap<>();
        for (Project project : CURATED.getProjects()) {
            if (fromTable(project)) {
                String twin = curated.putIfAbsent(key(project), project) == null ? "" : key(project);
                assertThat(twin).as("two rows alike").isEmpty();
            }
        }
        for (Project project : imported.getProjects()) {
            String row = "Row `" + printed(project) + "`";
            Project twin = curated.remove(key(project));
            if (twin == null) {
                differences.add(new Difference(row, "a project", "nothing", ""));
                continue;
            }
            compare(row + ", title", project.getTitle(), twin.getTitle(), differences);
            compare(row + ", period", text(project.getPeriod()), text(twin.getPeriod()), differences);
            compare(row + ", headings", headings(project), headings(twin), differences);
            compare(row + ", counterparts", parties(imported, project), parties(CURATED, twin), differences);
        }
        curated.values()
                .forEach(project ->
                        differences.add(new Difference("Row `" + printed(project) + "`", "nothing", "a project", "")));
    }

    private static boolean fromTable(CooperationRecord entry) {
        return entry.getCitations().stream()
                .anyMatch(citation -> citation.getSource().equals(SOURCE)
                        && citation.getWhere()
                                .filter(where -> where.startsWith("projects table"))
                                .isPresent());
    }

    /** The words of the counterpart and the title, which both cite. */
    private static String key(Project project) {
        return Spelling.fold(printed(project)) + Spelling.fold(project.getTitle());
    }

    private static String printed(Project project) {
        String verbatim = project.getCitations().get(0).getVerbatim().orElse("");
        int bar = verbatim.indexOf(" | ");
        return bar < 0 ? verbatim : verbatim.substring(0, bar);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("none");
    }

    private static String headings(Project project) {
        return project.getClassifications().getOrDefault("seoul-area", "no area") + " / "
                + project.getClassifications().getOrDefault("seoul-concentration", "no concentration");
    }

    private static String parties(Dataset dataset, Project project) {
        return project.getParticipants().stream()
                .filter(participation ->
                        participation.getRole().filter(Role.COUNTERPART::equals).isPresent())
                .map(participation -> party(dataset, participation))
                .collect(Collectors.joining("; "));
    }

    private static String party(Dataset dataset, Participation participation) {
        if (participation.getGroup().isPresent()) {
            return participation.getGroup().get().getLabel() + " (group"
                    + participation
                            .getGroup()
                            .get()
                            .getCount()
                            .map(count -> " of " + count)
                            .orElse("") + ")";
        }
        Reference reference = participation.getParty().orElseThrow();
        return dataset.city(reference)
                .map(city -> named(city.getName(), city.getCountry()))
                .or(() -> dataset.organization(reference)
                        .map(body -> named(body.getName(), body.getCountry()) + " (body)"))
                .orElse(reference.toString());
    }

    private static String named(String name, Optional<Country> country) {
        return name + ", " + country.map(Country::term).orElse("no country");
    }

    private static void agreements(Dataset imported, List<Difference> differences) {
        Map<String, Agreement> curated = new LinkedHashMap<>();
        for (Agreement agreement : CURATED.getAgreements()) {
            Optional<Citation> citation = agreement.getCitations().stream()
                    .filter(cited -> cited.getSource().equals(SOURCE))
                    .findFirst();
            citation.ifPresent(cited -> curated.put(tableWords(agreement), agreement));
        }
        for (Agreement agreement : imported.getAgreements()) {
            String words = tableWords(agreement);
            Agreement twin = curated.remove(words);
            String cell = "Cell `" + words + "`";
            if (twin == null) {
                differences.add(new Difference(cell, "an agreement", "nothing", ""));
                continue;
            }
            compare(cell + ", kind", agreement.getKind().term(), twin.getKind().term(), differences);
            compare(
                    cell + ", region",
                    text(Optional.ofNullable(agreement.getClassifications().get("seoul-region"))),
                    text(Optional.ofNullable(twin.getClassifications().get("seoul-region"))),
                    differences);
            compare(cell + ", signed", text(agreement.getSigned()), text(twin.getSigned()), differences);
            compare(cell + ", city", city(imported, agreement), city(CURATED, twin), differences);
        }
        curated.forEach((words, agreement) -> differences.add(new Difference(
                "Agreement with " + city(CURATED, agreement),
                "nothing",
                agreement.getKind().term(),
                "It stands in the prose only, not in the table, which is all that the importer reads.")));
    }

    private static String tableWords(Agreement agreement) {
        return agreement.getCitations().stream()
                .filter(citation -> citation.getWhere()
                        .filter(where -> where.startsWith("table of sister"))
                        .isPresent())
                .findFirst()
                .flatMap(Citation::getVerbatim)
                .orElse(agreement.getId().toString());
    }

    private static String city(Dataset dataset, Agreement agreement) {
        return dataset.city(agreement.getParties().get(1))
                .map(city -> named(city.getName(), city.getCountry()))
                .orElse(agreement.getParties().get(1).toString());
    }

    private static void totals(Dataset imported, List<Difference> differences) {
        Map<String, DeclaredTotal> curated = new LinkedHashMap<>();
        for (DeclaredTotal total : CURATED.totalsCiting(SOURCE)) {
            curated.put(total.getCitation().getVerbatim().orElse("") + where(total), total);
        }
        for (DeclaredTotal total : imported.getDeclaredTotals()) {
            String words = total.getCitation().getVerbatim().orElse("");
            DeclaredTotal twin = curated.remove(words + where(total));
            if (twin == null) {
                differences.add(new Difference("Total `" + words + "`", where(total), "nothing", ""));
                continue;
            }
            compare("Total `" + words + "`", stated(total), stated(twin), differences);
        }
        curated.values().forEach(total -> {
            String where = total.getCitation().getWhere().orElse("");
            boolean prose = where.startsWith("text");
            boolean unnumbered = !total.getCitation().getVerbatim().orElse("").matches(".*\\d.*");
            boolean sector = where(total).contains("/sector");
            String why = prose
                    ? "It stands in the prose, not in a table."
                    : unnumbered
                            ? "No number is printed beside this heading; a person read it as one."
                            : sector
                                    ? "The heading stands under two areas, one of which is lost; a person told them "
                                            + "apart by the"
                                            + " sector, which the table does not print."
                                    : "";
            differences.add(new Difference(
                    "Total `" + total.getCitation().getVerbatim().orElse("") + "`", "nothing", stated(total), why));
        });
    }

    private static String stated(DeclaredTotal total) {
        return total.getMeasure() + " " + total.getStated().toPlainString()
                + total.getAsOf().map(day -> " as of " + day).orElse("");
    }

    private static String where(DeclaredTotal total) {
        return total.getMeasure() + " "
                + total.getWhere().stream()
                        .filter(condition -> condition
                                .getIs()
                                .filter(is -> is.startsWith("source/"))
                                .isEmpty())
                        .map(condition -> condition.getMember() + "="
                                + condition.getIs().orElse("")
                                + condition.getSince().map(Object::toString).orElse(""))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void compare(String what, String imported, String curated, List<Difference> differences) {
        if (!imported.equals(curated)) {
            differences.add(new Difference(what, imported, curated, why(what, imported, curated)));
        }
    }

    /** The reasons for which a person read otherwise. Each names what tells, or an empty text where nothing does. */
    private static String why(String what, String imported, String curated) {
        if (what.endsWith(", signed")) {
            return "The year stands in the prose, not in the table.";
        }
        if (what.contains("Columbia")) {
            return "'Columbia' is no name of a country; the importer names Colombia in a finding and takes it for "
                    + "nothing.";
        }
        if (what.contains("Thai/")) {
            return "'Thai' is no name of a country, so the importer gives the body none.";
        }
        if (what.contains("MERAAS")) {
            return "The table does not tell whether the name in capitals is a place or a body; a person took it for "
                    + "a body.";
        }
        if (what.endsWith(", counterparts") || what.endsWith(", city")) {
            String[] ours = imported.split("; ", -1);
            String[] theirs = curated.split("; ", -1);
            boolean otherSpelling = ours.length == theirs.length;
            boolean ofThisRow = true;
            for (int i = 0; i < ours.length && otherSpelling; i++) {
                otherSpelling = ours[i].equals(theirs[i]) || isAlias(ours[i], theirs[i]);
                ofThisRow &= ours[i].equals(theirs[i]) || what.contains(name(ours[i]));
            }
            if (!otherSpelling) {
                return "";
            }
            return ofThisRow
                    ? "The importer keeps the printed spelling; it is an alias of the bundled city."
                    : "The row spells the city as the bundled dataset does. The importer makes one record of all rows "
                            + "that name it, with the spelling of the first.";
        }
        return "";
    }

    /** The name in a description such as {@code Da nang, VN}. */
    private static String name(String described) {
        return described.replaceFirst(", [A-Z]{2}( \\(body\\))?$", "");
    }

    private static boolean isAlias(String ours, String theirs) {
        String name = name(ours);
        String other = name(theirs);
        boolean sameCountry = ours.endsWith(theirs.substring(other.length()));
        Stream<String> cities = CURATED.getCities().stream()
                .filter(city -> city.getName().equals(other))
                .flatMap(city -> city.getAliases().stream());
        Stream<String> bodies = CURATED.getOrganizations().stream()
                .filter(body -> body.getName().equals(other))
                .map(Organization::getAliases)
                .flatMap(List::stream);
        String folded = Spelling.fold(name);
        return sameCountry
                && (folded.equals(Spelling.fold(other))
                        || Stream.concat(cities, bodies)
                                .anyMatch(alias -> Spelling.fold(alias).equals(folded)));
    }

    // ---------------------------------------------------------------------------------------------------------------
    // page

    private static String page(
            PolicyTables alone, PolicyTables helped, List<Difference> differences, List<Difference> left) {
        Dataset dataset = alone.dataset();
        StringBuilder page = new StringBuilder("# Where people and the importer read the same table differently\n\n"
                + "This page is written by a test: the importer of `examples/cli` reads the document that the bundled\n"
                + "dataset cites as `source/seoul-policy-sharing`, and what it reads is compared with what people "
                + "made of it: titles,\n"
                + "periods, headings and counterparts of the projects, kinds, regions and cities of the agreements, "
                + "and the declared\n"
                + "totals. A difference without an explanation fails the test. The document is recognized by its "
                + "SHA-256,\n`"
                + SHA_256 + "`.\n\n");
        page.append(String.format(
                Locale.ROOT,
                "The importer reads %d projects, %d agreements, %d cities besides Seoul, %d organizations and %d "
                        + "declared totals, and has"
                        + " %d findings.\n\n",
                dataset.getProjects().size(),
                dataset.getAgreements().size(),
                dataset.getCities().size() - 1,
                dataset.getOrganizations().size(),
                dataset.getDeclaredTotals().size(),
                alone.findings().size()));
        page.append("## It knows the names of countries only\n\n");
        table(page, differences);
        Map<String, Long> reasons = left.stream()
                .collect(Collectors.groupingBy(Difference::why, LinkedHashMap::new, Collectors.counting()));
        page.append(String.format(
                Locale.ROOT,
                "%n## It knows the names of the bundled dataset, too%n%nThe aliases of the dataset then settle the "
                        + "spellings, and %d findings"
                        + " are left. Of the differences above, %d are left:%n%n",
                helped.findings().size(),
                left.size()));
        assertThat(differences).as("knowing more makes no new difference").containsAll(left);
        reasons.forEach((why, count) ->
                page.append("- ").append(count).append(": ").append(why).append('\n'));
        page.append("\n## What is not compared\n\n- Sectors, services and locations of projects: the table does not "
                + "print them, a person read"
                + " them from the titles.\n- Ids: people chose short ones, the importer makes them from the "
                + "counterpart, the title and the"
                + " year.\n- Kinds of cities and of organizations: the table calls all places cities and "
                + "does not tell the kinds of"
                + " bodies.\n\n## The importer's findings\n\n| Line | Code | Finding |\n|---|---|---|\n");
        for (TableFinding finding : alone.findings()) {
            page.append(String.format(
                    Locale.ROOT, "| %d | %s | %s |%n", finding.line(), finding.code(), cell(finding.english())));
        }
        return page.toString();
    }

    private static void table(StringBuilder page, List<Difference> differences) {
        page.append("| What | Importer | Bundled dataset | Why |\n|---|---|---|---|\n");
        for (Difference difference : differences) {
            page.append("| ")
                    .append(cell(difference.what))
                    .append(" | ")
                    .append(cell(difference.imported))
                    .append(" | ")
                    .append(cell(difference.curated))
                    .append(" | ")
                    .append(cell(difference.why))
                    .append(" |\n");
        }
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
