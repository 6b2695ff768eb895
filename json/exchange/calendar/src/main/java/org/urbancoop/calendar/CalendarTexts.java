package org.urbancoop.calendar;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Code;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Words;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/** The texts of an event as calendars have them. */
final class CalendarTexts {

    private static final Message LINE_ENDS = new Message(
            "Its line ends became line feeds, the only ones that the format has", "줄바꿈을 형식에 있는 줄바꿈 문자로 바꾸었습니다");

    private final Entry entry;

    CalendarTexts(Entry entry) {
        this.entry = entry;
    }

    /** Carries a value that is there as text; what of it changes is told. */
    Optional<String> carry(JsonPointer at) {
        @Nullable Object value = entry.leaves().get(at);
        if (value == null) {
            return Optional.empty();
        }
        String whole = value instanceof Code code ? code.term() : MemberValues.text(value);
        String lines = lines(whole);
        String carried = Characters.replace(lines, ContentLines.CHARACTERS);
        if (!carried.equals(lines)) {
            entry.tell(Loss.Kind.PART, at, Words.CHARACTER);
        } else if (!lines.equals(whole)) {
            entry.tell(Loss.Kind.PART, at, LINE_ENDS);
        } else {
            entry.carry(at);
        }
        return Optional.of(carried);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Makes a text that is derived, such as a label, one that the format has. */
    static String shown(String text) {
        return Characters.replace(lines(text), ContentLines.CHARACTERS);
    }
}
