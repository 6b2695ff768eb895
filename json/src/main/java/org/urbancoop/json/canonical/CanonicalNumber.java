package org.urbancoop.json.canonical;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number as ECMAScript's {@code Number::toString} writes it, such as {@code 1.1} for the literal {@code 1.10}.
 *
 * <p>It goes by decimals and never prints through {@link Double#toString}, whose digits differ between JVM 17 and 19.
 * It does not round: a literal that stands for another value than its canonical text has none.
 *
 * @param isNegative whether a minus stands before the digits
 * @param digits the significant digits, without zeros on either side; empty for zero
 * @param point where the decimal point stands, counted in digits from the left of the first one: 0.{@code digits} × 10
 *     to this power
 * @see <a href="https://tc39.es/ecma262/#sec-numeric-types-number-tostring">Number::toString</a>
 */
record CanonicalNumber(boolean isNegative, String digits, long point) {

    /** Different decimals of up to this many digits are different doubles, as long as they are no subnormal ones. */
    private static final int ALWAYS_EXACT_DIGITS = 15;

    /** No double needs more digits to be told from its neighbours. */
    private static final int MAX_DIGITS = 17;

    /** Beyond this many places the value is no finite double, and adding to the number could overflow. */
    private static final long ENDLESS = 1_000_000_000_000L;

    /**
     * Parses a literal and checks that a double reproduces it.
     *
     * @param literal a number as RFC 8259 writes it, of any length
     * @return the number; empty if the nearest double prints another value
     */
    static Optional<CanonicalNumber> parse(String literal) {
        CanonicalNumber number = read(literal);
        return number.isReproduced() ? Optional.of(number) : Optional.empty();
    }

    /**
     * Obtains the number that a double prints.
     *
     * @param value a finite number
     * @return the number with the fewest digits that still lead to this double, and of those the nearest
     */
    static CanonicalNumber of(double value) {
        if (value == 0) {
            return new CanonicalNumber(false, "", 0);
        }
        BigDecimal exact = new BigDecimal(Math.abs(value));
        // What 5 digits can say, 6 digits can say, too: the fewest digits are found by halving.
        int tooFew = 0;
        int enough = MAX_DIGITS;
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) / 2;
            if (nearest(exact, middle).isPresent()) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        CanonicalNumber positive = read(nearest(exact, enough).orElseThrow().toString());
        return new CanonicalNumber(value < 0, positive.digits, positive.point);
    }

    /**
     * Finds the decimal of so many digits that leads to the same double and is the nearest to it. Both neighbours are
     * tried: at a power of two the doubles below lie closer than those above, and the nearer neighbour can be the wrong
     * side's.
     */
    private static Optional<BigDecimal> nearest(BigDecimal exact, int digits) {
        double wanted = exact.doubleValue();
        BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
        BigDecimal above = exact.round(new MathContext(digits, RoundingMode.UP));
        boolean isBelow = below.doubleValue() == wanted;
        boolean isAbove = above.doubleValue() == wanted;
        if (isBelow && isAbove) {
            int nearer = exact.subtract(below).compareTo(above.subtract(exact));
            boolean isBelowEven = !below.unscaledValue().testBit(0);
            return Optional.of(nearer < 0 || (nearer == 0 && isBelowEven) ? below : above);
        }
        return isBelow ? Optional.of(below) : isAbove ? Optional.of(above) : Optional.empty();
    }

    /** Reads a literal of the JSON grammar, exactly, without making a number of it. */
    private static CanonicalNumber read(String literal) {
        StringBuilder digits = new StringBuilder(Math.min(literal.length(), 32));
        long point = 0;
        boolean isFraction = false;
        int i = literal.startsWith("-") ? 1 : 0;
        for (; i < literal.length() && literal.charAt(i) != 'e' && literal.charAt(i) != 'E'; i++) {
            char c = literal.charAt(i);
            if (c == '.') {
                isFraction = true;
            } else {
                if (c != '0' || digits.length() > 0) {
                    digits.append(c);
                    point += isFraction ? 0 : 1;
                } else {
                    point -= isFraction ? 1 : 0;
                }
            }
        }
        point += i < literal.length() ? exponent(literal, i + 1) : 0;
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return end == 0
                ? new CanonicalNumber(false, "", 0)
                : new CanonicalNumber(literal.startsWith("-"), digits.substring(0, end), point);
    }

    private static long exponent(String literal, int from) {
        char sign = literal.charAt(from);
        long exponent = 0;
        for (int i = sign == '+' || sign == '-' ? from + 1 : from; i < literal.length(); i++) {
            exponent = Math.min(exponent * 10 + (literal.charAt(i) - '0'), ENDLESS);
        }
        return sign == '-' ? -exponent : exponent;
    }

    private boolean isReproduced() {
        if (digits.isEmpty()) {
            return true;
        }
        if (digits.length() > MAX_DIGITS || Math.abs(point) > 400) {
            return false;
        }
        if (digits.length() <= ALWAYS_EXACT_DIGITS && point > -300 && point < 300) {
            return true;
        }
        return isShortestAndNearest();
    }

    /**
     * Checks whether a double prints just these digits: no text of fewer digits leads to it, and none of as many is
     * nearer. The neighbours of this number on either side stand for all others, since the decimals that lead to one
     * double have no gaps.
     */
    private boolean isShortestAndNearest() {
        double value = Math.abs(toDouble());
        if (value == 0 || Double.isInfinite(value)) {
            return false;
        }
        long unscaled = Long.parseLong(digits);
        long exponent = point - digits.length();
        if (digits.length() > 1
                && (leadsTo(value, unscaled / 10, exponent + 1) || leadsTo(value, unscaled / 10 + 1, exponent + 1))) {
            return false;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rest = exact.subtract(decimal(unscaled, exponent));
        if (rest.signum() == 0) {
            return true;
        }
        BigDecimal next = rest.signum() < 0 && unscaled == 1
                ? decimal(9, exponent - 1)
                : decimal(unscaled + rest.signum(), exponent);
        int nearer = exact.subtract(next).abs().compareTo(rest.abs());
        return nearer > 0 || (nearer == 0 && unscaled % 2 == 0) || next.doubleValue() != value;
    }

    private static boolean leadsTo(double value, long unscaled, long exponent) {
        return Double.parseDouble(unscaled + "e" + exponent) == value;
    }

    private static BigDecimal decimal(long unscaled, long exponent) {
        return BigDecimal.valueOf(unscaled, Math.toIntExact(-exponent));
    }

    /**
     * Gets the double nearest to the number.
     *
     * @return the double, infinite if the number is too great
     */
    double toDouble() {
        return digits.isEmpty() ? 0 : Double.parseDouble((isNegative ? "-0." : "0.") + digits + 'e' + point);
    }

    /**
     * Says what to write instead of a literal that was refused.
     *
     * @param literal the literal
     * @return a hint such as {@code the nearest double is 333333333.3333333}
     */
    static String hint(String literal) {
        CanonicalNumber number = read(literal);
        double value = Math.abs(number.point) > 400 ? 0 : number.toDouble();
        return value == 0 || !Double.isFinite(value)
                ? "keep it as a text"
                : "the nearest one is " + of(value) + "; to keep each digit, make it a text";
    }

    /**
     * Gets the canonical text.
     *
     * @return a text such as {@code 1.1}, {@code 1e+21} or {@code -5e-324}
     */
    @Override
    public String toString() {
        if (digits.isEmpty()) {
            return "0";
        }
        int length = digits.length();
        StringBuilder text = new StringBuilder(isNegative ? "-" : "");
        if (length <= point && point <= 21) {
            text.append(digits).append("0".repeat((int) point - length));
        } else if (0 < point && point <= 21) {
            text.append(digits, 0, (int) point).append('.').append(digits, (int) point, length);
        } else if (-6 < point && point <= 0) {
            text.append("0.").append("0".repeat((int) -point)).append(digits);
        } else {
            text.append(digits, 0, 1);
            if (length > 1) {
                text.append('.').append(digits, 1, length);
            }
            text.append('e').append(point > 0 ? "+" : "").append(point - 1);
        }
        return text.toString();
    }
}
