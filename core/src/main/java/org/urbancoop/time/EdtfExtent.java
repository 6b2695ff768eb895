package org.urbancoop.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** When a date is: its bounds, how it lies to another one, how long it lasts. */
abstract sealed class EdtfExtent extends EdtfComponents permits Edtf {

    private static final int MONTHS_PER_YEAR = 12;

    EdtfExtent(String text, int year, int month, int day) {
        super(text, year, month, day);
    }

    EdtfExtent(String text, ParsedEdtf form) {
        super(text, form);
    }

    /** The form of {@link Edtf#withoutQualifiers()}. */
    abstract ParsedEdtf asWritten();

    // --- bounds

    /**
     * Returns the earliest day that it may mean, such as {@code 2024-01-08} for {@code 2024-XX-08}.
     *
     * <p>It is the bound of the text as written, whatever is qualified. Of a reversed interval it may lie after the
     * latest.
     *
     * @return the bound
     */
    public Bound earliest() {
        if (form instanceof ParsedEdtf.Interval interval) {
            return interval.start() == null
                    ? blank(interval)
                    : bound(interval.start().first());
        }
        if (form instanceof ParsedEdtf.Members set) {
            long least = Long.MAX_VALUE;
            for (ParsedEdtf.Member member : set.members()) {
                if (member.start() == null) {
                    return Bound.Open.OPEN;
                }
                least = Math.min(least, member.start().first());
                least = member.end() == null
                        ? least
                        : Math.min(least, member.end().first());
            }
            return bound(least);
        }
        return form == null ? new Bound.Day(firstDay()) : bound(dates().get(0).first());
    }

    /**
     * Returns the latest day that it may mean, such as {@code 2024-12-08} for {@code 2024-XX-08}.
     *
     * @return the bound
     * @see #earliest()
     */
    public Bound latest() {
        if (form instanceof ParsedEdtf.Interval interval) {
            return interval.end() == null
                    ? blank(interval)
                    : bound(interval.end().last());
        }
        if (form instanceof ParsedEdtf.Members set) {
            long most = Long.MIN_VALUE;
            for (ParsedEdtf.Member member : set.members()) {
                if (member.isRange() && member.end() == null) {
                    return Bound.Open.OPEN;
                }
                most = member.start() == null
                        ? most
                        : Math.max(most, member.start().last());
                most = member.end() == null ? most : Math.max(most, member.end().last());
            }
            return bound(most);
        }
        return form == null ? new Bound.Day(lastDay()) : bound(dates().get(0).last());
    }

    private LocalDate firstDay() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    private LocalDate lastDay() {
        if (day != 0) {
            return firstDay();
        }
        return YearMonth.of(year, month == 0 ? MONTHS_PER_YEAR : month).atEndOfMonth();
    }

    private static Bound blank(ParsedEdtf.Interval interval) {
        return interval.blank() == ParsedEdtf.Blank.OPEN ? Bound.Open.OPEN : Bound.Unknown.UNKNOWN;
    }

    private static Bound bound(long epochDay) {
        if (epochDay < DatePattern.MIN_DAY) {
            return Bound.OutOfRange.PAST;
        }
        return epochDay > DatePattern.MAX_DAY ? Bound.OutOfRange.FUTURE : new Bound.Day(LocalDate.ofEpochDay(epochDay));
    }

    /**
     * Checks for an interval that certainly ends before it starts, such as {@code 2025/2014}.
     *
     * @return true if it is reversed as written
     */
    public boolean isReversed() {
        return form != null && Comparison.isReversed(form);
    }

    // --- comparison

    /**
     * Returns whether it ends before the other starts, such as {@code YES} for {@code 2014} and {@code 2016-06}.
     *
     * <p>A comparison relies on nothing that is qualified: {@code 2014~} may lie anywhere. To compare as written,
     * compare {@link Edtf#withoutQualifiers()}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict isBefore(Edtf that) {
        Objects.requireNonNull(that, "that");
        return Comparison.isBefore(form(), that.form());
    }

    /**
     * Returns whether it starts after the other ends, such as {@code YES} for {@code 2016-06} and {@code 2014}.
     *
     * @param that the other
     * @return the verdict, that of {@code that.isBefore(this)}
     */
    public Verdict isAfter(Edtf that) {
        Objects.requireNonNull(that, "that");
        return Comparison.isBefore(that.form(), form());
    }

