package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a value stands in a document that was read once before. */
final class Places {

    private Places() {}

    /** Gets the offset of the value that the steps lead to, counted from {@code from}; -1 if there is none. */
    static int find(byte[] bytes, int from, int to, List<String> steps) {
        try (JsonParser parser = JacksonIn.FACTORY.createParser(bytes, from, to - from)) {
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

    /** Gets the text of a member of the object at an offset; null if there is no such member, or it is no text. */
    static @Nullable String text(byte[] bytes, int from, int to, String name) {
        try (JsonParser parser = JacksonIn.FACTORY.createParser(bytes, from, to - from)) {
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
