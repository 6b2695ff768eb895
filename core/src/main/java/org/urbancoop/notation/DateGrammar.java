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
        this.numbers = new DateNumberGrammar(cursor, date);
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
        return grammar.date.build(forms == 0 ? cursor.span(1) : cursor.spanFrom(from));
    }

    private boolean readForm() {
        Token token = cursor.peek();
        return switch (token.kind()) {
            case NUMBER -> numbers.read(token);
            case WORD -> words.read(token);
            case OPEN -> readBracketedWeekdays();
            case COMMA -> readComma();
            case DOT -> readDot();
            case QUESTION -> readQuestionMark();
            case APOSTROPHE -> refuseShortYear();
            default -> false;
        };
    }

    private boolean readComma() {
        return !date.isEmpty() && DateWords.continuesAfterComma(cursor.peek(1)) && cursor.skip(1);
    }

    /** Reads the dot of an abbreviation, or the last dot of {@code 2016. 3. 4.} */
    private boolean readDot() {
        if (date.isEmpty() && date.qualifier == Qualifier.NONE) {
            return false;
        }
        Token before = cursor.previous();
        boolean afterDigits = before.is(Kind.NUMBER) && !date.digits.isEmpty();
        return (afterDigits || DateWords.isAbbreviation(before)) && cursor.skip(1);
    }

    private boolean readQuestionMark() {
        if (!date.hasDate() || date.qualifier != Qualifier.NONE) {
            return false;
        }
        date.qualifier = Qualifier.UNCERTAIN;
        return cursor.skip(1);
    }

    private boolean refuseShortYear() {
        Token year = cursor.peek(1);
        if (year.digits() == 2 && !year.spaceBefore()) {
            cursor.refuse(FindingCode.TWO_DIGIT_YEAR, cursor.span(2));
        }
        return false;
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
