package org.urbancoop.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.urbancoop.text.MalformedTextException;

/**
 * The seven types of record, such as {@link #CITY}, written {@code city}. The list is closed.
 *
 * @since 0.1.0
 */
public enum RecordType {
    /** A city or another sub-national place, {@code city}. */
    CITY("city", "Cities", "도시"),
    /** An organization, {@code organization}. */
    ORGANIZATION("organization", "Organizations", "기관"),
    /** An agreement between cities or organizations, {@code agreement}. */
    AGREEMENT("agreement", "Agreements", "협정"),
    /** A project, {@code project}. */
    PROJECT("project", "Projects", "사업"),
    /** An event, {@code event}. */
    EVENT("event", "Events", "행사"),
    /** A programme, {@code program}. */
    PROGRAM("program", "Programmes", "프로그램"),
    /** A source of statements, {@code source}. */
    SOURCE("source", "Sources", "출처");

    private final String text;
    private final String english;
    private final String korean;

    RecordType(String text, String english, String korean) {
        this.text = text;
        this.english = english;
        this.korean = korean;
    }

    /**
     * Parses a type, such as {@code city}.
     *
     * @param text one of the seven, in lower case
     * @return the type
     * @throws MalformedTextException if the text is none of the seven
     */
    public static RecordType parse(String text) {
        for (RecordType type : values()) {
            if (type.text.equals(text)) {
                return type;
            }
        }
        throw new MalformedTextException("RecordType", text, 0, "one of " + listed());
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code city}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static RecordType of(String text) {
        return parse(text);
    }

    /**
     * Gets the label for a person, in the plural: {@code Cities}, {@code 도시}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the label
     */
    public String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return locale.getLanguage().equals("ko") ? korean : english;
    }

    /**
     * Gets the type's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code city}
     */
    @Override
    public String toString() {
        return text;
    }

    static String listed() {
        return Arrays.stream(values()).map(RecordType::toString).collect(Collectors.joining(", "));
    }
}
