package org.urbancoop.time;

import java.util.List;
import java.util.Objects;

/**
 * How far the source trusts a date or a part of it, such as {@code APPROXIMATE} for {@code 2014~}.
 *
 * <p>Source: EDTF, level 1, "Qualification of a date (complete)".
 *
 * @since 0.1.0
 */
public enum Qualifier {
    /** Stated without any doubt: no character. */
    NONE(""),
    /** Uncertain, {@code ?}: possibly this, possibly another. */
    UNCERTAIN("?"),
    /** Approximate, {@code ~}: about this. */
    APPROXIMATE("~"),
    /** Uncertain as well as approximate, {@code %}. */
    UNCERTAIN_AND_APPROXIMATE("%");

    /** Those with a character. */
    static final List<Qualifier> WRITTEN = List.of(UNCERTAIN, APPROXIMATE, UNCERTAIN_AND_APPROXIMATE);

    private final String symbol;

    Qualifier(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Gets the character as text, such as {@code ~}.
     *
     * @return one character, or none for {@link #NONE}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Checks for doubt about the value, {@code ?} or {@code %}.
     *
     * @return true if it is uncertain
     */
    public boolean isUncertain() {
        return this == UNCERTAIN || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /**
     * Checks for an estimate, {@code ~} or {@code %}.
     *
     * @return true if it is approximate
     */
    public boolean isApproximate() {
        return this == APPROXIMATE || this == UNCERTAIN_AND_APPROXIMATE;
    }

    /**
     * Returns what both say together, such as {@code %} for {@code ?} and {@code ~}.
     *
     * @param other the other qualifier
     * @return the union
     */
    @SuppressWarnings("EnumOrdinal") // the constants stand in the order of their two bits
    public Qualifier and(Qualifier other) {
        Objects.requireNonNull(other, "other");
        boolean uncertain = isUncertain() || other.isUncertain();
        boolean approximate = isApproximate() || other.isApproximate();
        if (uncertain) {
            return approximate ? UNCERTAIN_AND_APPROXIMATE : UNCERTAIN;
        }
        return approximate ? APPROXIMATE : NONE;
    }
}
