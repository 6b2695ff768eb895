package org.urbancoop.jackson3;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.urbancoop.json.problem.JsonLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

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
                TokenBuffer buffer = TokenBuffer.forBuffering(parser, ObjectReadContext.empty())) {
            parser.nextToken();
            buffer.copyCurrentStructure(parser);
            return mapper.readValue(buffer, type);
        }
    }

    @Override
    protected String write(Object value) throws Exception {
        JsonMapper mapper = mapper(JsonLimits.DEFAULT);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (TokenBuffer buffer = TokenBuffer.forGeneration();
                var generator = mapper.createGenerator(stream)) {
            mapper.writeValue(buffer, value);
            buffer.serialize(generator);
        }
        return stream.toString(StandardCharsets.UTF_8);
    }
}
