package org.urbancoop.json.stream;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.text.JsonPointer;

/**
 * Scans JSON by RFC 8259 and finds the first place where a text stops being it: by its grammar, its encoding or its
 * nesting.
 *
 * <p>Every way of reading asks it, whole documents as well as those that are cut into records, so that all of them name
 * the same fault at the same place, whatever a parser below would say. A subclass may scan a text that is not there as
 * a whole yet.
 */
class JsonSyntax {

    /** The first fault: where it is, of what kind, what stands there, and what could. */
    record Fault(int offset, ProblemCode code, JsonPointer pointer, String text, String rule, String hint) {}

    private static final int EXCERPT = 80;
    /** By so many bytes, other encodings can be told from UTF-8 (RFC 4627, section 3). */
    private static final int SIGNATURE = 4;

    private static final int NONE = -1;

    /** An object or an array that is open. Names stay in the text, for few of them are asked for. */
    private static final class Level {
        private boolean object;
        private int nameFrom;
        private int nameTo;
        private @Nullable String name;
        private int index;

        void open(boolean isObject) {
            object = isObject;
            index = 0;
            unname();
        }

        void unname() {
            nameFrom = NONE;
            name = null;
        }
    }

    private final int maxDepth;
    private byte[] bytes;
    /** The index of the first byte of the text; below zero when that is not kept any more. */
    private int start;

    private int at;
    private int to;
    private Level[] levels = new Level[0];
    private int depth;
    /** Whether an object or array was just opened, whose first value comes next. */
    private boolean opened;
    /** Whether an object or array was just closed. */
    private boolean closed;

    private int values;

    JsonSyntax(Slice slice, JsonLimits limits) {
        this.bytes = slice.bytes;
        this.start = slice.from;
        this.at = slice.from;
        this.to = slice.to;
        this.maxDepth = limits.depth();
    }

    /** Gets the first fault of a text, null if it is one value and nothing else. */
    static @Nullable Fault firstFault(Slice slice, JsonLimits limits) {
        JsonSyntax syntax = new JsonSyntax(slice, limits);
        Fault fault = syntax.value();
        return fault == null ? syntax.trailing() : fault;
    }

    /** Gets more of the text, for {@link #grow}; false if there is no more. */
    boolean more() {
        return false;
    }

    /** Goes on with more of the text, at the same indexes. */
    final void grow(byte[] larger, int end) {
        bytes = larger;
        to = end;
    }

    /** Lets the text start after some bytes. */
    final void startAfter(int count) {
        at += count;
        start = at;
    }

    /** Forgets the bytes before the current one; the caller moves the rest to the start of the array. */
    final void drop() {
        for (int i = 0; i < depth; i++) {
            name(levels[i]);
        }
        start -= at;
        to -= at;
        at = 0;
    }

    final byte[] bytes() {
        return bytes;
    }

    final int at() {
        return at;
    }

    final int end() {
        return to;
    }

    /** Tells once how many values were started. */
    final int takeValues() {
        int count = values;
        values = 0;
        return count;
    }

    /** Passes a value with all that is in it. */
    final @Nullable Fault value() {
        int outside = depth;
        Fault fault = startValue();
        while (fault == null && depth > outside) {
            fault = takeOpened() ? null : next();
            if (fault == null && !closed) {
                fault = startValue();
            }
            closed = false;
        }
        return fault;
    }

    /** Tells once whether an object or array was just opened and holds something. */
    final boolean takeOpened() {
        boolean taken = opened;
        opened = false;
        return taken;
    }

    /** Tells once whether an object or array was just closed. */
    final boolean takeClosed() {
        boolean taken = closed;
        closed = false;
        return taken;
    }

    /**
     * Goes on after a value: to the next one, past its name if it is a member, or past the end of the object or array.
     */
    final @Nullable Fault next() {
        Level level = levels[depth - 1];
        int c = space();
        if (c == ',') {
            at++;
            level.index++;
            level.unname();
            space();
            return level.object ? passName() : null;
        }
        if (c != (level.object ? '}' : ']')) {
            return expected(level.object ? "',' or '}'" : "',' or ']'");
        }
        at++;
        depth--;
        closed = true;
        return null;
    }

