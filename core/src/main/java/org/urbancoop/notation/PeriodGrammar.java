package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.PrintedPeriod.Sense;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.time.Qualifier;

/**
 * Reads a whole text: a word such as {@code from}, a date, a sign or word such as {@code -} or {@code and}, another
 * date, and remarks. {@link DateGrammar} reads the dates.
 */
final class PeriodGrammar {

    private static final Set<String> UNTIL = WordLists.set("until till");
    private static final Set<String> TO = WordLists.set("to through thru until till");
    private static final Set<String> KOREAN_FROM = WordLists.set("부터 에서");
    private static final Set<String> AND = WordLists.set("and 및");
    private static final Set<String> OR = WordLists.set("or 또는");
    private static final Set<String> NOW = WordLists.set("present now ongoing today current 현재 계속");
    private static final Set<String> ONWARDS = WordLists.set("onward onwards");
    private static final Set<String> UNDECIDED = WordLists.set("tbd tba tbc 미정 추후");
    private static final Set<String> DECISIONS =
            WordLists.set("decided determined announced confirmed defined advised fixed");
    private static final Set<String> APPROXIMATE = WordLists.set("approximate approximately 대략");
    private static final Set<String> UNCERTAIN = WordLists.set("uncertain 불확실");

    private final TokenCursor cursor;
    private final Span span;
    private boolean isBetween;
    private Sense sense = Sense.PLAIN;
    private @Nullable PrintedDate start;
    private @Nullable PrintedDate end;
    private @Nullable PrintedClock closing;
    private Qualifier qualifier = Qualifier.NONE;
    private final List<Span> undecided = new ArrayList<>();

    private PeriodGrammar(String text) {
        this.cursor = new TokenCursor(text);
        this.span = new Span(cursor.peek().start(), text.length());
    }

    /** Reads a text into a tree; the only finding is why a text can't be read. */
    static Reading<PrintedPeriod> read(String text) {
        PeriodGrammar grammar = new PeriodGrammar(text);
        grammar.readText();
        return grammar.cursor
                .refusal()
                .map(refusal -> Reading.<PrintedPeriod>none(text, refusal))
                .orElseGet(() -> Reading.of(text, grammar.printed(), List.of()));
    }

    private PrintedPeriod printed() {
        return new PrintedPeriod(span, sense, start, end, closing, qualifier, List.copyOf(undecided));
    }

    private void readText() {
        boolean opened = cursor.take(Kind.OPEN);
        if (!takeUndecided()) {
            readLead();
            PrintedDate date = DateGrammar.read(cursor, null);
            if (date.isEmpty()) {
                cursor.refuseHere();
                return;
            }
            start = date;
            readSecond(date);
        }
        if (opened && cursor.take(Kind.CLOSE)) {
            opened = false;
        }
        readRemarks();
        if (opened || !cursor.isAtEnd()) {
            cursor.refuseHere();
        }
    }

    private void readLead() {
        if (cursor.take(Kind.TILDE)) {
            sense = Sense.TILDE;
        } else if (cursor.take("from")) {
            sense = Sense.FROM;
        } else if (cursor.take("since")) {
            sense = Sense.SINCE;
        } else if (cursor.takeAny(UNTIL)) {
            sense = Sense.UNTIL;
        } else {
            isBetween = cursor.take("between");
        }
    }

    // --- the second date

    private void readSecond(PrintedDate first) {
        if (cursor.take("까지")) {
            sense = Sense.UNTIL;
        }
        if (cursor.takeAny(KOREAN_FROM)) {
            takeDash();
            readEnd(first, Sense.FROM);
        } else if (takeDash()) {
            readEnd(first, Sense.FROM);
        } else if (cursor.takeAny(TO)) {
            readEnd(first, null);
        } else if (cursor.takeAny(AND) || cursor.take(Kind.AMPERSAND)) {
            sense = isBetween ? Sense.PLAIN : Sense.ALL_OF;
            readEnd(first, null);
        } else if (cursor.takeAny(OR)) {
            sense = Sense.ONE_OF;
            readEnd(first, null);
        }
        if (cursor.takeAny(ONWARDS)) {
            sense = Sense.SINCE;
        }
        boolean onlyHours = first.hasHours() && !first.hasDate();
        if (end == null && onlyHours && cursor.take(Kind.COMMA)) {
            // 15:30, 16 October 2019
            readEnd(first, null);
        }
    }

