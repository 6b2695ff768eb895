package org.urbancoop.json.reference;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.reference.RecordReference;

/** A reference to a record, such as {@code "city/seoul"}. */
public final class RecordReferenceCodec {

    /** The codec. */
    public static final ValueCodec<RecordReference> CODEC = TextCodec.of(
                    RecordReference.class, "a reference to a record", RecordReference::parse)
            .recalling();

    private RecordReferenceCodec() {}
}
