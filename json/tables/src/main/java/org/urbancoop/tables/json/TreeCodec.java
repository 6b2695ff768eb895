package org.urbancoop.tables.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ValueCodec;

/** Writes what {@link JsonText} writes in one line, as bytes. Nothing is read by it. */
final class TreeCodec extends ValueCodec<Object> {

    static final TreeCodec CODEC = new TreeCodec();

    private TreeCodec() {
        super(Kind.OBJECT, "Object");
    }

    @Override
    public Object read(JsonIn in) {
        throw new UnsupportedOperationException("A tree is made of cells");
    }

    @Override
    public void write(JsonOut out, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.startObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.name(entry.getKey().toString());
                write(out, entry.getValue());
            }
            out.endObject();
        } else if (value instanceof List<?> list) {
            out.startArray(true);
            for (Object element : list) {
                write(out, element);
            }
            out.endArray();
        } else if (value == JsonText.NULL) {
            out.nothing();
        } else if (value instanceof JsonText.Digits digits) {
            out.literal(digits.literal());
        } else if (value instanceof BigDecimal number) {
            out.literal(number.toString());
        } else if (value instanceof Boolean truth) {
            out.truth(truth);
        } else {
            out.text(value.toString());
        }
    }
}
