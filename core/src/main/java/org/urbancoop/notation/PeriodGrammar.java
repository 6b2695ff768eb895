package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.DateWords.Role;
import org.urbancoop.notation.DigitReading.Day;
import org.urbancoop.notation.DigitReading.Order;
import org.urbancoop.notation.PrintedClock.Mark;
import org.urbancoop.notation.PrintedPeriod.Sense;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;
import org.urbancoop.time.Qualifier;

/**
 * Reads a whole text: a word such as {@code from}, a date, a sign or word such as {@code -} or {@code and}, another
 * date, and remarks. {@link DateGrammar} reads the dates.
 */
final class PeriodGrammar {

    private static final Set<String> UNTIL = WordLists.set("until till");
    private static final Set<String> TO = WordLists.set("to through thru until till");
    private static final Set<String> KOREAN_FROM = WordLists.set("부터 에서");
    private static final Set<String> AND = WordLists.set("and 및 과 와");
    private static final Set<String> OR = WordLists.set("or 또는");
    private static final Set<String> NOW = WordLists.set("present now ongoing today current 현재 계속");
    private static final Set<String> ONWARDS = WordLists.set("onward onwards 이후");
    private static final Set<String> DAYS = WordLists.set("양일 이틀 사흘 나흘 닷새");
    private static final Set<String> UNDECIDED = WordLists.set("tbd tba tbc tentative 미정 추후 예정");
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
    private final List<PrintedDate> between = new ArrayList<>();
    private final List<Span> undecided = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private PeriodGrammar(String text, boolean isHours) {
        this.cursor = new TokenCursor(text, isHours);
        this.span = new Span(cursor.peek().start(), text.length());
    }

    /**
     * Reads a text into a tree; the only finding is why a text can't be read.
     *
     * @param isHours whether times of day are looked for, so that {@code 9.30} is one
     */
    static Reading<PrintedPeriod> read(String text, boolean isHours) {
        PeriodGrammar grammar = new PeriodGrammar(text, isHours);
        grammar.readText();
        return grammar.cursor
                .refusal()
                .map(refusal -> Reading.<PrintedPeriod>none(text, refusal))
                .orElseGet(() -> Reading.of(text, grammar.printed(), List.of()));
    }

    private PrintedPeriod printed() {
        return new PrintedPeriod(
                span,
                sense,
                start,
                List.copyOf(between),
                end,
                closing,
                qualifier,
                List.copyOf(undecided),
                List.copyOf(remarks));
    }