    private boolean takeDash() {
        return cursor.take(Kind.DASH) || cursor.take(Kind.TILDE);
    }

    /**
     * Reads the second date or a word for now.
     *
     * @param withoutEnd what the text means if neither follows; null if one of them must
     */
    private void readEnd(PrintedDate first, @Nullable Sense withoutEnd) {
        if (cursor.takeAny(NOW)) {
            sense = Sense.SINCE;
            return;
        }
        PrintedDate second = DateGrammar.read(cursor, first);
        if (!second.isEmpty()) {
            end = second;
            sense = sense == Sense.ALL_OF || sense == Sense.ONE_OF ? sense : Sense.PLAIN;
            cursor.take("까지");
            readClosing(first, second);
        } else if (withoutEnd != null && sense == Sense.PLAIN && first.hasDate()) {
            sense = withoutEnd;
        } else {
            cursor.refuseHere();
        }
    }

    /** Reads the last time of {@code 5-9 October 2015, 9:00-17:00}. */
    private void readClosing(PrintedDate first, PrintedDate second) {
        if (!second.hasDate() || !second.hasHours() || !takeConnector()) {
            return;
        }
        PrintedDate third = DateGrammar.read(cursor, first);
        if (third.isOnlyHours()) {
            closing = third.clock();
        } else {
            cursor.refuseHere();
        }
    }

    private boolean takeConnector() {
        return takeDash() || cursor.takeAny(TO) || cursor.takeAny(KOREAN_FROM);
    }

    // --- remarks

    private boolean takeUndecided() {
        if (cursor.takeAny(UNDECIDED)) {
            // 추후 is "later"; a word such as 결정, decision, follows it.
            while (cursor.previous().is("추후") && cursor.peek().is(Kind.WORD)) {
                cursor.skip(1);
            }
            return true;
        }
        return cursor.peek(2).in(DECISIONS) && cursor.take("to", "be") && cursor.skip(1);
    }

    /** Reads remarks such as {@code (TBD)}, {@code (approximate)} and {@code , end unknown}. */
    private void readRemarks() {
        while (!cursor.isAtEnd()) {
            int before = cursor.position();
            boolean opened = cursor.take(Kind.OPEN);
            if (!opened) {
                cursor.take(Kind.COMMA);
            }
            if (!readRemark() || (opened && !cursor.take(Kind.CLOSE))) {
                cursor.backTo(before);
                return;
            }
        }
    }

    private boolean readRemark() {
        int before = cursor.position();
        if (takeUndecided()) {
            undecided.add(cursor.spanFrom(before));
            return true;
        }
        return start != null && (readUnknown() || readQualifier());
    }

    private boolean readUnknown() {
        if (cursor.take("end", "unknown") || cursor.take("종료", "시점", "미상")) {
            sense = Sense.END_UNKNOWN;
            return true;
        }
        if (cursor.take("start", "unknown") || cursor.take("시작", "시점", "미상")) {
            sense = Sense.START_UNKNOWN;
            return true;
        }
        return false;
    }

    private boolean readQualifier() {
        if (cursor.takeAny(APPROXIMATE)) {
            qualifier = Qualifier.APPROXIMATE;
            return true;
        }
        if (!cursor.takeAny(UNCERTAIN)) {
            return false;
        }
        // 불확실·대략
        boolean both = cursor.take("and", "approximate")
                || (cursor.peek().is(Kind.OTHER) && cursor.peek(1).is("대략") && cursor.skip(2));
        qualifier = both ? Qualifier.UNCERTAIN_AND_APPROXIMATE : Qualifier.UNCERTAIN;
        return true;
    }
}
