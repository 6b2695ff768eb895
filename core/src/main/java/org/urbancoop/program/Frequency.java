package org.urbancoop.program;

import jakarta.validation.constraints.Positive;
import org.immutables.value.Value;
import org.urbancoop.constraint.Messages;
import org.urbancoop.extension.Extensible;

/**
 * How often a series comes round, such as {@code {"min": 4, "max": 5}}: every 4 to 5 years.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Frequency extends Extensible permits ImmutableFrequency {

    Frequency() {}

    /**
     * Gets the shortest time between two editions, in years, such as {@code 4}.
     *
     * @return the number of years, above zero
     */
    @Positive(message = Messages.POSITIVE)
    public abstract int getMin();

    /**
     * Gets the longest time between two editions, in years, such as {@code 5}.
     *
     * @return the number of years, above zero
     */
    @Positive(message = Messages.POSITIVE)
    public abstract int getMax();

    /**
     * Obtains a frequency from its parts.
     *
     * @param min the shortest time between two editions, in years
     * @param max the longest time between two editions, in years
     * @return the frequency
     */
    public static Frequency of(int min, int max) {
        return builder().min(min).max(max).build();
    }

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this frequency set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Frequency}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableFrequency.Builder {

        Builder() {}
    }
}
