package org.urbancoop.jackson3;

import org.urbancoop.json.problem.JsonLimits;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** A tree between the text and the types: numbers keep their value, and their digits as far as a tree does. */
class TreesConformanceTest extends Conformance {

    @Override
    protected JsonMapper mapper(JsonLimits limits) {
        return JsonMapper.builder()
                .addModule(new UrbancoopModule().withLimits(limits))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }

    @Override
    protected boolean isText() {
        return false;
    }

    @Override
    protected <T> T read(byte[] document, Class<T> type, JsonLimits limits) throws Exception {
        JsonMapper mapper = mapper(limits);
        JsonNode tree = mapper.readTree(document);
        return mapper.treeToValue(tree, type);
    }

    @Override
    protected String write(Object value) throws Exception {
        JsonNode tree = mapper(JsonLimits.DEFAULT).valueToTree(value);
        return tree.toString();
    }
}
