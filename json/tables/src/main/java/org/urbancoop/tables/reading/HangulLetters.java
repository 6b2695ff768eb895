package org.urbancoop.tables.reading;

import java.text.Normalizer;
import java.util.List;

/**
 * Hangul in Latin letters, letter by letter, as the Revised Romanization of 2000 writes each alone: {@code buseutan}
 * for 부스탄. It is good for identifiers, not for names: sounds that change between syllables are not heard.
 */
final class HangulLetters {

    private static final List<String> FIRST =
            List.of("g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h");
    private static final List<String> VOWEL = List.of(
            "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi", "yu",
            "eu", "ui", "i");
    private static final List<String> LAST = List.of(
            "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
            "ng", "t", "t", "k", "t", "p", "t");

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';

    private HangulLetters() {}

    /** Writes the syllables in Latin letters; whatever else there is stays. */
    static String romanize(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder latin = new StringBuilder();
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c < FIRST_SYLLABLE || c > LAST_SYLLABLE) {
                latin.append(c);
            } else {
                int place = c - FIRST_SYLLABLE;
                int last = place % LAST.size();
                int vowel = place / LAST.size() % VOWEL.size();
                latin.append(FIRST.get(place / LAST.size() / VOWEL.size()))
                        .append(VOWEL.get(vowel))
                        .append(LAST.get(last));
            }
        }
        return latin.toString();
    }
}
