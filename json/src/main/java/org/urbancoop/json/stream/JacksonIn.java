package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.TokenLocator;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** The tokens of a document in memory, by jackson-core's parser for bytes. */
final class JacksonIn extends JsonIn implements TokenLocator, AutoCloseable {

    private static final int EXCERPT = 80;

    private final Document document;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean typed;
    private final JsonParser parser;
    private int depth;
    /** Where each open object or array starts, and the one that was closed last. */
    private long[] starts = new long[16];

    /**
     * Creates a reader.
     *
     * @param document counts lines
     * @param slice the document's bytes that are read
     * @param typed whether its record carries its type
     * @param records how many records were read before
     */
    JacksonIn(Document document, Slice slice, boolean typed, JsonLimits limits, ProblemSink sink, long records)
            throws IOException {
        super(limits, sink, records);
        this.document = document;
        this.bytes = slice.bytes;
        this.from = slice.from;
        this.to = slice.to;
        this.typed = typed;
        this.parser = Parsers.of(bytes, from, to);
    }

    /**
     * What the parser takes for a fault of the text.
     *
     * @param offset the bytes before it
     */
    record Fault(int offset, String message) {}

    /** Finds out whether the parser found the text at fault, or something else went wrong. */
    static Optional<Fault> fault(IOException thrown) {
        if (!(thrown instanceof JsonProcessingException e)) {
            return Optional.empty();
        }
        JsonLocation location = e.getLocation();
        int offset = location == null ? 0 : (int) Math.max(0, location.getByteOffset());
        return Optional.of(new Fault(offset, e.getOriginalMessage()));
    }

    @Override
    protected TokenLocator locator() {
        return this;
    }

    /** Counts levels; the ids of jackson-core are ours, but that it tells whole numbers from others. */
    @Override
    public int next() throws IOException {
        parser.nextToken();
        int id = parser.currentTokenId();
        int token = id == NUMBER + 1 ? NUMBER : id;
        moveTo(token);
        if (token != NAME && token != END && token != END_OBJECT && token != END_ARRAY) {
            countValue(offset());
        }
        if (id <= END_ARRAY && id != END) {
            if (id == OBJECT || id == ARRAY) {
                depth++;
                if (depth == starts.length) {
                    starts = Arrays.copyOf(starts, 2 * depth);
                }
                starts[depth] = offset();
                checkDepth(depth);
            } else {
                depth--;
            }
        }
        return token;
    }

    @Override
    public String name() throws IOException {
        return parser.currentName();
    }

    @Override
    protected String text() throws IOException {
        int start = from + (int) offset() + 1;
        int end = token() == TEXT ? Grammar.endOfText(bytes, start, to) : to;
        if (end == to) {
            // A number, or a text that does not end, of which the parser has to say so.
            return parser.getText();
        }
        // Before anything is made of a text that may be as long as the document.
        checkSize(end + 1L - from);
        return Grammar.decode(bytes, start, end);
    }

    @Override
    protected int findPlain() throws IOException {
        if (token() == NAME) {
            return NOT_PLAIN;
        }
        int start = from + (int) offset();
        if (token() == NUMBER) {
            standsAt(bytes, start);
            return parser.getTextLength();
        }
        standsAt(bytes, start + 1);
        int end = Texts.endOfPlain(bytes, start + 1, to);
        return end < to && bytes[end] == '"' ? end - start - 1 : NOT_PLAIN;
    }

    @Override
    public boolean isTyped() {
        return typed;
    }

    @Override
    protected int depth() {
        return token() == END_OBJECT || token() == END_ARRAY ? depth + 1 : depth;
    }

    @Override
    public JsonPointer pointer() {
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
    public Location location(long offset) {
        return document.locate(from + (int) offset);
    }

    @Override
    public long start() {
        return starts[depth + 1];
    }

    @Override
    public @Nullable String peekText(String name) {
        return PointerLocator.text(bytes, from + (int) offset(), to, name);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    @Override
    public String raw(long offset) throws IOException {
        parser.finishToken();
        int start = from + (int) offset;
        int end = from + (int) parser.currentLocation().getByteOffset();
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    @Override
    public String excerpt() throws IOException {
        return switch (token()) {
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
        String text = text();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
    }

    /** The beginning of an object or array, and nothing of what follows it. */
    private String excerptOfSource(int start) {
        int end = start;
        int open = 0;
        boolean inText = false;
        do {
            byte c = bytes[end++];
            if (c == '"') {
                inText = !inText;
            } else if (inText) {
                end += c == '\\' ? 1 : 0;
            } else {
                open += c == '{' || c == '[' ? 1 : c == '}' || c == ']' ? -1 : 0;
            }
        } while (open > 0 && end < to && end - start < EXCERPT);
        return Document.firstLine(new String(bytes, start, Math.min(end, to) - start, StandardCharsets.UTF_8));
    }
}
