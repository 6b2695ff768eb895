package org.urbancoop.json.reference;

import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.reference.Reference;

/** A reference to a record or a country, such as {@code "country/KR"}. */
public final class ReferenceCodec {

    public static final ValueCodec<Reference> CODEC = TextCodec.of(
                    Reference.class, "a reference to a record or a country", Reference::parse)
            .withGrammar(RecordReferenceCodec.grammar() + "|" + Reference.COUNTRY_PREFIX + CodeCodec.COUNTRY)
            .recalling()
            .plain();

    private ReferenceCodec() {}
}
