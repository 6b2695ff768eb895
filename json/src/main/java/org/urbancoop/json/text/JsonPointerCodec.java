package org.urbancoop.json.text;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.text.JsonPointer;

/** A pointer into a record, such as {@code "/period"}; the empty text points to the whole of it. */
public final class JsonPointerCodec {

    public static final ValueCodec<JsonPointer> CODEC = TextCodec.of(
                    JsonPointer.class, "a JSON pointer", JsonPointer::parse)
            .withGrammar(JsonPointer.GRAMMAR)
            .withEmptyText()
            .recalling();

    private JsonPointerCodec() {}
}
