package org.urbancoop.tables.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.message.Message;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Spelling;

/**
 * What people write in a sheet for the terms of a code list: the terms, their labels in both languages, and the words
 * of {@code code-words.tsv}, each with its source. Words that may mean several terms are not read but suggested.
 */
final class CodeWords {

    /** More terms than these are not listed. */
    private static final int MOST_LISTED = 20;

    /** What stands behind a word, such as {@code (since 2001)}. */
    private static final Pattern BEHIND = Pattern.compile("\\s*[(（\\[].*$");

    private static final Map<String, Map<String, List<String>>> TABLE = load();

    private final CodeList<?> list;
    private final Map<String, Set<String>> meant = new HashMap<>();
    private final Map<String, List<String>> possible = new HashMap<>();

    CodeWords(CodeList<?> list) {
        this.list = list;
        for (Code term : list.terms()) {
            Stream.of(term.term(), term.term().replace('-', ' '), term.label(Locale.ENGLISH), term.label(Locale.KOREAN))
                    .forEach(label -> meant.computeIfAbsent(Spelling.fold(label), key -> new LinkedHashSet<>())
                            .add(term.term()));
        }
        TABLE.getOrDefault(list.name(), Map.of()).forEach((words, terms) -> {
            if (terms.size() > 1) {
                possible.put(words, terms);
            } else {
                meant.computeIfAbsent(words, key -> new LinkedHashSet<>()).addAll(terms);
            }
        });
    }

    private static Map<String, Map<String, List<String>>> load() {
        Map<String, Map<String, List<String>>> table = new HashMap<>();
        try (InputStream in =
                Objects.requireNonNull(CodeWords.class.getResourceAsStream("code-words.tsv"), "code-words.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                Map<String, List<String>> words = table.computeIfAbsent(cells[0], key -> new HashMap<>());
                for (String word : cells[2].split("\\|", -1)) {
                    if (words.put(Spelling.fold(word), List.of(cells[1].split(" ", -1))) != null) {
                        throw new IllegalStateException("code-words.tsv has '" + word + "' twice");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /** Finds the terms that a text means; several if the labels of several terms are alike, and none if none is. */
    List<String> find(String text) {
        return list.find(text).isPresent()
                ? List.of(text)
                : List.copyOf(meant.getOrDefault(Spelling.fold(text), Set.of()));
    }

    /** What may be meant by a text that means no term: those that are near, or else the terms of a short list. */
    Message suggestion(String text) {
        List<String> terms = near(text);
        if (!terms.isEmpty()) {
            return new Message(
                    "Perhaps " + quoted(terms, Locale.ENGLISH, " or ") + " is meant.",
                    "혹시 " + quoted(terms, Locale.KOREAN, ", ") + "입니까?");
        }
        List<String> all = list.terms().stream()
                .filter(term -> !term.isDeprecated())
                .map(Code::term)
                .toList();
        return all.size() > MOST_LISTED
                ? new Message("Its terms are those of the list " + list.name() + ".", list.name() + " 목록의 용어를 적으십시오.")
                : new Message(
                        "It is one of " + quoted(all, Locale.ENGLISH, ", ") + ".",
                        "다음 중 하나입니다: " + quoted(all, Locale.KOREAN, ", ") + ".");
    }

    private List<String> near(String text) {
        String plain = BEHIND.matcher(text).replaceFirst("");
        for (String each : List.of(text, plain)) {
            List<String> may = possible.getOrDefault(Spelling.fold(each), List.of());
            if (!may.isEmpty()) {
                return may;
            }
        }
        List<String> before = find(plain);
        return before.isEmpty()
                ? list.nearest(text).map(Code::term).map(List::of).orElse(List.of())
                : before;
    }

    private String quoted(List<String> terms, Locale locale, String between) {
        return terms.stream()
                .map(term -> MalformedTextException.quote(
                        list.find(term).map(code -> code.label(locale)).orElse(term)))
                .collect(Collectors.joining(between));
    }
}
