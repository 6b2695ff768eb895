package org.urbancoop.cli.policytable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.urbancoop.cli.process.ExitCode;
import org.urbancoop.cli.process.Failure;
import org.urbancoop.source.Source;

/**
 * A text as published, in UTF-8.
 *
 * @param name the name of its file
 * @param content the text, without a byte order mark
 * @param sha256 the digest of its bytes
 */
public record PublishedText(String name, String content, String sha256) {

    private static final int LONGEST_TITLE = 200;

    /**
     * Reads a file.
     *
     * @throws IOException if it cannot be read or is not UTF-8
     */
    public static PublishedText read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new PublishedText(
                    String.valueOf(file.getFileName()),
                    text.startsWith("\uFEFF") ? text.substring(1) : text,
                    sha256(bytes));
        } catch (CharacterCodingException e) {
            throw new Failure(ExitCode.DATA, file + ": is not UTF-8", e);
        }
    }

    /**
     * Describes the text: its first line is its title.
     *
     * @return the record that citations name
     */
    public Source source() {
        String title = content.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse(name);
        return Source.builder()
                .id(Records.slug(name.replaceFirst("\\.[A-Za-z]+$", "")))
                .title(title.length() > LONGEST_TITLE ? name : title)
                .sha256(sha256)
                .build();
    }

    /** Computes the digest of a text's bytes, in lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
