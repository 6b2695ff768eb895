package org.urbancoop.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The same words in English and Korean, where a {@link RuleInfo} states them.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Text {

    /**
     * Gets the English words.
     *
     * @return the words
     */
    String en();

    /**
     * Gets the Korean words.
     *
     * @return the words
     */
    String ko();
}
