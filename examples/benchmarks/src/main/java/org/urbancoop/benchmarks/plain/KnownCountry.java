package org.urbancoop.benchmarks.plain;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Country;
import org.urbancoop.constraint.Messages;

/** A text that is the code of a country; the constraint of the model is on the type of codes. */
@Documented
@Constraint(validatedBy = KnownCountry.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface KnownCountry {

    /**
     * Gets the message.
     *
     * @return the key of the model's own message
     */
    String message() default Messages.COUNTRY_CODE;

    /**
     * Gets the groups.
     *
     * @return none
     */
    Class<?>[] groups() default {};

    /**
     * Gets the payload.
     *
     * @return none
     */
    Class<? extends Payload>[] payload() default {};

    /** Looks the text up in the list. */
    final class Validator implements ConstraintValidator<KnownCountry, String> {

        /** Creates the validator. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Country.list().find(value).isPresent();
        }
    }
}
