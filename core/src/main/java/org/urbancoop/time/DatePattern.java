package org.urbancoop.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.stream.IntStream;

/**
 * A date with every feature that a single date can have.
 *
 * <p>Digits of a masked year, of the month and of the day are kept as nibbles with {@link #X} for an unspecified one,
 * so that {@code 1X} is {@code 0x1F}. A year beyond {@link #MAX_YEAR} is kept as {@link #BEYOND}, positive or negative.
 *
 * @param yearMask four nibbles of a year with unspecified digits, else {@link #ABSENT}
 * @param year the year as stated: the estimate where significant digits are given, the least that fits where masked
 * @param minYear the least year that it may be
 * @param maxYear the greatest year that it may be
 * @param significant the count of significant digits, or 0
 * @param month two nibbles of a month or of a part of a year, else {@link #ABSENT}
 * @param day two nibbles of a day, else {@link #ABSENT}
 * @param yearQualifier what qualifies the year
 * @param monthQualifier what qualifies the month or part of the year
 * @param dayQualifier what qualifies the day
 */
record DatePattern(
        int yearMask,
        int year,
        int minYear,
        int maxYear,
        int significant,
        int month,
        int day,
        Qualifier yearQualifier,
        Qualifier monthQualifier,
        Qualifier dayQualifier)
        implements ParsedEdtf {

    static final int X = 0xF;
    static final int XX = 0xFF;
    static final int ABSENT = -1;
    static final int MAX_YEAR = Year.MAX_VALUE;
    static final int BEYOND = MAX_YEAR + 1;
    static final int MAX_PLAIN_YEAR = 9999;

    static final long MIN_DAY = LocalDate.MIN.toEpochDay();
    static final long MAX_DAY = LocalDate.MAX.toEpochDay();

    /** Any ten consecutive years include both leap and common years. */
    private static final int LEAP_PERIOD = 10;

    private static final int NONE = Integer.MIN_VALUE;

    /** A plain year, month or day; month and day are 0 where absent. */
    static DatePattern plain(int year, int month, int day) {
        return new DatePattern(
                ABSENT,
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

    // --- nibbles

    private static int nibbles(int twoDigits) {
        return ((twoDigits / 10) << 4) | (twoDigits % 10);
    }

    static int value(int nibbles) {
        return (nibbles >> 4) * 10 + (nibbles & 0xF);
    }

    static boolean hasX(int nibbles) {
        return nibbles != ABSENT && ((nibbles >> 4) == X || (nibbles & 0xF) == X);
    }

    static boolean isPartOfYear(int nibbles) {
        return nibbles != ABSENT && !hasX(nibbles) && value(nibbles) >= PartOfYear.MIN_CODE;
    }

    static boolean fits(int nibbles, int value) {
        int tens = nibbles >> 4;
        int ones = nibbles & 0xF;
        return nibbles == ABSENT || ((tens == X || tens == value / 10) && (ones == X || ones == value % 10));
    }

    boolean fitsYear(int candidate) {
        if (candidate < minYear || candidate > maxYear) {
            return false;
        }
        int digits = Math.abs(candidate);
        for (int shift = 0; yearMask != ABSENT && shift < 16; shift += 4, digits /= 10) {
            int nibble = (yearMask >> shift) & 0xF;
            if (nibble != X && nibble != digits % 10) {
                return false;
            }
        }
        return true;
    }

    // --- what it is

    boolean isPartOfYear() {
        return isPartOfYear(month);
    }

    /** Whether it is a part of a year without agreed months. */
    boolean isSeason() {
        return isPartOfYear() && !partOfYear().isExact();
    }

    PartOfYear partOfYear() {
        return PartOfYear.ofCode(value(month));
    }

    boolean isUnspecified() {
        return yearMask != ABSENT || hasX(month) || hasX(day);
    }

    /** Whether the year is one that a calendar holds, with each digit stated and significant. */
    boolean isYearExact() {
        return yearMask == ABSENT && significant == 0 && Math.abs(year) <= MAX_YEAR;
    }

    boolean isQualified() {
        return qualifier() != Qualifier.NONE;
    }

    Qualifier qualifier() {
        return yearQualifier.and(monthQualifier).and(dayQualifier);
    }

    /** Whether it is a year of four digits, a month or a day, and no more than that. */
    boolean isPlain() {
        return isYearExact()
                && Math.abs(year) <= MAX_PLAIN_YEAR
                && !isUnspecified()
                && !isPartOfYear()
                && !isQualified();
    }

    DatePattern unqualified() {
        return isQualified() ? with(month, day) : this;
    }

    DatePattern withMonth(int exactMonth) {
        return with(nibbles(exactMonth), day);
    }

    DatePattern withDay(int exactDay) {
        return with(month, nibbles(exactDay));
    }

    /** A copy with another month and day, without qualifiers. */
    private DatePattern with(int otherMonth, int otherDay) {
        return new DatePattern(
                yearMask,
                year,
                minYear,
                maxYear,
                significant,
                otherMonth,
                otherDay,
                Qualifier.NONE,
                Qualifier.NONE,
                Qualifier.NONE);
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

    // --- bounds

    /** Whether the calendar has any such day, month or year. */
    boolean exists() {
        return firstYear() != NONE;
    }

    private boolean isPast() {
        return minYear < -MAX_YEAR;
    }

    private boolean isFuture() {
        return maxYear > MAX_YEAR;
    }

    boolean isInRange() {
        return !isPast() && !isFuture();
    }

    /** The first epoch day, as written; if out of range, the day before {@link #MIN_DAY} or after {@link #MAX_DAY}. */
    long first() {
        if (isPast()) {
            return MIN_DAY - 1;
        }
        if (isFuture()) {
            return MAX_DAY + 1;
        }
        return isPartOfYear() ? firstOfMonth(minYear, partOfYear().firstMonth()) : firstIn(firstYear());
    }

    /** The last epoch day, as written. */
    long last() {
        if (isPast()) {
            return MIN_DAY - 1;
        }
        if (isFuture()) {
            return MAX_DAY + 1;
        }
        return isPartOfYear() ? lastOfMonth(maxYear, partOfYear().lastMonth()) : lastIn(lastYear());
    }

    /** The first year that has such a day: the least one, unless only 29 February fits. */
    private int firstYear() {
        int step = yearStep();
        for (int candidate = minYear; candidate <= maxYear; candidate += step) {
            if (fitsYear(candidate) && hasDay(candidate)) {
                return candidate;
            }
        }
        return NONE;
    }

    private int lastYear() {
        int step = yearStep();
        for (int candidate = maxYear; candidate >= minYear; candidate -= step) {
            if (fitsYear(candidate) && hasDay(candidate)) {
                return candidate;
            }
        }
        return NONE;
    }

    /** The unit of the last unspecified digit: years that fit lie so far apart, or a multiple of it. */
    private int yearStep() {
        int step = 1;
        for (int mask = yearMask; mask != ABSENT && (mask & 0xF) != X; mask >>= 4) {
            step *= 10;
        }
        return step;
    }

    /** The years that fit, in order, from the first given to the last. */
    IntStream years(int first, int last) {
        int step = yearStep();
        int from = firstFrom(first, step);
        int to = Math.min(maxYear, last);
        return IntStream.iterate(from, y -> y <= to, y -> y + step).filter(this::fitsYear);
    }

    private boolean hasDay(int inYear) {
        return month == ABSENT || isPartOfYear() || firstIn(inYear) != MAX_DAY + 1;
    }

    private long firstIn(int inYear) {
        for (int m = 1; m <= 12; m++) {
            int length = fits(month, m) ? lengthOfMonth(inYear, m) : 0;
            for (int d = 1; d <= length; d++) {
                if (fits(day, d)) {
                    return LocalDate.of(inYear, m, d).toEpochDay();
                }
            }
        }
        return MAX_DAY + 1;
    }

    private long lastIn(int inYear) {
        for (int m = 12; m >= 1; m--) {
            for (int d = fits(month, m) ? lengthOfMonth(inYear, m) : 0; d >= 1; d--) {
                if (fits(day, d)) {
                    return LocalDate.of(inYear, m, d).toEpochDay();
                }
            }
        }
        return MIN_DAY - 1;
    }

    /** The months that have such a day, each as a bit, January the lowest; those of a leap year or of a common one. */
    int months(boolean leap) {
        int months = 0;
        for (int m = 1; m <= 12; m++) {
            int length = fits(month, m) ? Month.of(m).length(leap) : 0;
            for (int d = 1; d <= length; d++) {
                if (fits(day, d)) {
                    months |= 1 << (m - 1);
                }
            }
        }
        return months;
    }

    private static int lengthOfMonth(int year, int month) {
        return Month.of(month).length(Year.isLeap(year));
    }

    /** The first day of a month counted from January of the year as 1, which may lie in a year beside it. */
    private static long firstOfMonth(int year, int month) {
        return monthOf(year, month).atDay(1).toEpochDay();
    }

    private static long lastOfMonth(int year, int month) {
        return monthOf(year, month).atEndOfMonth().toEpochDay();
    }

    private static YearMonth monthOf(int year, int month) {
        return YearMonth.of(year, 1).plusMonths(month - 1L);
    }

    // --- comparison

    /** When the one day, month, part of a year or year that is meant begins and ends, as written. */
    Span span() {
        long first = first();
        long last = last();
        if (isPast()) {
            return new Span(Span.PAST, Span.lastOfDay(last), Span.PAST, Span.lastOfDay(last));
        }
        if (isFuture()) {
            return new Span(Span.firstOfDay(first), Span.FUTURE, Span.firstOfDay(first), Span.FUTURE);
        }
        return switch (precision()) {
            case YEAR -> Span.ofDays(first, firstOfMonth(maxYear, 1), lastOfMonth(minYear, 12), last);
            case PART_OF_YEAR -> {
                PartOfYear part = partOfYear();
                yield part.isExact()
                        ? Span.ofDays(
                                first,
                                firstOfMonth(maxYear, part.firstMonth()),
                                lastOfMonth(minYear, part.lastMonth()),
                                last)
                        : Span.withinDays(first, last);
            }
            case MONTH -> {
                LocalDate inLast = LocalDate.ofEpochDay(last);
                LocalDate inFirst = LocalDate.ofEpochDay(first);
                yield Span.ofDays(
                        first,
                        inLast.withDayOfMonth(1).toEpochDay(),
                        inFirst.withDayOfMonth(inFirst.lengthOfMonth()).toEpochDay(),
                        last);
            }
            case DAY, SECOND ->
                new Span(Span.firstOfDay(first), Span.firstOfDay(last), Span.lastOfDay(first), Span.lastOfDay(last));
        };
    }

    /** As {@link #span()}, but relying on no component that is qualified. */
    Span certainSpan() {
        if (yearQualifier != Qualifier.NONE) {
            return Span.ANYTHING;
        }
        if (!isQualified()) {
            return span();
        }
        if (isPartOfYear()) {
            return Span.withinDays(
                    firstOfMonth(minYear, PartOfYear.WINTER.firstMonth()),
                    lastOfMonth(maxYear, PartOfYear.WINTER.lastMonth()));
        }
        DatePattern certain = with(monthQualifier == Qualifier.NONE ? month : ABSENT, ABSENT);
        return Span.withinDays(certain.first(), certain.last());
    }

    /** Whether any day, month or year that is meant has a second between the two; only the mask matters. */
    boolean mayTouch(long earliest, long latest) {
        long from = Math.max(first(), Span.day(earliest));
        long to = Math.min(last(), Span.day(latest));
        if (!isUnspecified() || isPartOfYear() || from > to) {
            return from <= to;
        }
        int step = yearStep();
        int least = LocalDate.ofEpochDay(from).getYear();
        int lastYear = LocalDate.ofEpochDay(to).getYear();
        for (int y = firstFrom(least, step); y <= lastYear; y += step) {
            for (int m = 1; m <= 12 && fitsYear(y); m++) {
                int length = fits(month, m) ? lengthOfMonth(y, m) : 0;
                for (int d = 1; d <= length; d++) {
                    if (fits(day, d)) {
                        long candidate = LocalDate.of(y, m, d).toEpochDay();
                        if (candidate >= from && candidate <= to) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** The first of the years that are a step apart, from the least one that fits, and no earlier than another. */
    private int firstFrom(int earliest, int step) {
        return minYear + Math.max(0, -Math.floorDiv(minYear - earliest, step)) * step;
    }

    /** Whether a digit that both state differs, so that no day is in both. */
    boolean contradicts(DatePattern that) {
        if (isPartOfYear() || that.isPartOfYear()) {
            return false;
        }
        return contradict(month, that.month) || contradict(day, that.day) || contradictYears(that);
    }

    private boolean contradictYears(DatePattern that) {
        if (yearMask == ABSENT || that.yearMask == ABSENT) {
            return false;
        }
        return (maxYear < 0) != (that.maxYear < 0)
                || contradict(yearMask & 0xFF, that.yearMask & 0xFF)
                || contradict(yearMask >> 8, that.yearMask >> 8);
    }

    private static boolean contradict(int a, int b) {
        return a != ABSENT && b != ABSENT && (contradictDigit(a >> 4, b >> 4) || contradictDigit(a & 0xF, b & 0xF));
    }

    private static boolean contradictDigit(int a, int b) {
        return a != X && b != X && a != b;
    }

    /** Whether some year that is meant is a leap year, or whether some is not. */
    boolean mayBeLeap(boolean leap) {
        int tries = yearMask == ABSENT ? Math.min(maxYear, minYear + LEAP_PERIOD) : maxYear;
        for (int candidate = minYear; candidate <= tries; candidate++) {
            if (Year.isLeap(candidate) == leap && fitsYear(candidate)) {
                return true;
            }
        }
        return false;
    }
}
