package org.urbancoop.notation;

import org.urbancoop.notation.PrintedClock.Mark;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/** Reads times of day: {@code 15:30}, {@code 9.30am}, {@code 3 p.m.}, {@code 오후 3시 30분}. */
final class ClockGrammar {

    private ClockGrammar() {}

    /** Tells whether the current number is an hour, by what follows it. */
    static boolean isHour(TokenCursor cursor) {
        Token next = cursor.peek(1);
        boolean minutes = cursor.peek(2).digits() == 2;
        return (next.is(Kind.COLON) && minutes && !next.spaceBefore())
                || (next.is(Kind.DOT) && minutes && mark(cursor, 3) != Mark.NONE)
                || next.is("시")
                || mark(cursor, 1) != Mark.NONE
                || isHourOfRange(cursor);
    }

    /** Tells whether the current number is the first hour of {@code 2-4 pm} or {@code 2~4시}. */
    private static boolean isHourOfRange(TokenCursor cursor) {
        Token next = cursor.peek(1);
        boolean isRange = next.is(Kind.DASH) || next.is(Kind.TILDE) || next.is("to");
        if (!isRange
                || cursor.peek().digits() > 2
                || cursor.peek(2).digits() == 0
                || cursor.peek(2).digits() > 2) {
            return false;
        }
        boolean minutes = cursor.peek(3).is(Kind.COLON) || cursor.peek(3).is(Kind.DOT);
        return cursor.peek(3).is("시") || mark(cursor, minutes ? 5 : 3) != Mark.NONE;
    }

    /** Tells whether the current number and a point are a time of day, where only such a time is to be expected. */
    static boolean isHourWithPoint(TokenCursor cursor) {
        Token point = cursor.peek(1);
        Token minutes = cursor.peek(2);
        return cursor.peek().digits() <= 2
                && point.is(Kind.DOT)
                && !point.spaceBefore()
                && minutes.digits() == 2
                && !minutes.spaceBefore()
                && !cursor.peek(3).is(Kind.DOT);
    }

    /**
     * Reads a time of day from its hour on into a date.
     *
     * @param before the mark printed before the hour
     * @return false if the clock has no such time, which refuses the text
     */
    static boolean read(TokenCursor cursor, Mark before, PrintedDateBuilder date) {
        int start = cursor.position();
        int hour = cursor.peek().number();
        cursor.skip(1);
        PrintedClock clock = cursor.take("시")
                ? new PrintedClock(hour, koreanMinute(cursor, date), before)
                : new PrintedClock(hour, minute(cursor, date), markAfter(cursor, before));
        if (!clock.exists()) {
            cursor.refuse(FindingCode.NO_SUCH_TIME, cursor.spanFrom(start));
            return false;
        }
        date.clock = clock;
        date.clockEnd = cursor.position();
        return true;
    }

    private static int koreanMinute(TokenCursor cursor, PrintedDateBuilder date) {
        if (cursor.take("반")) {
            return 30;
        }
        int minute = cursor.peek().number();
        if (!cursor.peek().is(Kind.NUMBER) || !cursor.peek(1).is("분")) {
            return 0;
        }
        cursor.skip(2);
        if (isSecond(cursor.peek()) && cursor.peek(1).is("초")) {
            date.add(FindingCode.SECONDS_LEFT_OUT, cursor.span(2));
            cursor.skip(2);
        }
        return minute;
    }

    private static int minute(TokenCursor cursor, PrintedDateBuilder date) {
        Token sign = cursor.peek();
        Token minute = cursor.peek(1);
        if ((!sign.is(Kind.COLON) && !sign.is(Kind.DOT)) || minute.digits() != 2) {
            return 0;
        }
        cursor.skip(2);
        if (cursor.peek().is(Kind.COLON) && isSecond(cursor.peek(1))) {
            // Nobody misses seconds that are zero.
            if (cursor.peek(1).number() > 0) {
                date.add(FindingCode.SECONDS_LEFT_OUT, cursor.span(2));
            }
            cursor.skip(2);
        }
        return minute.number();
    }

    private static boolean isSecond(Token token) {
        return token.digits() > 0 && token.digits() <= 2 && token.number() <= 59;
    }

    private static Mark markAfter(TokenCursor cursor, Mark before) {
        Mark mark = mark(cursor, 0);
        if (mark == Mark.NONE) {
            return before;
        }
        if (!cursor.take("am") && !cursor.take("pm")) {
            cursor.skip(3);
            cursor.take(Kind.DOT);
        }
        return mark;
    }

    /** Finds {@code am} or {@code pm}, with or without dots. */
    private static Mark mark(TokenCursor cursor, int ahead) {
        Token token = cursor.peek(ahead);
        boolean dotted =
                cursor.peek(ahead + 1).is(Kind.DOT) && cursor.peek(ahead + 2).is("m");
        if (token.is("am") || (token.is("a") && dotted)) {
            return Mark.AM;
        }
        return token.is("pm") || (token.is("p") && dotted) ? Mark.PM : Mark.NONE;
    }
}
