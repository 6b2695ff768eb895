package org.urbancoop.jackson3;

import org.jspecify.annotations.Nullable;
import org.urbancoop.json.conformance.MapperConformance;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import tools.jackson.databind.json.JsonMapper;

/** A mapper as most have it; subclasses read from other parsers, or with other settings. */
abstract class Conformance extends MapperConformance {

    protected JsonMapper mapper(JsonLimits limits) {
        return JsonMapper.builder()
                .addModule(new UrbancoopModule().withLimits(limits))
                .build();
    }

    @Override
    protected <T> T read(byte[] document, Class<T> type, JsonLimits limits) throws Exception {
        return mapper(limits).readValue(document, type);
    }

    @Override
    protected String write(Object value) throws Exception {
        return mapper(JsonLimits.DEFAULT).writeValueAsString(value);
    }

    @Override
    protected @Nullable JsonProblem problem(Throwable thrown) {
        return thrown instanceof JsonProblemException own ? own.getProblem() : null;
    }
}
