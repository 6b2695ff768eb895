package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.Name;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.text.JsonPointer;

/** The tokens of a document in memory, by jackson-core's parser for bytes. */
final class JacksonIn extends JsonIn implements AutoCloseable {

    /** Strict JSON; its own limits are out of the way, for ours hold by themselves and have a place and a name. */
    static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int EXCERPT = 80;
    private static final char[] NO_CHARS = {};

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean escapes;
    private final boolean typed;
    private final JsonParser parser;
    private final LineCounter lines;
    private int token;
    private int depth;
    private char[] chars = NO_CHARS;
    private int charsFrom;
    private int charsLength;
    private boolean charsLoaded;

    JacksonIn(
            byte[] bytes,
            int from,
            int to,
            LineCounter lines,
            boolean escapes,
            boolean typed,
            JsonLimits limits,
            ProblemSink sink)
            throws IOException {
        super(limits, sink);
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.lines = lines;
        this.escapes = escapes;
        this.typed = typed;
        this.parser = FACTORY.createParser(bytes, from, to - from);
    }

    @Override
    public int next() throws IOException {
        charsLoaded = false;
        JsonToken next = parser.nextToken();
        return enter(next == null ? END : next.id());
    }

    @Override
    public boolean nextNameIs(Name predicted) throws IOException {
        charsLoaded = false;
        if (parser.nextFieldName(predicted.serialized())) {
            token = NAME;
            return true;
        }
        enter(parser.currentTokenId());
        return false;
    }

    /** Counts levels; the ids of jackson-core are ours, but that it tells whole numbers from others. */
    private int enter(int id) throws IOException {
        if (id == END && depth > 0) {
            // Not every way of asking the parser for the next token tells of an end that comes too early.
            throw new JsonParseException(parser, "The document ends too early");
        }
        token = id == NUMBER + 1 ? NUMBER : id;
        if (id <= END_ARRAY && id != END) {
            if (id == OBJECT || id == ARRAY) {
                depth++;
                checkDepth(depth);
            } else {
                depth--;
            }
        }
        return token;
    }

    @Override
    public int token() {
        return token;
    }

    @Override
    public String name() throws IOException {
        return parser.currentName();
    }

    @Override
    protected String text() throws IOException {
        return parser.getText();
    }

    /** Asks the parser once a token: each of its answers looks at its state anew. */
    private void loadChars() throws IOException {
        if (!charsLoaded) {
            chars = parser.getTextCharacters();
            charsFrom = parser.getTextOffset();
            charsLength = parser.getTextLength();
            charsLoaded = true;
        }
    }

    @Override
    public char[] chars() throws IOException {
        loadChars();
        return chars;
    }

    @Override
    public int charsFrom() throws IOException {
        loadChars();
        return charsFrom;
    }

    @Override
    public int charsLength() throws IOException {
        loadChars();
        return charsLength;
    }

    @Override
    public boolean isTyped() {
        return typed;
    }

    @Override
    protected boolean hasEscapes() {
        return escapes;
    }

    @Override
    protected int depth() {
        return token == END_OBJECT || token == END_ARRAY ? depth + 1 : depth;
    }

    @Override
    protected JsonPointer pointer() {
        return pointer(parser.getParsingContext());
    }

    private static JsonPointer pointer(JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent == null) {
            return JsonPointer.ROOT;
        }
        JsonPointer outer = pointer(parent);
        if (context.inArray()) {
            return context.hasCurrentIndex() ? outer.child(context.getCurrentIndex()) : outer;
        }
        return context.hasCurrentName() ? outer.child(context.getCurrentName()) : outer;
    }

    @Override
    protected long offset() {
        return parser.currentTokenLocation().getByteOffset();
    }

    @Override
    protected Location location(long offset) {
        return lines.locate(from + (int) offset);
    }

    @Override
    protected long find(long offset, List<String> steps) {
        return offset + Math.max(0, Places.find(bytes, from + (int) offset, to, steps));
    }

    @Override
    public @Nullable String peekText(String name) {
        int start = from + (int) offset();
        String first = firstText(start, name);
        return first != null ? first : Places.text(bytes, start, to, name);
    }

    /** Gets the text of the first member if it is the one, and both are written without blanks or escapes: most lines are. */
    private @Nullable String firstText(int start, String name) {
        byte[] opening = ("{\"" + name + "\":\"").getBytes(StandardCharsets.US_ASCII);
        int text = start + opening.length;
        if (text > to || !Arrays.equals(bytes, start, text, opening, 0, opening.length)) {
            return null;
        }
        int end = text;
        while (end < to && bytes[end] >= '-' && bytes[end] <= 'z' && bytes[end] != '\\') {
            end++;
        }
        return end < to && bytes[end] == '"' ? new String(bytes, text, end - text, StandardCharsets.US_ASCII) : null;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    @Override
    protected String raw(long offset) throws IOException {
        parser.finishToken();
        int start = from + (int) offset;
        int end = from + (int) parser.currentLocation().getByteOffset();
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    protected String excerpt() throws IOException {
        return switch (token) {
            case NAME -> String.valueOf(parser.getParsingContext().getCurrentName());
            case TEXT, NUMBER -> excerptOfText();
            case OBJECT, ARRAY -> excerptOfSource(from + (int) offset());
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            default -> "";
        };
    }

    /** A text that is refused for its type may be no text at all: the parser looks into it only now. */
    private String excerptOfText() throws IOException {
        String text = parser.getText();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
    }

    private String excerptOfSource(int start) {
        return Document.firstLine(new String(bytes, start, Math.min(EXCERPT, to - start), StandardCharsets.UTF_8));
    }
}
