package org.urbancoop.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.MalformedTextException;

/** Reads a text once from left to right; no character is looked at more often than a fixed number of times. */
final class EdtfParser {

    private static final String AFTER_YEAR = "'-' and a month, a qualifier ('?', '~' or '%')";
    private static final String AFTER_MONTH = "'-' and a day, a qualifier ('?', '~' or '%')";
    private static final String AFTER_PART = "a qualifier ('?', '~' or '%')";

    private final String text;
    private int pos;
    /** What else could have stood at {@link #pos}, so that the refusal of what does stand there can say it. */
    private String alternatives = "";

    private EdtfParser(String text) {
        this.text = text;
    }

    static Form parse(String text) {
        return new EdtfParser(text).whole();
    }

    private Form whole() {
        if (at('[') || at('{')) {
            return members();
        }
        if (at('/') || at('.')) {
            return interval(null);
        }
        DateForm date = date("a date, '[', '{', '/' or '..'");
        if (at('/')) {
            return interval(date);
        }
        if (at('T') && isDay(date)) {
            return time(date);
        }
        if (pos < text.length()) {
            throw fail(alternatives + (isDay(date) ? ", 'T' and a time" : "") + ", '/' or the end");
        }
        return date;
    }

    private static boolean isDay(DateForm date) {
        return date.day != DateForm.ABSENT && !date.isUnspecified() && date.qualifier() == Qualifier.NONE;
    }

    // ------------------------------------------------------------------------------------------------ intervals and
    // sets

    private Form interval(@Nullable DateForm start) {
        Form.Side startSide = Form.Side.DATE;
        if (start == null) {
            startSide = side();
        }
        int slash = pos;
        expect('/');
        DateForm end = null;
        Form.Side endSide = pos == text.length() || at('.') ? side() : Form.Side.DATE;
        if (endSide == Form.Side.DATE) {
            end = date("a date, '..' or the end");
        } else {
            alternatives = "";
        }
        if (start == null && end == null) {
            throw new MalformedTextException("Edtf", text, text.length(), "a date on one side of '/' at least");
        }
        if (pos < text.length()) {
            throw fail(alternatives.isEmpty() ? "the end" : alternatives + " or the end");
        }
        return new Form.Interval(startSide, start, endSide, end, slash);
    }

    private Form.Side side() {
        if (at('.')) {
            expect('.');
            expect('.');
            return Form.Side.OPEN;
        }
        return Form.Side.UNKNOWN;
    }

    private Form members() {
        boolean all = at('{');
        char close = all ? '}' : ']';
        pos++;
        List<Form.Member> members = new ArrayList<>();
        boolean last = false;
        do {
            if (!members.isEmpty()) {
                pos++;
            }
            int from = pos;
            int dots = Form.Member.NO_DOTS;
            DateForm start = null;
            DateForm end = null;
            if (members.isEmpty() && at('.')) {
                dots = pos;
                expect('.');
                expect('.');
                end = date("a date");
            } else {
                start = date(members.isEmpty() ? "a date or '..'" : "a date");
                if (at('.')) {
                    dots = pos;
                    expect('.');
                    expect('.');
                    last = at(close);
                    alternatives = "";
                    if (!last) {
                        end = date("a date or '" + close + "'");
                    }
                }
            }
            members.add(new Form.Member(start, end, from, dots, pos));
        } while (at(',') && !last);
        if (!at(close)) {
            throw fail((alternatives.isEmpty() ? "" : alternatives + ", ") + "',', '..' or '" + close + "'");
        }
        pos++;
        if (pos < text.length()) {
            throw fail("the end");
        }
        return new Form.Members(all, List.copyOf(members));
    }

    // -------------------------------------------------------------------------------------------------------------
    // dates

