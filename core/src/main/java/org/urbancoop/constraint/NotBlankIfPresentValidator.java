package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotBlankIfPresent} for any Jakarta validator. */
public final class NotBlankIfPresentValidator implements ConstraintValidator<NotBlankIfPresent, String> {

    /** Creates the validator. */
    public NotBlankIfPresentValidator() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        // Blank as for Jakarta's NotBlank: no character above the space.
        return value == null || !value.trim().isEmpty();
    }
}
