package org.urbancoop.program;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Quantity;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * Something that was counted of a programme, such as {@code {"measure": "professionals", "quantity": {"value": 350,
 * "qualifier": "at-least"}}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Observation extends Extensible permits ImmutableObservation {

    Observation() {}

    /**
     * Gets what was counted, such as {@code countries of origin}.
     *
     * @return the measure in words
     */
    @NotBlankIfPresent
    public abstract String getMeasure();

    /**
     * Gets how many there are, such as at least 350.
     *
     * @return the quantity
     */
    @Valid
    public abstract Quantity getQuantity();

    /**
     * Gets the quantity before it began, such as 120.
     *
     * @return the baseline, if the source tells it
     */
    public abstract Optional<@Valid Quantity> getBaseline();

    /**
     * Gets the quantity that is aimed at, such as 500.
     *
     * @return the target, if the source tells it
     */
    public abstract Optional<@Valid Quantity> getTarget();

    /**
     * Gets the day that the statement holds for, such as {@code 2022}.
     *
     * @return the day, if the source tells it
     */
    public abstract Optional<Edtf> getAsOf();

    /**
     * Gets what the number is broken down by, such as {@code "sex": "female"}.
     *
     * @return the values by the name of the dimension
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getDimensions();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this observation set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Observation}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableObservation.Builder {

        Builder() {}
    }
}
