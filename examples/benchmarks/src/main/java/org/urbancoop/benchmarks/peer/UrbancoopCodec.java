package org.urbancoop.benchmarks.peer;

import org.urbancoop.extension.Extensible;
import org.urbancoop.json.UrbancoopJson;

/** This library, by its one door. */
final class UrbancoopCodec extends Codec {

    private final UrbancoopJson json = UrbancoopJson.of();

    @Override
    public Object read(byte[] document, Kind kind) {
        return json.read(document, kind.model());
    }

    @Override
    public byte[] write(Object value, Kind kind) {
        return json.toBytes((Extensible) value);
    }
}
