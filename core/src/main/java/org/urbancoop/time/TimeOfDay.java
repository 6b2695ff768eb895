package org.urbancoop.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalTime;
import java.util.Objects;
import org.urbancoop.SerializedText;
import org.urbancoop.text.MalformedTextException;

/**
 * A time of day to the minute, such as {@code 15:30}.
 *
 * <p>It holds no day, no zone and no seconds: no source of this field prints seconds, and none are invented.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class TimeOfDay implements Comparable<TimeOfDay>, Serializable {

    /** The grammar, the extended format of ISO 8601-1 for hour and minute: {@value}. */
    public static final String GRAMMAR = "([01][0-9]|2[0-3]):[0-5][0-9]";

    private final LocalTime time;

    private TimeOfDay(LocalTime time) {
        this.time = time;
    }

    /**
     * Obtains a time of day.
     *
     * @param hour the hour, 0 to 23
     * @param minute the minute, 0 to 59
     * @return the time
     * @throws java.time.DateTimeException if a part is out of its range
     */
    public static TimeOfDay of(int hour, int minute) {
        return new TimeOfDay(LocalTime.of(hour, minute));
    }

    /**
     * Parses a time of day, such as {@code 15:30}.
     *
     * @param text two digits, a colon and two digits; midnight is {@code 00:00}
     * @return the time
     * @throws MalformedTextException if the text does not follow {@value #GRAMMAR}
     */
    public static TimeOfDay parse(String text) {
        Objects.requireNonNull(text, "text");
        int hour = pair(text, 0, 2, 23);
        if (text.length() < 3 || text.charAt(2) != ':') {
            throw new MalformedTextException("TimeOfDay", text, Math.min(2, text.length()), "':'");
        }
        int minute = pair(text, 3, 5, 59);
        if (text.length() > 5) {
            throw new MalformedTextException("TimeOfDay", text, 5, "the end after hour and minute");
        }
        return of(hour, minute);
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code 09:30}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static TimeOfDay of(String text) {
        return parse(text);
    }

    private static int pair(String text, int from, int to, int max) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = i < text.length() ? text.charAt(i) : 'x';
            if (c < '0' || c > '9') {
                throw new MalformedTextException("TimeOfDay", text, Math.min(i, text.length()), "a digit");
            }
            value = value * 10 + (c - '0');
        }
        if (value > max) {
            throw new MalformedTextException("TimeOfDay", text, from, "00 to " + max);
        }
        return value;
    }

    /**
     * Converts to the type of {@code java.time}.
     *
     * @return the same time, with no seconds
     */
    public LocalTime toLocalTime() {
        return time;
    }

    @Override
    public int compareTo(TimeOfDay other) {
        Objects.requireNonNull(other, "other");
        return time.compareTo(other.time);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimeOfDay timeOfDay && time.equals(timeOfDay.time);
    }

    @Override
    public int hashCode() {
        return time.hashCode();
    }

    /**
     * Gets the time's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code 15:30}
     */
    @Override
    public String toString() {
        return time.toString();
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
