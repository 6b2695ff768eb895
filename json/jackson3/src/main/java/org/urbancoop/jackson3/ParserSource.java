package org.urbancoop.jackson3;

import org.urbancoop.json.binding.TokenSource;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;

/**
 * The tokens of a Jackson 3 parser, which has the same numbers for them but that it tells whole numbers from others.
 */
class ParserSource implements TokenSource {

    private final JsonParser parser;

    ParserSource(JsonParser parser) {
        this.parser = parser;
    }

    @Override
    public int token() {
        return token(parser.currentTokenId());
    }

    @Override
    public int next() {
        JsonToken next = parser.nextToken();
        return next == null ? 0 : token(next.id());
    }

    private static int token(int id) {
        return id == JsonTokenId.ID_NUMBER_FLOAT ? JsonTokenId.ID_NUMBER_INT : Math.max(0, id);
    }

    @Override
    public String text() {
        return parser.getString();
    }

    @Override
    public Location location() {
        TokenStreamLocation location = parser.currentTokenLocation();
        return location == null || location.getLineNr() < 1
                ? Location.NONE
                : Location.of(location.getLineNr(), location.getColumnNr());
    }

    @Override
    public JsonPointer pointer() {
        TokenStreamContext context = parser.streamReadContext();
        // In an object that was entered already, the current name is that of its first member.
        return pointer(
                parser.hasToken(JsonToken.PROPERTY_NAME) && token() == JsonTokenId.ID_PROPERTY_NAME
                        ? context.getParent()
                        : context);
    }

    private static JsonPointer pointer(TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return JsonPointer.ROOT;
        }
        JsonPointer outer = pointer(context.getParent());
        if (context.inArray()) {
            return context.hasCurrentIndex() ? outer.child(context.getCurrentIndex()) : outer;
        }
        return context.hasCurrentName() ? outer.child(context.currentName()) : outer;
    }

    /** A member's name as if it were a text. */
    static final class OfName extends ParserSource {

        private final String name;

        OfName(JsonParser parser, String name) {
            super(parser);
            this.name = name;
        }

        @Override
        public int token() {
            return JsonTokenId.ID_STRING;
        }

        @Override
        public String text() {
            return name;
        }
    }
}
