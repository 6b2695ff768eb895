package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.VisibleText;

/**
 * Checks {@link NotBlankIfPresent} for any Jakarta validator.
 *
 * @since 0.1.0
 */
public final class NotBlankIfPresentValidator implements ConstraintValidator<NotBlankIfPresent, String> {

    /** Creates the validator. */
    public NotBlankIfPresentValidator() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || !VisibleText.isBlank(value);
    }
}
