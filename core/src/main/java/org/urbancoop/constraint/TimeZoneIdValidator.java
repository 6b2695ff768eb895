package org.urbancoop.constraint;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link TimeZoneId} for any Jakarta validator.
 *
 * @since 0.1.0
 */
public final class TimeZoneIdValidator implements ConstraintValidator<TimeZoneId, String> {

    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** Creates the validator. */
    public TimeZoneIdValidator() {}

    @Override
    public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
        return value == null || ZONES.contains(value);
    }
}
