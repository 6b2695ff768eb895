package org.urbancoop.tables.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbancoop.text.Spelling;

/** What the words of a header mean, in English and Korean, by {@code headers.tsv}. */
enum HeaderWords {
    NUMBER,
    CITY,
    NAME_KO,
    NAME_EN,
    COUNTRY,
    SIGNED,
    DATE,
    KIND,
    CONTINENT,
    LATITUDE,
    LONGITUDE,
    PROJECT,
    EVENT,
    TITLE,
    PERIOD,
    SECTOR,
    BUDGET,
    VENUE,
    STATUS,
    REMARKS;

    private static final Map<String, HeaderWords> BY_WORDS = load();

    private static Map<String, HeaderWords> load() {
        Map<String, HeaderWords> byWords = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(HeaderWords.class.getResourceAsStream("headers.tsv"), "headers.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                HeaderWords meaning = valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
                for (String words : cells[1].split("\\|", -1)) {
                    HeaderWords other = byWords.put(Spelling.fold(words), meaning);
                    if (other != null && other != meaning) {
                        throw new IllegalStateException("headers.tsv has '" + words + "' twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return byWords;
    }

    /** What stands behind the words of a header: a unit, a remark in brackets or below, another word for it. */
    private static final Pattern BEHIND = Pattern.compile("[(（\\[/\\n\\r,:*].*", Pattern.DOTALL);

    /** Finds the meaning of a header. */
    static Optional<HeaderWords> of(String header) {
        return Optional.ofNullable(BY_WORDS.get(Spelling.fold(header)));
    }

    /** Finds the meaning of the words that a header starts with, such as {@code Signing City/State}. */
    static Optional<HeaderWords> ofStart(String header) {
        return of(BEHIND.matcher(header.strip()).replaceFirst(""));
    }
}
