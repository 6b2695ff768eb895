package org.urbancoop.notation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/** One pass over the tokens of a date or period; each side is read alone and gets from the other what it lacks. */
final class PeriodParser {

    private static final Map<String, Integer> MONTHS = WordLists.numbers("january=1 february=2 march=3 april=4 may=5 june=6"
            + " july=7 august=8 september=9 october=10 november=11 december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7"
            + " aug=8 sep=9 sept=9 oct=10 nov=11 dec=12");
    private static final Map<String, Integer> WEEKDAYS =
            WordLists.numbers("monday=1 tuesday=2 wednesday=3 thursday=4 friday=5"
                    + " saturday=6 sunday=7 mon=1 tue=2 tues=2 wed=3 thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7 월요일=1 화요일=2"
                    + " 수요일=3 목요일=4 금요일=5 토요일=6 일요일=7 월=1 화=2 수=3 목=4 금=5 토=6 일=7");
    private static final Map<String, Integer> ORDINALS = WordLists.numbers("first=1 second=2 third=3 fourth=4");
    private static final Map<String, Integer> SEASONS =
            WordLists.numbers("spring=21 summer=22 autumn=23 fall=23 winter=24 봄=21 여름=22 가을=23 겨울=24");
    private static final Map<String, Integer> THIRDS = WordLists.numbers("early=37 mid=38 late=39 초=37 중반=38 말=39");
    private static final Map<String, Integer> HALVES = WordLists.numbers("상반기=40 하반기=41");
    private static final int FIRST_QUARTER = 33;
    private static final int FIRST_HALF = 40;
    private static final int FIRST_THIRD = 37;
    private static final int LAST_THIRD = 39;

    private static final Set<String> FILLERS = WordLists.set("of the in on at held during");
    private static final Set<String> APPROXIMATE = WordLists.set("c ca circa about around approximately approx 약 대략");
    private static final Set<String> APPROXIMATE_AFTER = WordLists.set("경 쯤 무렵");
    private static final Set<String> CONNECTORS = WordLists.set("to through thru until till 부터 에서");
    private static final Set<String> NOW = WordLists.set("present now ongoing today current 현재 계속");
    private static final Set<String> UNDECIDED = WordLists.set("tbd tba tbc 미정 추후");
    private static final Set<String> DECISIONS =
            WordLists.set("decided determined announced confirmed defined advised fixed");
    private static final Set<String> MORNING = WordLists.set("am 오전");
    private static final Set<String> AFTERNOON = WordLists.set("pm 오후");

    /** In which order the digits of a date stand. */
    private enum Order {
        ANY,
        YEAR_FIRST,
        DAY_FIRST,
        MONTH_FIRST
    }

    /** A possible meaning of digits such as {@code 03/04/2016}; 0 where nothing is printed. */
    private record Digits(int year, int month, int day, int lastYear, boolean oneOf, Order order) {

        static Digits of(int year, int month, int day, Order order) {
            return new Digits(year, month, day, 0, false, order);
        }
    }

    /** The clock as printed: mark is 'a' or 'p', or 0 where neither is. */
    private record Clock(int hour, int minute, char mark) {}

    /** One side of a period, as far as it is printed. */
    private static final class Side {
        int from;
        int to;
        int year;
        int month;
        int day;
        int bare;
        int part;
        int decade;
        boolean monthUnit;
        char qualifier;

        int weekday;

        @Nullable
        Clock clock;

        List<Digits> digits = List.of();

        boolean hasDate() {
            return year > 0 || month > 0 || day > 0 || bare > 0 || part > 0 || decade > 0 || !digits.isEmpty();
        }

        boolean isEmpty() {
            return !hasDate() && clock == null && weekday == 0;
        }

        /** One side with one meaning of its digits. */
        Side with(Digits meaning) {
            Side copy = copy();
            copy.year = meaning.year;
            copy.month = meaning.month;
            copy.day = meaning.day;
            return copy;
        }

        Side copy() {
            Side copy = new Side();
            copy.from = from;
            copy.to = to;
            copy.year = year;
            copy.month = month;
            copy.day = day;
            copy.bare = bare;
            copy.part = part;
            copy.decade = decade;
            copy.monthUnit = monthUnit;
            copy.qualifier = qualifier;
            copy.weekday = weekday;
            return copy;
        }
    }

    /** What is said of a period beyond its two sides. */
    private enum Mode {
        PLAIN,
        FROM,
        SINCE,
        OPEN_END,
        UNKNOWN_END,
        UNTIL,
        UNKNOWN_START,
        TILDE,
        TRAILING,
        ALL_OF,
        ONE_OF
    }

    private final String text;
    private final Tokens tokens;
    private final List<Finding> findings = new ArrayList<>();
    private int at;
    /** The first thing that made the text unreadable. */
    private @Nullable Finding refusal;

    private Mode mode = Mode.PLAIN;
    private @Nullable Side start;
    private @Nullable Side end;
    private @Nullable Clock closing;
    private boolean undecided;
    private boolean shared;

