package org.urbancoop.tables.cell;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Which decimals a program keeps that has numbers of 64 bits with a binary point only, as databases and spreadsheets
 * do: it prints at most 15 digits, and no zeros that a value does not need.
 */
public final class Doubles {

    /** So many digits of a decimal survive the way to a double and back, whatever they are. */
    private static final int DIGITS = 15;

    /** Doubles reach further, but not with all their digits; nobody writes such numbers without an exponent. */
    private static final int MAX_SCALE = 300;

    private Doubles() {}

    /**
     * Checks whether the digits of a number come back: true of {@code 25.04776}, {@code -3} and {@code 0.1}, false of
     * {@code 1.10}, {@code 1E+2} and of more than 15 digits.
     *
     * @param cell the number, as a cell has it
     */
    public static boolean keep(String cell) {
        BigDecimal number = new BigDecimal(cell);
        BigDecimal shortest = number.stripTrailingZeros();
        return shortest.precision() <= DIGITS
                && Math.abs((long) shortest.scale()) <= MAX_SCALE
                && shortest.toPlainString().equals(cell);
    }

    /**
     * Gets the decimal of a double that a program would print: 15 digits if they are those of no other double, such as
     * {@code 37.566} of 37.566000000000003. {@link Double#toString} does not do, for up to JDK 18 it prints more digits
     * of some numbers, such as 56648729130215700.
     *
     * @throws NumberFormatException if the number is not finite
     */
    public static BigDecimal decimal(double number) {
        BigDecimal printed = new BigDecimal(number).round(new MathContext(DIGITS));
        return printed.doubleValue() == number ? printed : new BigDecimal(Double.toString(number));
    }
}
