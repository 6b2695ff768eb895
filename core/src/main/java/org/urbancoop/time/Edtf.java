package org.urbancoop.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.SerializedText;
import org.urbancoop.text.MalformedTextException;

/**
 * A date as a source states it, such as {@code 2024-XX-08}, {@code 2014/2025} or {@code 2014~}.
 *
 * <p>It holds the text that it was parsed from and nothing that the text does not state: it never invents a month, a
 * first of January or a last second of a day. Two are equal if their texts are; whether they cover the same days is
 * asked with {@link #isSame(Edtf)}.
 *
 * <p>The format is the Extended Date/Time Format, levels 0, 1 and 2, as the Library of Congress specification of 4
 * February 2019 states it, a profile of ISO 8601-1:2019 and ISO 8601-2:2019. Years are astronomical: {@code 0000} is 1
 * BC.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Edtf implements Comparable<Edtf>, Serializable {

    /**
     * What a value is, such as {@code INTERVAL} for {@code 2014/2025}.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** One date: {@code 2014}, {@code 2024-XX-08}, {@code 2001-21}, {@code Y-17E7}. */
        DATE,
        /** A day and a clock: {@code 1985-04-12T23:20:30Z}. */
        DATE_TIME,
        /** Two dates, or a date and an open or unknown side: {@code 2014/2025}, {@code 2011/..}, {@code 2007-01/}. */
        INTERVAL,
        /** One of several dates: {@code [1667,1668,1670..1672]}. */
        ONE_OF,
        /** All of several dates: {@code {1960,1961-12}}. */
        ALL_OF
    }

    private static final int PLAIN_DAY_LENGTH = 10;
    private static final int YEAR_LENGTH = 4;
    private static final int MONTHS_PER_YEAR = 12;
    private static final int MAX_OFFSET_MINUTES = 18 * 60;

    private final String text;
    /** Null for a plain year, month or day, which the three numbers hold; month and day are 0 where absent. */
    private final @Nullable ParsedEdtf form;

    private final int year;
    private final byte month;
    private final byte day;

    private Edtf(String text, int year, int month, int day) {
        this.text = text;
        this.form = null;
        this.year = year;
        this.month = (byte) month;
        this.day = (byte) day;
    }

    private Edtf(String text, ParsedEdtf form) {
        this.text = text;
        if (form instanceof DatePattern date && date.isPlain()) {
            this.form = null;
            this.year = date.year();
            this.month = (byte) (date.month() == DatePattern.ABSENT ? 0 : DatePattern.value(date.month()));
            this.day = (byte) (date.day() == DatePattern.ABSENT ? 0 : DatePattern.value(date.day()));
        } else {
            this.form = form;
            this.year = 0;
            this.month = 0;
            this.day = 0;
        }
    }

    ParsedEdtf form() {
        return form == null ? DatePattern.plain(year, month, day) : form;
    }

    // --- what it is

    /**
     * Gets what this is, such as {@code INTERVAL} for {@code 2014/2025}.
     *
     * @return the kind
     */
    public Kind kind() {
        if (form instanceof ParsedEdtf.Interval) {
            return Kind.INTERVAL;
        }
        if (form instanceof ParsedEdtf.Members members) {
            return members.all() ? Kind.ALL_OF : Kind.ONE_OF;
        }
        return form instanceof ParsedEdtf.Moment ? Kind.DATE_TIME : Kind.DATE;
    }

    /**
     * Gets how fine the dates are, such as {@code MONTH} for {@code 2024-05/2024-07}.
     *
     * @return the precision, or nothing if the dates of an interval or a set differ in it
     */
    public Optional<Precision> precision() {
        if (form instanceof ParsedEdtf.Moment) {
            return Optional.of(Precision.SECOND);
        }
        Precision common = null;
        for (DatePattern date : dates()) {
            if (common != null && common != date.precision()) {
                return Optional.empty();
            }
            common = date.precision();
        }
        return Optional.ofNullable(common);
    }

    /**
     * Gets what qualifies any part of it, such as {@code APPROXIMATE} for {@code 2004-06-~11}.
     *
     * @return the union of the qualifiers of all its parts
     */
    public Qualifier qualifier() {
        Qualifier union = Qualifier.NONE;
        if (form != null) {
            for (DatePattern date : dates()) {
                union = union.and(date.qualifier());
            }
        }
        return union;
    }

    /**
     * Gets what qualifies one component, such as {@code APPROXIMATE} for the day of {@code ?2004-06-~11}.
     *
     * @param component {@code YEAR}, {@code MONTH} or {@code PART_OF_YEAR}, or {@code DAY}
     * @return the union over all its dates; {@code NONE} if there is no such component
     */
    public Qualifier qualifier(Precision component) {
        Objects.requireNonNull(component, "component");
        Qualifier union = Qualifier.NONE;
        if (form != null) {
            for (DatePattern date : dates()) {
                union = union.and(
                        switch (component) {
                            case YEAR -> date.yearQualifier();
                            case PART_OF_YEAR -> date.isPartOfYear() ? date.monthQualifier() : Qualifier.NONE;
                            case MONTH -> date.isPartOfYear() ? Qualifier.NONE : date.monthQualifier();
                            case DAY -> date.dayQualifier();
                            case SECOND -> Qualifier.NONE;
                        });
            }
        }
        return union;
    }

    /**
     * Checks for an unspecified digit, as in {@code 2024-XX-08}.
     *
     * @return true if there is an {@code X} anywhere
     */
    public boolean isUnspecified() {
        return form != null && text.indexOf('X') >= 0;
    }

    /**
     * Gets the start of an interval, such as {@code 2014} of {@code 2014/2025}.
     *
     * @return the date, or nothing if this is no interval or the start is open or unknown
     */
    public Optional<Edtf> start() {
        return form instanceof ParsedEdtf.Interval interval && interval.start() != null
                ? Optional.of(new Edtf(text.substring(0, interval.slash()), interval.start()))
                : Optional.empty();
    }

    /**
     * Gets the end of an interval, such as {@code 2025} of {@code 2014/2025}.
     *
     * @return the date, or nothing if this is no interval or the end is open or unknown
     */
    public Optional<Edtf> end() {
        return form instanceof ParsedEdtf.Interval interval && interval.end() != null
                ? Optional.of(new Edtf(text.substring(interval.slash() + 1), interval.end()))
                : Optional.empty();
    }

    /**
     * Gets the members of a set in the order of the text, such as {@code 1960} and {@code 1961-12} of {@code
     * {1960,1961-12}}.
     *
     * <p>A range is given as an interval, the earlier date first: {@code 1670..1672} as {@code 1670/1672},
     * {@code ..1984} as {@code ../1984}.
     *
     * @return the members, none if this is no set
     */
    public List<Edtf> members() {
        if (!(form instanceof ParsedEdtf.Members set)) {
            return List.of();
        }
        List<Edtf> members = new ArrayList<>(set.members().size());
        for (ParsedEdtf.Member member : set.members()) {
            members.add(parse(member.isRange() ? interval(member) : text.substring(member.from(), member.to())));
        }
        return List.copyOf(members);
    }

    private String interval(ParsedEdtf.Member range) {
        String start = range.start() == null ? ".." : text.substring(range.from(), range.dots());
        String end = range.end() == null ? ".." : text.substring(range.dots() + 2, range.to());
        return range.isBackwards() ? end + '/' + start : start + '/' + end;
    }

    /**
     * Gets the year of a single date, such as {@code 2024} of {@code 2024-XX-08} and of {@code 2024?}.
     *
     * @return the year as written, the estimate of {@code 1950S2}; nothing if a digit is unspecified, if it is out of
     *     the range of {@link Year}, or if this is an interval or a set
     */
    public OptionalInt year() {
        DatePattern date = singleDate();
        return date != null && date.yearMask() == DatePattern.ABSENT && date.isInRange()
                ? OptionalInt.of(date.year())
                : OptionalInt.empty();
    }

    /**
     * Gets the month of a single date, such as {@code 12} of {@code XXXX-12-XX}.
     *
     * @return from 1 to 12, or nothing if it is absent or a digit is unspecified, or if this is an interval or a set
     */
    public OptionalInt month() {
        DatePattern date = singleDate();
        return date == null || date.isPartOfYear() ? OptionalInt.empty() : stated(date.month());
    }

    /**
     * Gets the day of the month of a single date, such as {@code 8} of {@code 2024-XX-08}.
     *
     * @return from 1 to 31, or nothing if it is absent or a digit is unspecified, or if this is an interval or a set
     */
    public OptionalInt day() {
        DatePattern date = singleDate();
        return date == null ? OptionalInt.empty() : stated(date.day());
    }

    /**
     * Gets the season or other part of the year, such as {@code SPRING} of {@code 2001-21}.
     *
     * @return the part, or nothing if this is anything else
     */
    public Optional<PartOfYear> partOfYear() {
        DatePattern date = singleDate();
        return date != null && date.isPartOfYear() ? Optional.of(date.partOfYear()) : Optional.empty();
    }

    /**
     * Gets the count of significant digits of the year, such as {@code 2} of {@code 1950S2}.
     *
     * @return 1 or more, or nothing if none is stated
     */
    public OptionalInt significantDigits() {
        DatePattern date = singleDate();
        return date != null && date.significant() > 0 ? OptionalInt.of(date.significant()) : OptionalInt.empty();
    }

    private static OptionalInt stated(int nibbles) {
        return nibbles == DatePattern.ABSENT || DatePattern.hasX(nibbles)
                ? OptionalInt.empty()
                : OptionalInt.of(DatePattern.value(nibbles));
    }

    private @Nullable DatePattern singleDate() {
        ParsedEdtf known = form();
        if (known instanceof ParsedEdtf.Moment moment) {
            return moment.day();
        }
        return known instanceof DatePattern date ? date : null;
    }

    private List<DatePattern> dates() {
        DatePattern single = singleDate();
        if (single != null) {
            return List.of(single);
        }
        List<DatePattern> dates = new ArrayList<>();
        if (form instanceof ParsedEdtf.Interval interval) {
            addIfPresent(dates, interval.start());
            addIfPresent(dates, interval.end());
        } else if (form instanceof ParsedEdtf.Members set) {
            for (ParsedEdtf.Member member : set.members()) {
                addIfPresent(dates, member.start());
                addIfPresent(dates, member.end());
            }
        }
        return dates;
    }

    private static void addIfPresent(List<DatePattern> dates, @Nullable DatePattern date) {
        if (date != null) {
            dates.add(date);
        }
    }

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

    // --- exact values

    /**
     * Returns the day if this is exactly one, such as {@code 2016-06-11}.
     *
     * @return the day, or nothing for anything coarser, finer, qualified or unspecified
     */
    public Optional<LocalDate> toLocalDate() {
        return form == null && day != 0 ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /**
     * Returns the month if this is exactly one, such as {@code 2016-06}.
     *
     * @return the month, or nothing for anything coarser, finer, qualified or unspecified
     */
    public Optional<YearMonth> toYearMonth() {
        return form == null && day == 0 && month != 0 ? Optional.of(YearMonth.of(year, month)) : Optional.empty();
    }

    /**
     * Returns the year if this is exactly one, such as {@code 2016} or {@code Y17000}.
     *
     * @return the year, or nothing for anything finer, qualified, unspecified or out of range
     */
    public Optional<Year> toYear() {
        if (form == null) {
            return month == 0 ? Optional.of(Year.of(year)) : Optional.empty();
        }
        return form instanceof DatePattern date
                        && date.isYearExact()
                        && date.precision() == Precision.YEAR
                        && !date.isQualified()
                ? Optional.of(Year.of(date.year()))
                : Optional.empty();
    }

    /**
     * Returns the day and clock if this is a date-time, such as {@code 1985-04-12T23:20:30}, with or without an offset.
     *
     * @return the local date-time, or nothing if this is no date-time or its second is the leap second 60
     */
    public Optional<LocalDateTime> toLocalDateTime() {
        return form instanceof ParsedEdtf.Moment moment && moment.second() < 60
                ? Optional.of(LocalDate.ofEpochDay(moment.day().first())
                        .atTime(moment.hour(), moment.minute(), moment.second()))
                : Optional.empty();
    }

    /**
     * Returns the day, clock and offset if this is a date-time with an offset, such as
     * {@code 1985-04-12T23:20:30+04:30}.
     *
     * @return the date-time, or nothing if {@link #toLocalDateTime()} is nothing, if it has no offset, or one beyond
     *     the 18 hours that {@link ZoneOffset} holds
     */
    public Optional<OffsetDateTime> toOffsetDateTime() {
        return form instanceof ParsedEdtf.Moment moment && Math.abs(moment.offset()) <= MAX_OFFSET_MINUTES
                ? toLocalDateTime().map(local -> local.atOffset(ZoneOffset.ofTotalSeconds(moment.offset() * 60)))
                : Optional.empty();
    }

    // --- comparison

    /**
     * Returns whether it ends before the other starts, such as {@code YES} for {@code 2014} and {@code 2016-06}.
     *
     * <p>A comparison relies on nothing that is qualified: {@code 2014~} may lie anywhere. To compare as written,
     * compare {@link #withoutQualifiers()}.
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
        return that.isBefore(this);
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
     * {@link #withoutQualifiers()}; those of a reversed interval are none.
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
        return Touched.of(withoutQualifiers().form())
                .years(first.getValue(), last.getValue())
                .mapToObj(Year::of);
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
        return Touched.of(withoutQualifiers().form())
                .months(Touched.month(first), Touched.month(last))
                .mapToObj(Touched::month);
    }

    private <T> Optional<T> bounded(BiFunction<LocalDate, LocalDate, T> mapping) {
        Optional<LocalDate> first = earliest().toLocalDate();
        Optional<LocalDate> last = latest().toLocalDate();
        return first.flatMap(from -> last.map(to -> mapping.apply(from, to)));
    }

    // --- text for people

    /**
     * Returns text for people, such as {@code 10–16 September 2017} or {@code 2017년 9월 10–16일}.
     *
     * @param locale Korean for Korean text; any other language gets English
     * @return one line of text, which cannot be parsed back
     */
    public String toText(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return Wording.of(locale).text(form());
    }

    // --- copies

    /**
     * Returns a copy without {@code ?}, {@code ~} and {@code %}, such as {@code 2014} for {@code 2014~}.
     *
     * @return the value as written
     */
    public Edtf withoutQualifiers() {
        if (qualifier() == Qualifier.NONE) {
            return this;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '?' && c != '~' && c != '%') {
                plain.append(c);
            }
        }
        return parse(plain.toString());
    }

    /**
     * Returns a copy of a date with the whole of it qualified, such as {@code 2014~} for {@code 2014}.
     *
     * @param qualifier the qualifier, which replaces those that are there
     * @return the qualified date
     * @throws IllegalArgumentException if this is not of {@link Kind#DATE}
     */
    public Edtf withQualifier(Qualifier qualifier) {
        Objects.requireNonNull(qualifier, "qualifier");
        if (kind() != Kind.DATE) {
            throw new IllegalArgumentException("Only a single date can be qualified as a whole, not " + this);
        }
        return parse(withoutQualifiers().text + qualifier.symbol());
    }

    // --- factories

    /**
     * Obtains a day, such as {@code 2016-06-11}.
     *
     * @param date a day of the years from -9999 to 9999
     * @return the date
     * @throws IllegalArgumentException if the year has more than four digits
     */
    public static Edtf of(LocalDate date) {
        Objects.requireNonNull(date, "date");
        return plain(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /**
     * Obtains a month, such as {@code 2016-06}.
     *
     * @param month a month of the years from -9999 to 9999
     * @return the date
     * @throws IllegalArgumentException if the year has more than four digits
     */
    public static Edtf of(YearMonth month) {
        Objects.requireNonNull(month, "month");
        return plain(month.getYear(), month.getMonthValue(), 0);
    }

    /**
     * Obtains a year, such as {@code 2016} or {@code Y17000}.
     *
     * @param year any year
     * @return the date
     */
    public static Edtf of(Year year) {
        Objects.requireNonNull(year, "year");
        return ofYear(year.getValue());
    }

    /**
     * Obtains a date-time with an offset, such as {@code 1985-04-12T23:20:30+09:00}.
     *
     * @param dateTime a date-time of the years from -9999 to 9999, of whole seconds, with an offset of whole minutes
     * @return the date-time
     * @throws IllegalArgumentException if it has anything finer, or a year of more than four digits
     */
    public static Edtf of(OffsetDateTime dateTime) {
        Objects.requireNonNull(dateTime, "dateTime");
        int offset = dateTime.getOffset().getTotalSeconds();
        if (offset % 60 != 0) {
            throw new IllegalArgumentException("An Edtf holds an offset in whole minutes, not " + dateTime);
        }
        return parse(of(dateTime.toLocalDateTime()).text + dateTime.getOffset().getId());
    }

    /**
     * Obtains a date-time without an offset, such as {@code 1985-04-12T23:20:30}.
     *
     * @param dateTime a date-time of the years from -9999 to 9999, of whole seconds
     * @return the date-time
     * @throws IllegalArgumentException if it has a fraction of a second, or a year of more than four digits
     */
    public static Edtf of(LocalDateTime dateTime) {
        Objects.requireNonNull(dateTime, "dateTime");
        if (!dateTime.equals(dateTime.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("An Edtf holds whole seconds, not " + dateTime);
        }
        String clock = dateTime.toLocalTime().toString();
        return parse(of(dateTime.toLocalDate()).text + 'T' + (clock.length() == 5 ? clock + ":00" : clock));
    }

    /**
     * Obtains a year, such as {@code 2016}, {@code -0043} or {@code Y17000}.
     *
     * @param year any year, 0 being 1 BC
     * @return the date
     */
    public static Edtf ofYear(int year) {
        return Math.abs((long) year) > DatePattern.MAX_PLAIN_YEAR ? parse("Y" + year) : plain(year, 0, 0);
    }

    /**
     * Obtains a month, such as {@code 2016-06}.
     *
     * @param year from -9999 to 9999
     * @param month from 1 to 12
     * @return the date
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Edtf ofMonth(int year, int month) {
        if (month < 1 || month > 12) {
            throw new IllegalArgumentException("A month is a number from 1 to 12, not " + month);
        }
        return plain(year, month, 0);
    }

    /**
     * Obtains a day, such as {@code 2016-06-11}.
     *
     * @param year from -9999 to 9999
     * @param month from 1 to 12
     * @param day from 1 to the length of the month
     * @return the date
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Edtf ofDay(int year, int month, int day) {
        Edtf ofMonth = ofMonth(year, month);
        int length = YearMonth.of(year, month).lengthOfMonth();
        if (day < 1 || day > length) {
            throw new IllegalArgumentException(
                    "A day of " + ofMonth + " is a number from 1 to " + length + ", not " + day);
        }
        return plain(year, month, day);
    }

    /**
     * Obtains a season or another part of a year, such as {@code 2001-21}.
     *
     * @param year from -9999 to 9999
     * @param part the part
     * @return the date
     * @throws IllegalArgumentException if the year is out of its range
     */
    public static Edtf ofPart(int year, PartOfYear part) {
        Objects.requireNonNull(part, "part");
        return parse(plain(year, 0, 0).text + '-' + part.code());
    }

    /**
     * Obtains an interval, such as {@code 2014/2025}. A reversed one is allowed.
     *
     * @param start a single date
     * @param end a single date
     * @return the interval
     * @throws IllegalArgumentException if either is not of {@link Kind#DATE}
     */
    public static Edtf ofInterval(Edtf start, Edtf end) {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        return parse(side(start) + '/' + side(end));
    }

    /**
     * Obtains an interval with an open end, such as {@code 2011/..}.
     *
     * @param start a single date
     * @return the interval
     * @throws IllegalArgumentException if the start is not of {@link Kind#DATE}
     */
    public static Edtf ofOpenEnd(Edtf start) {
        Objects.requireNonNull(start, "start");
        return parse(side(start) + "/..");
    }

    /**
     * Obtains an interval with an unknown end, such as {@code 2007-01/}.
     *
     * @param start a single date
     * @return the interval
     * @throws IllegalArgumentException if the start is not of {@link Kind#DATE}
     */
    public static Edtf ofUnknownEnd(Edtf start) {
        Objects.requireNonNull(start, "start");
        return parse(side(start) + '/');
    }

    /**
     * Obtains an interval with an open start, such as {@code ../2025}.
     *
     * @param end a single date
     * @return the interval
     * @throws IllegalArgumentException if the end is not of {@link Kind#DATE}
     */
    public static Edtf ofOpenStart(Edtf end) {
        Objects.requireNonNull(end, "end");
        return parse("../" + side(end));
    }

    /**
     * Obtains an interval with an unknown start, such as {@code /2025}.
     *
     * @param end a single date
     * @return the interval
     * @throws IllegalArgumentException if the end is not of {@link Kind#DATE}
     */
    public static Edtf ofUnknownStart(Edtf end) {
        Objects.requireNonNull(end, "end");
        return parse('/' + side(end));
    }

    /**
     * Obtains a set of which one date is meant, such as {@code [1667,1668]}.
     *
     * @param dates single dates, one or more
     * @return the set
     * @throws IllegalArgumentException if there is none, or one is not of {@link Kind#DATE}
     */
    public static Edtf ofOneOf(List<Edtf> dates) {
        Objects.requireNonNull(dates, "dates");
        return set('[', dates, ']');
    }

    /**
     * Obtains a set of which all dates are meant, such as {@code {1960,1961-12}}.
     *
     * @param dates single dates, one or more
     * @return the set
     * @throws IllegalArgumentException if there is none, or one is not of {@link Kind#DATE}
     */
    public static Edtf ofAllOf(List<Edtf> dates) {
        Objects.requireNonNull(dates, "dates");
        return set('{', dates, '}');
    }

    private static Edtf set(char open, List<Edtf> dates, char close) {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("A set of dates has one or more");
        }
        StringBuilder set = new StringBuilder();
        for (Edtf date : dates) {
            set.append(set.length() == 0 ? open : ',').append(side(Objects.requireNonNull(date, "dates element")));
        }
        return parse(set.append(close).toString());
    }

    private static String side(Edtf date) {
        if (date.kind() != Kind.DATE) {
            throw new IllegalArgumentException("A part of an interval or set is a single date, not " + date);
        }
        return date.text;
    }

    private static Edtf plain(int year, int month, int day) {
        // Not by Math.abs, which leaves the least number negative.
        if (year < -DatePattern.MAX_PLAIN_YEAR || year > DatePattern.MAX_PLAIN_YEAR) {
            throw new IllegalArgumentException("A date with a month has a year from -9999 to 9999, not " + year);
        }
        return new Edtf(PlainText.format(year, month, day), year, month, day);
    }

    /**
     * Obtains the value that a text states, such as {@code 2014/2025}.
     *
     * <p>It takes any text, however long, in time that grows no faster than the text.
     *
     * @param text the text, in EDTF of level 0, 1 or 2
     * @return the value, whose {@code toString} is the text
     * @throws MalformedTextException if the text is no EDTF, with the index of what does not fit
     */
    public static Edtf parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.length() == PLAIN_DAY_LENGTH && text.charAt(4) == '-' && text.charAt(7) == '-') {
            int year = PlainText.number(text, 0, 2) * 100 + PlainText.number(text, 2, 4);
            int month = PlainText.number(text, 5, 7);
            int day = PlainText.number(text, 8, 10);
            // A character that is no digit makes its number negative; the general parser then says where.
            if ((year | month | day) >= 0 && PlainText.isDay(year, month, day)) {
                return new Edtf(text, year, month, day);
            }
        }
        if (text.length() == YEAR_LENGTH) {
            int year = PlainText.number(text, 0, 2) * 100 + PlainText.number(text, 2, 4);
            if (year >= 0) {
                return new Edtf(text, year, 0, 0);
            }
        }
        return new Edtf(text, EdtfParser.parse(text));
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code 2014/2025}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static Edtf of(String text) {
        return parse(text);
    }

    // --- object

    /**
     * Compares for a list in order of time: by the earliest bound, then by the latest, then by the text.
     *
     * <p>An open or unknown start comes before all days, an open or unknown end after all. It is an order for display,
     * not a statement on time: ask {@link #isBefore(Edtf)} for that.
     *
     * @param that the other
     * @return negative, zero for the same text, or positive
     */
    @Override
    public int compareTo(Edtf that) {
        Objects.requireNonNull(that, "that");
        int order = Long.compare(rank(earliest(), Long.MIN_VALUE), rank(that.earliest(), Long.MIN_VALUE));
        if (order == 0) {
            order = Long.compare(rank(latest(), Long.MAX_VALUE), rank(that.latest(), Long.MAX_VALUE));
        }
        return order == 0 ? text.compareTo(that.text) : order;
    }

    private static long rank(Bound bound, long ofNone) {
        if (bound instanceof Bound.Day day) {
            return day.date().toEpochDay();
        }
        if (bound instanceof Bound.OutOfRange side) {
            return side == Bound.OutOfRange.PAST ? DatePattern.MIN_DAY - 1 : DatePattern.MAX_DAY + 1;
        }
        return ofNone;
    }

    /**
     * Checks for the same text: {@code 2014} differs from {@code 2014-01/2014-12}.
     *
     * @param other anything
     * @return true if it is an Edtf with the same text
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Edtf that && text.equals(that.text));
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Returns the text, such as {@code 2014/2025}.
     *
     * @return the text that {@link #parse(String)} takes
     */
    @Override
    public String toString() {
        return text;
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
