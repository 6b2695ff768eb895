package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Snippets;

/** The documents hold: their code runs, their links lead somewhere, the files that they name are there. */
class DocumentsTest {

    /** A path in code type, with a slash in it; what stands in capital letters is for the reader to fill in. */
    private static final Pattern FILE = Pattern.compile("`((?:core|json|docs|examples|\\.ci)/[\\w./-]+)`");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static Stream<Path> documents() {
        return Snippets.documents().stream();
    }

    /** Programs with a mapper, a server or tables run where their modules are: beside their tests. */
    static Stream<List<Snippets>> programs() {
        return documents()
                .map(document -> Snippets.of(document).stream()
                        .filter(snippet -> !snippet.code().contains("UrbancoopModule"))
                        .filter(snippet -> !snippet.code().contains("org.urbancoop.tables"))
                        .toList())
                .filter(programs -> !programs.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("programs")
    void code_runs(List<Snippets> programs) {
        Snippets.runAll(folder, programs);
    }

    /** The documents, and the pages of the examples, whose code runs where they are. */
    static Stream<Path> pages() throws IOException {
        try (Stream<Path> examples = Files.walk(GeneratedFile.path("examples"), 2)) {
            List<Path> pages = examples.filter(file -> file.toString().endsWith(".md"))
                    .map(Path::normalize)
                    .toList();
            return Stream.concat(documents(), pages.stream());
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void images_areThere(Path document) {
        for (URI image : Page.of(document).images()) {
            assertThat(image.getScheme() != null || Files.exists(document.resolveSibling(image.getPath())))
                    .as("%s shows %s", document, image)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void links_leadSomewhere(Path document) {
        for (URI target : Page.of(document).links()) {
            if (target.getScheme() == null) {
                Path there = target.getPath().isEmpty() ? document : document.resolveSibling(target.getPath());
                assertThat(there).as("%s links to %s", document, target).exists();
                if (target.getFragment() != null && there.toString().endsWith(".md")) {
                    assertThat(Page.of(there).anchors())
                            .as("headings of %s, to which %s links", there, document)
                            .contains(target.getFragment());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void files_areThere(Path document) {
        Matcher file = FILE.matcher(Page.of(document).prose());
        while (file.find()) {
            if (file.group(1).chars().noneMatch(c -> c == 'X')) {
                assertThat(GeneratedFile.path(file.group(1)))
                        .as("%s names %s", document, file.group(1))
                        .exists();
            }
        }
    }

    @Test
    void decisions_areAllListed() throws IOException {
        StringBuilder index = new StringBuilder("""
            # Decisions

            Why things are as they are. Short, and never rewritten: a decision that changes gets a new record \
            that names the old one.
            This list is written by the build from the first lines of the records.

            """);
        try (Stream<Path> files = Files.list(GeneratedFile.path("docs/decisions"))) {
            for (Path file : files.sorted().toList()) {
                Matcher number = Pattern.compile("(\\d{4})-.*\\.md").matcher(String.valueOf(file.getFileName()));
                if (number.matches()) {
                    String title = Files.readAllLines(file).get(0).replaceFirst("^# *\\d+[.:]? *", "");
                    index.append("- [%s](%s) %s\n".formatted(number.group(1), file.getFileName(), title));
                }
            }
        }
        GeneratedFile.check("docs/decisions/README.md", index.toString());
    }
}