    private DateForm date(String expected) {
        Qualifier yearQualifier = qualifier();
        if (at('Y')) {
            return letterYear(yearQualifier);
        }
        int yearAt = pos;
        boolean negative = at('-');
        if (negative) {
            pos++;
        } else if (!isDigitOrX()) {
            throw fail(yearQualifier == Qualifier.NONE ? expected : "a year");
        }
        int mask = 0;
        boolean masked = false;
        for (int i = 0; i < 4; i++) {
            int digit = digitOrX();
            masked |= digit == DateForm.X;
            mask = mask << 4 | digit;
        }
        int minYear = 0;
        int maxYear = 0;
        for (int shift = 12; shift >= 0; shift -= 4) {
            int digit = mask >> shift & 0xF;
            minYear = minYear * 10 + (digit == DateForm.X ? 0 : digit);
            maxYear = maxYear * 10 + (digit == DateForm.X ? 9 : digit);
        }
        if (negative) {
            if (maxYear == 0) {
                throw new MalformedTextException("Edtf", text, yearAt, "the year 0000 without a sign");
            }
            // The year 0000 has no negative twin.
            int least = leastAboveZero(mask);
            minYear = -maxYear;
            maxYear = -least;
        }
        alternatives = AFTER_YEAR;
        if (at('S') && !masked) {
            pos++;
            return significantYear(maxYear, negative, Integer.toString(Math.abs(maxYear)), 0, yearQualifier);
        }
        Qualifier monthQualifier = Qualifier.NONE;
        Qualifier dayQualifier = Qualifier.NONE;
        int month = DateForm.ABSENT;
        int day = DateForm.ABSENT;
        int monthAt = pos;
        int dayAt = pos;
        yearQualifier = yearQualifier.and(qualifier());
        if (at('-')) {
            pos++;
            monthQualifier = qualifier();
            monthAt = pos;
            month = digitOrX() << 4;
            month |= digitOrX();
            checkMonth(month, monthAt);
            Qualifier right = qualifier();
            yearQualifier = yearQualifier.and(right);
            monthQualifier = monthQualifier.and(right);
            boolean part = !DateForm.hasX(month) && DateForm.value(month) >= PartOfYear.MIN_CODE;
            alternatives = part ? AFTER_PART : AFTER_MONTH;
            if (at('-') && !part) {
                pos++;
                dayQualifier = qualifier();
                dayAt = pos;
                day = digitOrX() << 4;
                day |= digitOrX();
                right = qualifier();
                yearQualifier = yearQualifier.and(right);
                monthQualifier = monthQualifier.and(right);
                dayQualifier = dayQualifier.and(right);
                alternatives = AFTER_PART;
            }
        }
        DateForm date = new DateForm(
                masked ? mask : DateForm.ABSENT,
                negative,
                minYear,
                minYear,
                maxYear,
                0,
                month,
                day,
                yearQualifier,
                monthQualifier,
                dayQualifier);
        if (!date.exists()) {
            throw new MalformedTextException("Edtf", text, dayAt, "a day that this month has");
        }
        return date;
    }

    private static int leastAboveZero(int mask) {
        int factor = 1000;
        int least = 0;
        int lowestX = 0;
        for (int shift = 12; shift >= 0; shift -= 4, factor /= 10) {
            int digit = mask >> shift & 0xF;
            if (digit == DateForm.X) {
                lowestX = factor;
            } else {
                least += digit * factor;
            }
        }
        return least == 0 ? lowestX : least;
    }

    private void checkMonth(int month, int monthAt) {
        if (!DateForm.hasX(month)
                && DateForm.value(month) >= PartOfYear.MIN_CODE
                && DateForm.value(month) <= PartOfYear.MAX_CODE) {
            return;
        }
        for (int m = 1; m <= 12; m++) {
            if (DateForm.matches(month, m)) {
                return;
            }
        }
        throw new MalformedTextException(
                "Edtf", text, monthAt, "a month from 01 to 12 or a part of the year from 21 to 41");
    }

    private DateForm letterYear(Qualifier left) {
        pos++;
        boolean negative = at('-');
        if (negative) {
            pos++;
        }
        int from = pos;
        if (at('0') || !isDigit()) {
            throw fail("a digit from 1 to 9");
        }
        while (isDigit()) {
            pos++;
        }
        int digits = pos - from;
        long exponent = 0;
        int to = pos;
        if (at('E')) {
            pos++;
            exponent = positive();
        }
        if (digits + exponent <= 4) {
            throw new MalformedTextException(
                    "Edtf", text, to, "a year of more than four digits after 'Y'; a shorter one stands without it");
        }
        String shown = digits > 10 ? text.substring(from, from + 11) : text.substring(from, to);
        int year = DateForm.BEYOND;
        if (digits + exponent <= 9) {
            long value = Long.parseLong(shown);
            for (int i = 0; i < exponent; i++) {
                value *= 10;
            }
            year = (int) value;
        }
        alternatives = AFTER_PART;
        year = negative ? -year : year;
        if (at('S')) {
            pos++;
            return significantYear(year, negative, shown, exponent, left);
        }
        Qualifier qualifier = left.and(qualifier());
        return new DateForm(
                DateForm.ABSENT,
                negative,
                year,
                year,
                year,
                0,
                DateForm.ABSENT,
                DateForm.ABSENT,
                qualifier,
                Qualifier.NONE,
                Qualifier.NONE);
    }

