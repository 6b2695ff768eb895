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
 * @param isCentury whether {@code 1900s} means a hundred years
 */
record DateMeaning(PrintedDate printed, int year, int month, int day, Order order, boolean isCentury) {

    private static final int FIRST_DECADE = 1000;
    private static final int LAST_YEAR = 9999;

    /**
     * Returns the readings of a date in a Korean text, which puts the month before the day, as in {@code 5.1(월)}; the
     * other order only where a year follows in digits, or it is the only one that the calendar has.
     */
    static List<DateMeaning> ofKorean(PrintedDate printed) {
        List<DateMeaning> all = of(printed);
        List<DateMeaning> monthFirst = all.stream()
                .filter(meaning -> meaning.order != Order.DAY_FIRST || meaning.year > 0)
                .toList();
        return monthFirst.isEmpty() ? all : monthFirst;
    }

    /** Returns the readings of a date; not those of digits as a pair of years. */
    static List<DateMeaning> of(PrintedDate printed) {
        if (printed.digits().isEmpty()) {
            DateMeaning only =
                    new DateMeaning(printed, printed.year(), printed.month(), printed.day(), Order.ANY, false);
            boolean mayBeCentury = printed.decade() > 0 && printed.decade() % 100 == 0 && !printed.isShortDecade();
            return mayBeCentury ? List.of(only, new DateMeaning(printed, 0, 0, 0, Order.ANY, true)) : List.of(only);
        }
        List<DateMeaning> meanings = new ArrayList<>();
        for (DigitReading reading : printed.digits()) {
            if (reading instanceof Day date) {
                int year = date.year() == 0 ? printed.year() : date.year();
                meanings.add(new DateMeaning(printed, year, date.month(), date.day(), date.order(), false));
            }
        }
        return meanings;
    }

    DateMeaning withYear(int known) {
        return new DateMeaning(printed, known, month, day, order, isCentury);
    }

    private DateMeaning withMonth(int known) {
        return new DateMeaning(printed, year, known, day, order, isCentury);
    }

    private DateMeaning withDay(int known) {
        return new DateMeaning(printed, year, month, known, order, isCentury);
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

    /** Takes a plain number as a month behind a month in digits, as in {@code 2014. 4. ~ 5.}, or else as the day. */
    DateMeaning withNumberBehind(DateMeaning start) {
        boolean startIsMonth = start.month > 0
                && start.day == 0
                && (!start.printed.digits().isEmpty() || start.printed.isMonthWithUnit());
        return printed.number() > 0 && month == 0 && startIsMonth && start.printed.number() == 0
                ? withMonth(printed.number())
                : withNumberAsDay();
    }

    /** Tells whether one source may mean both: it does not mix day first and month first, nor decades and centuries. */
    boolean agrees(DateMeaning later) {
        boolean isHundred = printed.decade() > 0 && printed.decade() % 100 == 0;
        boolean isLaterHundred = later.printed.decade() > 0 && later.printed.decade() % 100 == 0;
        return Order.agree(order, later.order) && (!isHundred || !isLaterHundred || isCentury == later.isCentury);
    }

    /** Tells whether what one date lacks can be taken from the other one. */
    static boolean fit(DateMeaning start, DateMeaning end) {
        return start.canComplete(end) && end.canComplete(start);
    }

    /** A day gives the month to a day; a month gives the year to a month: not {@code May – 2017}, {@code 2016 – 5}. */
    private boolean canComplete(DateMeaning other) {
        boolean lacksMonth = other.needsMonth() && day == 0;
        boolean lacksYear = other.needsYear()
                && year > 0
                && month + day == 0
                && !printed.part().isPrinted();
        return !lacksMonth && !lacksYear;
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
            return (isCentury ? printed.decade() / 100 + "XX" : printed.decade() / 10 + "X") + symbol;
        }
        String years = year == 0 ? "XXXX" : fourDigits(year);
        if (printed.part().isPrinted()) {
            int part = printed.part().code();
            return years + "-" + part
                    + (printed.part().isThird() && symbol.isEmpty() ? Qualifier.APPROXIMATE.symbol() : symbol);
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
