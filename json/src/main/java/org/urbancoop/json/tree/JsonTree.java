package org.urbancoop.json.tree;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.Document.Unit;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.ValueCodec;

/** Writes maps, lists, texts, numbers and truth values as JSON, and reads any JSON. Decimals keep their digits. */
public final class JsonTree extends ValueCodec<Object> {

    private static final JsonTree CODEC = new JsonTree();

    /** Limits are for who reads: the tables do not read this. */
    private static final WriteOptions COMPACT = WriteOptions.of(
            false,
            JsonLimits.DEFAULT
                    .withTextLength(JsonLimits.RECORD_SIZE_CEILING)
                    .withNumberLength(JsonLimits.RECORD_SIZE_CEILING));

    private JsonTree() {
        super(Kind.OBJECT, "Object");
    }

    /**
     * Writes a tree on one line.
     *
     * @param tree a map by texts, a list, a text, a {@link BigDecimal}, an {@link Integer}, a truth value, any
     *     {@link ExtensionValue}, or an empty {@link Optional}, which stands for null
     * @return the tree in UTF-8
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if a text holds half of a surrogate pair
     */
    public static byte[] toBytes(Object tree) {
        return DocumentWriter.toBytes(tree, CODEC, Unit.WHOLE, COMPACT);
    }

    /**
     * Reads any document within the default limits, but for its size and the number of its values.
     *
     * @param bytes the document in UTF-8
     * @return its value
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if it is no JSON
     */
    public static ExtensionValue read(byte[] bytes) {
        JsonLimits limits = JsonLimits.DEFAULT
                .withSize(JsonLimits.SIZE_CEILING)
                .withRecordSize(JsonLimits.RECORD_SIZE_CEILING)
                .withValues(Integer.MAX_VALUE);
        return Document.require(bytes, ExtensionValueCodec.CODEC, Unit.WHOLE, limits, false);
    }

    @Override
    public @Nullable Object read(JsonIn in) {
        throw new UnsupportedOperationException("Trees are only written");
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
        } else if (value instanceof String text) {
            out.text(text);
        } else if (value instanceof BigDecimal number) {
            out.number(number);
        } else if (value instanceof Integer number) {
            out.number(number);
        } else if (value instanceof Boolean truth) {
            out.truth(truth);
        } else if (value instanceof ExtensionValue any) {
            out.extension(any);
        } else if (value instanceof Optional<?> nothing && nothing.isEmpty()) {
            out.nothing();
        } else {
            throw new IllegalArgumentException("No value of JSON: " + value.getClass());
        }
    }
}
