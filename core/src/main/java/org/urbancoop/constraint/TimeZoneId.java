package org.urbancoop.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A zone of the time zone database, such as {@code Asia/Kuala_Lumpur}; {@code Asia/Penang} is none.
 *
 * <p>An absent value is valid. Offsets such as {@code +08:00} are no zones: they do not say where.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = TimeZoneIdValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface TimeZoneId {

    /**
     * Gets the message or its key.
     *
     * @return the key of our message
     */
    String message() default Messages.TIME_ZONE;

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
