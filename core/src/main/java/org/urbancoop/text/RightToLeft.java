package org.urbancoop.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is written from right to left in a text, such as a name in Arabic within an English sentence, so that it
 * can be set apart: otherwise a number behind it moves to its other side.
 */
final class RightToLeft {

    /** A number behind the letters belongs to them, with the brackets around. */
    private static final Pattern NUMBER = Pattern.compile("[ (\\[]*[0-9][0-9.,/~–-]*[)\\]]*");

    /**
     * A run of a text.
     *
     * @param from the index of its first character
     * @param to the index after its last character
     */
    record Run(int from, int to) {}

    private RightToLeft() {}

    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            if (!isRightToLeft(c)) {
                i += Character.charCount(c);
                continue;
            }
            int end = end(text, i);
            Matcher number = NUMBER.matcher(text);
            while (number.region(end, text.length()).lookingAt()) {
                end = number.end();
            }
            // In quotes stands one text: words from left to right in it belong to it.
            int close = i > 0 && text.charAt(i - 1) == '\'' ? text.indexOf('\'', end) : -1;
            end = Math.max(end, close);
            runs.add(new Run(i, end));
            i = end;
        }
        return runs;
    }

    /** The index after the last letter before one that runs from left to right. */
    private static int end(String text, int from) {
        int end = from;
        for (int i = from; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
                break;
            }
            i += Character.charCount(c);
            byte direction = Character.getDirectionality(c);
            if (isRightToLeft(c) || direction == Character.DIRECTIONALITY_NONSPACING_MARK) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
