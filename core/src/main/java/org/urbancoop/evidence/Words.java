package org.urbancoop.evidence;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Compares words as a person does who looks for a name in a sentence. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What may be missing, or stand in addition. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "with", "by", "from", "at", "as", "is", "are",
            "be", "its", "their", "s");

    /** What one form of an English word ends in and another does not. */
    private static final Set<String> ENDINGS = Set.of(
            "", "s", "es", "d", "ed", "e", "ing", "ings", "ion", "ions", "ation", "ations", "y", "ies", "ied", "er",
            "ers", "ment", "ments", "al", "n", "ern", "ity", "or", "ors");

    private static final int SHORTEST_STEM = 4;

    private Words() {}

    /** Lower case, without marks and signs: one blank between words. */
    static String fold(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return SIGNS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    static List<String> of(String folded) {
        return folded.isEmpty() ? List.of() : Arrays.asList(folded.split(" ", -1));
    }

    /** Whether a phrase stands in a text as words of its own; a Korean particle may follow it. */
    static boolean has(String text, String phrase) {
        if (phrase.isEmpty()) {
            return false;
        }
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            if (isEdge(text, at) && (isEdge(text, at + phrase.length()) || isHangul(text, at + phrase.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase stands in a text from the start of a word on. */
    static boolean hasStart(String text, String phrase) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            if (isEdge(text, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEdge(String text, int at) {
        return at <= 0
                || at >= text.length()
                || !Character.isLetterOrDigit(text.charAt(at - 1))
                || !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isHangul(String text, int at) {
        return isSyllable(text.charAt(at - 1)) && isSyllable(text.charAt(at));
    }

    private static boolean isSyllable(char c) {
        return c >= '\uac00' && c <= '\ud7a3';
    }

    /** The words of a folded text that stand in no form among other words, the small ones aside. */
    static List<String> missing(String folded, Set<String> among) {
        List<String> missing = new ArrayList<>();
        for (String word : of(folded)) {
            if (!SMALL.contains(word) && !among.contains(word) && !hasForm(word, among)) {
                missing.add(word);
            }
        }
        return missing;
    }

    /** How many words of a folded text count. */
    static long count(String folded) {
        return of(folded).stream().filter(word -> !SMALL.contains(word)).count();
    }

    private static boolean hasForm(String word, Set<String> among) {
        if (!among.isEmpty() && among instanceof TreeSet<String> sorted && word.length() >= SHORTEST_STEM) {
            // Only words that start alike can be forms of one word.
            String start = word.substring(0, SHORTEST_STEM);
            return sorted.subSet(start, start + '\uffff').stream().anyMatch(other -> isForm(word, other));
        }
        return false;
    }

    private static boolean isForm(String a, String b) {
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        // 'studies' and 'study' part before the ending of either.
        for (int stem = same; stem >= Math.max(SHORTEST_STEM, same - 1); stem--) {
            if (ENDINGS.contains(a.substring(stem)) && ENDINGS.contains(b.substring(stem))) {
                return true;
            }
        }
        return false;
    }
}
