package org.urbancoop.benchmarks.peer;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.util.EnumMap;
import java.util.Map;

/** avaje-jsonb, by the code that its annotation processor writes. */
final class AvajeCodec extends Codec {

    private final Map<Kind, JsonType<Record>> types = new EnumMap<>(Kind.class);

    @SuppressWarnings("unchecked") // A type stands under the kind of its records.
    AvajeCodec() {
        Jsonb json = Jsonb.builder().build();
        for (Kind kind : Kind.values()) {
            types.put(kind, (JsonType<Record>) json.type(kind.plain()));
        }
    }

    @Override
    public Object read(byte[] document, Kind kind) {
        return at(types, kind).fromJson(document);
    }

    @Override
    public byte[] write(Object value, Kind kind) {
        return at(types, kind).toJsonBytes((Record) value);
    }
}
