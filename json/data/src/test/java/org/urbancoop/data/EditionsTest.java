package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DatasetDiff.Change;
import org.urbancoop.dataset.DatasetDiff.Meaning;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.DatasetValidator;

/** The editions of the dataset: their days, digests and changes, and that this code reads those of other days. */
class EditionsTest {

    private static final String EARLIER = "json/data/src/test/resources/org/urbancoop/data/editions";

    /** The digests of editions that were published: none of them changes. */
    private static final Map<String, String> PUBLISHED =
            Map.of("2026-11-22", "451bd543cb3a14d565bd9e6f396668f23d2256339f257a3116f48250e10048e3");

    @Test
    void version_isTheDayOfTheEdition_inTheDatasetAndInTheArtifact() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        String version = dataset.getVersion().orElseThrow();
        assertThat(LocalDate.parse(version)).hasToString(version);
        assertThat(dataset.getAsOf().orElseThrow()).hasToString(version);
        for (String file : List.of("json/data/pom.xml", "pom.xml")) {
            assertThat(Files.readString(GeneratedFile.path(file)))
                    .containsPattern(version.replace('-', '.') + "(-SNAPSHOT)?<");
        }
    }

    @Test
    void pages_areUpToDate() throws IOException {
        StringBuilder index = new StringBuilder("""
                <!-- Written by the build from the editions themselves. -->
                # Editions of the reference dataset

                The dataset is published as `org.urbancoop:urbancoop-data`. Its version is the day of its edition, \
                apart from the version of the code: each version of the code reads the editions before and after it. \
                The digest is that of the canonical form, `Digests.of(dataset)`: it tells whether two copies say the \
                same.

                | edition | format | records | digest (SHA-256) |
                |---|---|---|---|
                """);
        Dataset before = null;
        for (Dataset edition : editions()) {
            String day = day(edition);
            index.append("| [%s](%s.md) | %s | %d | `%s` |%n"
                    .formatted(
                            day,
                            day,
                            edition.getFormatVersion(),
                            edition.records().count(),
                            Digests.of(edition)));
            GeneratedFile.check("docs/editions/" + day + ".md", page(edition, before));
            before = edition;
        }
        GeneratedFile.check("docs/editions/README.md", index.toString().replace("\r\n", "\n"));
    }

    @Test
    void published_neverChange() throws IOException {
        assertThat(editions().stream()
                        .filter(edition -> PUBLISHED.containsKey(day(edition)))
                        .collect(Collectors.toMap(EditionsTest::day, Digests::of)))
                .isEqualTo(PUBLISHED);
    }

    @Test
    void earlier_isReadWithoutAProblem() throws IOException {
        for (Path file : earlier()) {
            Decoded<Dataset> decoded = UrbancoopJson.of().decode(Files.readAllBytes(file), Dataset.class);
            assertThat(decoded.problems()).as(file.toString()).isEmpty();
            assertThat(DatasetValidator.standard()
                            .validate(decoded.value().orElseThrow())
                            .hasErrors())
                    .as(file.toString())
                    .isFalse();
        }
    }

    /** An edition of a later minor version of the format: what is not known yet is kept, and the rest reads as ever. */
    @Test
    void later_isRead_andKeepsWhatIsNotKnownYet() throws IOException {
        String later = new String(UrbancoopDataset.open().readAllBytes(), StandardCharsets.UTF_8)
                .replace("\"formatVersion\": \"1.1\"", "\"formatVersion\": \"1.99\"")
                .replace(
                        "\"sector\": \"transport.rail\"",
                        "\"sector\": \"transport.maglev\", \"speed\": {\"kmh\": 500}");
        assertThat(later).contains("1.99", "maglev");
        Decoded<Dataset> decoded = UrbancoopJson.of().decode(later.getBytes(StandardCharsets.UTF_8), Dataset.class);
        assertThat(decoded.problems()).allMatch(problem -> !problem.isError());
        Dataset read = decoded.value().orElseThrow();
        assertThat(read.records().count())
                .isEqualTo(UrbancoopDataset.load().records().count());
        assertThat(UrbancoopJson.of().toText(read)).contains("\"speed\":{\"kmh\":500}", "transport.maglev", "1.99");
    }

    private static String page(Dataset edition, @Nullable Dataset before) {
        String day = day(edition);
        StringBuilder page = new StringBuilder("<!-- Written by the build from the editions themselves. -->\n");
        page.append("# Edition of ").append(day).append("\n\n");
        page.append("Format %s. Digest `%s`.%n%n".formatted(edition.getFormatVersion(), Digests.of(edition)));
        page.append("| record | number |\n|---|---|\n");
        for (RecordType type : RecordType.values()) {
            long number = edition.records().filter(one -> one.getType() == type).count();
            page.append("| %s | %d |%n".formatted(type.label(Locale.ENGLISH), number));
        }
        page.append("| Declared totals | %d |%n"
                .formatted(edition.getDeclaredTotals().size()));
        page.append("\n");
        if (before == null) {
            page.append("The first edition.\n");
        } else {
            changes(page, DatasetDiff.between(before, edition), day(before));
        }
        return page.toString().replace("\r\n", "\n");
    }

    private static void changes(StringBuilder page, DatasetDiff diff, String before) {
        Map<Meaning, Integer> meanings = new EnumMap<>(Meaning.class);
        diff.changes().forEach(change -> meanings.merge(change.meaning(), 1, Integer::sum));
        page.append("## Changes since ").append(before).append("\n\n");
        page.append("By meaning: ")
                .append(meanings.entrySet().stream()
                        .map(one -> one.getKey().label(Locale.ENGLISH) + " " + one.getValue())
                        .collect(Collectors.joining(", ")))
                .append(". Citations that were added, taken out or moved are counted here and not listed: %d.%n"
                        .formatted(diff.changes().stream()
                                .filter(EditionsTest::isOfACitation)
                                .count()));
        List<Change> whole = diff.changes().stream().filter(Change::isWhole).toList();
        if (!whole.isEmpty()) {
            page.append("\n### Records\n\n");
            whole.forEach(change -> page.append(
                    "- `%s` is %s%n".formatted(change.subject(), change.before().isEmpty() ? "new" : "gone")));
        }
        Predicate<Change> listed = change -> !change.isWhole() && !isOfACitation(change);
        page.append("\n### Values\n\n| record | member | before | after | what it says |\n|---|---|---|---|---|\n");
        diff.changes().stream()
                .filter(listed)
                .forEach(change -> page.append("| `%s` | `%s` | %s | %s | %s |%n"
                        .formatted(
                                change.subject(),
                                change.pointer(),
                                side(change.before()),
                                side(change.after()),
                                change.meaning().label(Locale.ENGLISH))));
    }

    private static boolean isOfACitation(Change change) {
        return change.pointer().toString().startsWith("/citation");
    }

    private static String side(Optional<Side> side) {
        return side.map(one -> {
                    String text = one.toString();
                    String pointer = one.pointer() + ": ";
                    return text.startsWith(pointer) ? text.substring(pointer.length()) : text;
                })
                .map(text -> text.replace("|", "\\|"))
                .orElse("");
    }

    /** The day of an edition; the first one had a version of another kind. */
    private static String day(Dataset edition) {
        return edition.getAsOf().orElseThrow().toString();
    }

    private static List<Dataset> editions() throws IOException {
        List<Dataset> editions = new ArrayList<>();
        for (Path file : earlier()) {
            editions.add(UrbancoopJson.of().read(file, Dataset.class));
        }
        editions.add(UrbancoopDataset.load());
        return editions;
    }

    private static List<Path> earlier() throws IOException {
        try (Stream<Path> files = Files.list(GeneratedFile.path(EARLIER))) {
            List<Path> sorted = files.sorted().toList();
            assertThat(sorted).isNotEmpty();
            return sorted;
        }
    }
}
