package org.urbancoop.tables.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.code.Code;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.message.Message;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.time.Edtf;

/** A value as a finding shows it: in English as a document has it; in Korean dates in words, terms by their labels. */
final class ShownValue {

    private ShownValue() {}

    /**
     * Shows a value.
     *
     * @param member the member that has it
     * @param json a text, a number or an object's members
     */
    static Message of(MemberDescription member, Object json) {
        if (json instanceof Map<?, ?> members) {
            List<String> values =
                    members.values().stream().map(Object::toString).toList();
            return Message.of(String.join(" ", values));
        }
        String text = json.toString();
        return new Message(text, korean(member, text).orElse(text));
    }

    /** Shows several values, one behind the other. */
    static Message of(MemberDescription member, List<String> values) {
        List<Message> shown = values.stream().map(value -> of(member, value)).toList();
        return new Message(
                String.join(", ", shown.stream().map(Message::english).toList()),
                String.join(", ", shown.stream().map(Message::korean).toList()));
    }

    private static Optional<String> korean(MemberDescription member, String text) {
        return switch (member.kind()) {
            case DATE, MOMENT -> date(text);
            case CODE -> member.codeList().flatMap(list -> list.find(text)).map(ShownValue::label);
            default -> Optional.empty();
        };
    }

    private static String label(Code term) {
        return term.label(Locale.KOREAN);
    }

    private static Optional<String> date(String text) {
        try {
            return Optional.of(Edtf.parse(text).toText(Locale.KOREAN));
        } catch (MalformedTextException e) {
            return Optional.empty();
        }
    }
}
