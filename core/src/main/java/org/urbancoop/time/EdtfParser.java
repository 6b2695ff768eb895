package org.urbancoop.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.MalformedTextException;

/**
 * Reads a text once from left to right, without going back.
 *
 * <p>Section names in the comments are those of the Library of Congress specification of 4 February 2019.
 */
final class EdtfParser {

    private static final String DIGIT_OR_X = "a digit or 'X'";
    private static final String POSITIVE = "a digit from 1 to 9";
    private static final String QUALIFIER = "a qualifier ('?', '~' or '%')";

    private final String text;
    private int pos;
    /** What else the date that ends at {@link #pos} could have gone on with, for the refusal of what stands there. */
    private String more = "";

    private EdtfParser(String text) {
        this.text = text;
    }

    static ParsedEdtf parse(String text) {
        return new EdtfParser(text).whole();
    }

    private ParsedEdtf whole() {
        if (at('[') || at('{')) {
            return members();
        }
        if (at('/') || at('.')) {
            return interval(null);
        }
        DatePattern date = date("a date, '[', '{', '/' or '..'");
        if (at('/')) {
            return interval(date);
        }
        boolean day = date.day() != DatePattern.ABSENT && date.isPlain();
        if (at('T') && day) {
            return moment(date);
        }
        if (pos < text.length()) {
            throw fail(more + (day ? "'T' and a time, " : "") + "'/' or the end");
        }
        return date;
    }

    // --- intervals and sets

    /** "Time Interval" and "Extended Interval": a date on at least one side, the other one may be blank or "..". */
    private ParsedEdtf interval(@Nullable DatePattern start) {
        ParsedEdtf.Blank blank = start == null ? blank() : ParsedEdtf.Blank.UNKNOWN;
        int slash = pos;
        expect('/');
        DatePattern end = null;
        if (start == null) {
            end = date("a date");
        } else if (pos == text.length() || at('.')) {
            blank = blank();
            more = "";
        } else {
            end = date("a date, '..' or the end");
        }
        if (pos < text.length()) {
            throw fail(more + "the end");
        }
        return new ParsedEdtf.Interval(start, end, blank, slash);
    }

    private ParsedEdtf.Blank blank() {
        if (!at('.')) {
            return ParsedEdtf.Blank.UNKNOWN;
        }
        expect('.');
        expect('.');
        return ParsedEdtf.Blank.OPEN;
    }

    /** "Set representation": ".." before the first member, after the last, or between two dates of one precision. */
    private ParsedEdtf members() {
        boolean all = at('{');
        char close = all ? '}' : ']';
        List<ParsedEdtf.Member> members = new ArrayList<>();
        boolean last = false;
        do {
            pos++;
            int from = pos;
            int dots = ParsedEdtf.Member.NO_DOTS;
            DatePattern start = null;
            DatePattern end = null;
            if (members.isEmpty() && at('.')) {
                dots = pos;
                blank();
                end = date("a date");
            } else {
                start = date(members.isEmpty() ? "a date or '..'" : "a date");
                if (at('.')) {
                    dots = pos;
                    blank();
                    more = "";
                    last = at(close);
                    if (!last) {
                        int endAt = pos;
                        end = date("a date or '" + close + "'");
                        if (end.precision() != start.precision()) {
                            throw fail(endAt, "a date as precise as the one before '..'");
                        }
                    }
                }
            }
            members.add(new ParsedEdtf.Member(start, end, from, dots, pos));
        } while (at(',') && !last);
        if (!at(close)) {
            boolean date = members.get(members.size() - 1).dots() == ParsedEdtf.Member.NO_DOTS;
            throw fail(last ? "'" + close + "'" : more + (date ? "'..', " : "") + "',' or '" + close + "'");
        }
        pos++;
        if (pos < text.length()) {
            throw fail("the end");
        }
        return new ParsedEdtf.Members(all, List.copyOf(members));
    }

    // --- dates

