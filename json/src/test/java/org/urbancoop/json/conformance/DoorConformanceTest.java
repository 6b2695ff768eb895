package org.urbancoop.json.conformance;

import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.UrbancoopJsonException;

class DoorConformanceTest extends RecordConformance {

    @Override
    @SuppressWarnings("unchecked") // the suite reads no other types by this way
    protected <T> T read(byte[] document, Class<T> type, JsonLimits limits) {
        return type.cast(UrbancoopJson.of().withLimits(limits).read(document, (Class<? extends Extensible>) type));
    }

    @Override
    protected String write(Object value) {
        return UrbancoopJson.of().toText((Extensible) value);
    }

    @Override
    protected @Nullable JsonProblem problem(Throwable thrown) {
        return ((UrbancoopJsonException) thrown).getProblem();
    }
}
