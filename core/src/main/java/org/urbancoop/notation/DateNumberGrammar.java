package org.urbancoop.notation;

import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.DateWords.Role;
import org.urbancoop.notation.DigitReading.Day;
import org.urbancoop.notation.PrintedClock.Mark;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/**
 * Reads the forms that start with a number, such as {@code 2016}, {@code 3rd}, {@code 1980s}, {@code 21일} and {@code
 * 15:30}.
 */
final class DateNumberGrammar {

    private static final int QUARTERS = 4;

    private final TokenCursor cursor;
    private final PrintedDateBuilder date;
    private final @Nullable PrintedDate start;
    private final HyphenGrammar hyphens;

    DateNumberGrammar(TokenCursor cursor, PrintedDateBuilder date, @Nullable PrintedDate start) {
        this.cursor = cursor;
        this.date = date;
        this.start = start;
        this.hyphens = new HyphenGrammar(cursor, date);
    }

    /** Tells whether the current number is an hour, also by what is read already. */
    boolean isHour() {
        boolean isOnlyHour =
                cursor.isHours() || (date.hasDay() && date.digits.isEmpty()) || (start != null && start.hasHours());
        return ClockGrammar.isHour(cursor) || (isOnlyHour && ClockGrammar.isHourWithPoint(cursor));
    }

    boolean read(Token number) {
        if (isHour()) {
            return date.clock == null && ClockGrammar.read(cursor, Mark.NONE, date);
        }
        if (cursor.peek(1).is(Kind.SLASH)
                && cursor.peek(2).number() == QUARTERS
                && cursor.peek(3).is("분기")) {
            // 1/4분기
            return readDivision(DateWords.FIRST_QUARTER, number, 4);
        }
        if (hyphens.readFromNumber(number)) {
            return true;
        }
        Token next = cursor.peek(1);
        return switch (next.is(Kind.WORD) ? next.text() : "") {
            case "년", "년도" -> readYear(number);
            case "월" -> readMonth(number);
            case "일" -> readDay(number);
            case "년대" -> readKoreanDecade(number);
            case "분기" -> readDivision(DateWords.FIRST_QUARTER, number, 2);
            case "s" -> readDecade(number, next);
            case "q", "h" -> readDigitAndLetter(number, next);
            case "st", "nd", "rd", "th" -> readOrdinal(number);
            default -> readDigits() || readSeasonYears(number) || readPlainNumber();
        };
    }

    // --- numbers with a unit

    private boolean readYear(Token number) {
        int year = number.digits() <= 2 ? yearLikeStart(number) : number.number();
        if (year < 0) {
            cursor.refuse(FindingCode.TWO_DIGIT_YEAR, cursor.span(2));
            return false;
        }
        if ((number.digits() != 4 && number.digits() > 2) || !date.takesYear() || isRefusedAsZero(number)) {
            return false;
        }
        date.year = year;
        return cursor.skip(2);
    }

    /** Completes the end of {@code 2017~18년}; -1 if the start does not tell the century. */
    private int yearLikeStart(Token number) {
        int first = start == null ? 0 : start.year();
        return first > 0 && number.digits() == 2 && number.number() > first % 100
                ? first - first % 100 + number.number()
                : -1;
    }

    private boolean readMonth(Token number) {
        if (number.digits() > 2 || !date.takesMonth() || date.hasDay() || isRefusedAsZero(number)) {
            return false;
        }
        date.month = number.number();
        date.isMonthWithUnit = true;
        return cursor.skip(2);
    }

    private boolean readDay(Token number) {
        if (number.digits() > 2 || !date.takesDay() || isRefusedAsZero(number)) {
            return false;
        }
        date.day = number.number();
        cursor.skip(2);
        // 12일자: dated the 12th
        cursor.take("자");
        return true;
    }

