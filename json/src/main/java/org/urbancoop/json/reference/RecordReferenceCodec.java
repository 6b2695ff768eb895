package org.urbancoop.json.reference;

import java.util.StringJoiner;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.Slug;

/** A reference to a record, such as {@code "city/seoul"}. */
public final class RecordReferenceCodec {

    public static final ValueCodec<RecordReference> CODEC = TextCodec.of(
                    RecordReference.class, "a reference to a record", RecordReference::parse)
            .withGrammar(grammar())
            .recalling()
            .plain();

    private RecordReferenceCodec() {}

    /** Gets the grammar: a type, a slash and an id, whose length a look ahead bounds. */
    static String grammar() {
        StringJoiner types = new StringJoiner("|", "(", ")");
        for (RecordType type : RecordType.values()) {
            types.add(type.toString());
        }
        return types + "/(?=.{1," + Slug.MAX_LENGTH + "}$)" + Slug.GRAMMAR;
    }
}
