package org.urbancoop.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.MalformedTextException;

/**
 * A date as a source states it, such as {@code 2024-XX-08}, {@code 2014/2025} or {@code 2014~}.
 *
 * <p>It holds the text that it was parsed from and nothing that the text does not state: it never invents a month, a first
 * of January or a last second of a day. Two are equal if their texts are; whether they cover the same days is asked with
 * {@link #isSame(Edtf)}.
 *
 * <p>The format is the Extended Date/Time Format, levels 0, 1 and 2, as the Library of Congress specification of 4 February
 * 2019 states it, a profile of ISO 8601-1:2019 and ISO 8601-2:2019. Years are astronomical: {@code 0000} is 1 BC.
 *
 * <p>This class is immutable and safe for use by many threads.
 */
public final class Edtf {

    /** What a value is, such as {@code INTERVAL} for {@code 2014/2025}. */
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

    private final String text;
    /** Null for a plain year, month or day, which the three numbers hold; month and day are 0 where absent. */
    private final @Nullable Form form;

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

    private Edtf(String text, Form form) {
        boolean plain = form instanceof DateForm date && date.isPlain();
        this.text = text;
        this.form = plain ? null : form;
        this.year = plain ? ((DateForm) form).year : 0;
        this.month = (byte) (plain ? Math.max(0, valueOf(((DateForm) form).month)) : 0);
        this.day = (byte) (plain ? Math.max(0, valueOf(((DateForm) form).day)) : 0);
    }

    private static int valueOf(int nibbles) {
        return nibbles == DateForm.ABSENT ? 0 : DateForm.value(nibbles);
    }

    // ------------------------------------------------------------------------------------------------------- what it
    // is

    /**
     * Gets what this is, such as {@code INTERVAL} for {@code 2014/2025}.
     *
     * @return the kind
     */
    public Kind kind() {
        if (form instanceof Form.Interval) {
            return Kind.INTERVAL;
        }
        if (form instanceof Form.Members members) {
            return members.all() ? Kind.ALL_OF : Kind.ONE_OF;
        }
        return form instanceof Form.DateTime ? Kind.DATE_TIME : Kind.DATE;
    }

