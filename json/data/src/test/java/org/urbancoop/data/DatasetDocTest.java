package org.urbancoop.data;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.Code;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.evidence.CodeWords;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.Reconciliation;

/** Writes the page about the bundled dataset, docs/dataset.md. */
class DatasetDocTest {

    private static final Dataset DATASET = UrbancoopDataset.load();

    private final StringBuilder page = new StringBuilder();

    @Test
    void page_isUpToDate() throws IOException {
        line("<!-- Generated from the bundled dataset by DatasetDocTest: run the tests with"
                + " -Durbancoop.update=true. -->");
        line("# " + DATASET.getTitle());
        line("");
        line("Version " + DATASET.getVersion().orElseThrow() + ", as of "
                + DATASET.getAsOf().orElseThrow() + ", licence "
                + DATASET.getLicence().orElseThrow()
                + ". Every value can be traced: `citations` tell who says so, where, in"
                + " which words, and how the words were read.");
        records();
        sources();
        kinds();
        disagreements();
        mappings();
        fragment("docs/dataset-omissions.md");
        fragment("docs/attribution.md");
        GeneratedFile.check("docs/dataset.md", page.toString());
    }

    private void records() {
        heading(2, "What it holds");
        table("record", "number", "citations", "with words as printed");
        for (RecordType type : RecordType.values()) {
            List<CooperationRecord> entries =
                    DATASET.records().filter(entry -> entry.getType() == type).toList();
            row(
                    type.label(Locale.ENGLISH),
                    entries.size(),
                    count(entries, c -> true),
                    count(entries, c -> c.getVerbatim().isPresent()));
        }
        List<Citation> stated = DATASET.getDeclaredTotals().stream()
                .map(DeclaredTotal::getCitation)
                .toList();
        row(
                "Declared totals",
                stated.size(),
                stated.size(),
                stated.stream()
                        .filter(citation -> citation.getVerbatim().isPresent())
                        .count());
    }

    private static long count(List<CooperationRecord> entries, Function<Citation, Boolean> which) {
        return entries.stream()
                .flatMap(entry -> entry.getCitations().stream())
                .filter(which::apply)
                .count();
    }

    private void sources() {
        heading(2, RecordType.SOURCE.label(Locale.ENGLISH));
        table("id", "title", "published", "records that cite it", "declared totals");
        for (Source source : DATASET.getSources()) {
            row(
                    code(source.getId()),
                    source.getTitle(),
                    source.getPublished().map(Object::toString).orElse(""),
                    DATASET.citing(source.reference()).size(),
                    DATASET.totalsCiting(source.reference()).size());
        }
    }

    private void kinds() {
        kinds(RecordType.CITY, "kind", DATASET.getCities(), city -> Optional.of(city.getKind()));
        located();
        kinds(RecordType.ORGANIZATION, "kind", DATASET.getOrganizations(), one -> Optional.of(one.getKind()));
        kinds(RecordType.AGREEMENT, "kind", DATASET.getAgreements(), one -> Optional.of(one.getKind()));
        inForce();
        kinds(RecordType.PROJECT, "sector", DATASET.getProjects(), Project::getSector);
        kinds(RecordType.EVENT, "kind", DATASET.getEvents(), event -> Optional.of(event.getKind()));
        kinds(RecordType.PROGRAM, "kind", DATASET.getPrograms(), program -> Optional.of(program.getKind()));
    }

    private <T extends CooperationRecord> void kinds(
            RecordType type, String member, List<T> entries, Function<T, Optional<? extends Code>> kind) {
        heading(2, type.label(Locale.ENGLISH));
        Map<String, List<T>> byKind = new TreeMap<>();
        for (T entry : entries) {
            String term = kind.apply(entry).map(Code::toString).orElse("");
            byKind.computeIfAbsent(term, none -> new ArrayList<>()).add(entry);
        }
        table(member, "number", "ids");
        byKind.forEach((term, found) -> row(
                term.isEmpty() ? "(none)" : code(term),
                found.size(),
                String.join(
                        ", ", found.stream().map(entry -> code(entry.getId())).toList())));
    }

    private void located() {
        line("");
        line(DATASET.getCities().stream()
                        .filter(city -> city.getLocation().isPresent())
                        .count()
                + " of them have coordinates, "
                + DATASET.getCities().stream()
                        .map(City::getCountry)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                + " countries are among them.");
    }

