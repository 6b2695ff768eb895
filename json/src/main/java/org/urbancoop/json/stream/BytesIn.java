package org.urbancoop.json.stream;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.Name;
import org.urbancoop.json.table.Names;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.text.JsonPointer;

/**
 * The tokens of a document in memory, whose bytes are known to be UTF-8.
 *
 * <p>It knows what is JSON by RFC 8259 and what is not; what exactly is wrong is for {@link JsonSyntax} to say. A text stays bytes until
 * somebody asks for it, and a known name always does.
 */
final class BytesIn extends JsonIn {

    /** Stands for all that is no JSON; nobody sees it. */
    static final class NoJsonException extends IOException {

        private static final long serialVersionUID = 1;

        NoJsonException() {
            super("No JSON");
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return this;
        }
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long ONES = 0x0101010101010101L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private static final int EXCERPT = 80;

    /** What comes next in the document. */
    private enum Expected {
        /** A value, after a colon or at the start. */
        VALUE,
        /** A name or the end of an object. */
        FIRST_NAME,
        /** A value or the end of an array. */
        FIRST_ELEMENT,
        /** A comma, or an end. */
        SEPARATOR
    }

    private static final int OBJECT_LEVEL = -2;

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final boolean typed;
    private final LineCounter lines;
    private final ProblemSink sink;
    private final int maxDepth;

    private Expected expected = Expected.VALUE;
    private int token;
    private int at;
    private int tokenFrom;
    /** The bytes of a text or a name without its quotes, or of a number. */
    private int textFrom;

    private int textTo;
    private boolean textHasEscapes;
    private boolean textIsAscii;

    private int depth;
    /** Two numbers a level: -2 and where the current name starts, or the index of the current element. */
    private int[] levels = new int[16];

    private char[] chars = new char[0];
    private int charsLength;
    /** The start of the token that {@link #chars} holds. */
    private int charsOf = -1;

    BytesIn(byte[] bytes, int from, int to, LineCounter lines, boolean typed, JsonLimits limits, ProblemSink sink) {
        super(limits, sink);
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.at = from;
        this.lines = lines;
        this.typed = typed;
        this.sink = sink;
        this.maxDepth = limits.depth();
    }

    // --- moving

    @Override
    public int next() throws IOException {
        switch (expected) {
            case VALUE -> {
                return value(skipSpace(at));
            }
            case FIRST_NAME -> {
                int i = skipSpace(at);
                return at(i) == '}' ? close(i, END_OBJECT) : name(i);
            }
            case FIRST_ELEMENT -> {
                int i = skipSpace(at);
                return at(i) == ']' ? close(i, END_ARRAY) : element(i);
            }
            default -> {
                return afterValue(skipSpace(at));
            }
        }
    }

    private int afterValue(int i) throws IOException {
        if (depth == 0) {
            if (i < to) {
                throw new NoJsonException();
            }
            at = i;
            tokenFrom = i;
            return become(END);
        }
        int c = at(i);
        if (levels[2 * depth - 2] == OBJECT_LEVEL) {
            if (c == ',') {
                return name(skipSpace(i + 1));
            }
            if (c == '}') {
                return close(i, END_OBJECT);
            }
        } else if (c == ',') {
            return element(skipSpace(i + 1));
        } else if (c == ']') {
            return close(i, END_ARRAY);
        }
        throw new NoJsonException();
    }

    @Override
    public int nextMember(Names known, int predicted) throws IOException {
        int i = at;
        if (expected == Expected.SEPARATOR && i < to && bytes[i] == ',') {
            i++;
        } else if (expected != Expected.FIRST_NAME) {
            return super.nextMember(known, predicted);
        }
        i = skipSpace(i);
        if (i + Long.BYTES <= to && bytes[i] == '"') {
            int index = known.find(bytes, i, to, (long) LONGS.get(bytes, i), predicted);
            if (index >= 0) {
                named(i, i + known.get(index).quotedLength());
                return index;
            }
        }
        return super.nextMember(known, predicted);
    }

    private void named(int start, int end) {
        tokenFrom = start;
        textFrom = start + 1;
        textTo = end - 2;
        textHasEscapes = false;
        textIsAscii = true;
        levels[2 * depth - 1] = textFrom;
        at = end;
        expected = Expected.VALUE;
        token = NAME;
    }

    @Override
    public boolean nextNameIs(Name predicted) throws IOException {
        return next() == NAME && textIs(predicted.toString());
    }

    private int become(int id) {
        token = id;
        return id;
    }

    private int at(int i) {
        return i < to ? bytes[i] : -1;
    }

    private int skipSpace(int start) {
        int i = start;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i;
    }

    private int name(int i) throws IOException {
        if (at(i) != '"') {
            throw new NoJsonException();
        }
        text(i);
        int colon = skipSpace(at);
        if (at(colon) != ':') {
            throw new NoJsonException();
        }
        at = colon + 1;
        levels[2 * depth - 1] = textFrom;
        expected = Expected.VALUE;
        return become(NAME);
    }

