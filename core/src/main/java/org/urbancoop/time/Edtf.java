package org.urbancoop.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
public final class Edtf extends EdtfExtent implements Comparable<Edtf>, Serializable {

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

    private Edtf(String text, int year, int month, int day) {
        super(text, year, month, day);
    }

    Edtf(String text, ParsedEdtf form) {
        super(text, form);
    }

    @Override
    ParsedEdtf asWritten() {
        return withoutQualifiers().form();
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
