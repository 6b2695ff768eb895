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

    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)\\s]+)\\)");

    /** A path in code type, with a slash in it; what stands in capital letters is for the reader to fill in. */
    private static final Pattern FILE = Pattern.compile("`((?:core|json|docs|examples|\\.ci)/[\\w./-]+)`");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    static Stream<Path> documents() {
        return Snippets.documents().stream();
    }

    /** Programs with a mapper, a server or tables run where their modules are: beside their tests. */
    static List<Snippets> snippets() {
        return documents()
                .flatMap(document -> Snippets.of(document).stream())
                .filter(snippet -> !snippet.code().contains("UrbancoopModule"))
                .filter(snippet -> !snippet.code().contains("org.urbancoop.tables"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void code_runs(Snippets snippet) {
        snippet.run(folder);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void links_leadSomewhere(Path document) throws IOException {
        Matcher link = LINK.matcher(withoutBlocks(document));
        while (link.find()) {
            URI target = URI.create(link.group(1));
            if (target.getScheme() == null && !target.getPath().isEmpty()) {
                assertThat(document.resolveSibling(target.getPath()))
                        .as("%s links to %s", document, target)
                        .exists();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void files_areThere(Path document) throws IOException {
        Matcher file = FILE.matcher(withoutBlocks(document));
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

    private static String withoutBlocks(Path document) throws IOException {
        return Files.readString(document).replaceAll("(?s)```.*?```", "");
    }
}
