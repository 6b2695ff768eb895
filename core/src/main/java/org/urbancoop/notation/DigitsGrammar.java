package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.DigitReading.Day;
import org.urbancoop.notation.DigitReading.Order;
import org.urbancoop.notation.DigitReading.Years;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * Reads two or three numbers with the same separator: {@code 2016-06-11}, {@code 03/04/2016}, {@code 2016. 3. 4.},
 * {@code 2015/16}, {@code 6.2016}.
 *
 * <p>The number of digits tells years from days and months. If it does not tell days from months, there are several
 * readings.
 */
final class DigitsGrammar {

    private static final int TWO_NUMBERS = 3;
    private static final int THREE_NUMBERS = 5;

    private DigitsGrammar() {}

    /**
     * Reads what follows the year of {@code '23. 5. 17.} or {@code '23-05}.
     *
     * @param year the year, which is read already
     * @return the date; nothing if no month follows in digits, or if the text is refused
     */
    static List<DigitReading> afterYear(TokenCursor cursor, int year) {
        Token sign = cursor.peek();
        Token month = cursor.peek(1);
        if (!isSeparator(sign)
                || !month.is(Kind.NUMBER)
                || !isShort(month)
                || cursor.peek(2).is(Kind.WORD)) {
            return List.of();
        }
        boolean hasDay = cursor.peek(2).is(sign.kind()) && cursor.peek(3).is(Kind.NUMBER) && isShort(cursor.peek(3));
        int length = hasDay ? 4 : 2;
        List<DigitReading> readings = new ArrayList<>();
        addIfExists(
                readings, new Day(year, month.number(), hasDay ? cursor.peek(3).number() : 0, Order.YEAR_FIRST));
        if (readings.isEmpty() || (hasDay && cursor.peek(3).number() == 0)) {
            cursor.refuse(FindingCode.NO_SUCH_DAY, cursor.span(length));
            return List.of();
        }
        cursor.skip(length);
        return readings;
    }

    /** Reads a date and returns its readings: none if there is no date in digits here, or if the text is refused. */
    static List<DigitReading> read(TokenCursor cursor, @Nullable PrintedDate start) {
        Token first = cursor.peek();
        Token sign = cursor.peek(1);
        Token second = cursor.peek(2);
        if (!isSeparator(sign) || !second.is(Kind.NUMBER)) {
            return List.of();
        }
        boolean dots = sign.is(Kind.DOT);
        if (!dots && (sign.spaceBefore() || second.spaceBefore())) {
            return List.of();
        }
        boolean three = hasThird(cursor, sign);
        boolean pair = !three && isShort(first) && isShort(second);
        if (pair && sign.is(Kind.DASH) && endsInMonthAndDay(start)) {
            // 2017-09-10 ~ 09-16
            Day day = new Day(0, first.number(), second.number(), Order.YEAR_FIRST);
            boolean isDay = first.number() > 0 && second.number() > 0 && day.exists();
            if (isDay) {
                cursor.skip(TWO_NUMBERS);
            }
            return isDay ? List.of(day) : List.of();
        }
        if (pair && sign.is(Kind.DASH)) {
            // 5-9 is a range of days.
            return List.of();
        }
        int length = three ? THREE_NUMBERS : TWO_NUMBERS;
        Token third = cursor.peek(THREE_NUMBERS - 1);
        if (three && isShort(first) && isShort(second) && isShort(third)) {
            cursor.refuse(FindingCode.TWO_DIGIT_YEAR, cursor.span(length));
            return List.of();
        }
        List<DigitReading> readings = three ? ofThree(first, second, third) : ofTwo(first, sign, second);
        if (!readings.isEmpty()) {
            cursor.skip(length);
        } else if (!isYear(first) || !isYear(second) || sign.is(Kind.SLASH)) {
            cursor.refuse(FindingCode.NO_SUCH_DAY, cursor.span(length));
        }
        return readings;
    }

    private static boolean endsInMonthAndDay(@Nullable PrintedDate start) {
        return start != null
                && !start.digits().isEmpty()
                && start.digits().stream()
                        .allMatch(reading ->
                                reading instanceof Day day && day.order() == Order.YEAR_FIRST && day.day() > 0);
    }