    private DateForm significantYear(int year, boolean negative, String digits, long exponent, Qualifier left) {
        int significant = positive();
        int min = Math.abs(year);
        int max = min;
        long length = digits.length() + exponent;
        if (min <= DateForm.MAX_YEAR && significant < length) {
            int unit = 1;
            for (long i = significant; i < length; i++) {
                unit *= 10;
            }
            min = min / unit * unit;
            max = min + (unit - 1);
        }
        Qualifier qualifier = left.and(qualifier());
        alternatives = AFTER_PART;
        return new DateForm(
                DateForm.ABSENT,
                negative,
                year,
                negative ? -max : min,
                negative ? -min : max,
                significant,
                DateForm.ABSENT,
                DateForm.ABSENT,
                qualifier,
                Qualifier.NONE,
                Qualifier.NONE);
    }

    /** Reads a positive number without leading zeros; one too large for an int stays the largest int. */
    private int positive() {
        if (at('0') || !isDigit()) {
            throw fail("a digit from 1 to 9");
        }
        long value = 0;
        while (isDigit()) {
            value = Math.min(Integer.MAX_VALUE, value * 10 + (text.charAt(pos) - '0'));
            pos++;
        }
        return (int) value;
    }

    // -------------------------------------------------------------------------------------------------------------
    // times

    private Form time(DateForm day) {
        pos++;
        int hour = twoDigits("an hour", 23);
        expect(':');
        int minute = twoDigits("a minute", 59);
        expect(':');
        int second = twoDigits("a second", 59);
        int offset = Form.DateTime.NO_OFFSET;
        if (at('Z')) {
            pos++;
            offset = 0;
        } else if (at('+') || at('-')) {
            int signAt = pos;
            int sign = at('-') ? -1 : 1;
            pos++;
            int minutes = twoDigits("an hour", 23) * 60;
            if (at(':')) {
                pos++;
                minutes += twoDigits("a minute", 59);
            }
            if (sign < 0 && minutes == 0) {
                throw new MalformedTextException("Edtf", text, signAt, "'Z' or '+' for the offset zero");
            }
            offset = sign * minutes;
        } else if (pos < text.length()) {
            throw fail("'Z', an offset such as +09:00, or the end");
        }
        if (pos < text.length()) {
            throw fail("the end");
        }
        return new Form.DateTime(day, (hour * 60 + minute) * 60 + second, offset);
    }

    private int twoDigits(String what, int max) {
        int from = pos;
        int value = 0;
        for (int i = 0; i < 2; i++) {
            if (!isDigit()) {
                throw fail("a digit of " + what + " of two digits");
            }
            value = value * 10 + (text.charAt(pos) - '0');
            pos++;
        }
        if (value > max) {
            throw new MalformedTextException("Edtf", text, from, what + " from 00 to " + max);
        }
        return value;
    }

    // --------------------------------------------------------------------------------------------------------
    // characters

    private boolean at(char c) {
        return pos < text.length() && text.charAt(pos) == c;
    }

    private boolean isDigit() {
        return pos < text.length() && text.charAt(pos) >= '0' && text.charAt(pos) <= '9';
    }

    private boolean isDigitOrX() {
        return at('X') || isDigit();
    }

    private int digitOrX() {
        if (!isDigitOrX()) {
            throw fail("a digit or 'X'");
        }
        char c = text.charAt(pos++);
        return c == 'X' ? DateForm.X : c - '0';
    }

    private Qualifier qualifier() {
        Qualifier found = Qualifier.NONE;
        if (at('?')) {
            found = Qualifier.UNCERTAIN;
        } else if (at('~')) {
            found = Qualifier.APPROXIMATE;
        } else if (at('%')) {
            found = Qualifier.UNCERTAIN_AND_APPROXIMATE;
        }
        if (found != Qualifier.NONE) {
            pos++;
        }
        return found;
    }

    private void expect(char c) {
        if (!at(c)) {
            throw fail("'" + c + "'");
        }
        pos++;
    }

    private MalformedTextException fail(String expected) {
        return new MalformedTextException("Edtf", text, pos, expected);
    }
}
