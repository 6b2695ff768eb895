package org.urbancoop.json.binding;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.urbancoop.text.MalformedTextException;

/** Numbers for a generator that takes no digits, such as {@code 1.10}: a tree or a binary format. */
public final class ExactNumber {

    private ExactNumber() {}

    /**
     * Obtains the number of a literal, never a binary fraction.
     *
     * @param literal the number as RFC 8259 writes it
     * @return an {@code Integer}, a {@code Long}, a {@code BigInteger} or, if the literal has a fraction or an
     *     exponent, a {@code BigDecimal}
     * @throws NumberFormatException if the exponent is greater than a {@code BigDecimal} can have
     */
    public static Number of(String literal) {
        if (literal.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
            return decimal(literal);
        }
        BigInteger whole = new BigInteger(literal);
        int bits = whole.bitLength();
        if (bits < Integer.SIZE) {
            return whole.intValue();
        }
        return bits < Long.SIZE ? (Number) whole.longValue() : whole;
    }

    private static BigDecimal decimal(String literal) {
        try {
            return new BigDecimal(literal);
        } catch (NumberFormatException e) {
            NumberFormatException refusal = new NumberFormatException(
                    MalformedTextException.quote(literal) + " has an exponent that only text can hold");
            refusal.initCause(e);
            throw refusal;
        }
    }
}
