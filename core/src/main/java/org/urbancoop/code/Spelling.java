package org.urbancoop.code;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the term that a misspelt text probably means. */
final class Spelling {

    private Spelling() {}

    /** Finds the term whose text or other spelling is nearest, the first among equally near ones. */
    static <C extends Code> Optional<C> nearest(String text, List<C> terms) {
        String wanted = fold(text);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        for (C term : terms) {
            if (fold(term.term()).equals(wanted)
                    || term.otherSpellings().stream()
                            .anyMatch(other -> fold(other).equals(wanted))) {
                return Optional.of(term);
            }
        }
        C nearest = null;
        int limit = wanted.length() >= 8 ? 2 : wanted.length() >= 4 ? 1 : 0;
        for (C term : terms) {
            int distance = limit == 0 ? 1 : distance(wanted, fold(term.term()), limit);
            if (distance <= limit) {
                nearest = term;
                limit = distance - 1;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Removes all that does not count in a comparison of spellings. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Punct}·’]+", "");
    }

    /**
     * Counts the letters to insert, delete, replace or swap with their neighbour; gives up above the limit.
     */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
