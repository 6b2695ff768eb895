package org.urbancoop.participation.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * A text as a row of symbols: a word, white space of any width, or another character.
 *
 * <p>Words are equal whatever their case and however their accents are encoded. Another character knows whether a word
 * touches it, so that a phrase that starts or ends with one is not found in the middle of something longer.
 */
final class Tokens {

    /** The symbol of a word that no name has. */
    static final int OTHER_WORD = 0;

    /** The symbol of white space; words have positive ones and other characters lower ones. */
    static final int SPACE = -1;

    /** What a word may touch of a character: the least bits of its symbol. */
    private static final int WORD_BEFORE = 1;

    private static final int WORD_AFTER = 2;

    static final char ASCII = 0x7F;

    private int[] symbols = new int[16];
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private int size;

    /** Splits a text; the words get their symbols from a dictionary, by {@link #fold}. */
    Tokens(String text, ToIntFunction<String> words) {
        int at = 0;
        while (at < text.length()) {
            int from = at;
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isSpace(character)) {
                while (at < text.length() && isSpace(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                }
                add(SPACE, from, at);
            } else if (isWord(character)) {
                while (at < text.length() && isWord(text.codePointAt(at))) {
                    at += Character.charCount(text.codePointAt(at));
                }
                add(words.applyAsInt(fold(text.substring(from, at))), from, at);
            } else {
                boolean after = at < text.length() && isWord(text.codePointAt(at));
                add(other(character, size > 0 && symbols[size - 1] >= OTHER_WORD, after), from, at);
            }
        }
    }

    private void add(int symbol, int start, int end) {
        if (size == symbols.length) {
            symbols = Arrays.copyOf(symbols, size * 2);
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        symbols[size] = symbol;
        starts[size] = start;
        ends[size++] = end;
    }

    private static int other(int character, boolean wordBefore, boolean wordAfter) {
        return -(((character + 1) << 2) | (wordBefore ? WORD_BEFORE : 0) | (wordAfter ? WORD_AFTER : 0));
    }

    /** Whether a symbol is a character, whatever it touches. */
    static boolean is(int symbol, char character) {
        return symbol < SPACE && (-symbol >> 2) - 1 == character;
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isWord(int character) {
        return switch (Character.getType(character)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> false;
        };
    }

    /** A word without its case: {@code GROSS} and {@code Groß} are one, and so are all letters i of Turkish. */
    private static String fold(String word) {
        if (isAscii(word)) {
            return word.toLowerCase(Locale.ROOT);
        }
        String upper =
                Normalizer.normalize(word.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        // One by one: a whole text's lower case depends on what stands beside a letter.
        return upper.codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isAscii(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > ASCII) {
                return false;
            }
        }
        return true;
    }

    /** How many words are of the dictionary: a phrase cannot be there without its words. */
    int knownWords() {
        int known = 0;
        for (int i = 0; i < size; i++) {
            known += symbols[i] > OTHER_WORD ? 1 : 0;
        }
        return known;
    }

    int size() {
        return size;
    }

    int symbol(int token) {
        return symbols[token];
    }

    int start(int token) {
        return starts[token];
    }

    int end(int token) {
        return ends[token];
    }

    /** Gets the symbols without white space at the ends. */
    int[] trimmed() {
        int from = 0;
        int to = size;
        while (from < to && symbols[from] == SPACE) {
            from++;
        }
        while (to > from && symbols[to - 1] == SPACE) {
            to--;
        }
        return Arrays.copyOfRange(symbols, from, to);
    }
}