    private boolean readKoreanDecade(Token number) {
        if (number.digits() == 2) {
            return readShortDecade(0, 2);
        }
        if (number.digits() != 4 || number.number() % 10 != 0 || !date.takesDecade() || isRefusedAsZero(number)) {
            return false;
        }
        date.decade = number.number();
        return cursor.skip(2);
    }

    /**
     * Reads {@code 90년대}, {@code 90s} or {@code '90s}.
     *
     * @param ahead where its number stands
     * @param length its tokens
     */
    boolean readShortDecade(int ahead, int length) {
        int number = cursor.peek(ahead).number();
        if (number % 10 != 0 || !date.takesDecade()) {
            return false;
        }
        date.decade = DateWords.inferredYear(number);
        date.isShortDecade = true;
        date.addCentury(cursor.span(length), date.decade);
        return cursor.skip(length);
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
        if (!letter.spaceBefore() && number.digits() == 2) {
            return readShortDecade(0, 2);
        }
        if (letter.spaceBefore() || number.digits() != 4 || number.number() % 10 != 0 || !date.takesDecade()) {
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
        if (number.digits() > 2 || !date.takesDay() || number.number() == 0) {
            return false;
        }
        date.day = number.number();
        cursor.skip(2);
        if (cursor.peek(1).is("of")) {
            cursor.take("day");
        }
        return true;
    }

    private boolean readDivision(int first, Token number, int length) {
        return date.setPart(DateWords.division(first, number.number())) && cursor.skip(length);
    }

    // --- numbers without a unit

    private boolean readDigits() {
        if (date.hasDate() || isYearBeforeUnit()) {
            return false;
        }
        date.digits = DigitsGrammar.read(cursor, start);
        if (date.digits.isEmpty()) {
            return false;
        }
        boolean isDay = date.digits.stream().allMatch(reading -> reading instanceof Day day && day.day() > 0);
        if (isDay && !cursor.peek().spaceBefore()) {
            // 2014.4.21일
            cursor.take("일");
        }
        return true;
    }

    /** Tells whether a dot stands between a year and a month or quarter with its unit: {@code 2014. 4월}. */
    private boolean isYearBeforeUnit() {
        Token unit = cursor.peek(3);
        return cursor.peek().digits() == 4
                && cursor.peek(1).is(Kind.DOT)
                && cursor.peek(2).digits() > 0
                && cursor.peek(2).digits() <= 2
                && (unit.is("월")
                        || unit.is("분기")
                        || (unit.is(Kind.SLASH) && cursor.peek(5).is("분기")));
    }

    /** Reads the years of {@code winter 2017-18}, which is one winter. What years a summer has of two is not known. */
    private boolean readSeasonYears(Token year) {
        int season = date.part.isThird() ? 0 : date.part.code();
        Token sign = cursor.peek(1);
        Token next = cursor.peek(2);
        boolean isJoined = (sign.is(Kind.DASH) || sign.is(Kind.SLASH) || sign.is(Kind.TILDE))
                && (next.digits() == 4 || (next.digits() == 2 && !sign.spaceBefore() && !next.spaceBefore()));
        if (season == 0 || year.digits() != 4 || !isJoined || !date.takesYear()) {
            return false;
        }
        int scale = next.digits() == 2 ? 100 : 10_000;
        if (season != DateWords.WINTER || (year.number() + 1) % scale != next.number()) {
            cursor.refuse(FindingCode.NOT_UNDERSTOOD, cursor.span(3));
            return false;
        }
        date.year = year.number();
        return cursor.skip(3);
    }

    /** Reads a year, or a day or month. */
    private boolean readPlainNumber() {
        // This is the end of the text if it was refused as a date in digits.
        Token number = cursor.peek();
        int length = isYearBeforeUnit() ? 2 : 1;
        if (number.digits() == 4 && number.number() >= 1000 && date.takesYear()) {
            date.year = number.number();
        } else if (number.digits() <= 2 && number.number() > 0 && date.takesDay()) {
            date.number = number.number();
        } else {
            return false;
        }
        return cursor.skip(length);
    }
}
