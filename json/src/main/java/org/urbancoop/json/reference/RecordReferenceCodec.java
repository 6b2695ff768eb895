package org.urbancoop.json.reference;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.Slug;

/** A reference to a record, such as {@code "city/seoul"}. */
public final class RecordReferenceCodec {

    /** The codec. */
    public static final ValueCodec<RecordReference> CODEC = TextCodec.of(
                    RecordReference.class, "a reference to a record", RecordReference::parse)
            .withGrammar(grammar())
            .recalling();

    private RecordReferenceCodec() {}

    /** Gets the grammar: a type, a slash and an id, whose length a look ahead bounds. */
    static String grammar() {
        return Arrays.stream(RecordType.values())
                .map(RecordType::toString)
                .collect(Collectors.joining("|", "(", ")/(?=.{1," + Slug.MAX_LENGTH + "}$)" + Slug.GRAMMAR));
    }
}
