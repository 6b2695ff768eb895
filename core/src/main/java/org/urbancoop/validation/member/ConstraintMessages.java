package org.urbancoop.validation.member;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;

/**
 * The messages of the constraints, from the same files as a Jakarta provider takes them.
 *
 * <p>They are read with the first violation, not with the first record, and without the search of a resource bundle:
 * both languages are always wanted, and it is known where they lie.
 */
final class ConstraintMessages {

    private static final Properties ENGLISH = load("en");
    private static final Properties KOREAN = load("ko");

    private ConstraintMessages() {}

    static Message find(String key) {
        return new Message(find(ENGLISH, key), find(KOREAN, key));
    }

    private static String find(Properties messages, String key) {
        String message = messages.getProperty(key);
        if (message == null) {
            throw new IllegalStateException("The library is incomplete: no message has the key " + key);
        }
        return message;
    }

    private static Properties load(String language) {
        String file = "/ContributorValidationMessages_" + language + ".properties";
        try (@Nullable InputStream in = ConstraintMessages.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: it lacks " + file);
            }
            Properties messages = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                messages.load(reader);
            }
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
