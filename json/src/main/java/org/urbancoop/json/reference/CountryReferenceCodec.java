package org.urbancoop.json.reference;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.reference.CountryReference;

/** A reference to a country, such as {@code "country/KR"}. */
public final class CountryReferenceCodec {

    public static final ValueCodec<CountryReference> CODEC = TextCodec.of(
                    CountryReference.class, "a reference to a country", CountryReference::parse)
            .plain();

    private CountryReferenceCodec() {}
}
