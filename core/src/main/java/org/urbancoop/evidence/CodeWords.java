package org.urbancoop.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Copies;

/**
 * Words that a code stands for though they are not its name, such as {@code jointly organized} for the role
 * {@code co-organizer}.
 *
 * @param member the place of the code with a star for each index, such as {@code project/services/*}
 * @param value the code, such as {@code consulting}
 * @param words the words, in lower case and without signs; a star at the end is any ending, as in {@code maintain*}
 * @since 0.1.0
 */
public record CodeWords(String member, String value, List<String> words) {

    private static final List<CodeWords> ALL = read();

    /**
     * Checks that nothing is null.
     *
     * @param member the place of the code
     * @param value the code
     * @param words the words
     */
    public CodeWords {
        Objects.requireNonNull(member, "member");
        Objects.requireNonNull(value, "value");
        words = Copies.list(words, "words");
    }

    /**
     * Gets the table of the library.
     *
     * @return all lines, by member and code
     */
    public static List<CodeWords> all() {
        return ALL;
    }

    /** Finds words for a code among folded words that are cited. */
    static Optional<String> find(String member, String value, String cited, List<CodeWords> table) {
        return table.stream()
                .filter(line -> line.member.equals(member) && line.value.equals(value))
                .flatMap(line -> line.words.stream())
                .filter(words -> isIn(cited, words))
                .findFirst();
    }

    /** Whether words stand in folded words; a star at their end is any ending. */
    static boolean isIn(String cited, String words) {
        return words.endsWith("*")
                ? Words.hasStart(cited, words.substring(0, words.length() - 1))
                : Words.has(cited, words);
    }

    private static List<CodeWords> read() {
        try (@Nullable InputStream in = CodeWords.class.getResourceAsStream("code-words.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: it lacks code-words.tsv");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new CodeWords(cells[0], cells[1], Arrays.asList(cells[2].split("[|]", -1))))
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException("code-words.tsv cannot be read", e);
        }
    }
}
