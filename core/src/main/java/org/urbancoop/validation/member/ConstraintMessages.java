package org.urbancoop.validation.member;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;

/**
 * The messages of the constraints, from the same files as a Jakarta provider takes them.
 *
 * <p>They are read with the first violation, not with the first record, and without the search of a resource bundle:
 * both languages are always wanted, and it is known where they lie. Nor are they read as properties, which takes a
 * twelfth of the time to the first finding of a fresh JVM: each has one line, without escapes.
 */
final class ConstraintMessages {

    private static final String ENGLISH = load("en");
    private static final String KOREAN = load("ko");

    private ConstraintMessages() {}

    static Message find(String key) {
        return new Message(find(ENGLISH, key), find(KOREAN, key));
    }

    private static String find(String messages, String key) {
        String start = "\n" + key + "=";
        int line = messages.indexOf(start);
        if (line < 0) {
            throw new IllegalStateException("The library is incomplete: no message has the key " + key);
        }
        int from = line + start.length();
        return messages.substring(from, messages.indexOf('\n', from)).strip();
    }

    private static String load(String language) {
        String file = "/ContributorValidationMessages_" + language + ".properties";
        try (@Nullable InputStream in = ConstraintMessages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: it lacks " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
