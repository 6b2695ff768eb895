package org.urbancoop.notation;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.time.Edtf;

/**
 * A date with times of day, such as {@code Wednesday, 16 October 2019 15:30 - 17:00}.
 *
 * <p>It holds no time zone: sources print the local time of the place.
 *
 * @param when the day or days
 * @param hours the times of day, if they are printed
 * @since 0.1.0
 */
public record DateAndHours(Edtf when, Optional<Hours> hours) {

    /**
     * Checks that nothing is null.
     *
     * @param when the day or days
     * @param hours the times of day, if they are printed
     */
    public DateAndHours {
        Objects.requireNonNull(when, "when");
        Objects.requireNonNull(hours, "hours");
    }

    /**
     * Gets the text, such as {@code 2019-10-16 15:30–17:00}.
     *
     * @return the date and the times
     */
    @Override
    public String toString() {
        return when + hours.map(times -> " " + times).orElse("");
    }
}
