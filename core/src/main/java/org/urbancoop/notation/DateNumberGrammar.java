package org.urbancoop.notation;

import org.urbancoop.notation.DateWords.Role;
import org.urbancoop.notation.PrintedClock.Mark;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * Reads the forms that start with a number, such as {@code 2016}, {@code 3rd}, {@code 1980s}, {@code 21일} and {@code
 * 15:30}.
 */
final class DateNumberGrammar {

    private final TokenCursor cursor;
    private final PrintedDateBuilder date;

    DateNumberGrammar(TokenCursor cursor, PrintedDateBuilder date) {
        this.cursor = cursor;
        this.date = date;
    }

    boolean read(Token number) {
        if (ClockGrammar.isHour(cursor)) {
            return readHour();
        }
        Token next = cursor.peek(1);
        return switch (next.is(Kind.WORD) ? next.text() : "") {
            case "년" -> readYear(number);
            case "월" -> readMonth(number);
            case "일" -> readDay(number);
            case "년대" -> readKoreanDecade(number);
            case "분기" -> readDivision(DateWords.FIRST_QUARTER, number, 2);
            case "s" -> readDecade(number, next);
            case "q", "h" -> readDigitAndLetter(number, next);
            case "st", "nd", "rd", "th" -> readOrdinal(number);
            default -> readDigits() || readPlainNumber();
        };
    }

    private boolean readHour() {
        if (date.clock != null) {
            return false;
        }
        date.clock = ClockGrammar.read(cursor, Mark.NONE);
        return date.clock != null;
    }

    // --- numbers with a unit

    private boolean readYear(Token number) {
        if (number.digits() <= 2) {
            cursor.refuse(FindingCode.TWO_DIGIT_YEAR, cursor.span(2));
            return false;
        }
        if (number.digits() != 4 || date.year > 0 || isRefusedAsZero(number)) {
            return false;
        }
        date.year = number.number();
        return cursor.skip(2);
    }

    private boolean readMonth(Token number) {
        if (number.digits() > 2 || date.month > 0 || isRefusedAsZero(number)) {
            return false;
        }
        date.month = number.number();
        date.isMonthWithUnit = true;
        return cursor.skip(2);
    }

    private boolean readDay(Token number) {
        if (number.digits() > 2 || date.day > 0 || isRefusedAsZero(number)) {
            return false;
        }
        date.day = number.number();
        return cursor.skip(2);
    }

    private boolean readKoreanDecade(Token number) {
        if (number.digits() != 4 || number.number() % 10 != 0 || isRefusedAsZero(number)) {
            return false;
        }
        date.decade = number.number();
        return cursor.skip(2);
    }

    /** Refuses the text if the number is zero: with its unit it can only be part of a date. */
    private boolean isRefusedAsZero(Token number) {
        if (number.number() != 0) {
            return false;
        }
        cursor.refuse(FindingCode.NO_SUCH_DAY, cursor.span(2));
        return true;
    }

    /** Reads {@code 1980s}. */
    private boolean readDecade(Token number, Token letter) {
        if (letter.spaceBefore() || number.digits() != 4 || number.number() % 10 != 0 || date.year > 0) {
            return false;
        }
        date.decade = number.number();
        return cursor.skip(2);
    }

    /** Reads {@code 3Q} or {@code 1H}. */
    private boolean readDigitAndLetter(Token digit, Token letter) {
        int first = DateWords.number(letter, Role.DIVISION_LETTER);
        return digit.digits() == 1 && !letter.spaceBefore() && readDivision(first, digit, 2);
    }

    /** Reads {@code 3rd}, or {@code 3rd quarter}. */
    private boolean readOrdinal(Token number) {
        int first = DateWords.number(cursor.peek(2), Role.DIVISION);
        if (first > 0) {
            return readDivision(first, number, 3);
        }
        if (number.digits() > 2 || date.day > 0 || number.number() == 0) {
            return false;
        }
        date.day = number.number();
        return cursor.skip(2);
    }

    private boolean readDivision(int first, Token number, int length) {
        return date.setPart(DateWords.division(first, number.number())) && cursor.skip(length);
    }

    // --- numbers without a unit

    private boolean readDigits() {
        if (date.hasDate()) {
            return false;
        }
        date.digits = DigitsGrammar.read(cursor);
        return !date.digits.isEmpty();
    }

    /** Reads a year, or a day or month. */
    private boolean readPlainNumber() {
        // This is the end of the text if it was refused as a date in digits.
        Token number = cursor.peek();
        if (!date.digits.isEmpty()) {
            return false;
        }
        if (number.digits() == 4 && number.number() >= 1000 && date.year == 0) {
            date.year = number.number();
        } else if (number.digits() <= 2 && number.number() > 0 && date.day == 0 && date.number == 0) {
            date.number = number.number();
        } else {
            return false;
        }
        return cursor.skip(1);
    }
}
