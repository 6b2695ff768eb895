package org.urbancoop.amount;

import java.math.BigDecimal;
import java.util.Objects;
import org.urbancoop.extension.ExtensionValue.NumberValue;

/**
 * The bounds of every decimal of the model, such as {@code 5400000} or {@code 126.9784}.
 *
 * <p>They are wide for anything that is counted, paid or measured, and narrow enough that no short text becomes an
 * endless number.
 *
 * @since 0.1.0
 */
public final class Decimals {

    /** The most digits that a decimal has: {@value}. */
    public static final int MAX_PRECISION = 40;

    /** The most decimals behind the point: {@value}. */
    public static final int MAX_SCALE = 20;

    private Decimals() {}

    /**
     * Checks the bounds, and writes out a negative scale: {@code 54E+5} becomes {@code 5400000}.
     *
     * @param type the simple name of the type that holds the decimal, for the message
     * @param value any decimal
     * @return the same number with a scale from 0 to {@value #MAX_SCALE}
     * @throws IllegalArgumentException if the number has more than {@value #MAX_PRECISION} digits, written out, or more
     *     than {@value #MAX_SCALE} decimals
     */
    public static BigDecimal plain(String type, BigDecimal value) {
        Objects.requireNonNull(type, "type");
        BigDecimal exact = exact(Objects.requireNonNull(value, "value"));
        long digits = Math.max((long) exact.precision(), (long) exact.precision() - exact.scale());
        if (digits > MAX_PRECISION || exact.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(type + " holds a number of " + MAX_PRECISION + " digits and " + MAX_SCALE
                    + " decimals at most, not one of " + digits + " digits and " + Math.max(0, exact.scale())
                    + " decimals");
        }
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /**
     * Checks whether a decimal is as {@link #plain} gives it, such as {@code 5400000}.
     *
     * @param value any decimal
     * @return true if it is a {@code BigDecimal} and nothing more, with a scale of 0 or above
     */
    public static boolean isPlain(BigDecimal value) {
        Objects.requireNonNull(value, "value");
        return value.scale() >= 0 && value.getClass() == BigDecimal.class;
    }

    /** A subclass may say one number and print another: its digits are what counts. */
    private static BigDecimal exact(BigDecimal any) {
        return any.getClass() == BigDecimal.class
                ? any
                : new BigDecimal(NumberValue.of(any).literal());
    }
}
