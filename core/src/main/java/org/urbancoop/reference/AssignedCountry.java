package org.urbancoop.reference;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.urbancoop.constraint.Messages;

/**
 * A reference to a record, or to a country of the code list: {@code country/KR} or {@code country/XK}, but not
 * {@code country/ZZ}.
 *
 * <p>An absent value is valid. Whether a record is there is no question to one member.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = AssignedCountryValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface AssignedCountry {

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