    /**
     * Returns whether both cover the same days, such as {@code YES} for {@code 2001-33} and {@code 2001-01/2001-03-31}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict isSame(Edtf that) {
        Objects.requireNonNull(that, "that");
        return Comparison.isSame(form(), that.form());
    }

    /**
     * Returns whether it covers every day of the other, such as {@code YES} for {@code 2016} and {@code 2016-06-11}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict contains(Edtf that) {
        Objects.requireNonNull(that, "that");
        return Comparison.contains(form(), that.form());
    }

    /**
     * Returns whether both share a day, such as {@code YES} for {@code 2016/2017} and {@code 2016-12/2017-01}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict overlaps(Edtf that) {
        Objects.requireNonNull(that, "that");
        return Comparison.overlaps(form(), that.form());
    }

    // --- length and iteration

    /**
     * Returns how many days it lasts, such as {@code 7} for {@code 2016-09-10/2016-09-16}, both ends included.
     *
     * @return the count; nothing if it depends on what is unstated or qualified, if a side is open, unknown or out of
     *     range, if it is reversed, or if it is several stretches
     */
    public OptionalLong lengthInDays() {
        return Length.of(form(), ChronoUnit.DAYS);
    }

    /**
     * Returns how many whole months it lasts, such as {@code 3} for {@code 2001-34} and {@code 1} for {@code 2024-XX}.
     *
     * @return the count, rounded down; nothing under the conditions of {@link #lengthInDays()}
     */
    public OptionalLong lengthInMonths() {
        return Length.of(form(), ChronoUnit.MONTHS);
    }

    /**
     * Returns how many whole years it lasts, such as {@code 1} for {@code 201X} and {@code 12} for {@code
     * 2014-01-01/2025-12-31}.
     *
     * <p>There is no answer for {@code 2014/2025}: it begins sometime in 2014 and ends sometime in 2025, so it lasts
     * from 10 years to 12. It covers twelve calendar years, though; see {@link #years()}.
     *
     * @return the count, rounded down; nothing under the conditions of {@link #lengthInDays()}
     */
    public OptionalLong lengthInYears() {
        return Length.of(form(), ChronoUnit.YEARS);
    }

    /**
     * Returns the calendar years that it may touch, such as {@code 2014} to {@code 2025} for {@code 2014/2025}.
     *
     * <p>These are the years, in order, that {@link #overlaps(Edtf)} does not rule out for
     * {@link Edtf#withoutQualifiers()}; those of a reversed interval are none.
     *
     * @return the years, or nothing if either bound is not a day
     * @see #years(Year, Year)
     */
    public Optional<Stream<Year>> years() {
        return bounded((first, last) -> years(Year.of(first.getYear()), Year.of(last.getYear())));
    }

    /**
     * Returns the calendar years of a window that it may touch, such as {@code 2024} to {@code 2026} for
     * {@code 2024/..} in a chart from 2020 to 2026.
     *
     * @param first the first year of the window
     * @param last the last year of the window
     * @return the years in order, each once
     */
    public Stream<Year> years(Year first, Year last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        return Touched.of(asWritten()).years(first.getValue(), last.getValue()).mapToObj(Year::of);
    }

    /**
     * Returns the calendar months that it may touch, such as {@code 2016-12} and {@code 2017-01} for {@code
     * 2016-12-28/2017-01-03}.
     *
     * @return the months, or nothing if either bound is not a day
     * @see #years()
     */
    public Optional<Stream<YearMonth>> months() {
        return bounded((first, last) -> months(YearMonth.from(first), YearMonth.from(last)));
    }

    /**
     * Returns the calendar months of a window that it may touch, such as each May for {@code XXXX-05}.
     *
     * @param first the first month of the window
     * @param last the last month of the window
     * @return the months in order, each once
     * @see #years(Year, Year)
     */
    public Stream<YearMonth> months(YearMonth first, YearMonth last) {
        Objects.requireNonNull(first, "first");
        Objects.requireNonNull(last, "last");
        return Touched.of(asWritten())
                .months(Touched.month(first), Touched.month(last))
                .mapToObj(Touched::month);
    }

    private <T> Optional<T> bounded(BiFunction<LocalDate, LocalDate, T> mapping) {
        Optional<LocalDate> first = earliest().toLocalDate();
        Optional<LocalDate> last = latest().toLocalDate();
        return first.flatMap(from -> last.map(to -> mapping.apply(from, to)));
    }
}