    private DatePattern date(String expected) {
        Qualifier left = qualifier();
        if (at('Y')) {
            return letterYear(left);
        }
        int yearAt = pos;
        boolean negative = at('-');
        if (negative) {
            pos++;
        } else if (!isDigit() && !at('X')) {
            throw fail(left == Qualifier.NONE ? expected : "a year");
        }
        int mask = (digitOrX() << 12) | (digitOrX() << 8) | (digitOrX() << 4) | digitOrX();
        boolean masked = false;
        int min = 0;
        int max = 0;
        int leastAboveZero = 0;
        for (int shift = 12, factor = 1000; shift >= 0; shift -= 4, factor /= 10) {
            int digit = (mask >> shift) & 0xF;
            boolean x = digit == DatePattern.X;
            masked |= x;
            min += x ? 0 : digit * factor;
            max += x ? 9 * factor : digit * factor;
            leastAboveZero = x ? factor : leastAboveZero;
        }
        if (negative) {
            if (max == 0) {
                throw fail(yearAt, "a year other than -0000, which is 0000");
            }
            int least = min == 0 ? leastAboveZero : min;
            min = -max;
            max = -least;
        }
        if (at('S') && !masked) {
            return significantYear(min, Integer.toString(Math.abs(min)).length(), left);
        }
        return monthAndDay(masked ? mask : DatePattern.ABSENT, min, max, left);
    }

    private DatePattern monthAndDay(int yearMask, int minYear, int maxYear, Qualifier yearLeft) {
        Qualifier yearQualifier = yearLeft;
        Qualifier monthQualifier = Qualifier.NONE;
        Qualifier dayQualifier = Qualifier.NONE;
        int month = DatePattern.ABSENT;
        int day = DatePattern.ABSENT;
        int dayAt = pos;
        // "Group Qualification": to the right of a component it applies to all on its left as well.
        Qualifier right = qualifier();
        yearQualifier = yearQualifier.and(right);
        more = "'-' and a month, "
                + (right != Qualifier.NONE ? "" : QUALIFIER + ", " + (yearMask == DatePattern.ABSENT ? "'S', " : ""));
        if (at('-')) {
            pos++;
            // "Qualification of Individual Component": to the left of a component it applies to that one only.
            monthQualifier = qualifier();
            month = month();
            right = qualifier();
            yearQualifier = yearQualifier.and(right);
            monthQualifier = monthQualifier.and(right);
            boolean part = DatePattern.isPartOfYear(month);
            more = (part ? "" : "'-' and a day, ") + (right == Qualifier.NONE ? QUALIFIER + ", " : "");
            if (at('-') && !part) {
                pos++;
                dayQualifier = qualifier();
                dayAt = pos;
                day = (digitOrX() << 4) | digitOrX();
                right = qualifier();
                yearQualifier = yearQualifier.and(right);
                monthQualifier = monthQualifier.and(right);
                dayQualifier = dayQualifier.and(right);
                more = right == Qualifier.NONE ? QUALIFIER + ", " : "";
            }
        }
        DatePattern date = new DatePattern(
                yearMask, minYear, minYear, maxYear, 0, month, day, yearQualifier, monthQualifier, dayQualifier);
        if (!date.exists()) {
            throw fail(dayAt, "a day that this month has");
        }
        return date;
    }

    /**
     * A month from 01 to 12, "Seasons" from 21 and "Sub-year groupings" to 41; an X stands for a digit of a month only.
     */
    private int month() {
        int from = pos;
        int month = (digitOrX() << 4) | digitOrX();
        if (DatePattern.isPartOfYear(month) && DatePattern.value(month) <= PartOfYear.MAX_CODE) {
            return month;
        }
        for (int m = 1; m <= 12; m++) {
            if (DatePattern.fits(month, m)) {
                return month;
            }
        }
        throw fail(from, "a month from 01 to 12 or a part of the year from 21 to 41");
    }

    /** "Letter-prefixed calendar year" and "Exponential year". */
    private DatePattern letterYear(Qualifier left) {
        int yearAt = pos;
        pos++;
        boolean negative = at('-');
        if (negative) {
            pos++;
        }
        int from = pos;
        if (at('0') || !isDigit()) {
            throw fail(POSITIVE);
        }
        long value = 0;
        while (isDigit()) {
            value = Math.min(DatePattern.BEYOND, value * 10 + digit());
        }
        long digits = (long) pos - from;
        more = "a digit, 'E', 'S', " + QUALIFIER + ", ";
        if (at('E')) {
            pos++;
            int exponent = positive();
            for (int i = 0; i < exponent && value < DatePattern.BEYOND; i++) {
                value = Math.min(DatePattern.BEYOND, value * 10);
            }
            digits += exponent;
            more = "a digit, 'S', " + QUALIFIER + ", ";
        }
        if (value <= DatePattern.MAX_PLAIN_YEAR) {
            throw fail(yearAt, "a year without 'Y', which is for more than four digits only");
        }
        int year = (int) (negative ? -value : value);
        if (at('S')) {
            return significantYear(year, digits, left);
        }
        Qualifier right = qualifier();
        more = right == Qualifier.NONE ? more : "";
        return year(year, year, year, 0, left.and(right));
    }