    PeriodParser(String text) {
        this.text = text;
        this.tokens = new Tokens(text);
    }

    Reading<DateAndHours> occasion() {
        if (!parse()) {
            return Reading.none(text, refusal());
        }
        List<Hours> hours = times();
        if (refusal != null) {
            return Reading.none(text, refusal);
        }
        if (start == null || (!start.hasDate() && (end == null || !end.hasDate()))) {
            return Reading.none(
                    text,
                    undecided
                            ? Finding.of(FindingCode.TO_BE_DECIDED, 0, VisibleText.strip(text))
                            : Finding.of(FindingCode.DATE_MISSING, 0));
        }
        List<Edtf> dates = dates();
        if (dates.isEmpty()) {
            return Reading.none(text, refusal());
        }
        List<DateAndHours> occasions = new ArrayList<>();
        for (Edtf date : dates) {
            if (hours.isEmpty()) {
                occasions.add(new DateAndHours(date, Optional.empty()));
            }
            for (Hours time : hours) {
                occasions.add(new DateAndHours(date, Optional.of(time)));
            }
        }
        if (hours.size() == 1 && dates.size() == 1 && dates.get(0).kind() != Edtf.Kind.INTERVAL) {
            reportReversed(hours.get(0));
        }
        return Reading.of(text, occasions, findings);
    }

    Reading<Hours> hours() {
        if (!parse()) {
            return Reading.none(text, refusal());
        }
        if ((start != null && (start.hasDate() || start.weekday > 0)) || (end != null && end.hasDate())) {
            return Reading.none(text, notUnderstood(0));
        }
        List<Hours> hours = times();
        if (refusal != null) {
            return Reading.none(text, refusal);
        }
        if (hours.isEmpty()) {
            return Reading.none(
                    text,
                    undecided
                            ? Finding.of(FindingCode.TO_BE_DECIDED, 0, VisibleText.strip(text))
                            : Finding.of(FindingCode.HOURS_MISSING, 0));
        }
        if (hours.size() == 1) {
            reportReversed(hours.get(0));
        }
        return Reading.of(text, hours, findings);
    }

    private void reportReversed(Hours hours) {
        if (hours.end().isPresent() && hours.end().get().compareTo(hours.start()) < 0) {
            findings.add(Finding.of(FindingCode.REVERSED_HOURS, 0, hours.toString()));
        }
    }

    private Finding refusal() {
        return refusal == null ? notUnderstood(0) : refusal;
    }

    private Finding notUnderstood(int token) {
        Token found = tokens.get(token);
        if (tokens.get(0).is(Kind.END)) {
            return Finding.of(FindingCode.EMPTY_TEXT, 0);
        }
        return Finding.of(FindingCode.NOT_UNDERSTOOD, found.start(), text.substring(found.start()));
    }

    private void refuse(FindingCode code, int from, int to) {
        if (refusal == null) {
            refusal = Finding.of(code, tokens.get(from).start(), tokens.cut(from, to));
        }
    }

    // ------------------------------------------------------------------------------------------------------------
    // grammar

    private Token peek() {
        return tokens.get(at);
    }

    private Token peek(int ahead) {
        return tokens.get(at + ahead);
    }

    /** Reads the whole text into two sides and what is said of them. */
    private boolean parse() {
        boolean opened = peek().is(Kind.OPEN);
        if (opened) {
            at++;
        }
        if (undecided()) {
            undecided = true;
        } else {
            lead();
            start = side();
            if (refusal != null || start.isEmpty()) {
                return failed();
            }
            rest();
        }
        if (refusal != null) {
            return false;
        }
        if (opened && peek().is(Kind.CLOSE)) {
            at++;
            opened = false;
        }
        remarks();
        if (opened || !peek().is(Kind.END)) {
            return failed();
        }
        return refusal == null;
    }

    private boolean failed() {
        if (refusal == null) {
            refusal = notUnderstood(at);
        }
        return false;
    }

    private void lead() {
        Token first = peek();
        if (first.is(Kind.TILDE)) {
            mode = Mode.TILDE;
        } else if (first.is("from")) {
            mode = Mode.FROM;
        } else if (first.is("since")) {
            mode = Mode.SINCE;
        } else if (first.is("until") || first.is("till")) {
            mode = Mode.UNTIL;
        } else if (!first.is("between")) {
            return;
        }
        at++;
    }

