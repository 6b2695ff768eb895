package org.urbancoop.benchmarks.peer;

import com.dslplatform.json.DslJson;
import com.dslplatform.json.JsonWriter;
import com.dslplatform.json.runtime.Settings;
import java.io.IOException;

/** dsl-json, by the code that its annotation processor writes; one reader and one writer a thread. */
final class DslJsonCodec extends Codec {

    private final DslJson<Object> json = new DslJson<>(Settings.basicSetup().skipDefaultValues(true));
    private final ThreadLocal<JsonWriter> writers = ThreadLocal.withInitial(json::newWriter);

    @Override
    public Object read(byte[] document, Kind kind) throws IOException {
        return json.deserialize(kind.plain(), document, document.length);
    }

    @Override
    public byte[] write(Object value, Kind kind) throws IOException {
        JsonWriter writer = writers.get();
        writer.reset();
        json.serialize(writer, value);
        return writer.toByteArray();
    }
}
