package org.urbancoop.json.stream;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.text.JsonPointer;

/** Encodes a document that a caller has as a text. */
public final class TextEncoder {

    /** Longer texts, in UTF-16 units, are encoded into an array of the right size. */
    private static final int LONG = 1 << 28;

    private TextEncoder() {}

    /**
     * Looks for half of a surrogate pair, with which a text has no UTF-8.
     *
     * @param text the document
     * @return what is wrong with it, empty if it can be encoded
     */
    public static Optional<JsonProblem> loneSurrogate(String text) {
        int lone = Surrogates.indexOfLone(text);
        if (lone < 0) {
            return Optional.empty();
        }
        byte[] before = encoded(text.substring(0, lone));
        return Optional.of(JsonProblem.of(
                ProblemCode.LONE_SURROGATE,
                JsonPointer.ROOT,
                new LineCounter(before, 0, Document.START).locate(before.length),
                text.substring(lone, lone + 1),
                "expected characters, but the text holds half of a surrogate pair",
                "read the bytes of the file instead of a text made of them"));
    }

    /**
     * Encodes a text.
     *
     * @param text the document, without half of a surrogate pair
     * @param limits how much is read
     * @return the document in UTF-8
     * @throws UrbancoopJsonException if it has more bytes than may be read
     */
    public static byte[] encoded(String text, JsonLimits limits) {
        // Each UTF-16 unit takes a byte at least, and arrays of the JDK's own coder end at a third of what they can
        // hold.
        if (text.length() > limits.size() || (text.length() > LONG && utf8Length(text) > limits.size())) {
            throw new UrbancoopJsonException(Document.tooLarge(limits, Document.START));
        }
        return encoded(text);
    }

    private static byte[] encoded(String text) {
        if (text.length() <= LONG) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[Math.toIntExact(utf8Length(text))];
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), ByteBuffer.wrap(bytes), true);
        return bytes;
    }

    private static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a pair takes two of its four bytes.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }
}