    private void rest() {
        Side first = startSide();
        if (peek().is("까지")) {
            at++;
            mode = Mode.UNTIL;
        }
        if (isConnector()) {
            boolean tilde = peek().is(Kind.DASH) || peek().is(Kind.TILDE);
            boolean from = peek().is("부터") || peek().is("에서");
            at++;
            if (from && (peek().is(Kind.DASH) || peek().is(Kind.TILDE))) {
                at++;
            }
            second(first, tilde, from);
        } else if (peek().is("and") || peek().is(Kind.AMPERSAND) || peek().is("및")) {
            mode = tokens.get(0).is("between") ? Mode.PLAIN : Mode.ALL_OF;
            at++;
            second(first, false, false);
        } else if (peek().is("or") || peek().is("또는")) {
            mode = Mode.ONE_OF;
            at++;
            second(first, false, false);
        }
        if (refusal == null && (peek().is("onwards") || peek().is("onward"))) {
            at++;
            mode = Mode.OPEN_END;
        }
        if (refusal == null && end == null && first.clock != null && !first.hasDate() && peek().is(Kind.COMMA)) {
            at++;
            second(first, false, false);
        }
    }

    private boolean isConnector() {
        return peek().is(Kind.DASH) || peek().is(Kind.TILDE) || peek().in(CONNECTORS);
    }

    private void second(Side first, boolean dash, boolean from) {
        if (peek().in(NOW)) {
            at++;
            mode = Mode.OPEN_END;
            return;
        }
        Side side = side();
        if (refusal != null) {
            return;
        }
        if (side.isEmpty()) {
            if ((dash || from) && mode == Mode.PLAIN && first.hasDate()) {
                mode = from ? Mode.FROM : Mode.TRAILING;
            } else {
                refusal = notUnderstood(at);
            }
            return;
        }
        if (mode != Mode.ALL_OF && mode != Mode.ONE_OF) {
            mode = Mode.PLAIN;
        }
        end = side;
        if (peek().is("까지")) {
            at++;
        }
        // The hours after a date: 5-9 October 2015, 9:00-17:00.
        if (side.clock != null && side.hasDate() && isConnector()) {
            at++;
            Side third = side();
            if (third.clock == null || third.hasDate() || third.weekday > 0) {
                failed();
                return;
            }
            closing = third.clock;
        }
    }

    private boolean undecided() {
        if (peek().in(UNDECIDED)) {
            at++;
            while (peek().is(Kind.WORD) && tokens.get(at - 1).is("추후")) {
                at++;
            }
            return true;
        }
        if (peek().is("to") && peek(1).is("be") && peek(2).in(DECISIONS)) {
            at += 3;
            return true;
        }
        return false;
    }

    /** What may stand behind a date: (TBD), (approximate), end unknown. */
    private void remarks() {
        while (refusal == null && !peek().is(Kind.END)) {
            int before = at;
            boolean opened = peek().is(Kind.OPEN);
            if (opened || peek().is(Kind.COMMA)) {
                at++;
            }
            int from = at;
            if (undecided()) {
                findings.add(
                        Finding.of(FindingCode.TO_BE_DECIDED, tokens.get(from).start(), tokens.cut(from, at)));
                undecided = true;
            } else if (start == null || !remark()) {
                at = before;
                return;
            }
            if (opened && !peek().is(Kind.CLOSE)) {
                at = before;
                return;
            }
            if (opened) {
                at++;
            }
        }
    }

    private boolean remark() {
        if ((peek().is("end") || peek().is("start")) && peek(1).is("unknown")) {
            mode = peek().is("end") ? Mode.UNKNOWN_END : Mode.UNKNOWN_START;
            at += 2;
            return true;
        }
        if ((peek().is("종료") || peek().is("시작")) && peek(1).is("시점") && peek(2).is("미상")) {
            mode = peek().is("종료") ? Mode.UNKNOWN_END : Mode.UNKNOWN_START;
            at += 3;
            return true;
        }
        char qualifier = 0;
        if (peek().is("approximate") || peek().is("approximately") || peek().is("대략")) {
            qualifier = '~';
            at++;
        } else if (peek().is("uncertain") || peek().is("불확실")) {
            qualifier = '?';
            at++;
            boolean both = peek().is("and") && peek(1).is("approximate");
            if (both || (peek().is(Kind.OTHER) && peek(1).is("대략"))) {
                qualifier = '%';
                at += 2;
            }
        } else {
            return false;
        }
        startSide().qualifier = qualifier;
        if (end != null) {
            end.qualifier = qualifier;
        }
        return true;
    }

    private Side startSide() {
        if (start == null) {
            throw new IllegalStateException("The first side is read first");
        }
        return start;
    }

    /** Reads as much as belongs to one side. */
    private Side side() {
        Side side = new Side();
        side.from = at;
        while (refusal == null && part(side)) {
            side.to = at;
        }
        return side;
    }

    private boolean part(Side side) {
        Token token = peek();
        return switch (token.kind()) {
            case NUMBER -> readNumber(side, token);
            case WORD -> readWord(side, token);
            case OPEN -> readBracketedWeekday(side);
            case COMMA -> readComma(side);
            case DOT -> readLooseDot(side);
            case QUESTION -> readQuestionMark(side);
            case APOSTROPHE -> refuseShortYear();
            default -> false;
        };
    }

