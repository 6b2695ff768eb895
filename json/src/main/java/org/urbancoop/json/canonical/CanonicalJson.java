package org.urbancoop.json.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.urbancoop.json.reading.Decoded;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.json.stream.Document;

/**
 * A JSON value in canonical form, such as {@code {"a":1.1,"b":[]}} for the document {@code { "b": [], "a": 1.10 }}.
 *
 * <p>The form is that of RFC 8785 (JCS): no white space, members in the order of their names' UTF-16 units, one way to write
 * each text and each number. Two documents that differ in nothing else have the same form, byte for byte. It changes no value:
 * where RFC 8785 rounds a number to the nearest double, or where a text is no text of characters, there is no form, and the
 * document is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 */
public final class CanonicalJson {

    /** What is wrong with a number that has no canonical form: {@value}. */
    static final String NO_DOUBLE = "the canonical form writes numbers as doubles do, and no double has this value";

    private final byte[] bytes;

    private CanonicalJson(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Parses a document in any layout, within the default limits.
     *
     * @param json a document by RFC 8259, of one value of any type
     * @return its canonical form
     * @throws UrbancoopJsonException if it is no JSON, or has no canonical form, with the place
     */
    public static CanonicalJson parse(String json) {
        return parse(json, JsonLimits.DEFAULT);
    }

    /**
     * Parses a document in any layout.
     *
     * @param json a document by RFC 8259, of one value of any type
     * @param limits how much is read
     * @return its canonical form
     * @throws UrbancoopJsonException if it is no JSON, exceeds a limit, or has no canonical form, with the place
     */
    public static CanonicalJson parse(String json, JsonLimits limits) {
        Objects.requireNonNull(json, "json");
        Decoded<CanonicalJson> refused = Document.refuseLoneSurrogate(json, true);
        return refused != null ? refused.orElseThrow() : parse(json.getBytes(StandardCharsets.UTF_8), limits);
    }

    /**
     * Parses a document in any layout, within the default limits.
     *
     * @param json a document by RFC 8259 in UTF-8, of one value of any type, without a byte-order mark
     * @return its canonical form
     * @throws UrbancoopJsonException if it is no JSON, or has no canonical form, with the place
     */
    public static CanonicalJson parse(byte[] json) {
        return parse(json, JsonLimits.DEFAULT);
    }

    /**
     * Parses a document in any layout.
     *
     * @param json a document by RFC 8259 in UTF-8, of one value of any type, without a byte-order mark
     * @param limits how much is read
     * @return its canonical form
     * @throws UrbancoopJsonException if it is no JSON, exceeds a limit, or has no canonical form, with the place
     */
    public static CanonicalJson parse(byte[] json, JsonLimits limits) {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(limits, "limits");
        Decoded<CanonicalOut> read = Document.read(
                json, 0, json.length, 1, AnyValue.INSTANCE, Document.Unit.DATASET, true, limits);
        return new CanonicalJson(read.orElseThrow().toByteArray());
    }

    /**
     * Gets the number of bytes.
     *
     * @return the length in UTF-8, 1 or more
     */
    public int length() {
        return bytes.length;
    }

    /**
     * Gets the bytes.
     *
     * @return a copy, in UTF-8
     */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /**
     * Writes the bytes to a stream, which is neither flushed nor closed.
     *
     * @param stream where to
     * @throws IOException if the stream fails
     */
    public void writeTo(OutputStream stream) throws IOException {
        stream.write(bytes, 0, bytes.length);
    }

    /**
     * Gets the SHA-256 of the bytes, such as {@code 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a} for the
     * empty object.
     *
     * @return 64 hexadecimal digits in small letters
     */
    public String sha256() {
        return Digests.sha256(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CanonicalJson json && Arrays.equals(bytes, json.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /**
     * Gets the canonical text, which {@link #parse(String)} reads back.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