    private void readText() {
        boolean opened = cursor.take(Kind.OPEN);
        if (!takeUndecided()) {
            readLead();
            PrintedDate date = readDate(null);
            if (date.isEmpty()) {
                cursor.refuseHere();
                return;
            }
            start = date;
            readSecond(date);
            if (isBetween && end == null) {
                cursor.refuseHere();
            }
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
        boolean onlyHours = first.hasHours() && !first.hasDate();
        if (cursor.takeAny(KOREAN_FROM)) {
            takeDash();
            readEnd(first, Sense.FROM);
        } else if (takeDash()) {
            readEnd(first, Sense.FROM);
        } else if (cursor.takeAny(TO) || takeSlashOfInterval(first)) {
            readEnd(first, null);
        } else if (first.hasDate()) {
            readList(first);
        } else if (onlyHours && cursor.take(Kind.COMMA)) {
            // 15:30, 16 October 2019
            readEnd(first, null);
        }
        if (end == null && cursor.takeAny(ONWARDS)) {
            requireOneOf(Sense.PLAIN, Sense.FROM, Sense.SINCE);
            sense = Sense.SINCE;
        }
    }

    /** Takes the sign of {@code 2017-09-10/2017-09-16}. */
    private boolean takeSlashOfInterval(PrintedDate first) {
        boolean isIso = first.digits().stream()
                .anyMatch(reading -> reading instanceof Day day && day.order() == Order.YEAR_FIRST);
        return isIso && cursor.peek(1).digits() == 4 && cursor.take(Kind.SLASH);
    }

    /** Refuses the text if words said something else of the dates before. */
    private void requireOneOf(Sense... senses) {
        if (!List.of(senses).contains(sense)) {
            cursor.refuse(FindingCode.NOT_UNDERSTOOD, cursor.spanFrom(cursor.position() - 1));
        }
    }

    private PrintedDate readDate(@Nullable PrintedDate first) {
        PrintedDate date = DateGrammar.read(cursor, first);
        remarks.addAll(date.remarks());
        return date;
    }

    // --- lists

    /** Reads {@code and 12 May 2016} or {@code , 11 or 12 May 2016}. */
    private void readList(PrintedDate first) {
        @Nullable Sense conjunction = null;
        PrintedDate last = first;
        while (true) {
            boolean comma = isListComma() && cursor.take(Kind.COMMA);
            @Nullable Sense word = conjunction();
            if (word == null && !comma) {
                break;
            }
            int from = cursor.position();
            PrintedDate next = readDate(last);
            boolean isMixed = word != null && conjunction != null && word != conjunction;
            if (next.isEmpty()) {
                cursor.refuseHere();
            } else if (isMixed || sense != Sense.PLAIN || last.hasHours() || !next.hasDate()) {
                // The words before the dates, or the hours of one of them, would be lost.
                cursor.refuse(FindingCode.NOT_UNDERSTOOD, cursor.spanFrom(from));
            }
            conjunction = word == null ? conjunction : word;
            between.add(next);
            last = next;
        }
        if (between.isEmpty()) {
            return;
        }
        between.remove(between.size() - 1);
        end = last;
        if (isBetween && (!between.isEmpty() || conjunction != Sense.ALL_OF)) {
            cursor.refuse(FindingCode.NOT_UNDERSTOOD, last.span());
        }
        sense = isBetween ? Sense.PLAIN : conjunction == Sense.ONE_OF ? Sense.ONE_OF : Sense.ALL_OF;
        readClosing(first, last);
    }

    private boolean isListComma() {
        Token next = cursor.peek(1);
        return (next.is(Kind.NUMBER) && !isLength(1))
                || DateWords.number(next, Role.MONTH) > 0
                || next.in(AND)
                || next.in(OR);
    }

    /** Tells whether a number of days follows, as in {@code 6일간} or {@code 이틀 동안}. */
    private boolean isLength(int ahead) {
        return lengthOfLength(ahead) > 0;
    }

    /** Returns how many tokens a number of days takes; 0 if none follows. */
    private int lengthOfLength(int ahead) {
        boolean inDigits =
                cursor.peek(ahead).is(Kind.NUMBER) && cursor.peek(ahead + 1).is("일");
        int days = inDigits ? 2 : cursor.peek(ahead).in(DAYS) ? 1 : 0;
        Token behind = cursor.peek(ahead + days);
        boolean ends = behind.is("동안") || (behind.is("간") && !behind.spaceBefore());
        return days > 0 && ends ? days + 1 : 0;
    }

    private @Nullable Sense conjunction() {
        if (cursor.takeAny(AND) || cursor.take(Kind.AMPERSAND)) {
            return Sense.ALL_OF;
        }
        return cursor.takeAny(OR) ? Sense.ONE_OF : null;
    }

    // --- periods

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
            requireOneOf(Sense.PLAIN, Sense.FROM, Sense.SINCE);
            sense = Sense.SINCE;
            // 2021년부터 현재까지
            cursor.take("까지");
            return;
        }
        int from = cursor.position();
        PrintedDate second = first.endsWithClock() && isBareHour() ? readBareHour() : readDate(first);
        if (!second.isEmpty()) {
            if (sense != Sense.PLAIN && sense != Sense.FROM) {
                cursor.refuse(FindingCode.NOT_UNDERSTOOD, cursor.spanFrom(from));
            }
            end = second;
            sense = Sense.PLAIN;
            cursor.take("까지");
            readClosing(first, second);
        } else if (withoutEnd != null && sense == Sense.PLAIN && first.hasDate() && !first.endsWithClock()) {
            sense = withoutEnd;
        } else {
            cursor.refuseHere();
        }
    }

    /** Tells whether a number behind a time of day is an hour, as in {@code 3pm-5}. */
    private boolean isBareHour() {
        Token next = cursor.peek(1);
        return cursor.peek().digits() > 0
                && cursor.peek().digits() <= 2
                && (next.is(Kind.END) || next.is(Kind.COMMA) || next.is(Kind.OPEN) || next.is(Kind.CLOSE));
    }

    private PrintedDate readBareHour() {
        PrintedDateBuilder hour = new PrintedDateBuilder();
        Span span = cursor.span(1);
        ClockGrammar.read(cursor, Mark.NONE, hour);
        return hour.build(span, cursor.position());
    }

    /** Reads the last time of {@code 5-9 October 2015, 9:00-17:00}. */
    private void readClosing(PrintedDate first, PrintedDate second) {
        if (!second.hasDate() || !second.hasHours() || !takeConnector()) {
            return;
        }
        int from = cursor.position();
        PrintedDate third = cursor.peek(1).is(Kind.END) && second.endsWithClock() && isBareHour()
                ? readBareHour()
                : readDate(first);
        if (third.isOnlyHours()) {
            closing = third.clock();
        } else if (third.isEmpty()) {
            cursor.refuseHere();
        } else {
            cursor.refuse(FindingCode.NOT_UNDERSTOOD, cursor.spanFrom(from));
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
            if (!opened && !cursor.take(Kind.COMMA) && isLength(1)) {
                cursor.take(Kind.SLASH);
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
        return start != null && (readUnknown() || readQualifier() || readLength());
    }

    /** Reads {@code 6일간}, which the value does not hold: its days may be others than those of the period. */
    private boolean readLength() {
        int length = lengthOfLength(0);
        if (length == 0) {
            return false;
        }
        remarks.add(new Remark(FindingCode.WORDS_LEFT_OUT, cursor.span(length), ""));
        return cursor.skip(length);
    }

    private boolean readUnknown() {
        if (cursor.take("end", "unknown") || cursor.take("종료", "시점", "미상")) {
            requireNoEnd(Sense.FROM);
            sense = Sense.END_UNKNOWN;
            return true;
        }
        if (cursor.take("start", "unknown") || cursor.take("시작", "시점", "미상")) {
            requireNoEnd(Sense.UNTIL);
            sense = Sense.START_UNKNOWN;
            return true;
        }
        return false;
    }

    /** Refuses the text if both ends are printed, or the words say of the date what is not known. */
    private void requireNoEnd(Sense besides) {
        if (end != null || (sense != Sense.PLAIN && sense != besides)) {
            cursor.refuse(FindingCode.NOT_UNDERSTOOD, cursor.spanFrom(cursor.position() - 2));
        }
    }

    private boolean readQualifier() {
        if (cursor.takeAny(APPROXIMATE)) {
            qualifier = qualifier.and(Qualifier.APPROXIMATE);
            return true;
        }
        if (!cursor.takeAny(UNCERTAIN)) {
            return false;
        }
        // 불확실·대략
        boolean both = cursor.take("and", "approximate")
                || (cursor.peek().is(Kind.OTHER) && cursor.peek(1).is("대략") && cursor.skip(2));
        qualifier = qualifier.and(both ? Qualifier.UNCERTAIN_AND_APPROXIMATE : Qualifier.UNCERTAIN);
        return true;
    }
}