    private boolean readComma(Side side) {
        if (side.isEmpty()) {
            return false;
        }
        Token next = peek(1);
        boolean goesOn = next.is(Kind.NUMBER)
                || (next.is(Kind.WORD)
                        && (MONTHS.containsKey(next.text())
                                || WEEKDAYS.containsKey(next.text())
                                || SEASONS.containsKey(next.text())
                                || MORNING.contains(next.text())
                                || AFTERNOON.contains(next.text())
                                || next.is("in")
                                || next.is("at")));
        if (!goesOn) {
            return false;
        }
        at++;
        return true;
    }

    /** The dot of an abbreviation, or the last one of 2016. 3. 4. */
    private boolean readLooseDot(Side side) {
        if (side.isEmpty() && side.qualifier == 0) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean abbreviation = before.is(Kind.WORD)
                && (MONTHS.containsKey(before.text())
                        || WEEKDAYS.containsKey(before.text())
                        || APPROXIMATE.contains(before.text())
                        || before.is("m"));
        if (!abbreviation && !(before.is(Kind.NUMBER) && !side.digits.isEmpty())) {
            return false;
        }
        at++;
        return true;
    }

    private boolean readQuestionMark(Side side) {
        if (!side.hasDate() || side.qualifier != 0) {
            return false;
        }
        side.qualifier = '?';
        at++;
        return true;
    }

    private boolean refuseShortYear() {
        if (peek(1).digits() == 2 && !peek(1).spaceBefore()) {
            refuse(FindingCode.TWO_DIGIT_YEAR, at, at + 2);
        }
        return false;
    }

    private boolean readBracketedWeekday(Side side) {
        Integer first = WEEKDAYS.get(peek(1).text());
        if (first == null || !side.hasDate() || side.weekday > 0) {
            return false;
        }
        int dot = peek(2).is(Kind.DOT) ? 1 : 0;
        if (peek(2 + dot).is(Kind.CLOSE)) {
            side.weekday = first;
            at += 3 + dot;
            return true;
        }
        Integer last = WEEKDAYS.get(peek(3).text());
        boolean dash = peek(2).is(Kind.DASH) || peek(2).is(Kind.TILDE);
        if (dash && last != null && peek(4).is(Kind.CLOSE) && start != null) {
            startSide().weekday = first;
            side.weekday = last;
            at += 5;
            return true;
        }
        return false;
    }

    private boolean readWord(Side side, Token token) {
        String word = token.text();
        if (WEEKDAYS.containsKey(word) && side.weekday == 0 && !isMonthUnit(token)) {
            side.weekday = WEEKDAYS.get(word);
        } else if (MONTHS.containsKey(word) && side.month == 0 && side.digits.isEmpty()) {
            side.month = MONTHS.get(word);
        } else if (SEASONS.containsKey(word) && side.part == 0) {
            side.part = SEASONS.get(word);
        } else if (THIRDS.containsKey(word) && side.part == 0) {
            side.part = THIRDS.get(word);
            findings.add(Finding.of(FindingCode.VAGUE_PART, token.start(), tokens.cut(at, at + 1)));
            if (word.equals("mid") && peek(1).is(Kind.DASH)) {
                at++;
            }
        } else if (HALVES.containsKey(word) && side.part == 0) {
            side.part = HALVES.get(word);
        } else if (ORDINALS.containsKey(word) && side.part == 0 && (peek(1).is("quarter") || peek(1).is("half"))) {
            return division(side, ORDINALS.get(word), peek(1).is("half"), 2);
        } else if ((word.equals("q") || word.equals("h"))
                && side.part == 0
                && peek(1).digits() == 1
                && !peek(1).spaceBefore()) {
            return division(side, peek(1).number(), word.equals("h"), 2);
        } else if (APPROXIMATE.contains(word) && side.qualifier == 0 && !side.hasDate()) {
            side.qualifier = '~';
            // A mark before a period may be meant for its start or for all of it.
            shared = start == null;
        } else if (APPROXIMATE_AFTER.contains(word) && side.qualifier == 0 && side.hasDate()) {
            side.qualifier = '~';
        } else if (MORNING.contains(word) || AFTERNOON.contains(word)) {
            return markedClock(side, AFTERNOON.contains(word));
        } else if (word.equals("noon") && side.clock == null) {
            side.clock = new Clock(12, 0, 'p');
        } else if (!FILLERS.contains(word) || peek(1).is(Kind.END)) {
            return false;
        }
        at++;
        return true;
    }

    /** The syllable for the moon is a month behind a number, and short for Monday elsewhere; so for the sun. */
    private boolean isMonthUnit(Token token) {
        return (token.is("월") || token.is("일")) && at > 0 && tokens.get(at - 1).is(Kind.NUMBER);
    }

    private boolean division(Side side, int number, boolean half, int length) {
        if (number < 1 || number > (half ? 2 : 4)) {
            return false;
        }
        side.part = (half ? FIRST_HALF : FIRST_QUARTER) + number - 1;
        at += length;
        return true;
    }

    // ------------------------------------------------------------------------------------------------------------
    // numbers

