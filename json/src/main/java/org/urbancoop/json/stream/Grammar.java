package org.urbancoop.json.stream;

import java.nio.charset.StandardCharsets;

/**
 * The characters of JSON's grammar (RFC 8259), shared by all that scan bytes: {@link FastJsonIn}, {@link JacksonIn} and
 * {@link JsonSyntax}.
 */
final class Grammar {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String LETTERS = "bfnrt";
    private static final String CONTROLS = "\b\f\n\r\t";

    private Grammar() {}

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHexDigit(int c) {
        return Character.digit(c, 16) >= 0;
    }

    /** Checks whether a character may follow a backslash, other than the {@code u} before four digits. */
    static boolean isEscape(int c) {
        return c > 0 && ESCAPES.indexOf(c) >= 0;
    }

    /** Checks whether the bytes at an index are those of an ASCII word. */
    static boolean isAt(byte[] bytes, int index, int to, String word) {
        if (to - index < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[index + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Gets the index of the quote that ends a well-formed text, {@code to} if there is none. */
    static int endOfText(byte[] bytes, int from, int to) {
        int i = Texts.endOfPlain(bytes, from, to);
        while (i < to && bytes[i] != '"') {
            i = bytes[i] == '\\' ? i + 2 : i + 1;
            i = i < to ? Texts.endOfPlain(bytes, i, to) : to;
        }
        return i;
    }

    /** Decodes a well-formed text. */
    static String decode(byte[] bytes, int from, int to) {
        return unescape(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            c = text.charAt(++i);
            if (c == 'u') {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                int letter = LETTERS.indexOf(c);
                plain.append(letter < 0 ? c : CONTROLS.charAt(letter));
            }
        }
        return plain.toString();
    }
}
