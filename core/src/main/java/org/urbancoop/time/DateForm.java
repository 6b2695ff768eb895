package org.urbancoop.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A date with every feature that a single date can have.
 *
 * <p>Digits of a masked year, of the month and of the day are kept as nibbles with {@link #X} for an unspecified one, so
 * that {@code 1X} is {@code 0x1F}. A year beyond {@link #MAX_YEAR} is kept as {@link #BEYOND}, positive or negative.
 */
final class DateForm implements Form {

    static final int X = 0xF;
    static final int ABSENT = -1;
    static final int MAX_YEAR = Year.MAX_VALUE;
    static final int BEYOND = MAX_YEAR + 1;

    static final long MIN_DAY = LocalDate.MIN.toEpochDay();
    static final long MAX_DAY = LocalDate.MAX.toEpochDay();

    private static final int UNSOUGHT = Integer.MIN_VALUE;

    /** Four nibbles of a year with unspecified digits, else {@link #ABSENT}. */
    final int yearMask;

    final boolean negative;
    /** The year as stated; the estimate where the significant digits are given; the least that fits where masked. */
    final int year;

    final int minYear;
    final int maxYear;
    /** The number of significant digits, or 0. */
    final int significant;
    /** Two nibbles of a month or of a part of a year, else {@link #ABSENT}. */
    final int month;
    /** Two nibbles of a day, else {@link #ABSENT}. */
    final int day;

    final Qualifier yearQualifier;
    final Qualifier monthQualifier;
    final Qualifier dayQualifier;

    /** The first and last year that have a day of this date, or {@link #UNSOUGHT} if there is none. */
    private final int firstYear;

    private final int lastYear;

    DateForm(
            int yearMask,
            boolean negative,
            int year,
            int minYear,
            int maxYear,
            int significant,
            int month,
            int day,
            Qualifier yearQualifier,
            Qualifier monthQualifier,
            Qualifier dayQualifier) {
        this.yearMask = yearMask;
        this.negative = negative;
        this.year = year;
        this.minYear = minYear;
        this.maxYear = maxYear;
        this.significant = significant;
        this.month = month;
        this.day = day;
        this.yearQualifier = yearQualifier;
        this.monthQualifier = monthQualifier;
        this.dayQualifier = dayQualifier;
        this.firstYear = seekYear(minYear, maxYear, 1);
        this.lastYear = firstYear == UNSOUGHT ? UNSOUGHT : seekYear(maxYear, minYear, -1);
    }

    static DateForm plain(int year, int month, int day) {
        return new DateForm(
                ABSENT,
                year < 0,
                year,
                year,
                year,
                0,
                month == 0 ? ABSENT : nibbles(month),
                day == 0 ? ABSENT : nibbles(day),
                Qualifier.NONE,
                Qualifier.NONE,
                Qualifier.NONE);
    }

    static int nibbles(int twoDigits) {
        return ((twoDigits / 10) << 4) | (twoDigits % 10);
    }

    static boolean matches(int nibbles, int value) {
        int tens = nibbles >> 4;
        int ones = nibbles & 0xF;
        return (tens == X || tens == value / 10) && (ones == X || ones == value % 10);
    }

    static boolean hasX(int nibbles) {
        return nibbles != ABSENT && (nibbles >> 4 == X || (nibbles & 0xF) == X);
    }

    /** Whether there is any such day, month or year in the calendar. */
    boolean exists() {
        return firstYear != UNSOUGHT;
    }

    boolean isPlain() {
        return yearMask == ABSENT
                && significant == 0
                && minYear == maxYear
                && minYear >= -9999
                && maxYear <= 9999
                && !hasX(month)
                && !hasX(day)
                && !isPartOfYear()
                && qualifier() == Qualifier.NONE;
    }

    boolean isPartOfYear() {
        return month != ABSENT && !hasX(month) && value(month) >= PartOfYear.MIN_CODE;
    }

    boolean isUnspecified() {
        return yearMask != ABSENT || hasX(month) || hasX(day);
    }

    boolean isYearExact() {
        return minYear == maxYear && Math.abs(minYear) <= MAX_YEAR && yearMask == ABSENT;
    }

    PartOfYear partOfYear() {
        return PartOfYear.ofCode(value(month));
    }

    static int value(int nibbles) {
        return (nibbles >> 4) * 10 + (nibbles & 0xF);
    }

    Qualifier qualifier() {
        return yearQualifier.and(monthQualifier).and(dayQualifier);
    }

    Precision precision() {
        if (day != ABSENT) {
            return Precision.DAY;
        }
        if (month != ABSENT) {
            return isPartOfYear() ? Precision.PART_OF_YEAR : Precision.MONTH;
        }
        return Precision.YEAR;
    }

    /** The first epoch day, as written; out of range it lies beyond {@link #MIN_DAY} or {@link #MAX_DAY}. */
    long first() {
        if (firstYear < -MAX_YEAR) {
            return MIN_DAY - 1;
        }
        if (firstYear > MAX_YEAR) {
            return MAX_DAY + 1;
        }
        if (isPartOfYear()) {
            return monthDay(firstYear, partOfYear().firstMonth(), false);
        }
        return firstIn(firstYear);
    }

    /** The last epoch day, as written. */
    long last() {
        if (lastYear < -MAX_YEAR) {
            return MIN_DAY - 1;
        }
        if (lastYear > MAX_YEAR) {
            return MAX_DAY + 1;
        }
        if (isPartOfYear()) {
            return monthDay(lastYear, partOfYear().lastMonth(), true);
        }
        return lastIn(lastYear);
    }

    /** When the day, month or year that is meant begins and ends, as written. */
    Span span() {
        long first = first();
        long last = last();
        if (first < MIN_DAY || first > MAX_DAY || last < MIN_DAY || last > MAX_DAY) {
            return new Span(
                    first < MIN_DAY ? Span.PAST : first,
                    last > MAX_DAY ? Span.FUTURE : last,
                    first < MIN_DAY ? Span.PAST : first,
                    last > MAX_DAY ? Span.FUTURE : last);
        }
        if (day != ABSENT) {
            return new Span(first, last, first, last);
        }
        if (month != ABSENT && !isPartOfYear()) {
            LocalDate end = LocalDate.ofEpochDay(first);
            LocalDate start = LocalDate.ofEpochDay(last);
            return new Span(
                    first,
                    start.withDayOfMonth(1).toEpochDay(),
                    end.withDayOfMonth(end.lengthOfMonth()).toEpochDay(),
                    last);
        }
        if (month != ABSENT) {
            PartOfYear part = partOfYear();
            return part.isExact()
                    ? new Span(
                            first,
                            monthDay(lastYear, part.firstMonth(), false),
                            monthDay(firstYear, part.lastMonth(), true),
                            last)
                    : Span.within(first, last);
        }
        return new Span(first, monthDay(lastYear, 1, false), monthDay(firstYear, 12, true), last);
    }

    /** As {@link #span()}, but relying on nothing that is qualified. */
    Span certainSpan() {
        if (yearQualifier != Qualifier.NONE) {
            return Span.ANYTHING;
        }
        if (monthQualifier != Qualifier.NONE) {
            return within(withoutMonth());
        }
        if (dayQualifier != Qualifier.NONE) {
            return within(withoutDay());
        }
        return span();
    }

    private static Span within(DateForm coarse) {
        Span span = coarse.span();
        return new Span(span.minStart(), span.maxEnd(), span.minStart(), span.maxEnd());
    }

    private DateForm withoutMonth() {
        return new DateForm(
                yearMask,
                negative,
                year,
                minYear,
                maxYear,
                significant,
                ABSENT,
                ABSENT,
                yearQualifier,
                Qualifier.NONE,
                Qualifier.NONE);
    }

    private DateForm withoutDay() {
        return new DateForm(
                yearMask,
                negative,
                year,
                minYear,
                maxYear,
                significant,
                month,
                ABSENT,
                yearQualifier,
                monthQualifier,
                Qualifier.NONE);
    }

    /** Whether the year fits the mask, which decides nothing about its range. */
    boolean yearMatches(int candidate) {
        if (candidate < minYear || candidate > maxYear) {
            return false;
        }
        if (yearMask == ABSENT) {
            return true;
        }
        int digits = Math.abs(candidate);
        for (int shift = 0; shift < 16; shift += 4) {
            int nibble = yearMask >> shift & 0xF;
            if (nibble != X && nibble != digits % 10) {
                return false;
            }
            digits /= 10;
        }
        return true;
    }

    /** The next year with a day of this date: the first one tried, unless only 29 February fits. */
    private int seekYear(int from, int to, int step) {
        if (Math.abs(from) > MAX_YEAR || month == ABSENT || isPartOfYear()) {
            return from;
        }
        for (int candidate = from; step > 0 ? candidate <= to : candidate >= to; candidate += step) {
            if (yearMatches(candidate) && firstIn(candidate) != Long.MIN_VALUE) {
                return candidate;
            }
        }
        return UNSOUGHT;
    }

    private long firstIn(int inYear) {
        for (int m = 1; m <= 12; m++) {
            if (month == ABSENT || matches(month, m)) {
                int length = YearMonth.of(inYear, m).lengthOfMonth();
                for (int d = 1; d <= length; d++) {
                    if (day == ABSENT || matches(day, d)) {
                        return LocalDate.of(inYear, m, d).toEpochDay();
                    }
                }
            }
        }
        return Long.MIN_VALUE;
    }

    private long lastIn(int inYear) {
        for (int m = 12; m >= 1; m--) {
            if (month == ABSENT || matches(month, m)) {
                for (int d = YearMonth.of(inYear, m).lengthOfMonth(); d >= 1; d--) {
                    if (day == ABSENT || matches(day, d)) {
                        return LocalDate.of(inYear, m, d).toEpochDay();
                    }
                }
            }
        }
        return Long.MIN_VALUE;
    }

    /** The first or last day of a month counted from January of the year as 1, which may lie in a year beside it. */
    private static long monthDay(int year, int month, boolean last) {
        int inYear = year + Math.floorDiv(month - 1, 12);
        if (inYear > MAX_YEAR) {
            return MAX_DAY + 1;
        }
        if (inYear < -MAX_YEAR) {
            return MIN_DAY - 1;
        }
        YearMonth of = YearMonth.of(inYear, Math.floorMod(month - 1, 12) + 1);
        return (last ? of.atEndOfMonth() : of.atDay(1)).toEpochDay();
    }
}
