package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/** Locates values in a document by their pointers, in a separate pass. */
final class PointerLocator {

    private PointerLocator() {}

    /**
     * Gets the offset of the value that the steps lead to, counted from the start of the slice; -1 if there is none.
     */
    static int find(Slice slice, List<String> steps) {
        try (JsonParser parser = Parsers.of(slice.bytes, slice.from, slice.to)) {
            JsonToken token = parser.nextToken();
            for (String step : steps) {
                if (token == JsonToken.START_OBJECT ? !toMember(parser, step) : !toElement(parser, token, step)) {
                    return -1;
                }
                token = parser.currentToken();
            }
            return token == null ? -1 : (int) parser.currentTokenLocation().getByteOffset();
        } catch (IOException e) {
            return -1;
        }
    }

    /** A step on the way to one or more values, and where it was found. */
    private static final class Node {
        private final Map<String, Node> children = new LinkedHashMap<>();
        private final List<JsonPointer> ends = new ArrayList<>();
        private boolean found;

        void assign(int offset, Map<JsonPointer, Integer> to) {
            found = true;
            ends.forEach(pointer -> to.put(pointer, offset));
        }

        void assignAll(int offset, Map<JsonPointer, Integer> to) {
            assign(offset, to);
            children.values().forEach(child -> child.assignAll(offset, to));
        }
    }

    /**
     * Gets the offsets of many values in one pass, counted from the start of the slice. What is not there is where the
     * nearest object or array around it begins.
     */
    static Map<JsonPointer, Integer> findAll(Slice slice, Collection<JsonPointer> pointers) {
        Node root = new Node();
        for (JsonPointer pointer : pointers) {
            Node node = root;
            for (String step : pointer.steps()) {
                node = node.children.computeIfAbsent(step, key -> new Node());
            }
            node.ends.add(pointer);
        }
        Map<JsonPointer, Integer> offsets = new HashMap<>();
        try (JsonParser parser = Parsers.of(slice.bytes, slice.from, slice.to)) {
            if (parser.nextToken() != null) {
                walk(parser, root, offsets);
            }
        } catch (IOException e) {
            // The rest of the document is malformed; keep what was found before.
        }
        return offsets;
    }

    private static void walk(JsonParser parser, Node node, Map<JsonPointer, Integer> offsets) throws IOException {
        int offset = (int) parser.currentTokenLocation().getByteOffset();
        node.assign(offset, offsets);
        JsonToken start = parser.currentToken();
        if (node.children.isEmpty() || (start != JsonToken.START_OBJECT && start != JsonToken.START_ARRAY)) {
            parser.skipChildren();
        } else {
            JsonToken token = parser.nextToken();
            for (int i = 0; token != null && !token.isStructEnd(); i++, token = parser.nextToken()) {
                Node child =
                        node.children.get(start == JsonToken.START_ARRAY ? Integer.toString(i) : parser.currentName());
                if (start == JsonToken.START_OBJECT) {
                    parser.nextToken();
                }
                if (child == null || child.found) {
                    parser.skipChildren();
                } else {
                    walk(parser, child, offsets);
                }
            }
        }
        for (Node child : node.children.values()) {
            if (!child.found) {
                child.assignAll(offset, offsets);
            }
        }
    }

    /** Gets the text of a member of the object at an offset; null if there is no such member, or it is no text. */
    static @Nullable String text(byte[] bytes, int from, int to, String name) {
        String first = firstText(bytes, from, to, name);
        return first != null ? first : anyText(bytes, from, to, name);
    }

    /**
     * Gets the text of the first member if it is the one, and both are written without blanks or escapes: most lines
     * are.
     */
    private static @Nullable String firstText(byte[] bytes, int from, int to, String name) {
        int text = from + name.length() + 5;
        if (text > to
                || !Grammar.isAt(bytes, from, to, "{\"")
                || !Grammar.isAt(bytes, from + 2, to, name)
                || !Grammar.isAt(bytes, text - 3, to, "\":\"")) {
            return null;
        }
        int end = text;
        while (end < to && bytes[end] >= '-' && bytes[end] <= 'z' && bytes[end] != '\\') {
            end++;
        }
        return end < to && bytes[end] == '"' ? new String(bytes, text, end - text, StandardCharsets.US_ASCII) : null;
    }

    private static @Nullable String anyText(byte[] bytes, int from, int to, String name) {
        try (JsonParser parser = Parsers.of(bytes, from, to)) {
            return parser.nextToken() == JsonToken.START_OBJECT
                            && toMember(parser, name)
                            && parser.currentToken() == JsonToken.VALUE_STRING
                    ? parser.getText()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean toMember(JsonParser parser, String name) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = name.equals(parser.currentName());
            parser.nextToken();
            if (found) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private static boolean toElement(JsonParser parser, JsonToken token, String index) throws IOException {
        if (token != JsonToken.START_ARRAY || !index.matches("0|[1-9][0-9]{0,8}")) {
            return false;
        }
        for (int left = Integer.parseInt(index); parser.nextToken() != JsonToken.END_ARRAY; left--) {
            if (left == 0) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