    private int element(int i) throws IOException {
        levels[2 * depth - 2]++;
        return value(i);
    }

    private int value(int i) throws IOException {
        int c = at(i);
        switch (c) {
            case '"' -> {
                text(i);
                expected = Expected.SEPARATOR;
                return become(TEXT);
            }
            case '{' -> {
                return open(i, OBJECT, OBJECT_LEVEL, Expected.FIRST_NAME);
            }
            case '[' -> {
                return open(i, ARRAY, -1, Expected.FIRST_ELEMENT);
            }
            case 't' -> {
                return word(i, "true", TRUE);
            }
            case 'f' -> {
                return word(i, "false", FALSE);
            }
            case 'n' -> {
                return word(i, "null", NULL);
            }
            default -> {
                if (i == to && depth == 0) {
                    at = i;
                    tokenFrom = i;
                    return become(END);
                }
                return number(i);
            }
        }
    }

    private int open(int i, int opened, int level, Expected next) {
        tokenFrom = i;
        at = i + 1;
        token = opened;
        expected = next;
        depth++;
        if (2 * depth > levels.length) {
            levels = Arrays.copyOf(levels, 2 * levels.length);
        }
        levels[2 * depth - 2] = level;
        levels[2 * depth - 1] = -1;
        if (depth > maxDepth) {
            sink.add(new JsonProblem(
                    ProblemCode.TOO_DEEP,
                    pointer(),
                    location(offset()),
                    "",
                    "the document is nested more than " + maxDepth + " levels deep",
                    "raise the limit 'depth' if it is meant to be so deep"));
        }
        return opened;
    }

    private int close(int i, int closed) {
        tokenFrom = i;
        at = i + 1;
        depth--;
        expected = Expected.SEPARATOR;
        return become(closed);
    }

    private int word(int i, String word, int id) throws IOException {
        for (int k = 0; k < word.length(); k++) {
            if (at(i + k) != word.charAt(k)) {
                throw new NoJsonException();
            }
        }
        tokenFrom = i;
        at = i + word.length();
        expected = Expected.SEPARATOR;
        return become(id);
    }

    private int number(int start) throws IOException {
        int i = at(start) == '-' ? start + 1 : start;
        i = at(i) == '0' ? i + 1 : digits(i);
        if (at(i) == '.') {
            i = digits(i + 1);
        }
        if (at(i) == 'e' || at(i) == 'E') {
            i = digits(at(i + 1) == '+' || at(i + 1) == '-' ? i + 2 : i + 1);
        }
        tokenFrom = start;
        textFrom = start;
        textTo = i;
        textHasEscapes = false;
        textIsAscii = true;
        at = i;
        expected = Expected.SEPARATOR;
        return become(NUMBER);
    }

    /** Passes one digit or more. */
    private int digits(int start) throws IOException {
        int i = start;
        while (i < to && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        if (i == start) {
            throw new NoJsonException();
        }
        return i;
    }

    /** Passes a text, eight bytes a step as long as there is nothing in it. */
    private void text(int quote) throws IOException {
        tokenFrom = quote;
        textFrom = quote + 1;
        boolean escapes = false;
        long high = 0;
        int i = quote + 1;
        while (true) {
            if (i + Long.BYTES <= to) {
                long eight = (long) LONGS.get(bytes, i);
                long quotes = eight ^ QUOTES;
                long backslashes = eight ^ BACKSLASHES;
                long stop = (((quotes - ONES) & ~quotes)
                                | ((backslashes - ONES) & ~backslashes)
                                | ((eight - SPACES) & ~eight))
                        & HIGH_BITS;
                if (stop == 0) {
                    high |= eight & HIGH_BITS;
                    i += Long.BYTES;
                    continue;
                }
                // Of the marked bytes only the first is certain.
                int before = Long.numberOfTrailingZeros(stop) & ~7;
                high |= eight & HIGH_BITS & ((1L << before) - 1);
                i += before >>> 3;
            } else {
                while (i < to && bytes[i] != '"' && bytes[i] != '\\' && (bytes[i] < 0 || bytes[i] >= ' ')) {
                    high |= bytes[i] & 0x80;
                    i++;
                }
            }
            int c = at(i);
            if (c == '"') {
                break;
            }
            if (c != '\\') {
                throw new NoJsonException();
            }
            escapes = true;
            i = escape(i + 1);
        }
        textTo = i;
        textHasEscapes = escapes;
        textIsAscii = high == 0;
        at = i + 1;
    }

    /** Passes the rest of an escape. */
    private int escape(int i) throws IOException {
        switch (at(i)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i + 1;
            }
            case 'u' -> {
                for (int k = 1; k <= 4; k++) {
                    if (i + k >= to || Character.digit(bytes[i + k], 16) < 0) {
                        throw new NoJsonException();
                    }
                }
                return i + 5;
            }
            default -> throw new NoJsonException();
        }
    }

    // --- the current token

