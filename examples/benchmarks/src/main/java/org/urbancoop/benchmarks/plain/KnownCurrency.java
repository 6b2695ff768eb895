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
import org.urbancoop.code.Currency;
import org.urbancoop.constraint.Messages;

/** A text that is the code of a currency; the constraint of the model is on the type of codes. */
@Documented
@Constraint(validatedBy = KnownCurrency.Validator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface KnownCurrency {

    /**
     * Gets the message.
     *
     * @return the key of the model's own message
     */
    String message() default Messages.CURRENCY_CODE;

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
    final class Validator implements ConstraintValidator<KnownCurrency, String> {

        /** Creates the validator. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable String value, ConstraintValidatorContext context) {
            return value == null || Currency.list().find(value).isPresent();
        }
    }
}
