package org.urbancoop.event;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.RecordReference;

/**
 * The place of an event, such as {@code {"name": "Chatrium Hotel", "city": "city/bangkok"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Venue extends Extensible permits ImmutableVenue {

    Venue() {}

    /**
     * Gets the name, such as {@code Asian Institute of Technology}.
     *
     * @return the name, if it is known
     */
    public abstract Optional<@NotBlankIfPresent String> getName();

    /**
     * Gets the city, such as {@code city/bangkok}.
     *
     * @return the city, if it is known
     */
    public abstract Optional<RecordReference> getCity();

    /**
     * Checks whether the source calls the venue open, as in {@code (TBD)}.
     *
     * @return true if it does
     */
    @Value.Default
    public boolean isTentative() {
        return false;
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
     * Obtains a builder with the members of this venue set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Venue}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableVenue.Builder {

        Builder() {}
    }
}
