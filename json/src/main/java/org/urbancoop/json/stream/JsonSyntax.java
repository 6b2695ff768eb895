package org.urbancoop.json.stream;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.text.JsonPointer;

/**
 * Finds the first place where a text stops being JSON by RFC 8259. It is asked once a parser has given up: the parsers' own words
 * and places differ from version to version.
 */
final class JsonSyntax {

    /** The first fault: where it is, of what kind, and what could stand there. */
    record Fault(int offset, ProblemCode code, JsonPointer pointer, String rule, String hint) {}

    /** An object or an array that is open. */
    private static final class Level {
        private final boolean object;
        private @Nullable String name;
        private int index;

        Level(boolean object) {
            this.object = object;
        }
    }

    private final byte[] bytes;
    private final int to;
    private final Deque<Level> open = new ArrayDeque<>();
    private int at;
    /** Whether an object or an array with something in it was just opened, whose first value comes next. */
    private boolean opened;

    private JsonSyntax(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    /** Gets the first fault of a text, null if it is one value and nothing else. */
    static @Nullable Fault firstFault(byte[] bytes, int from, int to) {
        return new JsonSyntax(bytes, from, to).scan();
    }

    private @Nullable Fault scan() {
        while (true) {
            Fault fault = value();
            if (fault != null) {
                return fault;
            }
            // The value is whole, or an object or array has just been opened and is not empty.
            if (opened) {
                opened = false;
                continue;
            }
            while (true) {
                space();
                if (open.isEmpty()) {
                    return at < to
                            ? fault(ProblemCode.TRAILING_TEXT, "expected the end after the document's one value")
                            : null;
                }
                Level level = open.element();
                int c = peek();
                if (c == ',') {
                    at++;
                    level.index++;
                    level.name = null;
                    space();
                    if (level.object) {
                        fault = name();
                        if (fault != null) {
                            return fault;
                        }
                    }
                    break;
                }
                if (c != (level.object ? '}' : ']')) {
                    return expected(level.object ? "',' or '}'" : "',' or ']'");
                }
                at++;
                open.remove();
            }
        }
    }

    private @Nullable Fault value() {
        space();
        int c = peek();
        return switch (c) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '"' -> text();
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> c == '-' || isDigit(c) ? number() : expected("a value");
        };
    }

    private @Nullable Fault open(boolean object) {
        at++;
        space();
        if (peek() == (object ? '}' : ']')) {
            at++;
            return null;
        }
        open.push(new Level(object));
        opened = true;
        return object ? name() : null;
    }

    private @Nullable Fault name() {
        if (peek() != '"') {
            return expected("a name in double quotes");
        }
        int start = at;
        Fault fault = text();
        if (fault != null) {
            return fault;
        }
        String name = unescaped(new String(bytes, start + 1, at - start - 2, StandardCharsets.UTF_8));
        open.element().name = name;
        if (Surrogates.isLoneIn(name)) {
            at = start;
            return fault(
                    ProblemCode.LONE_SURROGATE,
                    "expected characters, but an escape stands for half of a surrogate pair",
                    "write both halves, or U+FFFD where the character is lost");
        }
        space();
        if (peek() != ':') {
            return expected("':' after the name");
        }
        at++;
        return null;
    }

    static String unescaped(String name) {
        if (name.indexOf('\\') < 0) {
            return name;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            c = name.charAt(++i);
            if (c == 'u') {
                text.append((char) Integer.parseInt(name.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                int letter = "bfnrt".indexOf(c);
                text.append(letter < 0 ? c : "\b\f\n\r\t".charAt(letter));
            }
        }
        return text.toString();
    }

    private @Nullable Fault text() {
        at++;
        while (true) {
            int c = peek();
            if (c < 0x20) {
                return c < 0
                        ? expected("'\"' at the end of a text")
                        : fault(ProblemCode.MALFORMED_JSON, "a text holds a control character", "escape it");
            }
            at++;
            if (c == '"') {
                return null;
            }
            if (c == '\\') {
                Fault fault = escape();
                if (fault != null) {
                    return fault;
                }
            }
        }
    }

    private @Nullable Fault escape() {
        int c = peek();
        if (c == 'u') {
            at++;
            for (int i = 0; i < 4; i++, at++) {
                if (Character.digit(peek(), 16) < 0) {
                    return expected("four hexadecimal digits");
                }
            }
            return null;
        }
        if (c < 0 || "\"\\/bfnrt".indexOf(c) < 0) {
            return expected("one of \" \\ / b f n r t u after a backslash");
        }
        at++;
        return null;
    }

    private @Nullable Fault word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= to) {
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
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
            if (isDigit(peek())) {
                return expected("no digit after a leading zero");
            }
        } else if (!digits()) {
            if (isWord(at, "Infinity")) {
                at = start;
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
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        return at > start;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private boolean isWord(int from, String word) {
        return from + word.length() <= to
                && new String(bytes, from, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    private void space() {
        while (at < to && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\t' || bytes[at] == '\r')) {
            at++;
        }
    }

    private int peek() {
        return at < to ? bytes[at] & 0xFF : -1;
    }

    private Fault expected(String what) {
        if (at >= to) {
            return fault(ProblemCode.TRUNCATED_JSON, "expected " + what + ", but the document ends here", "");
        }
        int c = peek();
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

    private Fault fault(ProblemCode code, String rule) {
        return fault(code, rule, "");
    }

    private Fault fault(ProblemCode code, String rule, String hint) {
        JsonPointer pointer = JsonPointer.ROOT;
        for (var levels = open.descendingIterator(); levels.hasNext(); ) {
            Level level = levels.next();
            String name = level.name;
            if (!level.object) {
                pointer = pointer.child(level.index);
            } else if (name != null) {
                pointer = pointer.child(name);
            }
        }
        return new Fault(at, code, pointer, rule, hint);
    }
}