    /** Looks for text after the document's one value. */
    final @Nullable Fault trailing() {
        return space() < 0
                ? null
                : fault(ProblemCode.TRAILING_TEXT, "expected the end after the document's one value", "");
    }

    private @Nullable Fault startValue() {
        int c = space();
        if (c < 0 && depth == 0) {
            return new Fault(at, ProblemCode.EMPTY_DOCUMENT, JsonPointer.ROOT, "", "the document is empty", "");
        }
        values++;
        return switch (c) {
            case '{', '[' -> open();
            case '"' -> text();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> c == '-' || Grammar.isDigit(c) ? number() : expected("a value");
        };
    }

    /** Opens the object or array that starts here, and passes its first name; one that is empty is closed at once. */
    final @Nullable Fault open() {
        boolean object = peek() == '{';
        if (depth == maxDepth) {
            return new Fault(
                    at,
                    ProblemCode.TOO_DEEP,
                    pointer(),
                    "",
                    "the document is nested more than " + maxDepth + " levels deep",
                    "raise the limit 'depth' if it is meant to be so deep");
        }
        at++;
        if (space() == (object ? '}' : ']')) {
            at++;
            return null;
        }
        if (depth == levels.length) {
            levels = Arrays.copyOf(levels, Math.max(8, 2 * depth));
            Arrays.setAll(levels, i -> levels[i] == null ? new Level() : levels[i]);
        }
        levels[depth++].open(object);
        opened = true;
        return object ? passName() : null;
    }

    private @Nullable Fault passName() {
        if (peek() != '"') {
            return expected("a name in double quotes");
        }
        int quote = at;
        Fault fault = text();
        if (fault != null) {
            return fault;
        }
        Level level = levels[depth - 1];
        level.nameFrom = quote + 1;
        level.nameTo = at - 1;
        if (Texts.endOfPlain(bytes, quote + 1, at) < at - 1 && Surrogates.isLoneIn(String.valueOf(name(level)))) {
            at = quote;
            return fault(
                    ProblemCode.LONE_SURROGATE,
                    "expected characters, but an escape stands for half of a surrogate pair",
                    "write both halves, or U+FFFD where the character is lost");
        }
        if (space() != ':') {
            return expected("':' after the name");
        }
        at++;
        return null;
    }

    private @Nullable String name(Level level) {
        if (level.name == null && level.nameFrom != NONE) {
            level.name = Grammar.decode(bytes, level.nameFrom, level.nameTo);
        }
        return level.name;
    }

    /** Gets the name of the current member of the innermost object. */
    final String name() {
        return String.valueOf(name(levels[depth - 1]));
    }

    private @Nullable Fault text() {
        at++;
        while (true) {
            at = Texts.endOfPlain(bytes, at, to);
            int c = peek();
            if (c == '"') {
                at++;
                return null;
            }
            if (c == '\\') {
                at++;
                Fault fault = escape();
                if (fault != null) {
                    return fault;
                }
            } else if (c < 0) {
                return expected("'\"' at the end of a text");
            } else if (c < ' ') {
                return fault(ProblemCode.MALFORMED_JSON, "a text holds a control character", "escape it");
            } else if (c > 0x7F) {
                int length = lengthOfCharacter();
                if (length == 0) {
                    return noUtf8();
                }
                at += length;
            }
        }
    }

    private @Nullable Fault escape() {
        int c = peek();
        if (c == 'u') {
            at++;
            for (int i = 0; i < 4; i++, at++) {
                if (!Grammar.isHexDigit(peek())) {
                    return expected("four hexadecimal digits");
                }
            }
            return null;
        }
        if (!Grammar.isEscape(c)) {
            return expected("one of \" \\ / b f n r t u after a backslash");
        }
        at++;
        return null;
    }

