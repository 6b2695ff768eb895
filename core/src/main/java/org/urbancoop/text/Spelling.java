package org.urbancoop.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Comparison of names as people spell them: {@code Côte d'Ivoire} and {@code COTE D´IVOIRE} are one spelling.
 *
 * <p>It does not know any name: lists and readers bring theirs.
 *
 * @since 0.1.0
 */
public final class Spelling {

    /** What does not count; the apostrophes among them that Unicode calls letters, as in Hawaiʻi. */
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+|[ʹʺʻʼʽʾʿˈˋ]+");

    /** Letters that Unicode does not decompose into one of A to Z and a mark, in lower case. */
    private static final Map<Character, String> LATIN = latin();

    private Spelling() {}

    /**
     * Finds what a misspelt text probably means.
     *
     * @param <T> what could be meant
     * @param text any text
     * @param candidates what could be meant
     * @param spellings gives the spellings of a candidate
     * @return the one of whose spellings one is nearest, the first among equally near ones; empty if none is near
     */
    public static <T> Optional<T> nearest(String text, List<T> candidates, Function<T, List<String>> spellings) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(candidates, "candidates");
        Objects.requireNonNull(spellings, "spellings");
        String wanted = fold(text);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        @Nullable T nearest = null;
        int tooFar = tooFar(wanted);
        for (T candidate : candidates) {
            for (String spelling : spellings.apply(candidate)) {
                int distance = distance(wanted, fold(spelling), tooFar);
                if (distance < tooFar) {
                    nearest = candidate;
                    tooFar = distance;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /**
     * Obtains the distance from which on two spellings are not near: one letter may differ from four letters on, two
     * from eight on. A syllable of Hangul has two or three letters, so that of Korean words only one may differ:
     * 부카레스트 is not near 부다페스트.
     *
     * @param folded the folded spelling that is looked for
     * @return 1, 2 or 3, for {@link #distance}; 1 or 2 for Hangul
     */
    public static int tooFar(String folded) {
        Objects.requireNonNull(folded, "folded");
        return folded.length() >= 8 && !hasHangul(folded) ? 3 : folded.length() >= 4 ? 2 : 1;
    }

    private static boolean hasHangul(String text) {
        for (int i = 0; i < text.length(); i++) {
            // None of it lies beyond what one char holds.
            char c = text.charAt(i);
            if (c >= 0x80 && Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL) {
                return true;
            }
        }
        return false;
    }

    /**
     * Removes what does not count in a comparison of spellings: {@code cotedivoire} for {@code Côte d´Ivoire}.
     *
     * @param text any text
     * @return the letters and digits, in lower case, without accents, {@code đ} as {@code d}; an
     *     ampersand is the word {@code and}
     */
    public static String fold(String text) {
        Objects.requireNonNull(text, "text");
        String ascii = foldAscii(text);
        if (ascii != null) {
            return ascii;
        }
        String plain = latin(text.replace("&", " and "));
        return NEITHER_LETTER_NOR_DIGIT.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /** Folds a text of ASCII alone, as most names are, in one pass; {@code null} for any other. */
    private static @Nullable String foldAscii(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return null;
            }
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c + ('a' - 'A')));
            } else if (c == '&') {
                folded.append("and");
            }
        }
        return folded.toString();
    }

    /** Decomposes a text and writes Latin letters as a to z; marks, signs and other letters stay. */
    static String latin(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char letter = decomposed.charAt(i);
            String latin = letter < 0x80 ? null : LATIN.get(letter);
            if (latin == null) {
                plain.append(letter);
            } else {
                plain.append(latin);
            }
        }
        return plain.toString();
    }

    /** Reads {@code latin-ascii.tsv}; attribution.md says whose it is. */
    private static Map<Character, String> latin() {
        try (@Nullable InputStream in = Spelling.class.getResourceAsStream("latin-ascii.tsv")) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: it lacks latin-ascii.tsv");
            }
            Map<Character, String> latin = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .forEach(cells -> latin.put(cells[0].charAt(0), cells[1]));
            return latin;
        } catch (IOException e) {
            throw new UncheckedIOException("latin-ascii.tsv cannot be read", e);
        }
    }

    /**
     * Counts the letters to insert, delete, replace or swap with their neighbour between two folded spellings: 1
     * between {@code columbia} and {@code colombia}.
     *
     * @param a a folded spelling
     * @param b another one
     * @param tooFar the count from which on the answer does not matter, at least 1
     * @return the count, or {@code tooFar} or more where it is that; the work grows with the length and with
     *     {@code tooFar}
     */
    public static int distance(String a, String b, int tooFar) {
        Objects.requireNonNull(a, "a");
        Objects.requireNonNull(b, "b");
        if (Math.abs(a.length() - b.length()) >= tooFar) {
            return tooFar;
        }
        // Row i holds the distances of the first i letters of a; whatever is tooFar from the diagonal is too far
        // indeed.
        int reach = Math.min(tooFar, Math.max(a.length(), b.length()));
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int from = Math.max(0, i - reach);
            int to = Math.min(b.length(), i + reach);
            for (int j = from; j <= to; j++) {
                if (i == 0 || j == 0) {
                    row[j] = i + j;
                    continue;
                }
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int deleted = j < i + reach ? last[j] + 1 : replaced;
                int inserted = j > from ? row[j - 1] + 1 : replaced;
                row[j] = Math.min(replaced, Math.min(deleted, inserted));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
