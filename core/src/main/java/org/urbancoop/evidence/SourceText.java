package org.urbancoop.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * The text of a source, such as {@code SourceText.of("The city signed in 2014.")}.
 *
 * @param name what it is called, such as the name of its file; empty if it has no name
 * @param text the text
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @since 0.1.0
 */
public record SourceText(String name, String text, String sha256) {

    /**
     * Checks that nothing is null.
     *
     * @param name what it is called
     * @param text the text
     * @param sha256 the SHA-256 of its bytes
     */
    public SourceText {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(sha256, "sha256");
    }

    /**
     * Obtains a text that has no file, such as {@code SourceText.of("The city signed in 2014.")}.
     *
     * @param text the text
     * @return the text with the checksum of its bytes in UTF-8
     */
    public static SourceText of(String text) {
        Objects.requireNonNull(text, "text");
        return new SourceText("", text, sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