    private boolean readNumber(Side side, Token token) {
        Token next = peek(1);
        if (isClock(next)) {
            return side.clock == null && clock(side, (char) 0);
        }
        boolean adjacent = !next.spaceBefore();
        if (next.is(Kind.WORD)) {
            switch (next.text()) {
                case "년", "월", "일", "년대", "분기" -> {
                    return unit(side, token, next.text());
                }
                case "st", "nd", "rd", "th" -> {
                    return ordinal(side, token);
                }
                case "s" -> {
                    if (adjacent && token.digits() == 4 && token.number() % 10 == 0 && side.year == 0) {
                        side.decade = token.number();
                        at += 2;
                        return true;
                    }
                    return false;
                }
                case "q", "h" -> {
                    if (adjacent && token.digits() == 1 && side.part == 0) {
                        return division(side, token.number(), next.is("h"), 2);
                    }
                    return false;
                }
                default -> {}
            }
        }
        if (composite(side, token) || refusal != null) {
            return refusal == null;
        }
        return plain(side, token);
    }

    private boolean plain(Side side, Token token) {
        int value = token.number();
        if (token.digits() == 4 && value >= 1000 && side.year == 0 && side.digits.isEmpty()) {
            side.year = value;
        } else if (token.digits() <= 2 && value > 0 && side.day == 0 && side.bare == 0 && side.digits.isEmpty()) {
            side.bare = value;
        } else {
            return false;
        }
        at++;
        return true;
    }

    private boolean unit(Side side, Token token, String unit) {
        int value = token.number();
        boolean small = token.digits() <= 2;
        if (unit.equals("년") && small) {
            refuse(FindingCode.TWO_DIGIT_YEAR, at, at + 2);
            return false;
        }
        if (unit.equals("년") && token.digits() == 4 && side.year == 0) {
            side.year = value;
        } else if (unit.equals("년대") && token.digits() == 4 && value % 10 == 0) {
            side.decade = value;
        } else if (unit.equals("월") && small && side.month == 0) {
            side.month = value;
            side.monthUnit = true;
        } else if (unit.equals("일") && small && side.day == 0) {
            side.day = value;
        } else if (unit.equals("분기") && side.part == 0) {
            return division(side, value, false, 2);
        } else {
            return false;
        }
        if (value == 0) {
            refuse(FindingCode.NO_SUCH_DAY, at, at + 2);
            return false;
        }
        at += 2;
        return true;
    }

    private boolean ordinal(Side side, Token token) {
        if (peek(2).is("quarter") || peek(2).is("half")) {
            return side.part == 0 && division(side, token.number(), peek(2).is("half"), 3);
        }
        if (token.digits() > 2 || side.day > 0 || token.number() == 0) {
            return false;
        }
        side.day = token.number();
        at += 2;
        return true;
    }

    /** Digits with one sign between them: 2016-06-11, 03/04/2016, 2016. 3. 4., 2015/16, 6.2016. */
    private boolean composite(Side side, Token first) {
        Token sign = peek(1);
        Token second = peek(2);
        if (!isSign(sign) || !second.is(Kind.NUMBER) || side.hasDate()) {
            return false;
        }
        boolean tight = !sign.spaceBefore() && !second.spaceBefore();
        if (!tight && !sign.is(Kind.DOT)) {
            return false;
        }
        Token third = peek(3).is(sign.kind()) && (sign.is(Kind.DOT) || !peek(3).spaceBefore()) ? peek(4) : peek(99_999);
        boolean three = third.is(Kind.NUMBER) && (sign.is(Kind.DOT) || !third.spaceBefore()) && isEnd(5, sign);
        List<Digits> meanings = new ArrayList<>();
        if (three) {
            three(first, second, third, meanings);
            if (refusal != null) {
                return false;
            }
        } else {
            two(first, sign, second, meanings);
        }
        int length = three ? 5 : 3;
        boolean pair = !three && first.digits() <= 2 && second.digits() <= 2;
        if (pair && sign.is(Kind.DASH)) {
            return false;
        }
        if (meanings.isEmpty()) {
            boolean years = first.digits() == 4 && second.digits() == 4;
            if (years && !sign.is(Kind.SLASH)) {
                return false;
            }
            refuse(FindingCode.NO_SUCH_DAY, at, at + length);
            return false;
        }
        side.digits = meanings;
        at += length;
        return true;
    }

    private boolean isEnd(int ahead, Token sign) {
        return !(peek(ahead).is(sign.kind()) && peek(ahead + 1).is(Kind.NUMBER) && !sign.is(Kind.DASH));
    }

    private static boolean isSign(Token token) {
        return token.is(Kind.SLASH) || token.is(Kind.DOT) || token.is(Kind.DASH);
    }

