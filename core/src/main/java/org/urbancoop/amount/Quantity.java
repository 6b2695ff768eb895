package org.urbancoop.amount;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.constraint.Messages;
import org.urbancoop.extension.Extensible;

/**
 * A number with what its source says of it, such as {@code {"value": 200, "qualifier": "about", "tentative": true}}.
 *
 * <p>It holds no unit: the member that carries it says what is counted.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Quantity extends Extensible permits ImmutableQuantity {

    Quantity() {}

    /**
     * Gets the number, such as {@code 200}.
     *
     * @return the number, with a scale of 0 or more
     */
    @PositiveOrZero(message = Messages.NOT_NEGATIVE)
    public abstract BigDecimal getValue();

    /**
     * Gets how the number is meant: exact, about, at least, at most.
     *
     * @return the qualifier; an unknown term survives
     */
    public abstract QuantityQualifier getQualifier();

    /**
     * Checks whether the source calls the number open, such as {@code Around 200 (TBD)}.
     *
     * @return true if it does
     */
    @Value.Default
    public boolean isTentative() {
        return false;
    }

    /**
     * Bounds the number, as for {@link Money}.
     *
     * @return this quantity, its number without a negative scale
     * @throws IllegalArgumentException if the number has more than {@value Decimals#MAX_PRECISION} digits or more than
     *     {@value Decimals#MAX_SCALE} decimals
     */
    @Value.Check
    Quantity normalize() {
        BigDecimal plain = Decimals.plain("Quantity", getValue());
        return Decimals.isPlain(getValue()) ? this : toBuilder().value(plain).build();
    }

    /**
     * Obtains an exact quantity, such as 6.
     *
     * @param value the number
     * @return the quantity, exact and not tentative
     */
    public static Quantity of(long value) {
        return builder()
                .value(BigDecimal.valueOf(value))
                .qualifier(QuantityQualifier.EXACT)
                .build();
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
     * Obtains a builder with the members of this quantity set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Quantity}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableQuantity.Builder {

        Builder() {}
    }
}
