package org.urbancoop.validation;

import org.immutables.value.Value;

/**
 * How often a rule spoke, such as 3 times, of which none was cut.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class RuleCount permits ImmutableRuleCount {

    static final RuleCount NONE = builder().build();

    RuleCount() {}

    /** {@return how many places are wrong} */
    @Value.Default
    public long failed() {
        return 0;
    }

    /** {@return how many places cannot be decided} */
    @Value.Default
    public long undecided() {
        return 0;
    }

    /** {@return how many findings somebody has accepted} */
    @Value.Default
    public long suppressed() {
        return 0;
    }

    /** {@return how many findings stand in the baseline} */
    @Value.Default
    public long known() {
        return 0;
    }

    /** {@return how many of the failed and undecided ones the report does not list} */
    @Value.Default
    public long cut() {
        return 0;
    }

    /**
     * Obtains a builder without anything set.
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
     * Builds a {@link RuleCount}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableRuleCount.Builder {

        Builder() {}
    }
}