    private void three(Token first, Token second, Token third, List<Digits> meanings) {
        if (first.digits() == 4 && second.digits() <= 2 && third.digits() <= 2) {
            add(meanings, Digits.of(first.number(), second.number(), third.number(), Order.YEAR_FIRST));
        } else if (first.digits() <= 2 && second.digits() <= 2 && third.digits() == 4) {
            add(meanings, Digits.of(third.number(), second.number(), first.number(), Order.DAY_FIRST));
            add(meanings, Digits.of(third.number(), first.number(), second.number(), Order.MONTH_FIRST));
        } else if (first.digits() <= 2 && second.digits() <= 2 && third.digits() <= 2) {
            refuse(FindingCode.TWO_DIGIT_YEAR, at, at + 5);
        }
    }

    private static void two(Token first, Token sign, Token second, List<Digits> meanings) {
        int a = first.number();
        int b = second.number();
        if (first.digits() == 4 && second.digits() <= 2) {
            add(meanings, Digits.of(a, b, 0, Order.YEAR_FIRST));
            int scale = second.digits() == 1 ? 10 : 100;
            if (!sign.is(Kind.DOT) && b > a % scale) {
                years(a, a / scale * scale + b, sign, meanings);
            }
        } else if (first.digits() == 4 && second.digits() == 4 && sign.is(Kind.SLASH)) {
            years(a, b, sign, meanings);
        } else if (first.digits() <= 2 && second.digits() == 4) {
            add(meanings, Digits.of(b, a, 0, Order.ANY));
        } else if (first.digits() <= 2 && second.digits() <= 2) {
            add(meanings, Digits.of(0, b, a, Order.DAY_FIRST));
            add(meanings, Digits.of(0, a, b, Order.MONTH_FIRST));
        }
    }

    /** 2015-16 are the years from one to the other; 2015/16 may also be one or the other. */
    private static void years(int from, int to, Token sign, List<Digits> meanings) {
        meanings.add(new Digits(from, 0, 0, to, false, Order.ANY));
        if (sign.is(Kind.SLASH)) {
            meanings.add(new Digits(from, 0, 0, to, true, Order.ANY));
        }
    }

    private static void add(List<Digits> meanings, Digits meaning) {
        boolean exists = true;
        try {
            // A leap year stands for a year that is not printed.
            LocalDate.of(meaning.year == 0 ? 2000 : meaning.year, meaning.month, Math.max(1, meaning.day));
        } catch (DateTimeException e) {
            exists = false;
        }
        if (exists && (meaning.day > 0 || meaning.order == Order.YEAR_FIRST || meaning.order == Order.ANY)) {
            meanings.add(meaning);
        }
    }

    // --------------------------------------------------------------------------------------------------------------
    // hours

    private boolean isClock(Token next) {
        return (next.is(Kind.COLON) && peek(2).digits() == 2 && !next.spaceBefore())
                || mark(1) != 0
                || next.is("시")
                || (next.is(Kind.DOT) && peek(2).digits() == 2 && mark(3) != 0);
    }

    /** Finds am or pm, with or without dots: its letter, or 0. */
    private char mark(int ahead) {
        Token token = peek(ahead);
        if (token.is("am") || token.is("pm")) {
            return token.text().charAt(0);
        }
        boolean dotted = (token.is("a") || token.is("p"))
                && peek(ahead + 1).is(Kind.DOT)
                && peek(ahead + 2).is("m");
        return dotted ? token.text().charAt(0) : 0;
    }

    private boolean markedClock(Side side, boolean afternoon) {
        if (side.clock != null || !peek(1).is(Kind.NUMBER)) {
            return false;
        }
        at++;
        return clock(side, afternoon ? 'p' : 'a');
    }

    private boolean clock(Side side, char markBefore) {
        int from = at;
        int hour = peek().number();
        int minute = 0;
        char mark = markBefore;
        at++;
        if (peek().is("시")) {
            at++;
            if (peek().is("반")) {
                minute = 30;
                at++;
            } else if (peek().is(Kind.NUMBER) && peek(1).is("분")) {
                minute = peek().number();
                at += 2;
            }
        } else {
            if ((peek().is(Kind.COLON) || peek().is(Kind.DOT)) && peek(1).digits() == 2) {
                minute = peek(1).number();
                at += 2;
                // Seconds are read only if they are none: the model has no place for others.
                if (peek().is(Kind.COLON) && peek(1).is(Kind.NUMBER) && peek(1).number() == 0) {
                    at += 2;
                }
            }
            char after = mark(0);
            if (after != 0) {
                mark = after;
                at += peek().is("am") || peek().is("pm") ? 1 : peek(3).is(Kind.DOT) ? 4 : 3;
            }
        }
        boolean twelve = mark != 0;
        if (hour < (twelve ? 1 : 0) || hour > (twelve ? 12 : 23) || minute < 0 || minute > 59) {
            refuse(FindingCode.NO_SUCH_TIME, from, at);
            return false;
        }
        side.clock = new Clock(hour, minute, mark);
        return true;
    }

