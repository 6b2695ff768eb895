package org.urbancoop.json.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;

/** {@code docs/conformance} is what the corpus of the tests is, and what the library says of it. */
class ConformanceCorpusTest {

    static final String FOLDER = "docs/conformance/";

    private static final Map<PublishedDocument, Expectation> EXPECTED = expected();

    /** What the page counts of each folder. */
    private static final Map<String, ToIntFunction<Expectation>> COLUMNS = columns();

    private static Map<String, ToIntFunction<Expectation>> columns() {
        Map<String, ToIntFunction<Expectation>> columns = new LinkedHashMap<>();
        columns.put("documents", expected -> 1);
        columns.put("no JSON", expected -> expected.json() ? 0 : 1);
        columns.put("refused by the schema", expected -> expected.json() && !expected.accepted() ? 1 : 0);
        columns.put("refused by reading", expected -> expected.read() ? 0 : 1);
        columns.put("findings", expected -> expected.findings().size());
        columns.put("seen by the schema", expected -> (int) expected.findings().stream()
                .filter(found -> found.seen().isPresent())
                .count());
        columns.put("of rules alone", expected -> (int) expected.findings().stream()
                .filter(found -> found.grade() == Expectation.Grade.RULE)
                .count());
        return columns;
    }

    private static Map<PublishedDocument, Expectation> expected() {
        Map<PublishedDocument, Expectation> expected = new LinkedHashMap<>();
        PublishedDocument.all().forEach(document -> expected.put(document, Expectation.of(document)));
        return expected;
    }

    @Test
    void documents_areThoseOfTheTests() throws IOException {
        boolean update = Boolean.getBoolean("urbancoop.update");
        Path folder = GeneratedFile.path(FOLDER);
        Set<String> files =
                EXPECTED.keySet().stream().map(PublishedDocument::file).collect(Collectors.toCollection(TreeSet::new));
        for (PublishedDocument document : EXPECTED.keySet()) {
            Path file = folder.resolve(document.file());
            if (update) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.write(file, document.bytes());
            }
            assertThat(file).as("Run the tests with -Durbancoop.update=true").hasBinaryContent(document.bytes());
        }
        try (Stream<Path> all = Files.walk(folder, 2)) {
            List<Path> others = all.filter(file -> Files.isRegularFile(file)
                            && !folder.equals(file.getParent())
                            && !files.contains(
                                    folder.relativize(file).toString().replace('\\', '/')))
                    .toList();
            if (update) {
                for (Path file : others) {
                    Files.delete(file);
                }
            } else {
                assertThat(others).as("Documents that no test has").isEmpty();
            }
        }
    }

    @Test
    void manifest_saysWhatTheLibrarySays() {
        GeneratedFile.check(FOLDER + "manifest.json", Manifest.of(EXPECTED));
    }

    /** Which findings a schema sees is told of each: none is left over on either side. */
    @Test
    void schema_refuses_ifAndOnlyIfItSeesAFinding() {
        EXPECTED.forEach((document, expectation) -> {
            if (expectation.json()) {
                assertThat(expectation.findings().stream()
                                .noneMatch(found -> found.seen().isPresent()))
                        .as("%s: %s", document.file(), expectation)
                        .isEqualTo(expectation.accepted());
            }
        });
    }

    /** What a validator refuses, the library finds as well, there or around it. */
    @Test
    void schema_refusesNothingThatIsNotFound() {
        EXPECTED.forEach((document, expectation) -> assertThat(expectation.places())
                .as("%s: %s", document.file(), expectation)
                .allMatch(place -> expectation.findings().stream()
                        .filter(found -> found.grade() != Expectation.Grade.RULE)
                        .anyMatch(found -> (place + "/").startsWith(found.pointer() + "/")
                                || found.seen().equals(Optional.of(place)))));
    }

    @Test
    void codes_ofEachGradeAreThere_andNearlyEachRule() {
        Set<String> found = EXPECTED.values().stream()
                .flatMap(each -> each.findings().stream())
                .map(Expectation.Found::code)
                .collect(Collectors.toSet());
        assertThat(RuleCatalog.standard().descriptions().stream()
                        .map(RuleDescription::code)
                        .filter(code -> !found.contains(code)))
                .as("What no document brings out by itself: no term is deprecated yet")
                .containsExactlyInAnyOrder("suppression-expired", "suppression-unused", "term-deprecated");
    }

    @Test
    void page_tellsTheCounts() throws IOException {
        Map<String, int[]> rows = new TreeMap<>();
        int[] all = new int[COLUMNS.size()];
        EXPECTED.forEach((document, expectation) -> {
            int[] row = rows.computeIfAbsent(
                    document.file().substring(0, document.file().indexOf('/')), folder -> new int[COLUMNS.size()]);
            for (int[] counts : List.of(row, all)) {
                int column = 0;
                for (ToIntFunction<Expectation> count : COLUMNS.values()) {
                    counts[column++] += count.applyAsInt(expectation);
                }
            }
        });
        StringBuilder table = new StringBuilder("| Folder | " + String.join(" | ", COLUMNS.keySet()) + " |\n|---|"
                + "---:|".repeat(COLUMNS.size()) + "\n");
        rows.forEach((folder, row) -> table.append(row("`" + folder + "`", row)));
        table.append(row("all", all));
        String output = """
            ```text
            %d documents, %d no JSON, %d accepted, %d refused, %d findings, %d seen by the schema
            %d documents checked, 0 differences
            ```
            """.formatted(all[0], all[1], all[0] - all[1] - all[2], all[2], all[4], all[5], all[0]);
        String page = Files.readString(GeneratedFile.path(FOLDER + "README.md"));
        GeneratedFile.check(FOLDER + "README.md", between(between(page, "counts", table.toString()), "output", output));
    }

    private static String between(String page, String marker, String text) {
        String start = "<!-- " + marker + " -->\n";
        return page.replaceFirst(
                "(?s)" + start + ".*?<!-- end -->", Matcher.quoteReplacement(start + text + "<!-- end -->"));
    }

    private static String row(String folder, int[] counts) {
        return "| " + folder + " | "
                + IntStream.of(counts).mapToObj(String::valueOf).collect(Collectors.joining(" | ")) + " |\n";
    }
}
