package org.urbancoop.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What the text of a date states: its kind, its year, month and day, what is qualified or left open. */
abstract sealed class EdtfComponents permits EdtfExtent {

    private static final int MAX_OFFSET_MINUTES = 18 * 60;

    final String text;
    /** Null for a plain year, month or day, which the three numbers hold; month and day are 0 where absent. */
    final @Nullable ParsedEdtf form;

    final int year;
    final byte month;
    final byte day;

    EdtfComponents(String text, int year, int month, int day) {
        this.text = text;
        this.form = null;
        this.year = year;
        this.month = (byte) month;
        this.day = (byte) day;
    }

    EdtfComponents(String text, ParsedEdtf form) {
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
    public Edtf.Kind kind() {
        if (form instanceof ParsedEdtf.Interval) {
            return Edtf.Kind.INTERVAL;
        }
        if (form instanceof ParsedEdtf.Members members) {
            return members.all() ? Edtf.Kind.ALL_OF : Edtf.Kind.ONE_OF;
        }
        return form instanceof ParsedEdtf.Moment ? Edtf.Kind.DATE_TIME : Edtf.Kind.DATE;
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
            members.add(Edtf.parse(member.isRange() ? interval(member) : text.substring(member.from(), member.to())));
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

    final List<DatePattern> dates() {
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
}
