package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Checks {@link TimeZoneId} for any Jakarta validator. */
public final class TimeZoneIdValidator implements ConstraintValidator<TimeZoneId, String> {

    /** Creates the validator. */
    public TimeZoneIdValidator() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || ZoneId.getAvailableZoneIds().contains(value);
    }
}
