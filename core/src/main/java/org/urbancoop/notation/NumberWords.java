package org.urbancoop.notation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/** Reads English numbers in words: {@code six}, {@code twenty-five}, {@code two hundred and fifty thousand}. */
final class NumberWords {

    private static final int HUNDRED = 100;
    private static final int DOZEN = 12;

    private static final Map<String, Integer> SMALL = small();

    /** Words that multiply what stands before them; in words, each is smaller than the one before. */
    private static final Map<String, BigDecimal> LARGE = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "lakh", BigDecimal.valueOf(100_000),
            "million", BigDecimal.valueOf(1_000_000),
            "crore", BigDecimal.valueOf(10_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L));

    private final Tokens tokens;
    private int at;
    private BigDecimal total = BigDecimal.ZERO;
    /** What stands before the next large word; -1 if nothing does. */
    private int section = -1;

    private BigDecimal limit = BigDecimal.valueOf(Long.MAX_VALUE);

    private NumberWords(Tokens tokens, int from) {
        this.tokens = tokens;
        this.at = from;
    }

    /** A number and the token behind it. */
    record Words(BigDecimal value, int next) {}

    /** Tells whether a token is a word such as {@code six} or {@code ninety}. */
    static boolean isWord(Token token) {
        return token.is(Kind.WORD) && (SMALL.containsKey(token.text()) || token.is("dozen"));
    }

    /** Tells whether a number in words starts here; {@code a} does before {@code hundred}. */
    static boolean startsAt(Tokens tokens, int at) {
        return isWord(tokens.get(at)) || (tokens.get(at).is("a") && isUnit(tokens.get(at + 1)));
    }

    private static boolean isUnit(Token token) {
        return token.is("hundred") || token.is("dozen") || (token.is(Kind.WORD) && LARGE.containsKey(token.text()));
    }

    /** Reads the longest number that starts at a token. */
    static Words read(Tokens tokens, int from) {
        NumberWords reader = new NumberWords(tokens, from);
        if (tokens.get(from).is("a")) {
            reader.section = 1;
            reader.at++;
        }
        while (reader.step()) {
            // Each step moves forward by a word.
        }
        return new Words(reader.total.add(BigDecimal.valueOf(Math.max(0, reader.section))), reader.at);
    }

    private boolean step() {
        Token token = tokens.get(at);
        if (SMALL.containsKey(token.text())) {
            return addSmall(SMALL.get(token.text()));
        }
        return switch (token.text()) {
            case "hundred" -> section > 0 && section < HUNDRED && multiply(HUNDRED);
            case "dozen" -> section < HUNDRED && section != 0 && multiply(DOZEN);
            case "and" -> mayAdd() && SMALL.containsKey(tokens.get(at + 1).text()) && skip(1);
            default -> LARGE.containsKey(token.text()) && addLarge(LARGE.get(token.text()));
        };
    }

    /** Tells whether a number below a hundred may follow. */
    private boolean mayAdd() {
        return section < 0 || (section >= HUNDRED && section % HUNDRED == 0);
    }

    private boolean addSmall(int value) {
        if (!mayAdd()) {
            return false;
        }
        section = Math.max(0, section) + value;
        skip(1);
        boolean tens = value >= 20 && value % 10 == 0;
        int dash = tokens.get(at).is(Kind.DASH) ? 1 : 0;
        int unit = SMALL.getOrDefault(tokens.get(at + dash).text(), 0);
        if (tens && unit > 0 && unit < 10) {
            section += unit;
            skip(dash + 1);
        }
        return true;
    }

    private boolean multiply(int by) {
        section = Math.max(1, section) * by;
        return skip(1);
    }

    private boolean addLarge(BigDecimal by) {
        if (section <= 0 || by.compareTo(limit) >= 0) {
            return false;
        }
        total = total.add(by.multiply(BigDecimal.valueOf(section)));
        section = -1;
        limit = by;
        return skip(1);
    }

    private boolean skip(int count) {
        at += count;
        return true;
    }

    private static Map<String, Integer> small() {
        List<String> small =
                List.of(("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen")
                        .split(" ", -1));
        List<String> tens = List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1));
        Map<String, Integer> words = new HashMap<>();
        small.forEach(word -> words.put(word, small.indexOf(word)));
        tens.forEach(word -> words.put(word, 20 + 10 * tens.indexOf(word)));
        return Map.copyOf(words);
    }
}
