package org.urbancoop.cli.atlas;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON that can stand within a page. No letter that could end a script or begin a comment is written as it is: {@code
 * </script>} becomes {@code \\u003c/script\\u003e}.
 */
final class JsonText {

    private JsonText() {}

    /** Writes maps, lists, texts, numbers, truth values and null. */
    static String of(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            String before = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text(out.append(before), String.valueOf(entry.getKey()));
                write(out.append(':'), entry.getValue());
                before = ",";
            }
            out.append(map.isEmpty() ? "{}" : "}");
        } else if (value instanceof Iterable<?> list) {
            String before = "[";
            for (Object element : list) {
                write(out.append(before), element);
                before = ",";
            }
            out.append(before.equals("[") ? "[]" : "]");
        } else if (value == null || value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else {
            text(out, value.toString());
        }
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c)
                    || "<>&\u2028\u2029".indexOf(c) >= 0
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.FORMAT) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
