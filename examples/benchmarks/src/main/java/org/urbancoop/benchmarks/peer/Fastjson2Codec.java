package org.urbancoop.benchmarks.peer;

import com.alibaba.fastjson2.JSON;

/** fastjson2. */
final class Fastjson2Codec extends Codec {

    @Override
    public Object read(byte[] document, Kind kind) {
        return JSON.parseObject(document, kind.plain());
    }

    @Override
    public byte[] write(Object value, Kind kind) {
        return JSON.toJSONBytes(value);
    }
}
