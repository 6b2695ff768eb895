package org.urbancoop.tables.json;

import java.util.List;
import java.util.Map;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;

/** Objects, lists and texts as JSON, indented or in one line. */
public final class JsonText {

    private static final char FIRST_PLAIN = ' ';
    private static final int USUAL = 1 << 9;

    private final StringBuilder text = new StringBuilder(USUAL);

    private JsonText() {}

    /** Writes maps, lists, texts, truth values, {@link NumberValue} and {@link NullValue}. */
    public static String of(Object value) {
        JsonText json = new JsonText();
        json.add(value, "\n");
        return json.text.append('\n').toString();
    }

    /** Writes the same in one line, for programs. */
    public static String line(Object value) {
        JsonText json = new JsonText();
        json.add(value, "");
        return json.text.toString();
    }

    /** Writes a text alone, in quotation marks. */
    public static String quoted(String value) {
        JsonText json = new JsonText();
        json.quote(value);
        return json.text.toString();
    }

    /**
     * Adds a value.
     *
     * @param line what a new line starts with; empty for no lines
     */
    private void add(Object value, String line) {
        if (value instanceof Map<?, ?> map) {
            char separator = '{';
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                next(separator, line);
                quote(entry.getKey().toString());
                text.append(line.isEmpty() ? ":" : ": ");
                add(entry.getValue(), inner(line));
                separator = ',';
            }
            text.append(map.isEmpty() ? "{" : line).append('}');
        } else if (value instanceof List<?> list) {
            char separator = '[';
            for (Object element : list) {
                next(separator, line);
                add(element, inner(line));
                separator = ',';
            }
            text.append(list.isEmpty() ? "[" : line).append(']');
        } else if (value instanceof Boolean || value instanceof NumberValue || value instanceof NullValue) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private void next(char separator, String line) {
        text.append(separator).append(inner(line));
    }

    private static String inner(String line) {
        return line.isEmpty() ? "" : line + "  ";
    }

    private void quote(String value) {
        text.append('"');
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\' || c < FIRST_PLAIN) {
                text.append(value, from, i);
                text.append(c < FIRST_PLAIN ? String.format("\\u%04x", (int) c) : "\\" + c);
                from = i + 1;
            }
        }
        text.append(value, from, value.length()).append('"');
    }
}
