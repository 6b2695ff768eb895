package org.urbancoop.merge;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How two datasets become one: whose claims stand, what ids mean, and what persons have decided.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class MergePolicy permits ImmutableMergePolicy {

    MergePolicy() {}

    /**
     * Gets whose claim stands where the two say something else.
     *
     * @return the side that is preferred; empty if none is: then the order of the two datasets does not matter, the
     *     claims and ids that come first in an order of their texts stand, and each conflict is open
     */
    @Value.Default
    public Optional<Origin> getPreferred() {
        return Optional.of(Origin.BASE);
    }

    /**
     * Checks whether both took their ids from one place, as two editions of one dataset do: then records of one id are
     * of one thing, whatever they say.
     *
     * @return true if they did
     */
    @Value.Default
    public boolean isOneSetOfIds() {
        return false;
    }

    /**
     * Gets what persons have decided.
     *
     * @return the rulings
     */
    public abstract List<Ruling> getRulings();

    /**
     * Obtains a builder without anything set: what the base says stands, an id alone proves nothing, and nobody has
     * decided anything.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with all of this set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link MergePolicy}.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableMergePolicy.Builder {

        Builder() {}
    }
}
