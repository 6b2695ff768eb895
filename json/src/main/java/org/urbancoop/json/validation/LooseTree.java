package org.urbancoop.json.validation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.stream.Parsers;

/**
 * The text of a rejected record as a tree from which what is wrong can be taken: maps, lists, texts, numbers as they
 * stand, {@code true}, {@code false} and {@code null}. Of a name that stands twice, the first value is kept.
 */
final class LooseTree {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** A number, digit for digit. */
    private record Digits(String literal) {}

    private final @Nullable Object root;
    private final boolean whole;

    private LooseTree(@Nullable Object root, boolean whole) {
        this.root = root;
        this.whole = whole;
    }

    /** Parses a text, as far as it goes. */
    static LooseTree parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Object[] root = new Object[1];
        try (JsonParser parser = Parsers.of(bytes, 0, bytes.length)) {
            parser.nextToken();
            read(parser, value -> root[0] = value);
            return new LooseTree(root[0], parser.nextToken() == null);
        } catch (IOException e) {
            return new LooseTree(root[0], false);
        }
    }

    /** The object that the text is; an empty one if it is no object. */
    @SuppressWarnings("unchecked") // as read below
    Map<String, @Nullable Object> object() {
        return root instanceof Map<?, ?> object ? (Map<String, @Nullable Object>) object : new LinkedHashMap<>();
    }

    /** Whether the text was an object to its end. */
    boolean isWhole() {
        return whole && root instanceof Map<?, ?>;
    }

    /** Hands a value over before what it holds is read, so that what there is of a text that breaks off is kept. */
    private static void read(JsonParser parser, Consumer<@Nullable Object> to) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            to.accept(object);
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                boolean again = object.containsKey(name);
                parser.nextToken();
                read(parser, value -> {
                    if (!again) {
                        object.put(name, value);
                    }
                });
            }
        } else if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> array = new ArrayList<>();
            to.accept(array);
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                read(parser, array::add);
            }
        } else if (token == JsonToken.VALUE_STRING) {
            to.accept(parser.getText());
        } else if (token != null && token.isNumeric()) {
            to.accept(new Digits(parser.getText()));
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            to.accept(token == JsonToken.VALUE_TRUE);
        } else {
            to.accept(null);
        }
    }

    /** Takes what stands at the end of some steps out of an object; null if nothing does. */
    static @Nullable Object remove(Map<String, @Nullable Object> object, List<String> steps) {
        @Nullable Object holder = object;
        for (String step : steps.subList(0, steps.size() - 1)) {
            holder = child(holder, step);
        }
        String last = steps.get(steps.size() - 1);
        if (holder instanceof Map<?, ?> map) {
            return map.remove(last);
        }
        return holder instanceof List<?> list && isIndex(last, list) ? list.remove(Integer.parseInt(last)) : null;
    }

    /** Whether what stands at the end of some steps is an element of an array. */
    static boolean isElement(Map<String, @Nullable Object> object, List<String> steps) {
        @Nullable Object holder = object;
        for (String step : steps.subList(0, steps.size() - 1)) {
            holder = child(holder, step);
        }
        return holder instanceof List<?> list && isIndex(steps.get(steps.size() - 1), list);
    }

    private static @Nullable Object child(@Nullable Object holder, String step) {
        if (holder instanceof Map<?, ?> map) {
            return map.get(step);
        }
        return holder instanceof List<?> list && isIndex(step, list) ? list.get(Integer.parseInt(step)) : null;
    }

    private static boolean isIndex(String step, List<?> list) {
        return step.matches("[0-9]{1,9}") && Integer.parseInt(step) < list.size();
    }

    /** Visits all texts in a value. */
    static void texts(@Nullable Object value, Consumer<String> visitor) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(each -> texts(each, visitor));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> texts(each, visitor));
        } else if (value instanceof String text) {
            visitor.accept(text);
        }
    }

    /** Writes an object as JSON. */
    static byte[] bytes(Map<String, @Nullable Object> object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
            write(out, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            out.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                out.writeFieldName((String) member.getKey());
                write(out, member.getValue());
            }
            out.writeEndObject();
        } else if (value instanceof List<?> list) {
            out.writeStartArray();
            for (Object each : list) {
                write(out, each);
            }
            out.writeEndArray();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Digits digits) {
            out.writeNumber(digits.literal());
        } else if (value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else {
            out.writeNull();
        }
    }
}
