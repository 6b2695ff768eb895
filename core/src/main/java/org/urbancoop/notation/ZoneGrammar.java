package org.urbancoop.notation;

import java.util.Set;
import org.urbancoop.notation.Tokens.Kind;
import org.urbancoop.notation.Tokens.Token;

/** Reads the time zone beside a time of day: {@code KST}, {@code (UTC+9)}, {@code local time}, {@code 한국 시간}. */
final class ZoneGrammar {

    private static final Set<String> NAMES =
            WordLists.set("kst jst cst hkt sgt ist ict wib pht myt msk z utc gmt wet west"
                    + " cet cest eet eest bst est edt cdt mst mdt pst pdt aest aedt nzst nzdt 한국시간 현지시간 한국시각 현지시각");
    private static final Set<String> WITH_OFFSET = WordLists.set("utc gmt");
    private static final Set<String> PLACES = WordLists.set("local korea korean 한국 현지");
    private static final Set<String> TIMES = WordLists.set("time 시간 시각");

    private ZoneGrammar() {}

    /** Reads a zone, in parentheses or not; the cursor stays where it is if there is none. */
    static boolean read(TokenCursor cursor, PrintedDateBuilder date) {
        if (date.clock == null) {
            return false;
        }
        int from = cursor.position();
        boolean opened = cursor.take(Kind.OPEN);
        if (!readName(cursor) || (opened && !cursor.take(Kind.CLOSE))) {
            cursor.backTo(from);
            return false;
        }
        date.add(FindingCode.ZONE_LEFT_OUT, cursor.spanFrom(from));
        return true;
    }

    private static boolean readName(TokenCursor cursor) {
        if (cursor.peek().in(PLACES) && cursor.peek(1).in(TIMES)) {
            return cursor.skip(2);
        }
        boolean mayHaveOffset = cursor.peek().in(WITH_OFFSET);
        if (!cursor.takeAny(NAMES)) {
            return false;
        }
        if (mayHaveOffset) {
            readOffset(cursor);
        }
        return true;
    }

    private static void readOffset(TokenCursor cursor) {
        Token sign = cursor.peek();
        Token hours = cursor.peek(1);
        boolean isSigned = sign.is(Kind.PLUS) || sign.is(Kind.DASH);
        if (!isSigned || hours.digits() == 0 || hours.digits() > 4) {
            return;
        }
        int length = cursor.peek(2).is(Kind.COLON) && cursor.peek(3).digits() == 2 ? 4 : 2;
        Token next = cursor.peek(length);
        // Behind a dash, it may also be the end of a period: 9:00 UTC-10:00 UTC.
        if (sign.is(Kind.PLUS) || next.is(Kind.END) || next.is(Kind.CLOSE) || next.is(Kind.COMMA)) {
            cursor.skip(length);
        }
    }
}