    /** "Significant digits": the digits after the first ones may be any. */
    private DatePattern significantYear(int year, long digits, Qualifier left) {
        pos++;
        int significant = positive();
        int min = Math.abs(year);
        int max = min;
        if (min <= DatePattern.MAX_YEAR) {
            int unit = 1;
            for (long i = significant; i < digits; i++) {
                unit *= 10;
            }
            min -= min % unit;
            max = min + (unit - 1);
        }
        Qualifier right = qualifier();
        more = right == Qualifier.NONE ? "a digit, " + QUALIFIER + ", " : "";
        return year < 0
                ? year(year, -max, -min, significant, left.and(right))
                : year(year, min, max, significant, left.and(right));
    }

    private static DatePattern year(int year, int min, int max, int significant, Qualifier qualifier) {
        return new DatePattern(
                DatePattern.ABSENT,
                year,
                min,
                max,
                significant,
                DatePattern.ABSENT,
                DatePattern.ABSENT,
                qualifier,
                Qualifier.NONE,
                Qualifier.NONE);
    }

    /** Reads a positive number without leading zeros; one that is too large for an int counts as the largest int. */
    private int positive() {
        if (at('0') || !isDigit()) {
            throw fail(POSITIVE);
        }
        long value = 0;
        while (isDigit()) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + digit());
        }
        return (int) value;
    }

    // --- times

    /** "Date and Time": hours, minutes and seconds, then nothing, "Z" or an offset in hours or hours and minutes. */
    private ParsedEdtf moment(DatePattern day) {
        pos++;
        int hour = twoDigits("an hour", 23);
        expect(':');
        int minute = twoDigits("a minute", 59);
        expect(':');
        int secondAt = pos;
        int second = twoDigits("a second", 60);
        int offset = offset();
        if (pos < text.length()) {
            throw fail(offset == ParsedEdtf.Moment.NO_OFFSET ? "'Z', an offset such as +09:00, or the end" : "the end");
        }
        if (second == 60 && !mayBeLeapSecond(hour, minute, offset)) {
            throw fail(secondAt, "a second from 00 to 59, as 60 is for the last minute of a day of UTC only");
        }
        return new ParsedEdtf.Moment(day, hour, minute, second, offset);
    }

    private int offset() {
        if (at('Z')) {
            pos++;
            return 0;
        }
        if (!at('+') && !at('-')) {
            return ParsedEdtf.Moment.NO_OFFSET;
        }
        int signAt = pos;
        boolean negative = at('-');
        pos++;
        int minutes = twoDigits("an hour", 23) * 60;
        if (at(':')) {
            pos++;
            minutes += twoDigits("a minute", 59);
        }
        if (negative && minutes == 0) {
            throw fail(signAt, "'Z' or '+' for an offset of zero");
        }
        return negative ? -minutes : minutes;
    }

    /** Without an offset any that is in use will do: they are multiples of a quarter of an hour. */
    private static boolean mayBeLeapSecond(int hour, int minute, int offset) {
        return offset == ParsedEdtf.Moment.NO_OFFSET
                ? minute % 15 == 14
                : Math.floorMod(hour * 60 + minute - offset, 24 * 60) == 24 * 60 - 1;
    }

    private int twoDigits(String what, int max) {
        int from = pos;
        int value = 0;
        for (int i = 0; i < 2; i++) {
            if (!isDigit()) {
                throw fail("two digits of " + what);
            }
            value = value * 10 + digit();
        }
        if (value > max) {
            throw fail(from, what + " from 00 to " + max);
        }
        return value;
    }

    // --- characters

    private boolean at(char c) {
        return pos < text.length() && text.charAt(pos) == c;
    }

    private boolean isDigit() {
        return pos < text.length() && text.charAt(pos) >= '0' && text.charAt(pos) <= '9';
    }

    private int digit() {
        return text.charAt(pos++) - '0';
    }

    private int digitOrX() {
        if (at('X')) {
            pos++;
            return DatePattern.X;
        }
        if (!isDigit()) {
            throw fail(DIGIT_OR_X);
        }
        return digit();
    }

    private Qualifier qualifier() {
        for (Qualifier qualifier : Qualifier.WRITTEN) {
            if (at(qualifier.symbol().charAt(0))) {
                pos++;
                return qualifier;
            }
        }
        return Qualifier.NONE;
    }

    private void expect(char c) {
        if (!at(c)) {
            throw fail("'" + c + "'");
        }
        pos++;
    }

    private MalformedTextException fail(String expected) {
        return fail(pos, expected);
    }

    private MalformedTextException fail(int index, String expected) {
        return new MalformedTextException("Edtf", text, index, expected);
    }
}
