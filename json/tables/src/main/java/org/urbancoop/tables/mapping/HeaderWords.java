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

    /** Finds the meaning of a header. */
    static Optional<HeaderWords> of(String header) {
        return Optional.ofNullable(BY_WORDS.get(Spelling.fold(header)));
    }
}
