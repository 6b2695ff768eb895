package org.urbancoop.amount;

import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.immutables.value.Value;
import org.urbancoop.code.Currency;
import org.urbancoop.constraint.CurrencyCode;
import org.urbancoop.constraint.Messages;
import org.urbancoop.extension.Extensible;

/**
 * An exact amount in one currency, such as {@code {"amount": 5400000, "currency": "USD"}}.
 *
 * <p>It does not convert, and holds no day: what it was worth when is no part of it.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Money extends Extensible permits ImmutableMoney {

    Money() {}

    /**
     * Gets the amount in whole units of the currency, such as {@code 5400000}.
     *
     * @return the amount, with a scale of 0 or more
     */
    @PositiveOrZero(message = Messages.NOT_NEGATIVE)
    public abstract BigDecimal getAmount();

    /**
     * Gets the currency by ISO 4217, such as {@code USD}.
     *
     * @return the currency
     */
    @CurrencyCode
    public abstract Currency getCurrency();

    /**
     * Bounds the amount: without bounds, {@code 1e1000000000} would be a short text and an endless number.
     *
     * @return this money, its amount without a negative scale
     * @throws IllegalArgumentException if the amount has more than {@value Decimals#MAX_PRECISION} digits or more than
     *     {@value Decimals#MAX_SCALE} decimals
     */
    @Value.Check
    Money normalize() {
        BigDecimal plain = Decimals.plain("Money", getAmount());
        return Decimals.isPlain(getAmount()) ? this : toBuilder().amount(plain).build();
    }

    /**
     * Obtains money from its parts.
     *
     * @param amount the amount in whole units, such as {@code 5400000}
     * @param currency the currency, such as {@code USD}
     * @return the money
     * @throws IllegalArgumentException if the amount has more than {@value Decimals#MAX_PRECISION} digits or more than
     *     {@value Decimals#MAX_SCALE} decimals
     */
    public static Money of(BigDecimal amount, Currency currency) {
        return builder().amount(amount).currency(currency).build();
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
     * Obtains a builder with the members of this money set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Money}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableMoney.Builder {

        Builder() {}
    }
}
