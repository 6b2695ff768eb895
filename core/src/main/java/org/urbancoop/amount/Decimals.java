package org.urbancoop.amount;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The bounds of every decimal of the model, such as {@code 5400000} or {@code 126.9784}.
 *
 * <p>They are wide for anything that is counted, paid or measured, and narrow enough that no short text becomes an endless
 * number.
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
        Objects.requireNonNull(value, "value");
        long digits = Math.max((long) value.precision(), (long) value.precision() - value.scale());
        if (digits > MAX_PRECISION || value.scale() > MAX_SCALE) {
            throw new IllegalArgumentException(type + " holds a number of " + MAX_PRECISION + " digits and " + MAX_SCALE
                    + " decimals at most, not one of " + digits + " digits and " + Math.max(0, value.scale())
                    + " decimals");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
