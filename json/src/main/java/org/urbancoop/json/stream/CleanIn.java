package org.urbancoop.json.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.Names;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.text.JsonPointer;

/**
 * The tokens of a document in memory in which nothing is wrong, straight from its bytes.
 *
 * <p>It has neither places nor words for a problem. Whatever it is not sure of makes it give up, be it no JSON, nested deeper than
 * {@value #DEEPEST} levels, or something that the tables have to report, and {@link JacksonIn} reads the document from its start.
 */
final class CleanIn extends JsonIn {

    private static final int DEEPEST = Long.SIZE - 1;
    /** Longer ones are rare, and may be beyond a limit. */
    private static final int LONGEST_NAME = 1_000;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean typed;
    /** The index of the first byte that was not passed. */
    private int at;

    private int depth;
    /** A bit for each level that is open, the innermost lowest: 1 for an object. */
    private long objects;
    /** Where the current name stands, without its quotes. */
    private int nameStart;

    private int nameEnd;
    /** Where the current text stands, without its quotes. */
    private int textStart;

    private int textEnd;

    /** Says that a document is not so clean that it could be read without a parser. */
    static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private GivenUpException() {
            // Without a trace it costs no more than what it says.
            super("The document needs a parser", null, false, false);
        }
    }

    /**
     * Starts to read.
     *
     * @param from the index of the first of the bytes
     * @param to the index after the last one
     * @param typed whether the record carries its type
     * @param records how many records were read before
     */
    CleanIn(byte[] bytes, int from, int to, boolean typed, JsonLimits limits, ProblemSink sink, long records) {
        super(limits, sink, records);
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.typed = typed;
        this.at = from;
        standsAt(bytes, from);
    }

    @Override
    public int next() {
        if (token() == NAME || (depth == 0 && at == from)) {
            return value(at);
        }
        int i = space(at);
        if (depth == 0) {
            if (i < to) {
                throw new GivenUpException();
            }
            moveTo(END);
            return END;
        }
        boolean object = (objects & 1) != 0;
        byte c = byteAt(i);
        if (c == (object ? '}' : ']')) {
            at = i + 1;
            depth--;
            objects >>>= 1;
            moveTo(object ? END_OBJECT : END_ARRAY);
            return token();
        }
        if (token() != OBJECT && token() != ARRAY) {
            if (c != ',') {
                throw new GivenUpException();
            }
            i++;
        }
        return object ? name(space(i)) : value(i);
    }

    @Override
    public int nextName(Names names, int expected) {
        boolean first = token() == OBJECT;
        int i = first ? at : at + 1;
        if (byteAt(i) != '"' || (!first && bytes[at] != ',')) {
            // There is white space before the name, or none comes.
            i = space(at);
            boolean goesOn = first || byteAt(i) == ',';
            i = first ? i : space(i + 1);
            if (!goesOn || byteAt(i) != '"') {
                next();
                return Names.UNKNOWN;
            }
        }
        int known = names.find(bytes, i, to, expected);
        if (known < 0) {
            return next() == NAME ? names.indexOf(name()) : Names.UNKNOWN;
        }
        at = i + names.quotedLength(known);
        nameStart = i + 1;
        nameEnd = at - 2;
        moveTo(NAME);
        return known;
    }

    private int name(int i) {
        if (byteAt(i) != '"') {
            throw new GivenUpException();
        }
        nameStart = i + 1;
        int plain = Texts.endOfPlain(bytes, nameStart, to);
        nameEnd = endOfText(plain);
        int colon = space(nameEnd + 1);
        // Some versions of the parser take no half of a surrogate pair in a name, the others leave it to the tables.
        if (byteAt(colon) != ':'
                || nameEnd - nameStart > LONGEST_NAME
                || (plain < nameEnd && Surrogates.isLoneIn(name()))) {
            throw new GivenUpException();
        }
        at = colon + 1;
        moveTo(NAME);
        return NAME;
    }

    private int value(int start) {
        int i = space(start);
        countValue(i);
        byte c = byteAt(i);
        switch (c) {
            case '"' -> {
                textStart = i + 1;
                int plain = Texts.endOfPlain(bytes, textStart, to);
                textEnd = endOfText(plain);
                at = textEnd + 1;
                checkSize(at);
                moveTo(TEXT, textStart, plain == textEnd ? textEnd - textStart : NOT_PLAIN);
            }
            case '{', '[' -> {
                if (depth == DEEPEST) {
                    throw new GivenUpException();
                }
                at = i + 1;
                depth++;
                objects = objects << 1 | (c == '{' ? 1 : 0);
                moveTo(c == '{' ? OBJECT : ARRAY);
                checkDepth(depth);
            }
            case 't' -> word(i, TRUE, "true");
            case 'f' -> word(i, FALSE, "false");
            case 'n' -> word(i, NULL, "null");
            default -> {
                textStart = i;
                textEnd = endOfNumber(i);
                at = textEnd;
                moveTo(NUMBER, i, textEnd - i);
            }
        }
        return token();
    }

    private void word(int start, int meaning, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (byteAt(start + i) != word.charAt(i)) {
                throw new GivenUpException();
            }
        }
        at = start + word.length();
        moveTo(meaning);
    }

    private int endOfNumber(int start) {
        int i = byteAt(start) == '-' ? start + 1 : start;
        i = byteAt(i) == '0' ? i + 1 : endOfDigits(i);
        if (byteAt(i) == '.') {
            i = endOfDigits(i + 1);
        }
        if ((byteAt(i) | 0x20) == 'e') {
            i = endOfDigits(byteAt(i + 1) == '-' || byteAt(i + 1) == '+' ? i + 2 : i + 1);
        }
        return i;
    }

    private int endOfDigits(int start) {
        int i = start;
        while (byteAt(i) >= '0' && byteAt(i) <= '9') {
            i++;
        }
        if (i == start) {
            throw new GivenUpException();
        }
        return i;
    }

    /** Gets the index of the quote that ends a text. */
    private int endOfText(int start) {
        int i = start;
        for (byte c = byteAt(i); c != '"'; c = byteAt(i)) {
            if (c < 0) {
                int length = Utf8.length(bytes, i, to);
                if (length == 0) {
                    throw new GivenUpException();
                }
                i += length;
            } else if (c == '\\') {
                i = endOfEscape(i + 1);
            } else if (c < ' ') {
                throw new GivenUpException();
            } else {
                i++;
            }
        }
        return i;
    }

    private int endOfEscape(int i) {
        byte c = byteAt(i);
        if (c == 'u') {
            for (int digit = 1; digit <= 4; digit++) {
                if (Character.digit(byteAt(i + digit), 16) < 0) {
                    throw new GivenUpException();
                }
            }
            return i + 5;
        }
        if ("\"\\/bfnrt".indexOf(c) < 0) {
            throw new GivenUpException();
        }
        return i + 1;
    }

    /** Gets the index of the first byte that is no white space. */
    private int space(int start) {
        return start < to && bytes[start] > ' ' ? start : endOfSpace(start);
    }

    private int endOfSpace(int start) {
        int i = start;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** Gets a byte; nothing that JSON has outside texts stands after the end. */
    private byte byteAt(int i) {
        return i < to ? bytes[i] : 0;
    }

    @Override
    public String name() {
        return decode(nameStart, nameEnd);
    }

    @Override
    protected String text() throws IOException {
        return plainLength() < 0
                ? decode(textStart, textEnd)
                : new String(bytes, textStart, textEnd - textStart, StandardCharsets.ISO_8859_1);
    }

    private String decode(int start, int end) {
        return JsonSyntax.unescaped(new String(bytes, start, end - start, StandardCharsets.UTF_8));
    }

    @Override
    protected int findPlain() {
        return NOT_PLAIN;
    }

    @Override
    public boolean isTyped() {
        return typed;
    }

    @Override
    public String peekText(String name) {
        String text = Places.text(bytes, at - 1, to, name);
        if (text == null) {
            throw new GivenUpException();
        }
        return text;
    }

    @Override
    protected int depth() {
        return token() == END_OBJECT || token() == END_ARRAY ? depth + 1 : depth;
    }

    /** The end of the token instead of its place: nobody is told of it. */
    @Override
    protected long offset() {
        return at;
    }

    @Override
    protected JsonPointer pointer() {
        throw new GivenUpException();
    }

    @Override
    protected Location location(long offset) {
        throw new GivenUpException();
    }

    @Override
    protected long start() {
        throw new GivenUpException();
    }

    @Override
    protected String raw(long offset) {
        throw new GivenUpException();
    }

    @Override
    protected String excerpt() {
        throw new GivenUpException();
    }
}