    /**
     * Gets how fine the dates are, such as {@code MONTH} for {@code 2024-05/2024-07}.
     *
     * @return the precision, or nothing if the dates of an interval or a set differ in it
     */
    public Optional<Precision> precision() {
        if (form instanceof Form.DateTime) {
            return Optional.of(Precision.SECOND);
        }
        Precision common = null;
        for (DateForm date : dates()) {
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
            for (DateForm date : dates()) {
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
        Qualifier union = Qualifier.NONE;
        if (form != null) {
            for (DateForm date : dates()) {
                union = union.and(
                        switch (component) {
                            case YEAR -> date.yearQualifier;
                            case PART_OF_YEAR -> date.isPartOfYear() ? date.monthQualifier : Qualifier.NONE;
                            case MONTH -> date.isPartOfYear() ? Qualifier.NONE : date.monthQualifier;
                            case DAY -> date.dayQualifier;
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
        return form instanceof Form.Interval interval && interval.start() != null
                ? Optional.of(new Edtf(text.substring(0, interval.slash()), interval.start()))
                : Optional.empty();
    }

    /**
     * Gets the end of an interval, such as {@code 2025} of {@code 2014/2025}.
     *
     * @return the date, or nothing if this is no interval or the end is open or unknown
     */
    public Optional<Edtf> end() {
        return form instanceof Form.Interval interval && interval.end() != null
                ? Optional.of(new Edtf(text.substring(interval.slash() + 1), interval.end()))
                : Optional.empty();
    }

    /**
     * Gets the members of a set in the order of the text, such as {@code 1960} and {@code 1961-12} of {@code
     * {1960,1961-12}}.
     *
     * <p>A range is given as an interval: {@code 1670..1672} as {@code 1670/1672}, {@code ..1984} as {@code ../1984}.
     *
     * @return the members, none if this is no set
     */
    public List<Edtf> members() {
        if (!(form instanceof Form.Members set)) {
            return List.of();
        }
        List<Edtf> members = new ArrayList<>(set.members().size());
        for (Form.Member member : set.members()) {
            members.add(parse(
                    member.isRange()
                            ? (member.start() == null ? ".." : text.substring(member.from(), member.dots()))
                                    + "/"
                                    + (member.end() == null ? ".." : text.substring(member.dots() + 2, member.to()))
                            : text.substring(member.from(), member.to())));
        }
        return List.copyOf(members);
    }

    private List<DateForm> dates() {
        List<DateForm> dates = new ArrayList<>();
        if (form == null) {
            dates.add(DateForm.plain(year, month, day));
        } else if (form instanceof DateForm date) {
            dates.add(date);
        } else if (form instanceof Form.DateTime time) {
            dates.add(time.day());
        } else if (form instanceof Form.Interval interval) {
            addIfPresent(dates, interval.start());
            addIfPresent(dates, interval.end());
        } else if (form instanceof Form.Members set) {
            for (Form.Member member : set.members()) {
                addIfPresent(dates, member.start());
                addIfPresent(dates, member.end());
            }
        }
        return dates;
    }

    private static void addIfPresent(List<DateForm> dates, @Nullable DateForm date) {
        if (date != null) {
            dates.add(date);
        }
    }

    // ------------------------------------------------------------------------------------------------------------
    // bounds

    /**
     * Returns the earliest day that it may mean, such as {@code 2024-01-08} for {@code 2024-XX-08}.
     *
     * <p>It is the bound of the text as written, whatever is qualified. Of a reversed interval it lies after the latest.
     *
     * @return the bound
     */
    public Bound earliest() {
        if (form instanceof Form.Interval interval) {
            return bound(interval.startSide(), interval.start(), true);
        }
        if (form instanceof Form.Members set) {
            long least = Long.MAX_VALUE;
            for (Form.Member member : set.members()) {
                if (member.start() == null) {
                    return Bound.Open.OPEN;
                }
                least = Math.min(least, member.start().first());
                if (member.end() != null) {
                    least = Math.min(least, member.end().first());
                }
            }
            return bound(least);
        }
        return bound(date().first());
    }

    /**
     * Returns the latest day that it may mean, such as {@code 2024-12-08} for {@code 2024-XX-08}.
     *
     * @return the bound
     * @see #earliest()
     */
    public Bound latest() {
        if (form instanceof Form.Interval interval) {
            return bound(interval.endSide(), interval.end(), false);
        }
        if (form instanceof Form.Members set) {
            long most = Long.MIN_VALUE;
            for (Form.Member member : set.members()) {
                if (member.isRange() && member.end() == null) {
                    return Bound.Open.OPEN;
                }
                if (member.start() != null) {
                    most = Math.max(most, member.start().last());
                }
                if (member.end() != null) {
                    most = Math.max(most, member.end().last());
                }
            }
            return bound(most);
        }
        return bound(date().last());
    }

    private DateForm date() {
        if (form == null) {
            return DateForm.plain(year, month, day);
        }
        return form instanceof Form.DateTime time ? time.day() : (DateForm) form;
    }

    private static Bound bound(Form.Side side, @Nullable DateForm date, boolean first) {
        if (date != null) {
            return bound(first ? date.first() : date.last());
        }
        return side == Form.Side.OPEN ? Bound.Open.OPEN : Bound.Unknown.UNKNOWN;
    }

    private static Bound bound(long epochDay) {
        if (epochDay < DateForm.MIN_DAY) {
            return Bound.OutOfRange.PAST;
        }
        return epochDay > DateForm.MAX_DAY ? Bound.OutOfRange.FUTURE : new Bound.Day(LocalDate.ofEpochDay(epochDay));
    }

    /**
     * Checks for an interval that certainly ends before it starts, such as {@code 2025/2014}.
     *
     * @return true if it is reversed as written
     */
    public boolean isReversed() {
        return form instanceof Form.Interval interval
                && interval.start() != null
                && interval.end() != null
                && interval.start().first() > interval.end().last();
    }

    // ------------------------------------------------------------------------------------------------------- exact
    // values

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
        return form instanceof DateForm date
                        && date.isYearExact()
                        && date.significant == 0
                        && date.precision() == Precision.YEAR
                        && date.qualifier() == Qualifier.NONE
                ? Optional.of(Year.of(date.year))
                : Optional.empty();
    }

    /**
     * Returns the day and clock if this is a date-time, such as {@code 1985-04-12T23:20:30}, with or without an offset.
     *
     * @return the local date-time, or nothing if this is no date-time
     */
    public Optional<LocalDateTime> toLocalDateTime() {
        return form instanceof Form.DateTime time
                ? Optional.of(LocalDateTime.of(
                        LocalDate.ofEpochDay(time.day().first()), LocalTime.ofSecondOfDay(time.secondOfDay())))
                : Optional.empty();
    }

    /**
     * Returns the day, clock and offset if this is a date-time with an offset, such as {@code 1985-04-12T23:20:30+04:30}.
     *
     * @return the date-time, or nothing if it has no offset, or one beyond the 18 hours that {@link ZoneOffset} holds
     */
    public Optional<OffsetDateTime> toOffsetDateTime() {
        return form instanceof Form.DateTime time
                        && time.offset() != Form.DateTime.NO_OFFSET
                        && Math.abs(time.offset()) <= 18 * 60
                ? toLocalDateTime().map(local -> local.atOffset(ZoneOffset.ofTotalSeconds(time.offset() * 60)))
                : Optional.empty();
    }

    // --------------------------------------------------------------------------------------------------------
    // comparison

    /**
     * Returns whether it ends before the other starts, such as {@code YES} for {@code 2014} and {@code 2016-06}.
     *
     * <p>A comparison relies on nothing that is qualified: {@code 2014~} may lie anywhere. To compare as written, compare
     * {@link #withoutQualifiers()}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict isBefore(Edtf that) {
        return Comparison.isBefore(this, that);
    }

    /**
     * Returns whether it starts after the other ends, such as {@code YES} for {@code 2016-06} and {@code 2014}.
     *
     * @param that the other
     * @return the verdict, that of {@code that.isBefore(this)}
     */
    public Verdict isAfter(Edtf that) {
        return that.isBefore(this);
    }

    /**
     * Returns whether both cover the same days, such as {@code YES} for {@code 2001-33} and {@code 2001-01/2001-03-31}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict isSame(Edtf that) {
        return Comparison.isSame(this, that);
    }

    /**
     * Returns whether it covers every day of the other, such as {@code YES} for {@code 2016} and {@code 2016-06-11}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict contains(Edtf that) {
        return Comparison.contains(this, that);
    }

    /**
     * Returns whether both share a day, such as {@code YES} for {@code 2016/2017} and {@code 2016-12/2017-01}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict overlaps(Edtf that) {
        return Comparison.overlaps(this, that);
    }

    @Nullable
    Form form() {
        return form;
    }

    DateForm plainDate() {
        return DateForm.plain(year, month, day);
    }

    // ------------------------------------------------------------------------------------------------------------
    // copies

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
        if (kind() != Kind.DATE) {
            throw new IllegalArgumentException("Only a single date can be qualified as a whole, not " + this);
        }
        return parse(withoutQualifiers().text + qualifier.symbol());
    }

    // ----------------------------------------------------------------------------------------------------------
    // factories

    /**
     * Obtains a day, such as {@code 2016-06-11}.
     *
     * @param date a day of the years from -9999 to 9999
     * @return the date
     * @throws IllegalArgumentException if the year has more than four digits
     */
    public static Edtf of(LocalDate date) {
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
        return plain(month.getYear(), month.getMonthValue(), 0);
    }

    /**
     * Obtains a year, such as {@code 2016} or {@code Y17000}.
     *
     * @param year any year
     * @return the date
     */
    public static Edtf of(Year year) {
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
        return year < -9999 || year > 9999 ? parse("Y" + year) : plain(year, 0, 0);
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
        int length = ofMonth(year, month).toYearMonth().orElseThrow().lengthOfMonth();
        if (day < 1 || day > length) {
            throw new IllegalArgumentException(
                    "A day of " + ofMonth(year, month) + " is a number from 1 to " + length + ", not " + day);
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
        return set('{', dates, '}');
    }

    private static Edtf set(char open, List<Edtf> dates, char close) {
        if (dates.isEmpty()) {
            throw new IllegalArgumentException("A set of dates has one or more");
        }
        StringBuilder set = new StringBuilder();
        for (Edtf date : dates) {
            set.append(set.length() == 0 ? open : ',').append(side(date));
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
        if (year < -9999 || year > 9999) {
            throw new IllegalArgumentException("A date with a month has a year from -9999 to 9999, not " + year);
        }
        return new Edtf(format(year, month, day), year, month, day);
    }

    @SuppressWarnings("deprecation") // the only way to a Latin-1 String without a second copy and without a charset
    private static String format(int year, int month, int day) {
        byte[] bytes = new byte[(year < 0 ? 5 : 4) + (month == 0 ? 0 : 3) + (day == 0 ? 0 : 3)];
        int at = bytes.length;
        if (day != 0) {
            bytes[--at] = (byte) ('0' + day % 10);
            bytes[--at] = (byte) ('0' + day / 10);
            bytes[--at] = '-';
        }
        if (month != 0) {
            bytes[--at] = (byte) ('0' + month % 10);
            bytes[--at] = (byte) ('0' + month / 10);
            bytes[--at] = '-';
        }
        int rest = Math.abs(year);
        for (int i = 0; i < 4; i++, rest /= 10) {
            bytes[--at] = (byte) ('0' + rest % 10);
        }
        if (year < 0) {
            bytes[--at] = '-';
        }
        return new String(bytes, 0);
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
            int year = number(text, 0, 2) * 100 + number(text, 2, 4);
            int month = number(text, 5, 7);
            int day = number(text, 8, 10);
            // A character that is no digit makes its number negative; the general parser then says where.
            if ((year | month | day) >= 0 && isDay(year, month, day)) {
                return new Edtf(text, year, month, day);
            }
        }
        return new Edtf(text, EdtfParser.parse(text));
    }

    private static int number(String text, int from, int to) {
        int tens = text.charAt(from) - '0';
        int ones = text.charAt(to - 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }

    private static boolean isDay(int year, int month, int day) {
        if (day < 1 || month < 1 || month > 12) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }

    // ------------------------------------------------------------------------------------------------------------
    // object

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
}
