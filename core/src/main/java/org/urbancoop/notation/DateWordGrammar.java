package org.urbancoop.notation;

import org.urbancoop.notation.DateWords.DateWord;
import org.urbancoop.notation.DateWords.Role;
import org.urbancoop.notation.PrintedClock.Mark;
import org.urbancoop.notation.PrintedDate.Weekdays;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;
import org.urbancoop.time.Qualifier;

/** Reads the forms that start with a word, such as {@code June}, {@code mid-}, {@code Q3} and {@code first half}. */
final class DateWordGrammar {

    private final TokenCursor cursor;
    private final PrintedDateBuilder date;

    DateWordGrammar(TokenCursor cursor, PrintedDateBuilder date) {
        this.cursor = cursor;
        this.date = date;
    }

    boolean read(Token token) {
        DateWord word = DateWords.find(token);
        if (word == null) {
            return false;
        }
        return switch (word.role()) {
            case MONTH -> readMonthName(word.number());
            case WEEKDAY -> readWeekday(token, word.number());
            case SEASON -> readSeason(word.number());
            case HALF_YEAR -> date.setPart(word.number()) && cursor.skip(1);
            case THIRD -> readThird(token, word.number());
            case ORDINAL -> readOrdinal(word.number());
            case DIVISION_LETTER -> readLetterAndDigit(word.number(), cursor.peek(1));
            case DIVISION -> false;
            case ABOUT -> readAbout();
            case ABOUT_AFTER -> readAboutAfter();
            case MORNING -> readMarkedHour(Mark.AM);
            case AFTERNOON -> readMarkedHour(Mark.PM);
            case NOON -> readNoon();
            case DAY_PART -> readDayPart(token);
            case THIRD_OF_MONTH -> date.hasMonth() && readThird(token, word.number());
            case BEHIND -> date.hasDate() && (word.number() > 0 || !date.hasDay()) && cursor.skip(1);
            case FILLER -> !cursor.peek(1).is(Kind.END) && cursor.skip(1);
        };
    }

    private boolean readMonthName(int month) {
        if (new HyphenGrammar(cursor, date).readFromMonth(month)) {
            return true;
        }
        if (!date.takesMonth()) {
            return false;
        }
        date.month = month;
        return cursor.skip(1);
    }

    private boolean readWeekday(Token token, int weekday) {
        // After a number, 월 is a month and 일 is a day; otherwise they are short for Monday and Sunday.
        boolean isUnit = cursor.previous().is(Kind.NUMBER) && (token.is("월") || token.is("일"));
        if (isUnit || date.hasWeekday()) {
            return false;
        }
        date.weekdays = new Weekdays(weekday, 0);
        return cursor.skip(1);
    }

    /** Reads {@code spring}, {@code 여름} or {@code 여름철}. */
    private boolean readSeason(int code) {
        if (!date.setPart(code)) {
            return false;
        }
        cursor.skip(1);
        if (!cursor.peek().spaceBefore()) {
            cursor.take("철");
        }
        return true;
    }

    /** Reads {@code early}, {@code 초} or {@code mid-}. */
    private boolean readThird(Token token, int code) {
        boolean hyphen = token.is("mid") && cursor.peek(1).is(Kind.DASH);
        return date.setPart(code, cursor.span(1)) && cursor.skip(hyphen ? 2 : 1);
    }

    /** Reads {@code first half} or {@code third quarter}, and the day of {@code the fourth of July}. */
    private boolean readOrdinal(int ordinal) {
        int first = DateWords.number(cursor.peek(1), Role.DIVISION);
        int day = cursor.peek(1).is("day") ? 2 : 1;
        Token month = cursor.peek(cursor.peek(day).is("of") ? day + 1 : day);
        if (first == 0 && date.takesDay() && (date.month > 0 || DateWords.number(month, Role.MONTH) > 0)) {
            date.day = ordinal;
            return cursor.skip(day);
        }
        return date.setPart(DateWords.division(first, ordinal)) && cursor.skip(2);
    }

    /** Reads {@code Q3} or {@code H1}. */
    private boolean readLetterAndDigit(int first, Token digit) {
        return digit.digits() == 1
                && !digit.spaceBefore()
                && date.setPart(DateWords.division(first, digit.number()))
                && cursor.skip(2);
    }

    private boolean readAbout() {
        if (date.qualifier != Qualifier.NONE || date.hasDate()) {
            return false;
        }
        date.qualifier = Qualifier.APPROXIMATE;
        date.isQualifiedBefore = true;
        return cursor.skip(1);
    }

    private boolean readAboutAfter() {
        if (date.qualifier != Qualifier.NONE || !date.hasDate()) {
            return false;
        }
        date.qualifier = Qualifier.APPROXIMATE;
        return cursor.skip(1);
    }

    /** Reads {@code 오후 3시}. */
    private boolean readMarkedHour(Mark mark) {
        if (date.clock != null || !cursor.peek(1).is(Kind.NUMBER)) {
            return false;
        }
        cursor.skip(1);
        return ClockGrammar.read(cursor, mark, date);
    }

    /** Reads {@code 저녁 7시}. */
    private boolean readDayPart(Token word) {
        Mark mark = DayPart.mark(word.text(), cursor.peek(1).number());
        boolean isHour = cursor.peek(2).is("시") || cursor.peek(2).is(Kind.COLON);
        return mark != Mark.NONE && isHour && readMarkedHour(mark);
    }

    private boolean readNoon() {
        if (date.clock != null) {
            return false;
        }
        date.clock = new PrintedClock(12, 0, Mark.PM);
        cursor.skip(1);
        date.clockEnd = cursor.position();
        return true;
    }
}
