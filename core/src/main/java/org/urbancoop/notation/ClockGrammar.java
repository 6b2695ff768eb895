package org.urbancoop.notation;

import org.jspecify.annotations.Nullable;
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
                || mark(cursor, 1) != Mark.NONE;
    }

    /**
     * Reads a time of day from its hour on.
     *
     * @param before the mark printed before the hour
     * @return the time; null if the clock has no such time, which refuses the text
     */
    static @Nullable PrintedClock read(TokenCursor cursor, Mark before) {
        int start = cursor.position();
        int hour = cursor.peek().number();
        cursor.skip(1);
        PrintedClock clock = cursor.take("시")
                ? new PrintedClock(hour, koreanMinute(cursor), before)
                : new PrintedClock(hour, minute(cursor), markAfter(cursor, before));
        if (clock.exists()) {
            return clock;
        }
        cursor.refuse(FindingCode.NO_SUCH_TIME, cursor.spanFrom(start));
        return null;
    }

    private static int koreanMinute(TokenCursor cursor) {
        if (cursor.take("반")) {
            return 30;
        }
        int minute = cursor.peek().number();
        if (cursor.peek().is(Kind.NUMBER) && cursor.peek(1).is("분")) {
            cursor.skip(2);
            return minute;
        }
        return 0;
    }

    private static int minute(TokenCursor cursor) {
        Token sign = cursor.peek();
        Token minute = cursor.peek(1);
        if ((!sign.is(Kind.COLON) && !sign.is(Kind.DOT)) || minute.digits() != 2) {
            return 0;
        }
        cursor.skip(2);
        // A time of day has no seconds: only zero is read.
        if (cursor.peek().is(Kind.COLON) && cursor.peek(1).number() == 0) {
            cursor.skip(2);
        }
        return minute.number();
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
