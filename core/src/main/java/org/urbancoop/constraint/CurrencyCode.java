package org.urbancoop.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A currency that ISO 4217 lists, active as {@code USD} or withdrawn as {@code DEM}; {@code QQQ} is none.
 *
 * <p>An absent value is valid. The form, three capital letters, is checked when the currency is built.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = CurrencyCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface CurrencyCode {

    /**
     * Gets the message or its key.
     *
     * @return the key of our message
     */
    String message() default Messages.CURRENCY_CODE;

    /**
     * Gets the groups in which the constraint holds.
     *
     * @return the groups, none for the default one
     */
    Class<?>[] groups() default {};

    /**
     * Gets what a client of the validator hangs on the constraint.
     *
     * @return the payload, none by default
     */
    Class<? extends Payload>[] payload() default {};
}
