package org.urbancoop.time;

import java.util.Objects;

/**
 * An answer of three values, such as {@code UNDECIDED} for whether {@code 2004} lies before {@code 2004-XX}.
 *
 * <p>It combines by Kleene's strong logic: what is not known of a part is not known of the whole, unless the other part
 * settles it.
 *
 * @since 0.1.0
 */
public enum Verdict {
    /** It holds, whatever the unstated parts are. */
    YES,
    /** It does not hold, whatever the unstated parts are. */
    NO,
    /** It depends on what is not stated. */
    UNDECIDED;

    /**
     * Obtains the verdict of something that is known, such as {@code YES} for {@code true}.
     *
     * @param holds whether it holds
     * @return {@code YES} or {@code NO}
     */
    public static Verdict of(boolean holds) {
        return holds ? YES : NO;
    }

    /**
     * Checks for {@code YES}.
     *
     * @return true only if it certainly holds
     */
    public boolean isYes() {
        return this == YES;
    }

    /**
     * Checks for {@code NO}.
     *
     * @return true only if it certainly does not hold
     */
    public boolean isNo() {
        return this == NO;
    }

    /**
     * Checks for {@code UNDECIDED}.
     *
     * @return true if it cannot be decided
     */
    public boolean isUndecided() {
        return this == UNDECIDED;
    }

    /**
     * Returns the opposite, such as {@code NO} for {@code YES}.
     *
     * @return the opposite; {@code UNDECIDED} stays what it is
     */
    public Verdict not() {
        return this == UNDECIDED ? UNDECIDED : of(this == NO);
    }

    /**
     * Returns whether both hold, such as {@code NO} for {@code UNDECIDED} and {@code NO}.
     *
     * @param other the other verdict
     * @return the verdict on both
     */
    public Verdict and(Verdict other) {
        Objects.requireNonNull(other, "other");
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNDECIDED;
    }

    /**
     * Returns whether at least one holds, such as {@code YES} for {@code UNDECIDED} and {@code YES}.
     *
     * @param other the other verdict
     * @return the verdict on at least one
     */
    public Verdict or(Verdict other) {
        Objects.requireNonNull(other, "other");
        return not().and(other.not()).not();
    }
}
