package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Country;

/**
 * Checks {@link CountryCode} for any Jakarta validator.
 *
 * @since 0.1.0
 */
public final class CountryCodeValidator implements ConstraintValidator<CountryCode, Country> {

    /** Creates the validator. */
    public CountryCodeValidator() {}

    @Override
    public boolean isValid(@Nullable Country value, ConstraintValidatorContext context) {
        return value == null || value.isKnown();
    }
}
