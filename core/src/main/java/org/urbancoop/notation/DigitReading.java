package org.urbancoop.notation;

import java.time.YearMonth;

/** One possible meaning of digits and separators, such as {@code 03/04/2016} or {@code 2015/16}. */
sealed interface DigitReading {

    /** The order of year, month and day, as far as this meaning fixes it. */
    enum Order {
        ANY,
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST;

        /** Tells whether one source may write the dates of a period so: it does not mix day first and month first. */
        static boolean agree(Order start, Order end) {
            return start == end
                    || start == ANY
                    || end == ANY
                    // Both put the month before the day.
                    || (start == YEAR_FIRST && end == MONTH_FIRST);
        }
    }

    /** A day or a month; the year or day is 0 if it is not printed. */
    record Day(int year, int month, int day, Order order) implements DigitReading {

        boolean exists() {
            return Day.exists(year, month, day);
        }

        /** Tells whether the calendar can have such a date; 0 is a missing number. */
        static boolean exists(int year, int month, int day) {
            if (month > 12) {
                return false;
            }
            // Without a year, 29 February is possible.
            int length = month == 0
                    ? 31
                    : YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
            return day <= length;
        }
    }

    /** A range of years, or one of two years. */
    record Years(int first, int last, boolean isOneOf) implements DigitReading {

        /** Tells whether a reading is two years of which one follows the other, as a winter has them. */
        static boolean isTurn(DigitReading reading) {
            return reading instanceof Years years && years.last == years.first + 1;
        }
    }
}
