package org.urbancoop.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Jackson 2 with data binding, one reader and one writer a type. */
final class Databind2Codec extends Codec {

    private final Map<Kind, ObjectReader> readers = new EnumMap<>(Kind.class);
    private final Map<Kind, ObjectWriter> writers = new EnumMap<>(Kind.class);

    Databind2Codec() {
        JsonMapper mapper = JsonMapper.builder()
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        for (Kind kind : Kind.values()) {
            readers.put(kind, mapper.readerFor(kind.plain()));
            writers.put(kind, mapper.writerFor(kind.plain()));
        }
    }

    @Override
    public Object read(byte[] document, Kind kind) throws IOException {
        return at(readers, kind).readValue(document);
    }

    @Override
    public byte[] write(Object value, Kind kind) throws IOException {
        return at(writers, kind).writeValueAsBytes(value);
    }
}
