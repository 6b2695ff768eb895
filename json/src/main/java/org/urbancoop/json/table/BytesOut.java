package org.urbancoop.json.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.urbancoop.json.problem.JsonLimits;

/** Tokens as bytes of UTF-8 in an array that grows. A subclass says what stands between them. */
public abstract class BytesOut extends JsonOut {

    /** The characters of ASCII that stand in a text as they are. */
    private static final boolean[] PLAIN = new boolean[0x80];

    static {
        Arrays.fill(PLAIN, ' ', PLAIN.length, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
    }

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    /** What is written, up to {@link #length}. */
    protected byte[] bytes;

    /** How many of the bytes are written. */
    protected int length;

    private final int most;

    /**
     * Creates the part that all writers of bytes share.
     *
     * @param typed whether the outermost object carries its type
     * @param limits what may be written
     * @param bytes the array to start with
     * @param most how many bytes there may be
     */
    protected BytesOut(boolean typed, JsonLimits limits, byte[] bytes, int most) {
        super(typed, limits);
        this.bytes = bytes;
        this.most = most;
    }

    /** Obtains what is thrown where more bytes are needed than there may be. */
    protected abstract RuntimeException beyond(int most);

    /** Obtains what is thrown for a text that has no UTF-8. */
    protected abstract RuntimeException loneSurrogate(String text);

    /** Returns a copy of what is written. */
    public final byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** Makes room. */
    protected final void reserve(long more) {
        if (bytes.length - length < more) {
            long needed = length + more;
            if (needed > most) {
                throw beyond(most);
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(2L * bytes.length, needed), most));
        }
    }

    /** Appends a character of ASCII. */
    protected final void append(char c) {
        reserve(1);
        bytes[length++] = (byte) c;
    }

    /** Appends a name in quotes, and the colon; {@code more} bytes stay free behind it. */
    protected final void append(Name name, int more) {
        reserve(name.quotedLength() + more);
        name.copyTo(bytes, length);
        length += name.quotedLength();
    }

    /** Appends characters of ASCII. */
    protected final void ascii(String text) {
        int count = text.length();
        reserve(count);
        for (int i = 0; i < count; i++) {
            bytes[length + i] = (byte) text.charAt(i);
        }
        length += count;
    }

    /** Appends a text in quotes that needs no escapes, of ASCII alone. */
    @SuppressWarnings("deprecation") // The one way to copy the characters of a text as bytes; all of them are ASCII.
    protected final void quotePlain(String text) {
        int count = text.length();
        reserve(count + 2);
        bytes[length++] = '"';
        text.getBytes(0, count, bytes, length);
        length += count;
        bytes[length++] = '"';
    }

    /** Appends a text in quotes, with the escapes of RFC 8259 that it needs and no others. */
    protected final void quote(String text) {
        int count = text.length();
        // No UTF-16 unit takes more than three bytes, but an escaped control character takes six.
        reserve(count + 2);
        byte[] target = bytes;
        int at = length;
        target[at++] = '"';
        int i = 0;
        for (; i < count; i++) {
            char c = text.charAt(i);
            if (c >= PLAIN.length || !PLAIN[c]) {
                break;
            }
            target[at++] = (byte) c;
        }
        length = at;
        if (i < count) {
            quoteRest(text, i, count);
        }
        append('"');
    }

    private void quoteRest(String text, int from, int count) {
        reserve(6L * (count - from) + 1);
        for (int i = from; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= 0x20 && c != '"' && c != '\\') {
                    bytes[length++] = (byte) c;
                } else {
                    escape(c);
                }
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c) || i + 1 == count || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw loneSurrogate(text);
                }
                int point = Character.toCodePoint(c, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | (point >> 18));
                bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
                bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (point & 0x3F));
            } else {
                bytes[length++] = (byte) (0xE0 | (c >> 12));
                bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        int letter = "\b\t\n\f\r\"\\".indexOf(c);
        if (letter >= 0) {
            bytes[length++] = (byte) "btnfr\"\\".charAt(letter);
        } else {
            bytes[length++] = 'u';
            bytes[length++] = '0';
            bytes[length++] = '0';
            bytes[length++] = HEX[c >> 4];
            bytes[length++] = HEX[c & 0xF];
        }
    }
}
