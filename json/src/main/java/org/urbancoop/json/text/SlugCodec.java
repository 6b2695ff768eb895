package org.urbancoop.json.text;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.text.Slug;

/** An identifier, such as {@code "seoul"}. */
public final class SlugCodec {

    public static final ValueCodec<Slug> CODEC = TextCodec.of(Slug.class, "an id", Slug::parse)
            .withGrammar(Slug.GRAMMAR)
            .withMaxLength(Slug.MAX_LENGTH)
            .plain();

    private SlugCodec() {}
}
