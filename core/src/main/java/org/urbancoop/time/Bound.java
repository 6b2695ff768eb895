package org.urbancoop.time;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The earliest or latest calendar day that a date may mean, such as the day {@code 2024-12-08} for the latest of {@code
 * 2024-XX-08}.
 *
 * <p>The other three kinds are answers of their own: {@link Open} is "there is no bound", {@link Unknown} is "there is
 * one, but nobody says which", {@link OutOfRange} is "there is one, beyond what {@link LocalDate} can hold".
 *
 * @since 0.1.0
 */
public sealed interface Bound {

    /**
     * Gets the day where there is one.
     *
     * @return the day, or nothing for the three other kinds
     */
    default Optional<LocalDate> toLocalDate() {
        return Optional.empty();
    }

    /**
     * A bound that is a day, such as {@code 2024-12-08}.
     *
     * @param date the day, in the proleptic Gregorian calendar of ISO 8601
     */
    record Day(LocalDate date) implements Bound {

        /**
         * Checks that nothing is null.
         *
         * @param date the day, in the proleptic Gregorian calendar of ISO 8601
         */
        public Day {
            Objects.requireNonNull(date, "date");
        }

        @Override
        public Optional<LocalDate> toLocalDate() {
            return Optional.of(date);
        }

        @Override
        public String toString() {
            return date.toString();
        }
    }

    /** No bound at all, as the end of {@code 2011/..}. */
    enum Open implements Bound {
        /** The only one. */
        OPEN
    }

    /** A bound that exists and is not known, as the end of {@code 2007-01/}. */
    enum Unknown implements Bound {
        /** The only one. */
        UNKNOWN
    }

    /** A bound beyond what {@link LocalDate} can hold, as both of {@code Y1E10}. */
    enum OutOfRange implements Bound {
        /** Before {@link LocalDate#MIN}. */
        PAST,
        /** After {@link LocalDate#MAX}. */
        FUTURE
    }
}
