package org.urbancoop.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.time.Qualifier;

/**
 * One date and its time of day as printed. Numbers that are not printed are 0.
 *
 * @param span its place in the text
 * @param hasDate whether any part of the date itself is printed, not only a time or a day of the week
 * @param year the year
 * @param month the month
 * @param isMonthWithUnit true for {@code 10월}, false for {@code October}
 * @param day the day, printed as one: {@code 3rd}, {@code 21일}
 * @param number a number that is a day or month, such as the 5 of {@code 5 – 9 October}
 * @param digits the possible meanings of a date in digits, such as {@code 03/04/2016}
 * @param decade the first year of a decade
 * @param isShortDecade true for {@code 90년대}, which names no century
 * @param part the part of the year
 * @param weekdays the day of the week
 * @param qualifier how certain the date is
 * @param isQualifiedBefore whether the qualifier precedes the date, as in {@code c. 2014}
 * @param clock the time of day
 * @param endsWithClock whether the time of day is printed last
 * @param remarks what the value does not hold of it
 */
record PrintedDate(
        Span span,
        boolean hasDate,
        int year,
        int month,
        boolean isMonthWithUnit,
        int day,
        int number,
        List<DigitReading> digits,
        int decade,
        boolean isShortDecade,
        Part part,
        Weekdays weekdays,
        Qualifier qualifier,
        boolean isQualifiedBefore,
        @Nullable PrintedClock clock,
        boolean endsWithClock,
        List<Remark> remarks) {

    /**
     * A season, quarter, half or third of a year.
     *
     * @param code the EDTF code; 0 if no part is printed
     * @param vagueWord the place of a word such as {@code early}, which names no exact days
     */
    record Part(int code, @Nullable Span vagueWord) {

        static final Part NONE = new Part(0, null);

        boolean isPrinted() {
            return code > 0;
        }

        boolean isThird() {
            return isThird(code);
        }

        static boolean isThird(int code) {
            return code >= DateWords.FIRST_THIRD && code <= DateWords.LAST_THIRD;
        }
    }

    /**
     * Days of the week: 1 is Monday, 0 is not printed.
     *
     * @param own that of this date
     * @param ofStart that of the first date, if it is printed after the second: {@code 5-9 October 2015 (Mon-Fri)}
     */
    record Weekdays(int own, int ofStart) {

        static final Weekdays NONE = new Weekdays(0, 0);
    }

    boolean hasHours() {
        return clock != null;
    }

    boolean isOnlyHours() {
        return hasHours() && !hasDate && weekdays.own == 0;
    }

    boolean isEmpty() {
        return !hasDate && !hasHours() && weekdays.own == 0;
    }
}
