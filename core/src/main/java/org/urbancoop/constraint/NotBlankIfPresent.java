package org.urbancoop.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.urbancoop.text.VisibleText;

/**
 * A text that is absent or shows something, such as {@code CityNet}: it is not blank by
 * {@link VisibleText#isBlank(String)}.
 *
 * <p>Jakarta's own {@code NotBlank} leaves to the provider what is blank, and providers differ. It also refuses what is
 * absent, and an empty {@code Optional} counts as that: a publisher that is not known would be a violation.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = NotBlankIfPresentValidator.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.ANNOTATION_TYPE
})
public @interface NotBlankIfPresent {

    /**
     * Gets the message or its key.
     *
     * @return the key of our message
     */
    String message() default Messages.NOT_BLANK;

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
