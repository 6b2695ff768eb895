package org.urbancoop.evidence;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text with what layout and typesetting change taken away: a run of white space is one blank, quotation marks and
 * dashes are those of ASCII, characters of no width are gone, and letters are composed (NFC).
 *
 * <p>It keeps for each character where that stands in the text.
 */
final class PlainText {

    private static final String SINGLE_QUOTES = "\u2018\u2019\u201a\u201b\u2032\u2035\u00b4\u02bc\u02b9\uff07`";
    private static final String DOUBLE_QUOTES = "\u201c\u201d\u201e\u201f\u2033\u2036\u00ab\u00bb\uff02";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d";
    private static final String NO_WIDTH = "\u00ad\u200b\u2060\ufeff";

    private final String given;
    private final String text;
    private final int[] offsets;

    private PlainText(String given, String text, int[] offsets) {
        this.given = given;
        this.text = text;
        this.offsets = offsets;
    }

    static PlainText of(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int[] offsets = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int end = clusterEnd(text, at);
            int from = plain.length();
            if (end == at + 1) {
                append(plain, text.charAt(at));
            } else {
                plain.append(Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC));
            }
            if (plain.length() >= offsets.length) {
                offsets = Arrays.copyOf(offsets, plain.length() * 2);
            }
            Arrays.fill(offsets, from, plain.length(), at);
            at = end;
        }
        offsets = Arrays.copyOf(offsets, plain.length() + 1);
        offsets[plain.length()] = text.length();
        return new PlainText(text, plain.toString(), offsets);
    }

    /** A phrase as it is looked up: without blanks at its ends. */
    static String phrase(String text) {
        return of(text).text.strip();
    }

    String text() {
        return text;
    }

    /** Where a character of {@link #text()} stands in the text that was given; its length for the end. */
    int offset(int at) {
        return offsets[at];
    }

    private static void append(StringBuilder plain, char c) {
        if (isBlank(c)) {
            if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
            plain.append('\'');
        } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
            plain.append('"');
        } else if (DASHES.indexOf(c) >= 0) {
            plain.append('-');
        } else if (NO_WIDTH.indexOf(c) < 0) {
            plain.append(c);
        }
    }

    /** Where what ends before a character of {@link #text()} ends in the text that was given. */
    int end(int at) {
        int last = offsets[at - 1];
        int end = at;
        while (end < offsets.length - 1 && offsets[end] == last) {
            end++;
        }
        // A run of blanks is one; a phrase ends in a letter, with its marks.
        int stop = offsets[end];
        int from = last + 1;
        while (from < stop && isJoined(given.charAt(from))) {
            from++;
        }
        return from;
    }

    /** A text in which each run of white space is one blank. */
    static String blanksAsOne(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                plain.append(c);
            } else if (plain.isEmpty() || plain.charAt(plain.length() - 1) != ' ') {
                plain.append(' ');
            }
        }
        return plain.toString();
    }

    static boolean isQuotationMark(int c) {
        return c == '\'' || c == '"' || SINGLE_QUOTES.indexOf(c) >= 0 || DOUBLE_QUOTES.indexOf(c) >= 0;
    }

    static boolean isDash(int c) {
        return c == '-' || DASHES.indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /** The end of a letter with the marks behind it, or of a Korean syllable in its parts. */
    private static int clusterEnd(String text, int at) {
        int end = at + 1;
        while (end < text.length() && isJoined(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isJoined(char c) {
        if (c < 0x300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (c >= 0x1160 && c <= 0x11ff);
    }
}
