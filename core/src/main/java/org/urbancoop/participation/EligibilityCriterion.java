package org.urbancoop.participation;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.EligibilityNeed;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;

/**
 * What a participant must or should bring, such as {@code {"criterion": "five years of professional experience",
 * "need": "required"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class EligibilityCriterion extends Extensible permits ImmutableEligibilityCriterion {

    EligibilityCriterion() {}

    /**
     * Gets the criterion in words, such as {@code a bachelor degree of four years}.
     *
     * @return the criterion
     */
    @NotBlankIfPresent
    public abstract String getCriterion();

    /**
     * Gets how far it is needed, such as {@code preferred}.
     *
     * @return the need, if the source tells it; an unknown term survives
     */
    public abstract Optional<EligibilityNeed> getNeed();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this eligibility criterion set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link EligibilityCriterion}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableEligibilityCriterion.Builder {

        Builder() {}
    }
}
