package org.urbancoop.validation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.urbancoop.message.Severity;

/**
 * What a {@link Rule} says of itself, such as its code {@code period-reversed}.
 *
 * <p>{@link RuleCatalog} gives it as data, the generated documentation shows it, and its examples run as tests.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface RuleInfo {

    /**
     * Gets the code, such as {@code period-reversed}: it never changes.
     *
     * @return lower-case words with hyphens between them
     */
    String code();

    /**
     * Gets how much a finding matters when the configuration does not say otherwise.
     *
     * @return the severity
     */
    Severity severity();

    /**
     * Gets what the rule is about.
     *
     * @return the category
     */
    Category category();

    /**
     * Gets what a rule that reads a dataset looks at beside what it reports, such as {@code REFERENCES}. Other rules
     * look at one record, whatever stands here.
     *
     * @return the reach; any record, if nothing is said
     */
    Reach reach() default Reach.DATASET;

    /**
     * Gets the condition in the user's words, such as {@code A period ends before it starts}.
     *
     * @return the title
     */
    Text title();

    /**
     * Gets the message of a finding, with placeholders such as {@code {value}}.
     *
     * @return the template
     */
    Text message();

    /**
     * Gets why the rule is there.
     *
     * @return the rationale
     */
    Text rationale();

    /**
     * Gets what can be done about a finding, with placeholders as in the message.
     *
     * @return the template
     */
    Text hint();

    /**
     * Gets the message of what cannot be decided, with placeholders as in the message.
     *
     * @return the template
     */
    Text undecidedMessage() default @Text(en = "cannot be decided from {value}", ko = "{value}만으로는 판단할 수 없습니다");

    /**
     * Gets the version of the library that first had the rule.
     *
     * @return the version
     */
    String since() default "0.1.0";

    /**
     * Gets the version of the library from which on the rule is deprecated.
     *
     * @return the version, empty if the rule is not deprecated
     */
    String deprecated() default "";

    /**
     * Gets the code of the rule that replaces a deprecated one.
     *
     * @return the code, empty if nothing does
     */
    String replacedBy() default "";

    /**
     * Gets the standards and documents that the rule follows.
     *
     * @return addresses on the web
     */
    String[] references() default {};

    /**
     * Checks whether the rule compares with a day, so that it cannot run when none is known.
     *
     * @return true if it does
     */
    boolean needsAsOf() default false;

    /**
     * Gets data that the rule accepts, one JSON record a line.
     *
     * @return one example or more
     */
    String[] passes();

    /**
     * Gets data that the rule reports, one JSON record a line.
     *
     * @return one example or more
     */
    String[] fails();

    /**
     * Gets data of which the rule says that it cannot be decided, one JSON record a line.
     *
     * @return the examples, none for a rule that always decides
     */
    String[] undecided() default {};
}
