package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.MavenModule;

/** The site has each page and each module, before anybody makes it. */
class SiteTest {

    private static final Path NAVIGATION = GeneratedFile.path("docs/site/navigation.tsv");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(NAVIGATION).stream().skip(1).toList();
    }

    private static String page(String row) {
        return Arrays.asList(row.split("\t", -1)).get(2);
    }

    @Test
    void eachPage_isInTheNavigation_once() throws IOException {
        List<PathMatcher> places = rows().stream()
                .map(row -> FileSystems.getDefault().getPathMatcher("glob:" + page(row)))
                .toList();
        for (Path document : pages()) {
            // A translation is where its original is.
            Path original =
                    document.resolveSibling(document.getFileName().toString().replace(".ko.md", ".md"));
            Path listed = Files.exists(GeneratedFile.path(original.toString())) ? original : document;
            assertThat(places.stream().filter(place -> place.matches(listed)))
                    .as("rows of %s for %s", NAVIGATION, document)
                    .hasSize(1);
        }
    }

    @Test
    void eachRow_hasItsPage_andBothLanguages() throws IOException {
        List<Path> pages = pages();
        for (String row : rows()) {
            assertThat(row.split("\t", -1)).as(row).hasSize(5);
            PathMatcher place = FileSystems.getDefault().getPathMatcher("glob:" + page(row));
            assertThat(pages).as(row).anyMatch(place::matches);
            boolean korean = Files.exists(GeneratedFile.path(page(row).replace(".md", ".ko.md")))
                    || page(row).endsWith(".ko.md")
                    || page(row).contains("*");
            assertThat(korean || !row.endsWith("\t"))
                    .as("a Korean title, which no Korean page gives: %s", row)
                    .isTrue();
        }
    }

    /** All pages of documents, as paths from the top of the repository. */
    private static List<Path> pages() throws IOException {
        Path root = GeneratedFile.path(".").normalize();
        try (Stream<Path> docs = Files.walk(root.resolve("docs"));
                Stream<Path> examples = Files.walk(root.resolve("examples"), 2)) {
            return Stream.of(
                            Stream.of(root.resolve("README.md"), root.resolve("CHANGELOG.md")),
                            docs.filter(file -> !file.startsWith(root.resolve("docs/site"))),
                            examples)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(root::relativize)
                    .sorted()
                    .toList();
        }
    }

    /** One Javadoc takes modules that are declared among their sources; the testkit is declared apart. */
    @Test
    void javadoc_isOfEachNamedModule_whoseApiIsListed() throws IOException {
        Matcher list = Pattern.compile("(?m)^modules=(?:\\$modules,)?(.*)$")
                .matcher(Files.readString(GeneratedFile.path(".ci/site")));
        List<String> folders = list.results()
                .flatMap(line -> Stream.of(line.group(1).split(",", -1)))
                .sorted()
                .toList();
        List<String> withApi = MavenModule.all().stream()
                .filter(module -> Files.exists(GeneratedFile.path("docs/api/" + module.artifact() + ".txt")))
                .map(MavenModule::folder)
                // The testkit keeps its apart from its classes.
                .filter(folder -> Stream.of("java", "module")
                        .anyMatch(sources -> Files.exists(
                                GeneratedFile.path(folder + "/src/main/" + sources + "/module-info.java"))))
                .sorted()
                .toList();
        assertThat(folders).isEqualTo(withApi);
    }
}
