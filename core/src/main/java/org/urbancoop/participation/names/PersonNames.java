package org.urbancoop.participation.names;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds where a text names one of many persons: in full, such as {@code Naoki Otomo}, family name first, such as {@code
 * Otomo, Naoki}, or by one name after a courtesy, such as {@code Mr. Otomo}; in any case, with any white space, and not
 * within a longer word.
 *
 * <p>One pass over a text finds all of them, however many there are: docs/decisions/0142.
 */
public final class PersonNames {

    private static final List<String> COURTESIES = List.of("Mr", "Ms", "Mrs", "Miss", "Dr", "Prof", "Professor");

    /** Whom a phrase of one word names: it may mean anybody. */
    private static final String ONE_WORD = "";

    /** The symbols of words, those of the courtesies first. */
    private final Map<String, Integer> words = new HashMap<>();

    /** The symbols of words of which one is enough to name somebody, without a courtesy. */
    private final Set<Integer> alone = new HashSet<>();

    private final KnownWords known;

    private final Phrases printed = new Phrases();
    private final Phrases familyFirst = new Phrases();
    private final Phrases afterCourtesy = new Phrases();

    private PersonNames(Collection<String> names, Collection<String> addresses) {
        COURTESIES.forEach(this::tokens);
        names.forEach(this::addName);
        addresses.forEach(address -> add(printed, address, address));
        printed.complete();
        familyFirst.complete();
        afterCourtesy.complete();
        known = new KnownWords(
                words.keySet(),
                words.keySet().stream()
                        .filter(word -> alone.contains(words.get(word)))
                        .toList());
    }

    /**
     * Obtains what looks for some persons.
     *
     * @param names their names as printed, such as {@code Naoki Otomo}
     * @param addresses their addresses, such as {@code mora@example.org} or {@code +82-44-211-3222}
     * @return what finds them; a name or address without a letter or digit is not looked for
     */
    public static PersonNames of(Collection<String> names, Collection<String> addresses) {
        return new PersonNames(Objects.requireNonNull(names, "names"), Objects.requireNonNull(addresses, "addresses"));
    }

    private void addName(String name) {
        add(printed, name, name);
        List<String> parts = Stream.of(name.split("[\\s\\p{Z},]+", -1))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toList());
        if (parts.size() > 1) {
            parts.forEach(part -> add(afterCourtesy, part, name));
            Collections.rotate(parts, 1);
            add(familyFirst, String.join(" ", parts), name);
        }
    }

    private void add(Phrases phrases, String phrase, String name) {
        int[] symbols = tokens(phrase).trimmed();
        int[] found = IntStream.of(symbols).filter(PersonNames::isWord).toArray();
        if (found.length > 0) {
            phrases.add(symbols, found.length > 1 ? name : ONE_WORD);
        }
        if (found.length == 1 && phrases != afterCourtesy) {
            alone.add(found[0]);
        }
    }

    private Tokens tokens(String phrase) {
        return new Tokens(phrase, word -> words.computeIfAbsent(word, unknown -> words.size() + 1));
    }

    private static boolean isWord(int symbol) {
        return symbol >= Tokens.OTHER_WORD;
    }

    /** Whether nobody is looked for. */
    public boolean isEmpty() {
        return printed.isEmpty();
    }

    /**
     * Replaces what names a person or is an address.
     *
     * @param mask what stands in its place, such as {@code […]}; the courtesy before a name stays
     * @return the text, itself if it names nobody
     */
    public String replace(String text, String mask) {
        if (isEmpty() || !known.mayBeIn(text)) {
            return text;
        }
        Tokens tokens = textTokens(text);
        if (tokens.knownWords() == 0) {
            return text;
        }
        int[] ends = new int[tokens.size()];
        find(tokens, printed, (token, last, name) -> ends[token] = last + 1);
        findFamilyFirst(tokens, (token, last, name) -> ends[token] = Math.max(ends[token], last + 1));
        find(tokens, afterCourtesy, (token, last, name) -> {
            if (ends[token] == 0 && isAfterCourtesy(tokens, token)) {
                ends[token] = last + 1;
            }
        });
        StringBuilder replaced = new StringBuilder();
        int copied = 0;
        int token = 0;
        while (token < tokens.size()) {
            if (ends[token] == 0) {
                token++;
                continue;
            }
            replaced.append(text, copied, tokens.start(token)).append(mask);
            token = ends[token];
            copied = tokens.end(token - 1);
        }
        return copied == 0 ? text : replaced.append(text, copied, text.length()).toString();
    }

    /**
     * Finds who is named in full, by more than one word.
     *
     * @return the names as they were given, in the order of the text
     */
    public Set<String> in(String text) {
        if (!known.mayBeIn(text)) {
            return Set.of();
        }
        Tokens tokens = textTokens(text);
        if (tokens.knownWords() < 2) {
            return Set.of();
        }
        Map<Integer, String> names = new TreeMap<>();
        Visitor visitor = (token, last, name) -> {
            if (!name.equals(ONE_WORD)) {
                names.putIfAbsent(token, name);
            }
        };
        find(tokens, printed, visitor);
        findFamilyFirst(tokens, visitor);
        return new LinkedHashSet<>(names.values());
    }

    /** Takes the longest phrase that starts at a token: its last token, and whom it names. */
    private interface Visitor {

        void visit(int token, int last, String name);
    }

    private static void find(Tokens text, Phrases phrases, Visitor visitor) {
        find(phrases, IntStream.range(0, text.size()).toArray(), text, visitor);
    }

    /** A comma may stand before any white space of a name. */
    private void findFamilyFirst(Tokens text, Visitor visitor) {
        int[] kept = IntStream.range(0, text.size())
                .filter(token -> !(Tokens.is(text.symbol(token), ',')
                        && token + 1 < text.size()
                        && text.symbol(token + 1) == Tokens.SPACE))
                .toArray();
        find(familyFirst, kept, text, visitor);
    }

    private static void find(Phrases phrases, int[] kept, Tokens text, Visitor visitor) {
        if (phrases.isEmpty()) {
            return;
        }
        int[] symbols = IntStream.of(kept).map(text::symbol).toArray();
        int[] found = phrases.longest(symbols);
        for (int i = 0; i < found.length; i++) {
            if (found[i] != Phrases.NONE) {
                visitor.visit(kept[i], kept[i + phrases.length(found[i]) - 1], phrases.name(found[i]));
            }
        }
    }

    /** Whether a courtesy stands before a token, with or without a point. */
    private static boolean isAfterCourtesy(Tokens text, int token) {
        if (token < 2 || text.symbol(token - 1) != Tokens.SPACE) {
            return false;
        }
        int before = Tokens.is(text.symbol(token - 2), '.') ? token - 3 : token - 2;
        return before >= 0 && text.symbol(before) > Tokens.OTHER_WORD && text.symbol(before) <= COURTESIES.size();
    }

    private Tokens textTokens(String text) {
        return new Tokens(text, word -> words.getOrDefault(word, Tokens.OTHER_WORD));
    }
}
