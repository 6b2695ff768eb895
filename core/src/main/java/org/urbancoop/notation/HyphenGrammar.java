package org.urbancoop.notation;

import org.urbancoop.notation.DateWords.Role;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * Reads dates that a sign joins to the name of their month, as spreadsheets write them: {@code 10-Sep-2017},
 * {@code Sep-2017}, {@code 2017-Sep-10}.
 *
 * <p>{@code Sep-17} is a day or a year: its century is not printed.
 */
final class HyphenGrammar {

    private static final int TWO_PARTS = 3;
    private static final int THREE_PARTS = 5;

    private final TokenCursor cursor;
    private final PrintedDateBuilder date;

    HyphenGrammar(TokenCursor cursor, PrintedDateBuilder date) {
        this.cursor = cursor;
        this.date = date;
    }

    /** Reads a date that starts with a number. */
    boolean readFromNumber(Token first) {
        int month = joined(2) ? DateWords.number(cursor.peek(2), Role.MONTH) : 0;
        if (month == 0 || date.hasDate() || first.number() <= 0) {
            return false;
        }
        Token third = third();
        if (first.digits() == 4) {
            boolean isRange = third.digits() == 4 || cursor.peek(TWO_PARTS).digits() == 4;
            return !isRange && set(first.number(), month, Math.max(0, third.number()));
        }
        if (first.digits() > 2) {
            return false;
        }
        return third.digits() == 2 ? refuse(THREE_PARTS) : set(Math.max(0, third.number()), month, first.number());
    }

    /** Reads a date that starts with the name of a month. */
    boolean readFromMonth(int month) {
        Token second = cursor.peek(2);
        boolean isOther = DateWords.find(cursor.peek(TWO_PARTS)) != null || isUnit(cursor.peek(TWO_PARTS));
        if (!joined(2) || second.number() <= 0 || date.hasDate() || isOther) {
            return false;
        }
        Token third = third();
        if (second.digits() == 4) {
            return third.digits() == 0 && set(second.number(), month, 0);
        }
        if (second.digits() > 2) {
            return false;
        }
        if (third.digits() == 2) {
            return refuse(THREE_PARTS);
        }
        int behind = cursor.peek(TWO_PARTS).is(Kind.COMMA) ? TWO_PARTS + 1 : TWO_PARTS;
        boolean isYearPrinted = third.digits() == 4 || cursor.peek(behind).digits() == 4;
        if (second.digits() == 2 && !isYearPrinted) {
            return refuse(TWO_PARTS);
        }
        return set(third.digits() == 4 ? third.number() : 0, month, second.number());
    }

    /** Tells whether a sign without blanks joins a token to the one before it. */
    private boolean joined(int ahead) {
        Token sign = cursor.peek(ahead - 1);
        return (sign.is(Kind.DASH) || sign.is(Kind.SLASH))
                && !sign.spaceBefore()
                && !cursor.peek(ahead).spaceBefore();
    }

    /** Returns the number that a second sign of the same kind joins, or the end of the text. */
    private Token third() {
        boolean isJoined = joined(4) && cursor.peek(TWO_PARTS).is(cursor.peek(1).kind());
        return isJoined ? cursor.peek(4) : cursor.end();
    }

    private static boolean isUnit(Token token) {
        return token.is("년")
                || token.is("월")
                || token.is("일")
                || token.is("st")
                || token.is("nd")
                || token.is("rd")
                || token.is("th");
    }

    private boolean refuse(int length) {
        cursor.refuse(FindingCode.TWO_DIGIT_YEAR, cursor.span(length));
        return false;
    }

    private boolean set(int year, int month, int day) {
        date.year = year;
        date.month = month;
        date.day = day;
        return cursor.skip(year > 0 && day > 0 ? THREE_PARTS : TWO_PARTS);
    }
}