    @Override
    public int token() {
        return token;
    }

    @Override
    public String name() {
        return text();
    }

    @Override
    protected String text() {
        if (textHasEscapes) {
            return unescaped(textFrom, textTo);
        }
        return new String(
                bytes, textFrom, textTo - textFrom, textIsAscii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String unescaped(int start, int end) {
        StringBuilder text = new StringBuilder(end - start);
        int done = start;
        int i = start;
        while (i < end) {
            if (bytes[i] != '\\') {
                i++;
                continue;
            }
            text.append(new String(bytes, done, i - done, StandardCharsets.UTF_8));
            byte kind = bytes[i + 1];
            i += 2;
            if (kind == 'u') {
                text.append((char) Integer.parseInt(new String(bytes, i, 4, StandardCharsets.US_ASCII), 16));
                i += 4;
            } else {
                int letter = "btnfr".indexOf(kind);
                text.append(letter < 0 ? (char) kind : "\b\t\n\f\r".charAt(letter));
            }
            done = i;
        }
        return text.append(new String(bytes, done, end - done, StandardCharsets.UTF_8))
                .toString();
    }

    private boolean isPlain() {
        return textIsAscii && !textHasEscapes;
    }

    @Override
    public int textHash() {
        if (!isPlain()) {
            return text().hashCode();
        }
        int hash = 0;
        for (int i = textFrom; i < textTo; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    @Override
    public boolean textIs(String expectedText) {
        if (!isPlain()) {
            return text().equals(expectedText);
        }
        int length = expectedText.length();
        if (length != textTo - textFrom) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[textFrom + i] != expectedText.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public char[] chars() {
        if (charsOf != tokenFrom) {
            charsOf = tokenFrom;
            if (isPlain()) {
                charsLength = textTo - textFrom;
                if (chars.length < charsLength) {
                    chars = new char[Math.max(32, charsLength)];
                }
                for (int i = 0; i < charsLength; i++) {
                    chars[i] = (char) bytes[textFrom + i];
                }
            } else {
                chars = text().toCharArray();
                charsLength = chars.length;
            }
        }
        return chars;
    }

    @Override
    public int charsFrom() {
        return 0;
    }

    @Override
    public int charsLength() {
        if (isPlain()) {
            return textTo - textFrom;
        }
        chars();
        return charsLength;
    }

    @Override
    public boolean isTyped() {
        return typed;
    }

    @Override
    protected boolean hasEscapes() {
        return textHasEscapes;
    }

    @Override
    protected int depth() {
        return token == END_OBJECT || token == END_ARRAY ? depth + 1 : depth;
    }

    // --- places

    @Override
    protected JsonPointer pointer() {
        JsonPointer pointer = JsonPointer.ROOT;
        for (int level = 0; level < depth; level++) {
            int index = levels[2 * level];
            int name = levels[2 * level + 1];
            if (index != OBJECT_LEVEL) {
                pointer = index < 0 ? pointer : pointer.child(index);
            } else if (name >= 0) {
                pointer = pointer.child(nameAt(name));
            }
        }
        return pointer;
    }

    private String nameAt(int start) {
        int end = start;
        while (bytes[end] != '"') {
            end += bytes[end] == '\\' ? 2 : 1;
        }
        return unescaped(start, end);
    }

    @Override
    protected long offset() {
        return (long) tokenFrom - from;
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
        String first = firstText(tokenFrom, name);
        return first != null ? first : Places.text(bytes, tokenFrom, to, name);
    }

    /** Gets the text of the first member if it is the one, and both are written without blanks or escapes: most lines are. */
    private @Nullable String firstText(int start, String name) {
        int quoted = start + 2;
        int text = quoted + name.length() + 3;
        if (text > to || bytes[start + 1] != '"') {
            return null;
        }
        for (int i = 0; i < name.length(); i++) {
            if (bytes[quoted + i] != name.charAt(i)) {
                return null;
            }
        }
        if (bytes[text - 3] != '"' || bytes[text - 2] != ':' || bytes[text - 1] != '"') {
            return null;
        }
        int end = text;
        while (end < to && bytes[end] >= '-' && bytes[end] <= 'z' && bytes[end] != '\\') {
            end++;
        }
        return end < to && bytes[end] == '"' ? new String(bytes, text, end - text, StandardCharsets.US_ASCII) : null;
    }

    @Override
    protected String raw(long offset) {
        int start = from + (int) offset;
        return new String(bytes, start, at - start, StandardCharsets.UTF_8);
    }

    @Override
    protected String excerpt() {
        return switch (token) {
            case NAME -> text();
            case TEXT, NUMBER -> excerptOfText();
            case OBJECT, ARRAY -> excerptOfSource(tokenFrom);
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
            default -> "";
        };
    }

    private String excerptOfText() {
        String text = text();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT);
    }

    private String excerptOfSource(int start) {
        return Document.firstLine(new String(bytes, start, Math.min(EXCERPT, to - start), StandardCharsets.UTF_8));
    }
}
