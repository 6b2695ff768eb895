package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.notation.DigitReading.Day;
import org.urbancoop.notation.DigitReading.Order;
import org.urbancoop.time.Qualifier;

/**
 * One reading of a printed date. Missing parts are 0; they may be completed from the other date of a period.
 *
 * @param printed the date as printed
 * @param year the year
 * @param month the month
 * @param day the day
 * @param order the order of its digits
 */
record DateMeaning(PrintedDate printed, int year, int month, int day, Order order) {

    private static final int FIRST_THIRD = 37;
    private static final int LAST_THIRD = 39;
    private static final int FIRST_DECADE = 1000;
    private static final int LAST_YEAR = 9999;

    /** Returns the readings of a date; not those of digits as a pair of years. */
    static List<DateMeaning> of(PrintedDate printed) {
        if (printed.digits().isEmpty()) {
            return List.of(new DateMeaning(printed, printed.year(), printed.month(), printed.day(), Order.ANY));
        }
        List<DateMeaning> meanings = new ArrayList<>();
        for (DigitReading reading : printed.digits()) {
            if (reading instanceof Day date) {
                meanings.add(new DateMeaning(printed, date.year(), date.month(), date.day(), date.order()));
            }
        }
        return meanings;
    }

    DateMeaning withYear(int known) {
        return new DateMeaning(printed, known, month, day, order);
    }

    private DateMeaning withMonth(int known) {
        return new DateMeaning(printed, year, known, day, order);
    }

    private DateMeaning withDay(int known) {
        return new DateMeaning(printed, year, month, known, order);
    }

    /** Takes a plain number as the day. */
    DateMeaning withNumberAsDay() {
        return printed.number() > 0 ? withDay(printed.number()) : this;
    }

    /** Takes a plain number as a month if the end of the period is one, as in {@code 9–10월}, or else as the day. */
    DateMeaning withNumberLike(DateMeaning end) {
        boolean endIsMonth = end.printed.isMonthWithUnit() && end.day == 0 && end.printed.number() == 0;
        return printed.number() > 0 && endIsMonth && month == 0 ? withMonth(printed.number()) : withNumberAsDay();
    }

    /** Takes the month of the other date if only a day is printed. */
    DateMeaning withMonthOf(DateMeaning other) {
        return day > 0 && month == 0 ? withMonth(other.month) : this;
    }

    boolean needsYear() {
        return year == 0 && printed.decade() == 0;
    }

    boolean needsMonth() {
        return month == 0 && day > 0;
    }

    boolean isFullDay() {
        return year > 0 && month > 0 && day > 0;
    }

    /** Tells whether the calendar has such a date and its parts can be combined. */
    boolean exists() {
        boolean hasPart = printed.part().isPrinted();
        if (printed.decade() > 0) {
            return month + day == 0 && !hasPart && printed.decade() >= FIRST_DECADE;
        }
        if (hasPart) {
            return year > 0 && year <= LAST_YEAR && month + day == 0;
        }
        return year <= LAST_YEAR && Day.exists(year, month, day);
    }

    /** Returns the EDTF text of a date that exists; missing parts are unspecified digits. */
    String toEdtf(Qualifier qualifier) {
        String symbol = qualifier.symbol();
        if (printed.decade() > 0) {
            return printed.decade() / 10 + "X" + symbol;
        }
        String years = year == 0 ? "XXXX" : fourDigits(year);
        if (printed.part().isPrinted()) {
            int part = printed.part().code();
            boolean isThird = part >= FIRST_THIRD && part <= LAST_THIRD;
            return years + "-" + part + (isThird && symbol.isEmpty() ? Qualifier.APPROXIMATE.symbol() : symbol);
        }
        if (month == 0 && day == 0) {
            return years + symbol;
        }
        String months = "-" + (month == 0 ? "XX" : twoDigits(month));
        return years + months + (day == 0 ? "" : "-" + twoDigits(day)) + symbol;
    }

    static String fourDigits(int year) {
        return twoDigits(year / 100) + twoDigits(year % 100);
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
