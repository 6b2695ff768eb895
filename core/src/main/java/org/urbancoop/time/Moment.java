package org.urbancoop.time;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date on which something happened at one moment, such as the signature of an agreement: {@code 2014} means some day
 * of that year, where as a period it means all of its days.
 *
 * <p>So a signature of {@code 2020} may or may not be before {@code 2020-06-01}, while the year 2020 is not:
 * {@code Moment.of(Edtf.of("2020")).isBefore(Edtf.of("2020-06-01"))} is undecided,
 * {@code Edtf.of("2020").isBefore(Edtf.of("2020-06-01"))} is no.
 *
 * <p>A comparison relies on nothing that is qualified: {@code 2014~} may lie anywhere.
 *
 * @since 0.1.0
 */
public final class Moment {

    private final Edtf date;

    private Moment(Edtf date) {
        this.date = date;
    }

    /**
     * Obtains the moment that happened sometime on a date.
     *
     * @param date the date, such as {@code 2014-06}; of an interval or a set, sometime in it
     * @return the moment
     */
    public static Moment of(Edtf date) {
        return new Moment(Objects.requireNonNull(date, "date"));
    }

    /**
     * Gets the date.
     *
     * @return the date, such as {@code 2014-06}
     */
    public Edtf date() {
        return date;
    }

    /**
     * Returns whether it is before another moment: {@code YES} for {@code 2013} and {@code 2014-06}, {@code UNDECIDED}
     * for {@code 2014} and {@code 2014-06}. Of two on one day, neither is before the other.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict isBefore(Moment that) {
        Objects.requireNonNull(that, "that");
        return Comparison.isMomentBefore(date.form(), that.date.form());
    }

    /**
     * Returns whether it is after another moment.
     *
     * @param that the other
     * @return the verdict, that of {@code that.isBefore(this)}
     */
    public Verdict isAfter(Moment that) {
        Objects.requireNonNull(that, "that");
        return that.isBefore(this);
    }

    /**
     * Returns whether it is on the same day as another moment: {@code YES} for {@code 2014-06-11} twice,
     * {@code UNDECIDED} for {@code 2014} twice, {@code NO} for {@code 2014} and {@code 2015}.
     *
     * @param that the other
     * @return the verdict
     */
    public Verdict isSame(Moment that) {
        Objects.requireNonNull(that, "that");
        return Comparison.isMomentSame(date.form(), that.date.form());
    }

    /**
     * Returns whether it is before a period begins, such as {@code UNDECIDED} for {@code 2014} and {@code 2014/2025}.
     *
     * @param period the period
     * @return the verdict
     */
    public Verdict isBefore(Edtf period) {
        Objects.requireNonNull(period, "period");
        return Comparison.isMomentBeforePeriod(date.form(), period.form());
    }

    /**
     * Returns whether it is after a period has ended, such as {@code YES} for {@code 2026} and {@code 2014/2025}.
     *
     * @param period the period
     * @return the verdict
     */
    public Verdict isAfter(Edtf period) {
        Objects.requireNonNull(period, "period");
        return Comparison.isMomentAfterPeriod(date.form(), period.form());
    }

    /**
     * Returns whether it is in a period, such as {@code YES} for {@code 2014-06} and {@code 2014}, {@code UNDECIDED}
     * for {@code 2014} and {@code 2014-06}.
     *
     * @param period the period
     * @return the verdict
     */
    public Verdict isWithin(Edtf period) {
        Objects.requireNonNull(period, "period");
        return Comparison.isMomentWithin(date.form(), period.form());
    }

    /**
     * Checks for the same date.
     *
     * @param other anything
     * @return true if it is a moment of an equal date
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Moment that && date.equals(that.date);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }

    /**
     * Returns the text of the date.
     *
     * @return such as {@code 2014-06}
     */
    @Override
    public String toString() {
        return date.toString();
    }
}
