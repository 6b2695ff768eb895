package org.urbancoop.notation;

import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.DateWords.Role;
import org.urbancoop.notation.PrintedDate.Weekdays;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;
import org.urbancoop.time.Qualifier;

/**
 * Reads one date and its time of day: parts in any order, each at most once.
 *
 * <p>Here, in {@link DateWordGrammar} and in {@link DateNumberGrammar}, each {@code read} method reads one printed form
 * from its first token on. It returns true if it has read the form; otherwise it leaves the cursor in place, and the
 * date ends there. To add a form, write such a method and call it for the kind of its first token.
 */
final class DateGrammar {

    private final TokenCursor cursor;
    private final @Nullable PrintedDate start;
    private final PrintedDateBuilder date = new PrintedDateBuilder();
    private final DateWordGrammar words;
    private final DateNumberGrammar numbers;

    private DateGrammar(TokenCursor cursor, @Nullable PrintedDate start) {
        this.cursor = cursor;
        this.start = start;
        this.words = new DateWordGrammar(cursor, date);
        this.numbers = new DateNumberGrammar(cursor, date, start);
    }

    /**
     * Reads as many forms as possible; the date is empty if there are none.
     *
     * @param start the first date of the period, if this is not the first
     */
    static PrintedDate read(TokenCursor cursor, @Nullable PrintedDate start) {
        DateGrammar grammar = new DateGrammar(cursor, start);
        int from = cursor.position();
        int forms = 0;
        while (grammar.readForm()) {
            forms++;
        }
        return grammar.date.build(forms == 0 ? cursor.span(1) : cursor.spanFrom(from), cursor.position());
    }

    private boolean readForm() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> numbers.read(token);
            case WORD -> words.read(token) || ZoneGrammar.read(cursor, date);
            case OPEN -> readBracketedWeekdays() || ZoneGrammar.read(cursor, date);
            case COMMA -> readComma();
            case DOT -> readDot();
            case QUESTION -> readQuestionMark();
            case APOSTROPHE -> readShortYear();
            default -> false;
        };
    }

    private boolean readComma() {
        Token next = cursor.peek(1);
        return !date.isEmpty() && DateWords.continuesAfterComma(next) && isTaken(next) && cursor.skip(1);
    }

    /** Tells whether this date lacks what follows the comma; otherwise the comma joins two dates. */
    private boolean isTaken(Token next) {
        if (!next.is(Kind.NUMBER)) {
            return DateWords.number(next, Role.MONTH) == 0 || date.takesMonth();
        }
        int position = cursor.position();
        cursor.skip(1);
        boolean isHour = numbers.isHour();
        cursor.backTo(position);
        if (isHour) {
            return date.clock == null;
        }
        Token unit = cursor.peek(2);
        if (unit.is("월")) {
            return date.takesMonth() && date.takesDay();
        }
        return (next.digits() == 4 || unit.is("년")) ? date.takesYear() : date.takesDay();
    }

    /** Reads the dot of an abbreviation, or the last dot of {@code 2016. 3. 4.} */
    private boolean readDot() {
        if (date.isEmpty() && date.qualifier == Qualifier.NONE) {
            return false;
        }
        Token before = cursor.previous();
        boolean afterDigits = before.is(Kind.NUMBER) && !date.digits.isEmpty();
        boolean isDayLikeStart = before.is(Kind.NUMBER)
                && date.number > 0
                && start != null
                && !start.digits().isEmpty();
        return (afterDigits || isDayLikeStart || DateWords.isAbbreviation(before)) && cursor.skip(1);
    }

    private boolean readQuestionMark() {
        if (!date.hasDate() || date.qualifier != Qualifier.NONE) {
            return false;
        }
        date.qualifier = Qualifier.UNCERTAIN;
        return cursor.skip(1);
    }

    /** Reads {@code '23}, {@code '23. 5. 17.} or {@code '90s}: the apostrophe says that the century is left out. */
    private boolean readShortYear() {
        Token year = cursor.peek(1);
        if (year.digits() != 2 || year.spaceBefore() || !date.takesYear()) {
            return false;
        }
        int full = DateWords.inferredYear(year.number());
        if (cursor.peek(2).is("s") || cursor.peek(2).is("년대")) {
            return numbers.readShortDecade(1, 3);
        }
        date.addCentury(cursor.span(2), full);
        boolean isFirst = !date.hasDate();
        cursor.skip(2);
        if (!isFirst || cursor.take("년") || cursor.take("년도")) {
            date.year = full;
            return true;
        }
        boolean isMonthNext = cursor.peek(1).is(Kind.NUMBER) && cursor.peek(2).is("월");
        date.digits = DigitsGrammar.afterYear(cursor, full);
        if (date.digits.isEmpty()) {
            date.year = full;
            if (isMonthNext) {
                cursor.take(Kind.DOT);
            }
        }
        return true;
    }

    /** Reads {@code (Mon)}, or {@code (Mon-Fri)} after the second date of a period. */
    private boolean readBracketedWeekdays() {
        int first = DateWords.number(cursor.peek(1), Role.WEEKDAY);
        if (first == 0 || !date.hasDate() || date.hasWeekday()) {
            return false;
        }
        int dot = cursor.peek(2).is(Kind.DOT) ? 1 : 0;
        if (cursor.peek(2 + dot).is(Kind.CLOSE)) {
            date.weekdays = new Weekdays(first, 0);
            return cursor.skip(3 + dot);
        }
        boolean dash = cursor.peek(2).is(Kind.DASH) || cursor.peek(2).is(Kind.TILDE);
        int last = DateWords.number(cursor.peek(3), Role.WEEKDAY);
        if (start == null || !dash || last == 0 || !cursor.peek(4).is(Kind.CLOSE)) {
            return false;
        }
        date.weekdays = new Weekdays(last, first);
        return cursor.skip(5);
    }
}
