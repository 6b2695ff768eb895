package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/** The texts of a project as XML has them. */
final class Texts {

    private static final Message BLANK = new Message("A text there is not empty", "IATI의 텍스트는 비어 있을 수 없습니다");

    private final Entry entry;

    Texts(Entry entry) {
        this.entry = entry;
    }

    /** Carries a text that is there; one that is blank is told. */
    Optional<String> carry(JsonPointer at) {
        @Nullable Object value = entry.leaves().get(at);
        if (value == null) {
            return Optional.empty();
        }
        return value.toString().isBlank() ? blank(at) : Optional.of(Columns.text(entry, at, value, Characters.XML));
    }

    static void narrative(XmlWriter xml, String text, @Nullable String language) throws IOException {
        xml.start("narrative");
        if (language != null) {
            xml.attribute("xml:lang", language);
        }
        xml.text(text).end();
    }

    static String last(JsonPointer at) {
        return at.steps().get(at.steps().size() - 1);
    }

    Optional<String> blank(JsonPointer at) {
        entry.tell(Loss.Kind.LEFT_OUT, at, BLANK);
        return Optional.empty();
    }
}
