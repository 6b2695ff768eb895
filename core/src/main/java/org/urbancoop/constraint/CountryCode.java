package org.urbancoop.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A country of the code list, such as {@code KR}: those that ISO 3166-1 assigns, and {@code XK}; {@code ZZ} is none.
 *
 * <p>An absent value is valid. The form, two capital letters, is checked when the country is built.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = CountryCodeValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface CountryCode {

    /**
     * Gets the message or its key.
     *
     * @return the key of our message
     */
    String message() default Messages.COUNTRY_CODE;

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
