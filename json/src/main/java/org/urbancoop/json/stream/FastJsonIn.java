package org.urbancoop.json.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.Names;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.json.table.UncleanDocumentException;

/**
 * Reads the tokens of a document in memory that has no problems, straight from its bytes.
 *
 * <p>It keeps no locations and builds no messages. Malformed JSON, more than {@value #DEEPEST} levels, and whatever the
 * tables report throw an {@link UncleanDocumentException}, and {@link JacksonIn} reads the document from its start.
 */
final class FastJsonIn extends JsonIn {

    private static final int DEEPEST = Long.SIZE - 1;
    /** Longer names are left to the parser, which limits them. */
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

    /**
     * Creates a reader.
     *
     * @param slice the document
     * @param typed whether the record carries its type
     * @param records how many records were read before
     */
    FastJsonIn(Slice slice, boolean typed, JsonLimits limits, ProblemSink sink, long records) {
        super(limits, sink, records);
        this.bytes = slice.bytes;
        this.from = slice.from;
        this.to = slice.to;
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
                throw new UncleanDocumentException();
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
                throw new UncleanDocumentException();
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
            throw new UncleanDocumentException();
        }
        nameStart = i + 1;
        int plain = Texts.endOfPlain(bytes, nameStart, to);
        nameEnd = endOfText(plain);
        int colon = space(nameEnd + 1);
        // Some versions of the parser take no half of a surrogate pair in a name, the others leave it to the tables.
        if (byteAt(colon) != ':'
                || nameEnd - nameStart > LONGEST_NAME
                || (plain < nameEnd && Surrogates.isLoneIn(name()))) {
            throw new UncleanDocumentException();
        }
        at = colon + 1;
        moveTo(NAME, nameStart, plain == nameEnd ? nameEnd - nameStart : NOT_PLAIN);
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
                    throw new UncleanDocumentException();
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
        if (!Grammar.isAt(bytes, start, to, word)) {
            throw new UncleanDocumentException();
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
        while (Grammar.isDigit(byteAt(i))) {
            i++;
        }
        if (i == start) {
            throw new UncleanDocumentException();
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
                    throw new UncleanDocumentException();
                }
                i += length;
            } else if (c == '\\') {
                i = endOfEscape(i + 1);
            } else if (c < ' ') {
                throw new UncleanDocumentException();
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
                if (!Grammar.isHexDigit(byteAt(i + digit))) {
                    throw new UncleanDocumentException();
                }
            }
            return i + 5;
        }
        if (!Grammar.isEscape(c)) {
            throw new UncleanDocumentException();
        }
        return i + 1;
    }

    /** Gets the index of the first byte that is no white space. */
    private int space(int start) {
        return start < to && bytes[start] > ' ' ? start : endOfSpace(start);
    }

    private int endOfSpace(int start) {
        int i = start;
        while (i < to && Grammar.isSpace(bytes[i])) {
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
        return Grammar.decode(bytes, nameStart, nameEnd);
    }

    @Override
    protected String text() throws IOException {
        return plainLength() < 0
                ? Grammar.decode(bytes, textStart, textEnd)
                : new String(bytes, textStart, textEnd - textStart, StandardCharsets.ISO_8859_1);
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
        String text = PointerLocator.text(bytes, at - 1, to, name);
        if (text == null) {
            throw new UncleanDocumentException();
        }
        return text;
    }

    @Override
    protected int depth() {
        return token() == END_OBJECT || token() == END_ARRAY ? depth + 1 : depth;
    }

    /** Gets the end of the token, not its start: it serves the limits only. */
    @Override
    protected long offset() {
        return at;
    }
}
