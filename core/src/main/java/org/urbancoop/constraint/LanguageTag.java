package org.urbancoop.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A language tag by BCP 47, such as {@code ko} or {@code zh-Hant}; {@code Korean!} is none.
 *
 * <p>An absent value is valid. The tag is well-formed, and a language of two letters is one of ISO 639.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = LanguageTagValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface LanguageTag {

    /**
     * Gets the message or its key.
     *
     * @return the key of our message
     */
    String message() default Messages.LANGUAGE_TAG;

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
