package org.urbancoop.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a document of Markdown consists of: its blocks, headings and links. */
record Page(Path path, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```(\\w*)\\n(.*?)^ *```$");
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[(?:[^\\[\\]]|!\\[[^\\]]*]\\([^)]*\\))*]\\(([^)\\s]+)\\)");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^(#+) +(.*)$");

    /**
     * A fenced block.
     *
     * @param language its language, such as {@code xml}, or nothing
     * @param text what stands in it
     */
    record Block(String language, String text) {}

    static Page of(Path path) {
        try {
            return new Page(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(text);
        while (block.find()) {
            blocks.add(new Block(block.group(1), block.group(2)));
        }
        return blocks;
    }

    List<String> blocks(String language) {
        return blocks().stream()
                .filter(block -> block.language.equals(language))
                .map(Block::text)
                .toList();
    }

    /** The same page with other blocks, in the same order. */
    String withBlocks(List<Block> blocks) {
        Matcher block = BLOCK.matcher(text);
        StringBuilder page = new StringBuilder();
        int next = 0;
        while (block.find()) {
            Block other = blocks.get(next++);
            block.appendReplacement(page, Matcher.quoteReplacement("```" + other.language + "\n" + other.text + "```"));
        }
        return block.appendTail(page).toString();
    }

    List<URI> links() {
        return LINK.matcher(prose())
                .results()
                .map(link -> URI.create(link.group(1)))
                .toList();
    }

    List<URI> images() {
        return IMAGE.matcher(prose())
                .results()
                .map(image -> URI.create(image.group(1)))
                .toList();
    }

    String prose() {
        return BLOCK.matcher(text).replaceAll("");
    }

    /** The levels of the headings, such as 1, 2, 2. */
    List<Integer> levels() {
        return HEADING.matcher(prose())
                .results()
                .map(heading -> heading.group(1).length())
                .toList();
    }

    /** What stands behind {@code #} in a link to a heading, as code hosts make it. */
    List<String> anchors() {
        List<String> anchors = new ArrayList<>();
        Matcher heading = HEADING.matcher(prose());
        while (heading.find()) {
            String words = heading.group(2).replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1");
            String anchor = words.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                    .replace(' ', '-');
            int before = 0;
            for (String other : List.copyOf(anchors)) {
                before += other.replaceFirst("-\\d+$", "").equals(anchor) ? 1 : 0;
            }
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    @Override
    public String toString() {
        return path.getFileName().toString();
    }
}
