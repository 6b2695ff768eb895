package org.urbancoop.json.time;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.time.IsoDuration;

/** A length of time, such as {@code "P4Y"}. */
public final class IsoDurationCodec {

    public static final ValueCodec<IsoDuration> CODEC = TextCodec.of(
                    IsoDuration.class, "a duration", IsoDuration::parse)
            .withGrammar(IsoDuration.GRAMMAR)
            .recalling()
            .plain();

    private IsoDurationCodec() {}
}
