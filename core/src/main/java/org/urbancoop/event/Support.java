package org.urbancoop.event;

import jakarta.validation.Valid;
import java.util.List;
import org.immutables.value.Value;
import org.urbancoop.code.SupportBasis;
import org.urbancoop.code.SupportKind;
import org.urbancoop.extension.Extensible;
import org.urbancoop.participation.EligibilityCriterion;

/**
 * Help for those who take part, such as {@code {"kind": "scholarship", "basis": ["merit"]}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Support extends Extensible permits ImmutableSupport {

    Support() {}

    /**
     * Gets the kind, such as {@code travel-subsidy}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract SupportKind getKind();

    /**
     * Gets what it is given on, such as {@code need} and {@code merit}.
     *
     * @return the grounds, if the source tells them
     */
    public abstract List<SupportBasis> getBasis();

    /**
     * Gets what one must or should bring to be given it, such as {@code {"criterion": "works in a management capacity",
     * "need": "required"}}.
     *
     * <p>What taking part itself asks for is {@link Event#getEligibility()}.
     *
     * @return the criteria, if the source tells them
     */
    public abstract List<@Valid EligibilityCriterion> getEligibility();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this support set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Support}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableSupport.Builder {

        Builder() {}
    }
}
