package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Snippets;

/** The guides: short, all listed, and the same in both languages. What their code does is tested with all documents. */
class GuideTest {

    private static final String FOLDER = "docs/guide/";
    private static final Pattern COMMENT = Pattern.compile("(?m)(^|\\s+)(//|#|--) .*$");
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\d+\\. .*\\]\\([\\w.-]+\\.md#[^)]+\\)");

    static List<Path> guides() {
        try (Stream<Path> files = Files.list(GeneratedFile.path(FOLDER))) {
            return files.filter(file -> file.toString().endsWith(".md") && !Snippets.isTranslation(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path translation(Path page) {
        return page.resolveSibling(page.getFileName().toString().replace(".md", ".ko.md"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void translation_hasTheSameHeadingsAndLinks(Path page) {
        Page english = Page.of(page);
        Page korean = Page.of(translation(page));

        assertThat(korean.levels()).as("headings of %s", page).isEqualTo(english.levels());
        assertThat(korean.links().stream().map(GuideTest::inEnglish))
                .as("links of %s", page)
                .containsExactlyInAnyOrderElementsOf(
                        english.links().stream().map(GuideTest::inEnglish).toList());
    }

    /** A link to a page and, if there is one, to an unnamed heading of it. */
    private static String inEnglish(URI link) {
        String page = String.valueOf(link.getPath()).replace(".ko.md", ".md");
        return (link.getScheme() == null ? page : link) + (link.getFragment() == null ? "" : "#");
    }

    /** Comments may be in Korean; with {@code -Durbancoop.update=true} the blocks become those of the English page. */
    @ParameterizedTest
    @MethodSource("guides")
    void translation_hasTheSameCode(Path page) {
        Page korean = Page.of(translation(page));
        List<Page.Block> blocks = new ArrayList<>(Page.of(page).blocks());
        List<Page.Block> there = korean.blocks();
        assertThat(there).as("blocks of %s", korean.path()).hasSameSizeAs(blocks);
        for (int i = 0; i < blocks.size(); i++) {
            if (withoutComments(blocks.get(i)).equals(withoutComments(there.get(i)))) {
                blocks.set(i, there.get(i));
            }
        }
        GeneratedFile.check(FOLDER + korean.path().getFileName(), korean.withBlocks(blocks));
    }

    private static Page.Block withoutComments(Page.Block block) {
        return block.language().equals("text")
                ? block
                : new Page.Block(block.language(), COMMENT.matcher(block.text()).replaceAll("$1"));
    }

    @ParameterizedTest
    @MethodSource("guides")
    void guide_isShort(Path page) throws IOException {
        assertThat(Files.readAllLines(page)).as("%s", page).hasSizeLessThanOrEqualTo(130);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void index_listsAll(String name) {
        Page index = Page.of(GeneratedFile.path(FOLDER + name));
        String end = name.substring("README".length());
        assertThat(index.links().stream().map(URI::getPath))
                .containsAll(guides().stream()
                        .map(guide -> guide.getFileName().toString())
                        .filter(guide -> !guide.equals("README.md"))
                        .map(guide -> guide.replace(".md", end))
                        .toList());
    }

    /** Each is answered by a section of a guide; that it is there is tested with all links. */
    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.ko.md"})
    void index_answersTenQuestions(String name) {
        Page index = Page.of(GeneratedFile.path(FOLDER + name));
        assertThat(QUESTION.matcher(index.text()).results()).hasSize(10);
    }

    @Test
    void readme_leadsToTheGuides() {
        assertThat(Page.of(GeneratedFile.path("README.md")).links())
                .contains(URI.create("docs/guide/README.md"), URI.create("docs/guide/README.ko.md"));
    }
}
