package org.urbancoop.benchmarks.peer;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** Gson, which reads and writes texts: the bytes are decoded by the JDK, which is faster than by a reader. */
final class GsonCodec extends Codec {

    private final Gson gson = new Gson();
    private final Map<Kind, TypeAdapter<Record>> adapters = new EnumMap<>(Kind.class);

    @SuppressWarnings("unchecked") // An adapter stands under the kind of its records.
    GsonCodec() {
        for (Kind kind : Kind.values()) {
            adapters.put(kind, (TypeAdapter<Record>) gson.getAdapter(kind.plain()));
        }
    }

    @Override
    public Object read(byte[] document, Kind kind) throws IOException {
        return at(adapters, kind).fromJson(new String(document, StandardCharsets.UTF_8));
    }

    @Override
    public byte[] write(Object value, Kind kind) {
        return gson.toJson(value, kind.plain()).getBytes(StandardCharsets.UTF_8);
    }
}
