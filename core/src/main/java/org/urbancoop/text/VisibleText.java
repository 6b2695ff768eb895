package org.urbancoop.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a person sees of a text: characters that hide or deceive as escapes, such as <code>&#92;u202e</code>, and
 * whether there is anything to see at all.
 *
 * <p>Whatever is printed for a person goes through {@link #of(String)}; files for programs keep every character.
 *
 * @since 0.1.0
 */
public final class VisibleText {

    /**
     * A text that is not blank, as a regular expression to be found in it: one character that {@link #isBlank(String)}
     * does not count. It stands for {@code [^…]} with the characters themselves, as not every engine knows escapes of
     * them.
     */
    public static final String NOT_BLANK =
            "[^\\x00-\\x20\\x7f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f"
                    + "\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8]";

    private static final char FIRST_SEPARATOR = '\u1680';
    private static final char LAST_SEPARATOR = '\u3000';

    private static final char ISOLATE = '\u2068';
    private static final char END_OF_ISOLATE = '\u2069';

    /** Java writes a set of scripts down slowly: the first text of a fresh JVM does without, as most texts do. */
    private static final class Scripts {

        /**
         * Scripts whose letters change or join by what stands between them, or take variants: joiners, and selectors of
         * variants, belong to a word there.
         */
        static final Set<UnicodeScript> SHAPED = EnumSet.of(
                UnicodeScript.ADLAM,
                UnicodeScript.ARABIC,
                UnicodeScript.BALINESE,
                UnicodeScript.BENGALI,
                UnicodeScript.CHAKMA,
                UnicodeScript.DEVANAGARI,
                UnicodeScript.GRANTHA,
                UnicodeScript.GUJARATI,
                UnicodeScript.GURMUKHI,
                UnicodeScript.HANIFI_ROHINGYA,
                UnicodeScript.HEBREW,
                UnicodeScript.JAVANESE,
                UnicodeScript.KANNADA,
                UnicodeScript.KHMER,
                UnicodeScript.MALAYALAM,
                UnicodeScript.MANDAIC,
                UnicodeScript.MEETEI_MAYEK,
                UnicodeScript.MONGOLIAN,
                UnicodeScript.MYANMAR,
                UnicodeScript.NKO,
                UnicodeScript.ORIYA,
                UnicodeScript.PHAGS_PA,
                UnicodeScript.SINHALA,
                UnicodeScript.SUNDANESE,
                UnicodeScript.SYRIAC,
                UnicodeScript.TAMIL,
                UnicodeScript.TELUGU,
                UnicodeScript.TIBETAN);

        /** Scripts without blanks between words, where a blank of no width shows where a line may break. */
        static final Set<UnicodeScript> WITHOUT_BLANKS = EnumSet.of(
                UnicodeScript.BALINESE,
                UnicodeScript.JAVANESE,
                UnicodeScript.KHMER,
                UnicodeScript.LAO,
                UnicodeScript.MYANMAR,
                UnicodeScript.NEW_TAI_LUE,
                UnicodeScript.TAI_LE,
                UnicodeScript.TAI_THAM,
                UnicodeScript.TAI_VIET,
                UnicodeScript.THAI);
    }

    private VisibleText() {}

    /**
     * Shows a text: one line, in which nothing is hidden and nothing changes the direction of the rest.
     *
     * <p>These are written as JSON escapes: control characters with line breaks and tabs, separators of lines and
     * paragraphs, what Unicode calls default ignorable (no width, directions, tags, fillers), marks of annotations,
     * halves of characters, and what is no character. Kept are those that a script needs where it needs them: joiners
     * after letters of scripts that join and between the parts of an emoji, one variant selector after what takes it,
     * marks of direction in a text with letters from right to left, and blanks of no width between letters of scripts
     * without blanks.
     *
     * @param text any text, such as {@code Seoul}
     * @return the text to show; the same one if there is nothing to escape
     */
    public static String of(String text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                String shown = show(text, text.length());
                return shown.length() == text.length() ? text : shown;
            }
        }
        return text;
    }

    /**
     * Shows a text that stands among others: as {@link #of(String)} does, with what is written from right to left
     * between U+2068 and U+2069, so that it keeps the numbers behind it and leaves the rest in place.
     *
     * @param text any text
     * @return the text to print; the same as that of {@link #of(String)} if all of it is written from left to right
     */
    public static String isolated(String text) {
        String visible = of(text);
        List<RightToLeft.Run> runs = RightToLeft.runs(visible);
        if (runs.isEmpty()) {
            return visible;
        }
        StringBuilder isolated = new StringBuilder(visible.length() + 2 * runs.size());
        int from = 0;
        for (RightToLeft.Run run : runs) {
            isolated.append(visible, from, run.from())
                    .append(ISOLATE)
                    .append(visible, run.from(), run.to())
                    .append(END_OF_ISOLATE);
            from = run.to();
        }
        return isolated.append(visible, from, visible.length()).toString();
    }

    /**
     * Shows the start of a text, as {@link #of(String)} does.
     *
     * @param text any text
     * @param most the most {@code char} values of the text to show, from 0; escapes are longer
     * @return the text to show, with {@code …} at its end if it was cut; no character is cut in halves
     * @throws IllegalArgumentException if {@code most} is negative
     */
    public static String of(String text, int most) {
        Objects.requireNonNull(text, "text");
        if (most < 0) {
            throw new IllegalArgumentException("A text is cut to 0 characters or more, not to " + most);
        }
        if (text.length() <= most) {
            return of(text);
        }
        boolean halves = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return show(text, halves ? most - 1 : most) + '…';
    }

    /**
     * Checks whether a text shows nothing: it is empty, or all of its characters are white space, control characters or
     * default ignorable by Unicode. {@code U+3000}, {@code U+00A0}, {@code U+200B} and the Korean filler {@code U+3164}
     * alone are blank.
     *
     * @param text any text
     * @return true if there is nothing to see; the same answer as no match of {@link #NOT_BLANK}
     */
    public static boolean isBlank(String text) {
        Objects.requireNonNull(text, "text");
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks whether a character shows nothing, as {@link #isBlank(String)} counts them.
     *
     * @param c the character, such as {@code ' '}; half of a character beyond U+FFFF shows something
     * @return true if a text of it alone is blank
     */
    public static boolean isBlank(char c) {
        if (c <= ' ' || (c >= '\u007f' && c <= '\u00a0')) {
            return true;
        }
        return c > '\u00a0' && (isIgnorable(c) || isSeparator(c));
    }

    /**
     * Removes what is blank at both ends. What belongs to the last letter stays: a joiner, or a selector of its
     * variant.
     *
     * @param text any text, such as {@code " Seoul "}
     * @return the text from its first to its last character that is not blank; empty for a blank text
     */
    public static String strip(String text) {
        Objects.requireNonNull(text, "text");
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        while (to > from && to < text.length() && isPartOfWord(text, to)) {
            to++;
        }
        return text.substring(from, to);
    }

    private static boolean isPartOfWord(String text, int at) {
        char c = text.charAt(at);
        return (isJoiner(c) || isSelector(c)) && isNeeded(text, at, c);
    }

    private static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~') || (c >= '가' && c <= '힣');
    }

    private static String show(String text, int end) {
        StringBuilder shown = new StringBuilder(end + 16);
        for (int i = 0; i < end; ) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            if (isShown(text, i, c)) {
                shown.appendCodePoint(c);
            } else {
                for (int half = i; half < i + length; half++) {
                    shown.append(String.format("\\u%04x", (int) text.charAt(half)));
                }
            }
            i += length;
        }
        return shown.toString();
    }

    private static boolean isShown(String text, int at, int c) {
        if (c < 0x7f) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> {
                boolean noCharacter = (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
                boolean annotation = c >= 0xfff9 && c <= 0xfffb;
                yield !noCharacter && !annotation && (!isIgnorable(c) || isNeeded(text, at, c));
            }
        };
    }

    /** The property Default_Ignorable_Code_Point of Unicode, which Java does not know. */
    private static boolean isIgnorable(int c) {
        return c == 0x00ad
                || c == 0x034f
                || c == 0x061c
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || (c >= 0x180b && c <= 0x180f)
                || (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0x3164
                || (c >= 0xfe00 && c <= 0xfe0f)
                || c == 0xfeff
                || c == 0xffa0
                || (c >= 0xfff0 && c <= 0xfff8)
                || (c >= 0x1bca0 && c <= 0x1bca3)
                || (c >= 0x1d173 && c <= 0x1d17a)
                || (c >= 0xe0000 && c <= 0xe0fff);
    }

    private static boolean isSeparator(char c) {
        // All of them stand between these two, and letters of most scripts do not.
        if (c < FIRST_SEPARATOR || c > LAST_SEPARATOR) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The joiners of words and of marks. */
    private static boolean isJoiner(int c) {
        return c == 0x200c || c == 0x200d || c == 0x034f;
    }

    private static boolean isSelector(int c) {
        return (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef) || (c >= 0x180b && c <= 0x180f);
    }

    private static boolean isNeeded(String text, int at, int c) {
        if (at == 0) {
            return isDirectionMark(c) && isRightToLeft(text);
        }
        int before = text.codePointBefore(at);
        if (isSelector(c)) {
            return takesVariants(before) && (c < 0xe0100 || Character.isIdeographic(before));
        }
        int next = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
        if (isJoiner(c)) {
            return isShaped(text, at) || (c == 0x200d && isPictograph(beforeSelector(text, at)) && isPictograph(next));
        }
        if (c == 0x200b) {
            return Scripts.WITHOUT_BLANKS.contains(UnicodeScript.of(before))
                    && Scripts.WITHOUT_BLANKS.contains(UnicodeScript.of(next));
        }
        return isDirectionMark(c) && isRightToLeft(text);
    }

    /** Symbols, keys such as 1 and #, ideographs, and letters of scripts with variants. */
    private static boolean takesVariants(int before) {
        if (before <= '~') {
            return (before >= '0' && before <= '9') || before == '#' || before == '*';
        }
        if (before <= 0xffff && isBlank((char) before)) {
            return false;
        }
        return Character.isLetter(before)
                ? Character.isIdeographic(before) || Scripts.SHAPED.contains(UnicodeScript.of(before))
                : !isIgnorable(before) && UnicodeScript.of(before) != UnicodeScript.LATIN;
    }

    /** Whether the letter below the marks before a place is one of a script that joins. */
    private static boolean isShaped(String text, int at) {
        int c = ' ';
        for (int i = at; i > 0; i -= Character.charCount(c)) {
            c = text.codePointBefore(i);
            if (UnicodeScript.of(c) != UnicodeScript.INHERITED || isIgnorable(c)) {
                break;
            }
        }
        return Scripts.SHAPED.contains(UnicodeScript.of(c)) && !isIgnorable(c);
    }

    private static int beforeSelector(String text, int at) {
        int before = text.codePointBefore(at);
        int from = at - Character.charCount(before);
        return before == 0xfe0f && from > 0 ? text.codePointBefore(from) : before;
    }

    /** Emoji and what they are joined of; the block is named because Java knows only the emoji of its own year. */
    private static boolean isPictograph(int c) {
        return (c >= 0x1f000 && c <= 0x1faff) || Character.getType(c) == Character.OTHER_SYMBOL || c == 0x2194;
    }

    private static boolean isDirectionMark(int c) {
        return c == 0x200e || c == 0x200f || c == 0x061c;
    }

    private static boolean isRightToLeft(String text) {
        return text.codePoints()
                .filter(c -> !isIgnorable(c))
                .map(Character::getDirectionality)
                .anyMatch(direction -> direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT);
    }
}
