package org.urbancoop.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.urbancoop.text.MalformedTextException;

/**
 * How much a problem matters, such as {@link #ERROR}. The list is closed; the gravest comes first.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** The data contradict themselves or the format, {@code error}. */
    ERROR("error", "Error", "오류"),
    /** The data are probably wrong, {@code warning}. */
    WARNING("warning", "Warning", "경고"),
    /** The data are unusual, incomplete or could be better, {@code notice}. */
    NOTICE("notice", "Notice", "알림");

    private final String text;
    private final String english;
    private final String korean;

    Severity(String text, String english, String korean) {
        this.text = text;
        this.english = english;
        this.korean = korean;
    }

    /**
     * Parses a severity, such as {@code warning}.
     *
     * @param text one of the three, in lower case
     * @return the severity
     * @throws MalformedTextException if the text is none of the three
     */
    public static Severity parse(String text) {
        for (Severity severity : values()) {
            if (severity.text.equals(text)) {
                return severity;
            }
        }
        throw new MalformedTextException(
                "Severity",
                text,
                0,
                "one of " + Arrays.stream(values()).map(Severity::toString).collect(Collectors.joining(", ")));
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text one of the three, in lower case
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static Severity of(String text) {
        return parse(text);
    }

    /**
     * Gets the label for a person, such as {@code Warning} or {@code 경고}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the label
     */
    public String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new Message(english, korean).in(locale);
    }

    /**
     * Gets the severity's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code warning}
     */
    @Override
    public String toString() {
        return text;
    }
}
