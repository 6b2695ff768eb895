package org.urbancoop.time;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.SerializedText;
import org.urbancoop.text.MalformedTextException;

/**
 * A length of time in whole years, months, weeks and days, as agreements state it, such as {@code P4Y} or {@code P6M}.
 *
 * <p>It follows ISO 8601-1 without hours. The units are kept as they are written: {@code P12M} is not equal to
 * {@code P1Y}, nor {@code P2W} to {@code P14D}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class IsoDuration implements Comparable<IsoDuration>, Serializable {

    private static final String NUMBER = "(0|[1-9][0-9]{0,3})";
    private static final String WEEKS = "(" + NUMBER + "W)?(" + NUMBER + "D)?";

    /** The grammar, that of ISO 8601-1 with numbers of up to four digits: {@value}. */
    public static final String GRAMMAR = "P(" + NUMBER + "Y(" + NUMBER + "M)?" + WEEKS + "|" + NUMBER + "M" + WEEKS
            + "|" + NUMBER + "W(" + NUMBER + "D)?|" + NUMBER + "D)";

    /** The same and the beginnings of it, to read its parts. */
    private static final Pattern PATTERN =
            Pattern.compile("P(" + NUMBER + "Y)?(" + NUMBER + "M)?(" + NUMBER + "W)?(" + NUMBER + "D)?");

    private static final int DAYS_OF_WEEK = 7;
    /** Any day will do to put durations in order. */
    private static final LocalDate START = LocalDate.of(2001, 1, 1);

    private final String text;
    private final Period period;

    private IsoDuration(String text, Period period) {
        this.text = text;
        this.period = period;
    }

    /**
     * Parses a duration, such as {@code P4Y} or {@code P1Y6M}.
     *
     * @param text {@code P}, then numbers with {@code Y}, {@code M}, {@code W} and {@code D} in this order
     * @return the duration
     * @throws MalformedTextException if the text does not follow the grammar
     */
    public static IsoDuration parse(String text) {
        Objects.requireNonNull(text, "text");
        Matcher matcher = PATTERN.matcher(text);
        if (!matcher.matches() || text.length() == 1) {
            throw malformed(text);
        }
        int days = Math.addExact(Math.multiplyExact(number(matcher.group(6)), DAYS_OF_WEEK), number(matcher.group(8)));
        return new IsoDuration(text, Period.of(number(matcher.group(2)), number(matcher.group(4)), days));
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code P4Y}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static IsoDuration of(String text) {
        return parse(text);
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static MalformedTextException malformed(String text) {
        Matcher longest = PATTERN.matcher(text);
        int at = longest.lookingAt() ? longest.end() : 0;
        String expected = at == 0 ? "'P'" : "a number of up to 4 digits with Y, M, W or D, in this order";
        return new MalformedTextException("IsoDuration", text, at, expected);
    }

    /**
     * Converts to the type of {@code java.time}.
     *
     * @return the years, the months, and the days with seven for each week
     */
    public Period toPeriod() {
        return period;
    }

    /**
     * Compares by the length from the start of a common year on, then by the text.
     *
     * @param other another duration
     * @return below 0, 0 or above 0
     */
    @Override
    public int compareTo(IsoDuration other) {
        Objects.requireNonNull(other, "other");
        int byLength = START.plus(period).compareTo(START.plus(other.period));
        return byLength != 0 ? byLength : text.compareTo(other.text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IsoDuration duration && text.equals(duration.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /**
     * Gets the duration's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code P4Y}
     */
    @Override
    public String toString() {
        return text;
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
