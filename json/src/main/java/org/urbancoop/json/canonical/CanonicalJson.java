package org.urbancoop.json.canonical;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.TextEncoder;
import org.urbancoop.json.table.UnwritableException;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * A JSON value in canonical form, such as {@code {"a":1.1,"b":[]}} for the document {@code { "b": [], "a": 1.10 }}.
 *
 * <p>The form is that of RFC 8785 (JCS): no white space, members in the order of their names' UTF-16 units, one way to
 * write each text and each number. Two documents that differ in nothing else have the same form, byte for byte. It
 * changes no value: where RFC 8785 rounds a number to the nearest double, or where a text is no text of characters,
 * there is no form, and the document is refused.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785</a>
 * @since 0.1.0
 */
public final class CanonicalJson {

    /** What is wrong with a number that has no canonical form: {@value}. */
    static final String NO_DOUBLE = "the canonical form writes numbers as doubles do, and no double has this value";

    private final byte[] bytes;

    /** Takes what was written, which is one whole value. */
    CanonicalJson(CanonicalOut out) {
        this.bytes = out.toByteArray();
    }

    /** Obtains the form of a value as its table writes it, without its type and without some of its members. */
    static <T> CanonicalJson of(T value, ValueCodec<T> codec, Set<String> omitted) {
        CanonicalOut out = new CanonicalOut(omitted);
        write(value, codec, out);
        return new CanonicalJson(out);
    }

    private static <T> void write(T value, ValueCodec<T> codec, CanonicalOut out) {
        try {
            codec.write(out, value);
        } catch (UnwritableException e) {
            throw e.toProblem();
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be written", e);
        }
    }

    /** Digests of many values, one after the other, each as {@link #sha256()} gets it from its form. */
    static final class Digester {

        private final CanonicalOut out = new CanonicalOut(Set.of());
        private final MessageDigest digest = sha256Digest();

        <T> String digest(T value, ValueCodec<T> codec) {
            out.clear();
            write(value, codec, out);
            out.update(digest);
            return HexFormat.of().formatHex(digest.digest());
        }
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
        Objects.requireNonNull(limits, "limits");
        TextEncoder.loneSurrogate(json).ifPresent(problem -> {
            throw new UrbancoopJsonException(problem);
        });
        return parse(TextEncoder.encoded(json, limits), limits);
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
        if (json.length >= 3 && json[0] == (byte) 0xEF && json[1] == (byte) 0xBB && json[2] == (byte) 0xBF) {
            throw new UrbancoopJsonException(JsonProblem.of(
                    ProblemCode.BYTE_ORDER_MARK,
                    JsonPointer.ROOT,
                    Location.of(1, 1),
                    "",
                    "the document starts with a byte-order mark, which is no JSON",
                    "save it as UTF-8 without one"));
        }
        return Document.require(json, AnyValue.CODEC, Document.Unit.WHOLE, limits, false);
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
        Objects.requireNonNull(stream, "stream");
        stream.write(bytes, 0, bytes.length);
    }

    /**
     * Gets the SHA-256 of the bytes, such as {@code 44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a}
     * for the empty object.
     *
     * @return 64 hexadecimal digits in small letters
     */
    public String sha256() {
        return HexFormat.of().formatHex(sha256Digest().digest(bytes));
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Gives the bytes to a writer that puts them in a larger form. */
    byte[] bytes() {
        return bytes;
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
