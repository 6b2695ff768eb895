package org.urbancoop.notation;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.time.TimeOfDay;

/**
 * Times of day as printed beside a date, such as {@code 15:30 - 17:00}.
 *
 * @param start when it starts
 * @param end when it ends, if that is printed
 * @since 0.1.0
 */
public record Hours(TimeOfDay start, Optional<TimeOfDay> end) {

    /**
     * Checks that nothing is null.
     *
     * @param start when it starts
     * @param end when it ends, if that is printed
     */
    public Hours {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
    }

    /**
     * Gets the text, such as {@code 15:30–17:00}.
     *
     * @return one or two times
     */
    @Override
    public String toString() {
        return start + end.map(time -> "–" + time).orElse("");
    }
}
