package org.urbancoop.jackson3;

import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.urbancoop.json.problem.JsonLimits;

/** Characters, from a reader that gives few at a time, into a stream of bytes. */
class CharactersConformanceTest extends Conformance {

    @Override
    protected <T> T read(byte[] document, Class<T> type, JsonLimits limits) throws Exception {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        try (var reader = new InputStreamReader(new java.io.ByteArrayInputStream(document), decoder)) {
            return mapper(limits).readValue(reader, type);
        }
    }

    @Override
    protected String write(Object value) throws Exception {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        mapper(JsonLimits.DEFAULT).writeValue(stream, value);
        return stream.toString(StandardCharsets.UTF_8);
    }
}
