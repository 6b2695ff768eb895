package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;

/**
 * Parsers of jackson-core for strict JSON. Its own limits are out of the way, for ours hold by themselves and have a
 * place and a name.
 */
public final class Parsers {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .streamReadConstraints(constraints())
            .build();

    private static StreamReadConstraints constraints() {
        StreamReadConstraints.Builder builder = StreamReadConstraints.builder()
                .maxNestingDepth(Integer.MAX_VALUE)
                .maxNumberLength(Integer.MAX_VALUE)
                .maxStringLength(Integer.MAX_VALUE);
        try {
            builder.maxNameLength(Integer.MAX_VALUE);
        } catch (NoSuchMethodError e) {
            // Before 2.16, jackson-core has no such limit.
        }
        return builder.build();
    }

    private Parsers() {}

    /** Starts to read a document in UTF-8. */
    public static JsonParser of(byte[] bytes, int from, int to) throws IOException {
        return FACTORY.createParser(bytes, from, to - from);
    }
}