    private List<Hours> times() {
        Clock first = start == null ? null : start.clock;
        Clock second = end == null ? null : end.clock;
        if (first == null) {
            first = second;
            second = closing;
        } else if (closing != null) {
            refusal = notUnderstood(at);
        }
        if (first == null) {
            return List.of();
        }
        if (second == null) {
            return List.of(new Hours(time(first, first.mark), Optional.empty()));
        }
        TimeOfDay last = time(second, second.mark);
        TimeOfDay begin = time(first, first.mark);
        if (first.mark == 0 && second.mark != 0 && first.hour >= 1 && first.hour <= 12) {
            begin = time(first, second.mark);
            if (begin.compareTo(last) > 0) {
                begin = time(first, second.mark == 'p' ? 'a' : 'p');
            }
        }
        return List.of(new Hours(begin, Optional.of(last)));
    }

    private static TimeOfDay time(Clock clock, char mark) {
        int hour = mark == 0 ? clock.hour : clock.hour % 12 + (mark == 'p' ? 12 : 0);
        return TimeOfDay.of(hour, clock.minute);
    }

    // -------------------------------------------------------------------------------------------------------------
    // values

    private List<Edtf> dates() {
        Side first = startSide();
        Side last = end != null && end.hasDate() ? end : null;
        if (!first.hasDate() && last != null) {
            if (last.weekday == 0) {
                last.weekday = first.weekday;
            }
            first = last;
            last = null;
        }
        Set<String> texts = new LinkedHashSet<>();
        Set<String> confirmed = new LinkedHashSet<>();
        boolean weekdays = first.weekday > 0 || (last != null && last.weekday > 0);
        List<Finding> wrong = new ArrayList<>();
        List<Finding> common = null;
        for (Digits a : meanings(first)) {
            for (Digits b : last == null ? meanings(null) : meanings(last)) {
                if (!fit(a, b, last != null)) {
                    continue;
                }
                int known = findings.size();
                Side left = resolve(first, a);
                Side right = last == null ? null : resolve(last, b);
                for (String meaning : compose(left, right, a)) {
                    List<Finding> now = new ArrayList<>();
                    checkWeekday(left, now);
                    if (right != null) {
                        checkWeekday(right, now);
                    }
                    boolean fits = now.isEmpty();
                    texts.add(meaning);
                    if (fits && weekdays) {
                        confirmed.add(meaning);
                    }
                    if (!fits && wrong.isEmpty()) {
                        wrong.addAll(now);
                    }
                }
                // What follows from one meaning of several is not said of the text.
                List<Finding> added = new ArrayList<>(findings.subList(known, findings.size()));
                findings.subList(known, findings.size()).clear();
                if (common == null) {
                    common = added;
                } else {
                    common.retainAll(added);
                }
            }
        }
        if (common != null) {
            findings.addAll(common);
        }
        if (!confirmed.isEmpty()) {
            texts = confirmed;
        } else if (texts.size() == 1) {
            findings.addAll(wrong);
        }
        if (texts.isEmpty()) {
            refuse(FindingCode.NO_SUCH_DAY, first.from, Math.max(first.to, last == null ? 0 : last.to));
            return List.of();
        }
        List<Edtf> dates = new ArrayList<>();
        for (String meaning : texts) {
            dates.add(Edtf.parse(meaning));
        }
        return dates;
    }

    private static List<Digits> meanings(@Nullable Side side) {
        return side == null || side.digits.isEmpty() ? List.of(Digits.of(0, 0, 0, Order.ANY)) : side.digits;
    }

    /** Both sides have their digits in one order, and two abbreviated years are no side of a longer period. */
    private static boolean fit(Digits a, Digits b, boolean both) {
        if (both && (a.lastYear > 0 || b.lastYear > 0)) {
            return false;
        }
        return a.order == b.order
                || a.order == Order.ANY
                || b.order == Order.ANY
                || (a.order == Order.YEAR_FIRST && b.order == Order.MONTH_FIRST);
    }

    private static Side resolve(Side side, Digits meaning) {
        return side.digits.isEmpty() ? side.copy() : side.with(meaning);
    }

    /** Writes the meanings of two sides as EDTF; none if the calendar has no such day. */
    private List<String> compose(Side a, @Nullable Side b, Digits digits) {
        if (digits.lastYear > 0) {
            String from = String.format(Locale.ROOT, "%04d", digits.year);
            String to = String.format(Locale.ROOT, "%04d", digits.lastYear);
            return parsed(List.of(digits.oneOf ? "[" + from + "," + to + "]" : from + "/" + to));
        }
        if (b != null) {
            share(a, b);
        }
        settle(a);
        if (b != null) {
            settle(b);
        }
        String from = write(a);
        String to = b == null ? null : write(b);
        if (from == null || (b != null && to == null)) {
            return List.of();
        }
        if (to != null) {
            List<String> texts = new ArrayList<>();
            switch (mode) {
                case ALL_OF -> texts.add("{" + from + "," + to + "}");
                case ONE_OF -> texts.add("[" + from + "," + to + "]");
                default -> {
                    texts.add(from + "/" + to);
                    if (shared && b != null && b.qualifier == 0 && !to.endsWith("~")) {
                        texts.add(from + "/" + to + "~");
                    }
                }
            }
            List<String> parsed = parsed(texts);
            for (String text : parsed) {
                Edtf period = Edtf.parse(text);
                if (period.isReversed()) {
                    findings.add(Finding.of(FindingCode.REVERSED_PERIOD, 0, text));
                    break;
                }
            }
            return parsed;
        }
        return parsed(
                switch (mode) {
                    case FROM, TRAILING -> List.of(from + "/..", from + "/");
                    case SINCE, OPEN_END -> List.of(from + "/..");
                    case UNKNOWN_END -> List.of(from + "/");
                    case UNTIL -> List.of("../" + from, "/" + from);
                    case UNKNOWN_START -> List.of("/" + from);
                    case TILDE -> List.of("../" + from, "/" + from, from + "~");
                    default -> List.of(from);
                });
    }