    private static boolean isSeparator(Token token) {
        return token.is(Kind.SLASH) || token.is(Kind.DOT) || token.is(Kind.DASH);
    }

    private static boolean isYear(Token number) {
        return number.digits() == 4;
    }

    private static boolean isShort(Token number) {
        return number.digits() <= 2;
    }

    /** Tells whether a third number follows after the same separator, and no fourth one. */
    private static boolean hasThird(TokenCursor cursor, Token sign) {
        Token secondSign = cursor.peek(TWO_NUMBERS);
        Token third = cursor.peek(TWO_NUMBERS + 1);
        boolean spaced = secondSign.spaceBefore() || third.spaceBefore();
        boolean fourth = cursor.peek(THREE_NUMBERS).is(sign.kind())
                && cursor.peek(THREE_NUMBERS + 1).is(Kind.NUMBER)
                // 2019. 10. 16. 15:30
                && !cursor.peek(THREE_NUMBERS + 2).is(Kind.COLON)
                && !cursor.peek(THREE_NUMBERS + 2).is("시");
        return secondSign.is(sign.kind())
                && third.is(Kind.NUMBER)
                // 6.30. 14:00
                && !cursor.peek(THREE_NUMBERS).is(Kind.COLON)
                && !cursor.peek(THREE_NUMBERS).is("시")
                && (sign.is(Kind.DOT) || !spaced)
                // After a dash, the fourth number may be the end of a period.
                && (sign.is(Kind.DASH) || !fourth);
    }

    private static List<DigitReading> ofThree(Token first, Token second, Token third) {
        int a = first.number();
        int b = second.number();
        int c = third.number();
        List<DigitReading> readings = new ArrayList<>();
        if (isYear(first) && isShort(second) && isShort(third) && a > 0 && c > 0) {
            addIfExists(readings, new Day(a, b, c, Order.YEAR_FIRST));
        } else if (isShort(first) && isShort(second) && isYear(third) && c > 0) {
            addDayAndMonth(readings, c, a, b);
        }
        return readings;
    }

    private static List<DigitReading> ofTwo(Token first, Token sign, Token second) {
        int a = first.number();
        int b = second.number();
        List<DigitReading> readings = new ArrayList<>();
        if (isYear(first) && a == 0) {
            return readings;
        }
        if (isYear(first) && isShort(second)) {
            addIfExists(readings, new Day(a, b, 0, Order.YEAR_FIRST));
            int scale = second.digits() == 1 ? 10 : 100;
            if (!sign.is(Kind.DOT) && second.digits() == 2 && b == 0 && a % scale == scale - 1) {
                // 1999-00
                addYears(readings, a, a + 1, sign);
            } else if (!sign.is(Kind.DOT) && b > a % scale) {
                addYears(readings, a, a - a % scale + b, sign);
            }
        } else if (isYear(first) && isYear(second) && sign.is(Kind.SLASH)) {
            addYears(readings, a, b, sign);
        } else if (isShort(first) && isYear(second) && b > 0) {
            addIfExists(readings, new Day(b, a, 0, Order.ANY));
        } else if (isShort(first) && isShort(second)) {
            addDayAndMonth(readings, 0, a, b);
        }
        return readings;
    }

    /** Adds both readings of day and month: 03/04 is 3 April or 4 March. */
    private static void addDayAndMonth(List<DigitReading> readings, int year, int a, int b) {
        if (a > 0 && b > 0) {
            addIfExists(readings, new Day(year, b, a, Order.DAY_FIRST));
            addIfExists(readings, new Day(year, a, b, Order.MONTH_FIRST));
        }
    }

    private static void addIfExists(List<DigitReading> readings, Day day) {
        if (day.month() > 0 && day.exists()) {
            readings.add(day);
        }
    }

    /** Adds the readings of two years: 2015-16 is a range; 2015/16 may also be one of the two. */
    private static void addYears(List<DigitReading> readings, int first, int last, Token sign) {
        readings.add(new Years(first, last, false));
        if (sign.is(Kind.SLASH)) {
            readings.add(new Years(first, last, true));
        }
    }
}
