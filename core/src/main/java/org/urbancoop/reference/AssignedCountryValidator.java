package org.urbancoop.reference;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link AssignedCountry} for any Jakarta validator.
 *
 * @since 0.1.0
 */
public final class AssignedCountryValidator implements ConstraintValidator<AssignedCountry, Reference> {

    /** Creates the validator. */
    public AssignedCountryValidator() {}

    @Override
    public boolean isValid(@Nullable Reference value, ConstraintValidatorContext context) {
        return !(value instanceof CountryReference reference)
                || reference.country().isKnown();
    }
}
