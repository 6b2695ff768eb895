package org.urbancoop.notation;

import java.util.Map;
import org.urbancoop.notation.PrintedClock.Mark;

/**
 * The Korean words for a part of the day that say which half of it an hour is in, as in {@code 저녁 7시}.
 *
 * <p>Midnight is none of them: {@code 밤 12시} does not say of which day.
 *
 * @param first the first hour before noon on a 12-hour clock, 12 for the one behind midnight; 0 if there is none
 * @param last the last hour before noon
 * @param firstPm the first hour from noon on, 12 for noon; 0 if there is none
 * @param lastPm the last hour from noon on
 */
record DayPart(int first, int last, int firstPm, int lastPm) {

    private static final Map<String, DayPart> PARTS = Map.of(
            "새벽", new DayPart(12, 7, 0, 0),
            "아침", new DayPart(5, 11, 0, 0),
            "낮", new DayPart(10, 11, 12, 5),
            "저녁", new DayPart(0, 0, 5, 11),
            "밤", new DayPart(0, 0, 6, 11));

    /** Returns the half of the day of an hour; {@link Mark#NONE} if nobody says so of this hour. */
    static Mark mark(String word, int hour) {
        DayPart part = PARTS.get(word);
        if (part == null || hour < 1 || hour > 12) {
            return Mark.NONE;
        }
        if (isBetween(part.first, hour, part.last)) {
            return Mark.AM;
        }
        return isBetween(part.firstPm, hour, part.lastPm) ? Mark.PM : Mark.NONE;
    }

    private static boolean isBetween(int first, int hour, int last) {
        return first > 0 && hour % 12 >= first % 12 && hour % 12 <= last;
    }
}
