package org.urbancoop.event;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Money;
import org.urbancoop.code.CostBearer;
import org.urbancoop.code.CostItem;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * What taking part costs and who bears it, such as {@code {"item": "fee", "bornBy": "participant", "amount":
 * {"amount": 3500, "currency": "USD"}}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Cost extends Extensible permits ImmutableCost {

    Cost() {}

    /**
     * Gets what costs, such as {@code airfare}.
     *
     * @return the item; an unknown term survives
     */
    public abstract CostItem getItem();

    /**
     * Gets the words of the source, such as {@code Early bird}.
     *
     * @return the words, if they are told apart
     */
    public abstract Optional<@NotBlankIfPresent String> getLabel();

    /**
     * Gets who bears it, such as {@code participant}.
     *
     * @return the bearer, if the source tells it; an unknown term survives
     */
    public abstract Optional<CostBearer> getBornBy();

    /**
     * Gets how much it is, such as 3,500 USD.
     *
     * @return the amount, if it is stated
     */
    public abstract Optional<@Valid Money> getAmount();

    /**
     * Gets the last day that the amount holds for, such as {@code 2024-05-31} of an early registration.
     *
     * @return the day, if the source tells it
     */
    public abstract Optional<Edtf> getUntil();

    /**
     * Gets what else is paid with it, such as {@code board} and {@code lodging}.
     *
     * @return the items that the amount covers
     */
    public abstract List<CostItem> getCovers();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this cost set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Cost}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableCost.Builder {

        Builder() {}
    }
}
