package org.urbancoop.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 with data binding, one reader and one writer a type. */
final class Databind3Codec extends Codec {

    private final Map<Kind, ObjectReader> readers = new EnumMap<>(Kind.class);
    private final Map<Kind, ObjectWriter> writers = new EnumMap<>(Kind.class);

    Databind3Codec() {
        JsonMapper mapper = JsonMapper.builder()
                .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (Kind kind : Kind.values()) {
            readers.put(kind, mapper.readerFor(kind.plain()));
            writers.put(kind, mapper.writerFor(kind.plain()));
        }
    }

    @Override
    public Object read(byte[] document, Kind kind) {
        return at(readers, kind).readValue(document);
    }

    @Override
    public byte[] write(Object value, Kind kind) {
        return at(writers, kind).writeValueAsBytes(value);
    }
}