    /** What can be told of any day: an agreement that states no date at all leaves it open for each of them. */
    private void inForce() {
        long answered = DATASET.agreementsInForce(Edtf.parse("1000-01-01")).no().size();
        line("");
        line("Whether an agreement is in force on a day, the data can answer for " + answered + " of "
                + DATASET.getAgreements().size() + ": these state when they were signed, and so on which days they were"
                + " certainly not yet in force. None states how long it holds.");
    }

    private void disagreements() {
        heading(2, "What the sources disagree about");
        line("");
        line("A number that a source states is kept as it is stated, beside the records that the sources list."
                + " Where the two differ,"
                + " neither was changed.");
        List<Reconciliation> totals = Reconciliation.of(DATASET);
        heading(3, "Declared totals that the records do not meet");
        totals(totals.stream().filter(total -> total.agrees().isNo()).toList());
        heading(3, "Declared totals that the records cannot decide");
        totals(totals.stream().filter(total -> total.agrees().isUndecided()).toList());
        line("");
        line(totals.stream().filter(total -> total.agrees().isYes()).count() + " of " + totals.size()
                + " declared totals are met by the records.");
        heading(3, "Words that were not read as they stand");
        line("");
        line("Misprints, inferences and choices: each citation of printed words with a `reading`. What is read in the"
                + " same way in many records stands once.");
        table("record", "member", "words as printed", "reading");
        Map<List<String>, List<String>> readings = new LinkedHashMap<>();
        DATASET.records()
                .forEach(entry -> entry.getCitations()
                        .forEach(citation -> reading(readings, entry.reference().toString(), citation)));
        DATASET.getDeclaredTotals()
                .forEach(total -> reading(readings, "declared-total/" + total.getId(), total.getCitation()));
        readings.forEach((reading, subjects) -> row(
                subjects.size() == 1
                        ? code(subjects.get(0))
                        : "%s and %d more".formatted(code(subjects.get(0)), subjects.size() - 1),
                reading.get(0),
                reading.get(1),
                reading.get(2)));
    }

    private void mappings() {
        heading(2, "How codes follow from words");
        line("");
        line("Where neither the printed words name the code nor a `reading` explains it, it follows from them by this"
                + " table: the record cites one of the words, written here in lower case and without signs. The build"
                + " checks it for every value.");
        table("member", "code", "words");
        for (CodeWords line : CodeWords.all()) {
            row(
                    code(line.member()),
                    code(line.value()),
                    String.join(
                            ", ",
                            line.words().stream()
                                    .map(words -> "\u201c" + words.replace("*", "\u2026") + "\u201d")
                                    .toList()));
        }
    }

    private void totals(List<Reconciliation> totals) {
        table("total", "stated", "listed", "words of the source", "how it comes about");
        for (Reconciliation total : totals) {
            row(
                    code(total.total().getId()),
                    total.total().getStated().toPlainString(),
                    total.listed().map(listed -> listed.toPlainString()).orElse("not told"),
                    total.total().getCitation().getVerbatim().orElse(""),
                    total.message().english());
        }
    }

    private static void reading(Map<List<String>, List<String>> readings, String subject, Citation citation) {
        citation.getReading()
                .filter(reading -> citation.getVerbatim().isPresent())
                .ifPresent(reading -> readings.computeIfAbsent(
                                List.of(
                                        citation.getField()
                                                .map(JsonPointer::toString)
                                                .map(DatasetDocTest::code)
                                                .orElse(""),
                                        citation.getVerbatim().orElse(""),
                                        reading),
                                none -> new ArrayList<>())
                        .add(subject));
    }

    private void fragment(String file) throws IOException {
        line("");
        page.append(Files.readString(GeneratedFile.path(file)));
    }

    private void heading(int level, String text) {
        line("");
        line("#".repeat(level) + " " + text);
    }

    private void table(String... names) {
        line("");
        row((Object[]) names);
        line("|---".repeat(names.length) + "|");
    }

    private void row(Object... cells) {
        line("| "
                + String.join(
                        " | ",
                        Stream.of(cells)
                                .map(cell ->
                                        cell.toString().replaceAll("\\s+", " ").replace("|", "\\|"))
                                .toList())
                + " |");
    }

    private static String code(Object text) {
        return "`" + text + "`";
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
