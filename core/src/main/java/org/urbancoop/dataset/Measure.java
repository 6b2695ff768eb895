package org.urbancoop.dataset;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.urbancoop.text.MalformedTextException;

/**
 * How the records of a declared total are counted, such as {@link #DISTINCT_CITIES}. The list is closed.
 *
 * @since 0.1.0
 */
public enum Measure {
    /** How many records there are, {@code count}. */
    COUNT("count"),
    /** How many different cities take part in them, {@code distinct-cities}. */
    DISTINCT_CITIES("distinct-cities"),
    /** How many different countries take part in them, {@code distinct-countries}. */
    DISTINCT_COUNTRIES("distinct-countries"),
    /** Which part of all records of the type they are, a fraction from 0 to 1, {@code share}. */
    SHARE("share");

    private final String text;

    Measure(String text) {
        this.text = text;
    }

    /**
     * Parses a measure, such as {@code distinct-cities}.
     *
     * @param text one of the four, in lower case
     * @return the measure
     * @throws MalformedTextException if the text is none of the four
     */
    public static Measure parse(String text) {
        for (Measure measure : values()) {
            if (measure.text.equals(text)) {
                return measure;
            }
        }
        throw new MalformedTextException(
                "Measure",
                text,
                0,
                "one of " + Arrays.stream(values()).map(Measure::toString).collect(Collectors.joining(", ")));
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code count}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static Measure of(String text) {
        return parse(text);
    }

    /**
     * Gets the measure's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code count}
     */
    @Override
    public String toString() {
        return text;
    }
}
