package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tokens of a document, with their names and texts. Subclasses adapt a parser, or read bytes themselves.
 *
 * <p>Not thread-safe; reads one document.
 */
public abstract class TokenReader {

    /** No more token. */
    public static final int END = 0;
    /** The start of an object. */
    public static final int OBJECT = 1;
    /** The end of an object. */
    public static final int END_OBJECT = 2;
    /** The start of an array. */
    public static final int ARRAY = 3;
    /** The end of an array. */
    public static final int END_ARRAY = 4;
    /** The name of a member. */
    public static final int NAME = 5;
    /** A text. */
    public static final int TEXT = 6;
    /** A number. */
    public static final int NUMBER = 7;
    /** {@code true}; 8 is the id that jackson-core has for numbers with a fraction. */
    public static final int TRUE = 9;
    /** {@code false}. */
    public static final int FALSE = 10;
    /** {@code null}. */
    public static final int NULL = 11;

    /** The length of a text that holds an escape or anything beyond ASCII. */
    protected static final int NOT_PLAIN = -1;

    private static final int UNKNOWN = -2;
    /** The longest literal whose digits always fit into a {@code long}. */
    private static final int MAX_LONG = 18;

    private static final byte[] NOTHING = {};

    private int token;
    /** Holds the text of the current token if it is plain. */
    private byte[] bytes = NOTHING;

    private int from;
    private int length = UNKNOWN;
    private long first;
    private long last;

    /** Creates a reader before the first token. */
    protected TokenReader() {}

    /**
     * Moves to the next token.
     *
     * @return the token, {@link #END} after the last one
     * @throws IOException if the text is no JSON
     */
    public abstract int next() throws IOException;

    /**
     * Moves to the next name of an object that has a table, or to the object's end.
     *
     * @param expected the index of the one that probably comes; the number of names for the end
     * @return the index of the name that came; {@link Names#UNKNOWN} if the token is another name or the end of the
     *     object
     * @throws IOException if the text is no JSON
     */
    public int nextName(Names names, int expected) throws IOException {
        return next() == NAME ? names.indexOf(name()) : Names.UNKNOWN;
    }

    /** Gets the current token. */
    public final int token() {
        return token;
    }

    /** Moves to a token, and forgets the text of the one that was current. */
    protected final void moveTo(int next) {
        token = next;
        length = UNKNOWN;
    }

    /**
     * Moves to a text or a number that is there already, in the array that {@link #standsAt} told.
     *
     * @param next the token
     * @param index the index of its first character
     * @param size its length, {@link #NOT_PLAIN} if it is not plain
     */
    protected final void moveTo(int next, int index, int size) {
        token = next;
        from = index;
        length = size;
    }

    /**
     * Gets the name of the current member.
     *
     * @return the name, unescaped
     * @throws IOException if the text is no JSON
     */
    public abstract String name() throws IOException;

    /**
     * Gets the text of the current token, or the literal of a number.
     *
     * @return the text, unescaped
     * @throws IOException if the text is no JSON
     */
    protected abstract String text() throws IOException;

    /**
     * Finds the text of the current token, or the literal of a number, where it stands as it is meant: in ASCII,
     * without an escape.
     *
     * @return its length, after a call of {@link #standsAt}; {@link #NOT_PLAIN} if the text is not plain
     * @throws IOException if the text is no JSON
     */
    protected abstract int findPlain() throws IOException;

    /**
     * Tells where a plain text stands.
     *
     * @param index the index of its first character
     */
    protected final void standsAt(byte[] array, int index) {
        bytes = array;
        from = index;
    }

    /**
     * Gets the length of the text of the current token, or of the literal of a number, if it is plain: all ASCII,
     * without an escape.
     *
     * @return the number of characters, {@link #NOT_PLAIN} if it is not
     * @throws IOException if the text is no JSON
     */
    public final int plainLength() throws IOException {
        if (length == UNKNOWN) {
            length = findPlain();
        }
        return length;
    }

    /**
     * Gets the place of a plain text among those that were read lately.
     *
     * @return a hash of its length, its first and its last eight characters, so that it takes no longer for a long one
     */
    final int key() {
        if (length >= Long.BYTES) {
            first = EightBytes.at(bytes, from);
            last = EightBytes.at(bytes, from + length - Long.BYTES);
        } else {
            long all = 0;
            for (int i = length - 1; i >= 0; i--) {
                all = all << Byte.SIZE | bytes[from + i];
            }
            first = all;
            last = all;
        }
        long mixed = (first + length) * 0x9E37_79B9_7F4A_7C15L ^ Long.rotateLeft(last, 29) * 0xC2B2_AE3D_27D4_EB4FL;
        return (int) (mixed >>> 40) ^ (int) mixed;
    }

    /** Gets the first eight characters of the text that {@link #key} was asked for. */
    final long first() {
        return first;
    }

    /** Gets its last eight characters. */
    final long last() {
        return last;
    }

    /** Compares the plain text of the current token, without making a text of it. */
    final boolean plainTextIs(byte[] expected) {
        return Arrays.equals(bytes, from, from + length, expected, 0, expected.length);
    }

    /** Checks whether the plain text of the current token is one of ASCII. */
    final boolean plainTextIs(String expected) {
        if (length != expected.length()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Gets the bytes of the plain text of the current token. */
    final byte[] plainText() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /**
     * Checks whether the records of the document carry their type, probably as their first member.
     *
     * @return true if they do
     */
    public abstract boolean isTyped();

    /** Checks whether the text that was read last may hold escapes or characters beyond ASCII. */
    final boolean mayHoldEscapes() {
        return length < 0;
    }

    /**
     * Converts the literal of a number, after a call of {@link #plainLength}.
     *
     * @return the decimal; null for a long literal and one with an exponent
     */
    final @Nullable BigDecimal shortDecimal() {
        if (length > MAX_LONG) {
            return null;
        }
        int end = from + length;
        boolean negative = bytes[from] == '-';
        long digits = 0;
        int point = -1;
        for (int i = negative ? from + 1 : from; i < end; i++) {
            byte c = bytes[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.') {
                point = i;
            } else {
                return null;
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : end - point - 1);
    }

    /**
     * Gets the exponent of a number, after a call of {@link #plainLength}.
     *
     * @return its absolute value, at most {@link Integer#MAX_VALUE}; 0 if there is none
     */
    final long exponent() {
        int end = from + length;
        int i = end - 1;
        while (i >= from && bytes[i] != 'e' && bytes[i] != 'E') {
            i--;
        }
        if (i < from) {
            return 0;
        }
        long exponent = 0;
        for (i = bytes[i + 1] == '+' || bytes[i + 1] == '-' ? i + 2 : i + 1; i < end; i++) {
            exponent = Math.min(exponent * 10 + (bytes[i] - '0'), Integer.MAX_VALUE);
        }
        return exponent;
    }

    /** Gets the number of objects and arrays that the current token stands in, itself included. */
    protected abstract int depth();

    /** Gets the place of the current token in the source, in whatever unit the parser counts. */
    protected abstract long offset();

    /** Checks whether an offset is a number of bytes. */
    protected boolean countsBytes() {
        return true;
    }

    /**
     * Looks ahead into the object that the current token starts.
     *
     * @param name the name of one of its members
     * @return the member's text; null if there is no such member, or it is no text
     */
    public abstract @Nullable String peekText(String name) throws IOException;
}