    private static List<String> parsed(List<String> texts) {
        List<String> parsed = new ArrayList<>();
        for (String text : texts) {
            try {
                Edtf.parse(text);
                parsed.add(text);
            } catch (MalformedTextException e) {
                assert e.getIndex() >= 0 : "the calendar has no such day: this is no meaning";
            }
        }
        return parsed;
    }

    /** Gives each side what only the other prints. */
    private void share(Side a, Side b) {
        if (a.bare > 0) {
            boolean monthOfOther = b.monthUnit && b.day == 0 && b.bare == 0 && a.month == 0;
            if (monthOfOther) {
                a.month = a.bare;
            } else {
                a.day = a.bare;
            }
            a.bare = 0;
        }
        if (b.bare > 0) {
            b.day = b.bare;
            b.bare = 0;
        }
        if (a.day > 0 && a.month == 0) {
            a.month = b.month;
        }
        if (b.day > 0 && b.month == 0) {
            b.month = a.month;
        }
        boolean lateStart =
                a.month > 0 && b.month > 0 && (a.month > b.month || (a.month == b.month && a.day > b.day && b.day > 0));
        if (a.year == 0 && a.decade == 0 && b.year > 0) {
            a.year = b.year;
            if (lateStart && a.month != b.month) {
                a.year--;
                findings.add(Finding.of(
                        FindingCode.YEAR_INFERRED,
                        tokens.get(a.from).start(),
                        tokens.cut(a.from, Math.max(a.to, a.from + 1))));
            }
        } else if (b.year == 0 && b.decade == 0 && a.year > 0) {
            b.year = a.year;
            if (lateStart && a.month != b.month) {
                b.year++;
                findings.add(Finding.of(
                        FindingCode.YEAR_INFERRED,
                        tokens.get(b.from).start(),
                        tokens.cut(b.from, Math.max(b.to, b.from + 1))));
            }
        }
    }

    private static void settle(Side side) {
        if (side.bare > 0) {
            side.day = side.bare;
            side.bare = 0;
        }
    }

    private @Nullable String write(Side side) {
        String suffix = side.qualifier == 0 ? "" : String.valueOf(side.qualifier);
        if (side.decade > 0) {
            return side.month + side.day + side.part > 0 ? null : side.decade / 10 + "X" + suffix;
        }
        if (side.year == 0) {
            if (side.part > 0) {
                return null;
            }
            missing(FindingCode.YEAR_MISSING);
        }
        String year = side.year == 0 ? "XXXX" : String.format(Locale.ROOT, "%04d", side.year);
        if (side.part > 0) {
            boolean vague = side.part >= FIRST_THIRD && side.part <= LAST_THIRD;
            return side.month + side.day > 0
                    ? null
                    : year + "-" + side.part + (vague && suffix.isEmpty() ? "~" : suffix);
        }
        if (side.month == 0 && side.day == 0) {
            return year + suffix;
        }
        if (side.month > 12 || side.day > 31) {
            return null;
        }
        String month = side.month == 0 ? "XX" : String.format(Locale.ROOT, "%02d", side.month);
        if (side.day > 0 && side.month == 0) {
            missing(FindingCode.MONTH_MISSING);
        }
        return year + "-" + month + (side.day == 0 ? "" : String.format(Locale.ROOT, "-%02d", side.day)) + suffix;
    }

    private void missing(FindingCode code) {
        Finding finding = Finding.of(code, 0);
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
    }

    /** Compares the printed day of the week with the calendar's. */
    private void checkWeekday(Side side, List<Finding> wrong) {
        if (side.weekday == 0 || side.year == 0 || side.month == 0 || side.day == 0) {
            return;
        }
        LocalDate date = LocalDate.of(side.year, side.month, side.day);
        if (date.getDayOfWeek().getValue() != side.weekday) {
            wrong.add(Finding.of(
                    FindingCode.WRONG_WEEKDAY,
                    tokens.get(side.from).start(),
                    date.toString(),
                    date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                    DayOfWeek.of(side.weekday).getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
        }
    }
}
