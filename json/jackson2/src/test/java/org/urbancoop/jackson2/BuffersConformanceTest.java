package org.urbancoop.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.urbancoop.json.problem.JsonLimits;

/** A buffer of tokens between the text and the types, as converting and many of databind's own ways have it. */
class BuffersConformanceTest extends Conformance {

    @Override
    protected boolean isText() {
        return false;
    }

    @Override
    protected <T> T read(byte[] document, Class<T> type, JsonLimits limits) throws Exception {
        JsonMapper mapper = mapper(limits);
        try (JsonParser parser = mapper.createParser(document);
                TokenBuffer buffer = new TokenBuffer(parser)) {
            parser.nextToken();
            buffer.copyCurrentStructure(parser);
            return mapper.readValue(buffer.asParserOnFirstToken(), type);
        }
    }

    @Override
    protected String write(Object value) throws Exception {
        JsonMapper mapper = mapper(JsonLimits.DEFAULT);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (TokenBuffer buffer = new TokenBuffer(mapper, false);
                var generator = mapper.createGenerator(stream)) {
            mapper.writeValue(buffer, value);
            buffer.serialize(generator);
        }
        return stream.toString(StandardCharsets.UTF_8);
    }
}
