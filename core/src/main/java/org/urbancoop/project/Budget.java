package org.urbancoop.project;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Money;
import org.urbancoop.code.BudgetKind;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * A budget of a project for a period, such as {@code {"amount": {"amount": 5400000, "currency": "USD"}, "kind":
 * "revised", "period": "2016/2017"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Budget extends Extensible permits ImmutableBudget {

    Budget() {}

    /**
     * Gets how much it is, such as 5,400,000 USD.
     *
     * @return the amount
     */
    @Valid
    public abstract Money getAmount();

    /**
     * Gets whether it is the original or a revised one, such as {@code revised}.
     *
     * @return the kind, if it is told; an unknown term survives
     */
    public abstract Optional<BudgetKind> getKind();

    /**
     * Gets the period that it is for, such as {@code 2016/2017}.
     *
     * @return the period, if it is told
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this budget set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Budget}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableBudget.Builder {

        Builder() {}
    }
}