    private @Nullable Fault word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!has(i + 1)) {
                at = to;
            }
            if (at == to || bytes[at + i] != word.charAt(i)) {
                return expected("a value");
            }
        }
        at += word.length();
        return null;
    }

    private @Nullable Fault number() {
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
            if (Grammar.isDigit(peek())) {
                return expected("no digit after a leading zero");
            }
        } else if (!digits()) {
            if (isWord(at, "Infinity")) {
                at--;
            }
            return expected("a digit");
        }
        if (peek() == '.') {
            at++;
            if (!digits()) {
                return expected("a digit");
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            if (!digits()) {
                return expected("a digit");
            }
        }
        return null;
    }

    private boolean digits() {
        int first = at;
        while (Grammar.isDigit(peek())) {
            at++;
        }
        return at > first;
    }

    private boolean isWord(int from, String word) {
        return has(from + word.length() - at) && Grammar.isAt(bytes, from, to, word);
    }

    /** Passes white space, and looks at what follows it; below zero for the end. */
    final int space() {
        int c = peek();
        while (Grammar.isSpace(c)) {
            at++;
            c = peek();
        }
        return c;
    }

    private int peek() {
        return at < to || more() ? bytes[at] & 0xFF : -1;
    }

    /** Makes sure that so many bytes are there from the current one on; false if the text ends before. */
    final boolean has(int count) {
        while (to - at < count) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    private int lengthOfCharacter() {
        has(SIGNATURE);
        return Utf8.length(bytes, at, to);
    }

    /** Tells what was expected instead of what stands here. */
    final Fault expected(String what) {
        int c = peek();
        if (c < 0) {
            return fault(ProblemCode.TRUNCATED_JSON, "expected " + what + ", but the document ends here", "");
        }
        if (c == '/' || c == '#') {
            return fault(ProblemCode.COMMENT, "expected " + what + ", and JSON has no comments", "take it out");
        }
        int word = c == '-' || c == '+' ? at + 1 : at;
        if (isWord(word, "NaN") || isWord(word, "Infinity")) {
            return fault(
                    ProblemCode.NOT_A_NUMBER,
                    "expected a value, and JSON has neither NaN nor Infinity",
                    "leave the member out where there is no number");
        }
        return fault(ProblemCode.MALFORMED_JSON, "expected " + what, "");
    }

    private Fault fault(ProblemCode code, String rule, String hint) {
        int c = peek();
        boolean otherEncoding = c == 0 && at - start < SIGNATURE;
        if (otherEncoding || (c > 0x7F && lengthOfCharacter() == 0)) {
            return noUtf8();
        }
        has(EXCERPT);
        String text = Document.firstLine(new String(bytes, at, Math.min(EXCERPT, to - at), StandardCharsets.UTF_8));
        return new Fault(at, code, pointer(), text, rule, hint);
    }

    private Fault noUtf8() {
        has(SIGNATURE);
        StringBuilder hex = new StringBuilder();
        for (int i = at; i < Math.min(at + SIGNATURE, to); i++) {
            hex.append(hex.length() == 0 ? "" : " ").append(String.format("%02X", bytes[i]));
        }
        return new Fault(
                at,
                ProblemCode.MALFORMED_UTF8,
                JsonPointer.ROOT,
                hex.toString(),
                "the bytes here are no UTF-8",
                at - start < SIGNATURE ? "it may be UTF-16 or another encoding: save it as UTF-8" : "save it as UTF-8");
    }

    /** Gets the place of the current value. */
    final JsonPointer pointer() {
        JsonPointer pointer = JsonPointer.ROOT;
        for (int i = 0; i < depth; i++) {
            String name = name(levels[i]);
            if (!levels[i].object) {
                pointer = pointer.child(levels[i].index);
            } else if (name != null) {
                pointer = pointer.child(name);
            }
        }
        return pointer;
    }
}
