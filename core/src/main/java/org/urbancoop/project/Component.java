package org.urbancoop.project;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Money;
import org.urbancoop.code.ComponentKind;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * A part of a project, such as {@code {"title": "Long-term training", "kind": "training"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Component extends Extensible permits ImmutableComponent {

    Component() {}

    /**
     * Gets the title, such as {@code Short-term training programme}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the kind, such as {@code track}.
     *
     * @return the kind, if it is plain; an unknown term survives
     */
    public abstract Optional<ComponentKind> getKind();

    /**
     * Gets when the part lasts, such as {@code 2016/2017}.
     *
     * @return the period, if the source tells one of its own
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Gets the budget of the part, such as 1,200,000 USD.
     *
     * @return the budget, if it is told apart
     */
    public abstract Optional<@Valid Money> getBudget();

    /**
     * Gets what it is about, in our own words.
     *
     * @return the summary, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getSummary();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this component set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Component}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableComponent.Builder {

        Builder() {}
    }
}
