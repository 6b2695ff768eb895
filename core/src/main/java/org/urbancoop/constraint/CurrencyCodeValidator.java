package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Currency;

/**
 * Checks {@link CurrencyCode} for any Jakarta validator.
 *
 * @since 0.1.0
 */
public final class CurrencyCodeValidator implements ConstraintValidator<CurrencyCode, Currency> {

    /** Creates the validator. */
    public CurrencyCodeValidator() {}

    @Override
    public boolean isValid(@Nullable Currency value, ConstraintValidatorContext context) {
        return value == null || value.isActive() || value.isWithdrawn();
    }
}
