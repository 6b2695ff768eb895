package org.urbancoop.json.reference;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.reference.RecordType;

/** A type of record, such as {@code "city"}. */
public final class RecordTypeCodec {

    public static final ValueCodec<RecordType> CODEC =
            TextCodec.closed("a type of record", RecordType::parse, RecordType.values());

    private RecordTypeCodec() {}
}
