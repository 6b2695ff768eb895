package org.urbancoop.participation;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Money;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * What a participant gives, such as {@code {"amount": {"amount": 200000, "currency": "EUR"}, "inKind": true,
 * "description": "two experts for a year"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Contribution extends Extensible permits ImmutableContribution {

    Contribution() {}

    /**
     * Gets how much it is, or what it is worth if it is given in kind.
     *
     * @return the amount, if it is stated
     */
    public abstract Optional<@Valid Money> getAmount();

    /**
     * Checks whether goods or work are given, not money.
     *
     * @return true or false, if the source tells it
     */
    public abstract Optional<Boolean> getInKind();

    /**
     * Gets what is given, such as {@code two experts for a year}.
     *
     * @return the description, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getDescription();

    /**
     * Gets when it was given, such as {@code 2017-03}.
     *
     * @return the moment, if it is told
     */
    public abstract Optional<Edtf> getDate();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this contribution set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Contribution}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableContribution.Builder {

        Builder() {}
    }
}
