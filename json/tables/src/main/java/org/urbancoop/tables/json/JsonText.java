package org.urbancoop.tables.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Objects, lists and texts as indented JSON. */
public final class JsonText {

    /** A value that is there and nothing. */
    public static final Object NULL = new Object();

    /**
     * A number, digit for digit.
     *
     * @param literal by the grammar of JSON
     */
    public record Digits(String literal) {}

    private static final char FIRST_PLAIN = ' ';

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** Writes maps, lists, booleans, numbers and texts. */
    public static String of(Object value) {
        JsonText json = new JsonText();
        json.add(value, "\n");
        return json.text.append('\n').toString();
    }

    /** Writes a text alone, in quotation marks. */
    public static String quoted(String value) {
        JsonText json = new JsonText();
        json.quote(value);
        return json.text.toString();
    }

    private void add(Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            String separator = "{";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(separator).append(line).append("  ");
                quote(entry.getKey().toString());
                text.append(": ");
                add(entry.getValue(), line + "  ");
                separator = ",";
            }
            text.append(map.isEmpty() ? "{" : line).append('}');
        } else if (value instanceof List<?> list) {
            String separator = "[";
            for (Object element : list) {
                text.append(separator).append(line).append("  ");
                add(element, line + "  ");
                separator = ",";
            }
            text.append(list.isEmpty() ? "[" : line).append(']');
        } else if (value == NULL) {
            text.append("null");
        } else if (value instanceof Digits digits) {
            text.append(digits.literal());
        } else if (value instanceof Boolean || value instanceof BigDecimal) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < FIRST_PLAIN) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
