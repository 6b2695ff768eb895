package org.urbancoop.validation;

/**
 * A check with a code of its own, such as {@code period-reversed}, that needs more than the value of one member.
 *
 * <p>A rule reads one type. One that reads {@link org.urbancoop.dataset.Dataset} is asked once and sees all records.
 * Any other is asked for each object of its type, wherever it stands: {@code Rule<Project>} for each project, {@code
 * Rule<Money>} for each amount, {@code Rule<String>} for each text.
 *
 * <p>A class that implements it carries a {@link RuleInfo} and a public constructor without parameters, and holds no
 * state: the same instance is asked by many threads.
 *
 * @param <T> what the rule reads
 * @since 0.1.0
 */
public interface Rule<T> {

    /**
     * Gets what the rule reads.
     *
     * @return the type
     */
    Class<T> reads();

    /**
     * Checks one object, and reports to the context what is wrong with it.
     *
     * @param subject the object
     * @param context the place of the object, the day to compare with, and where to report to
     */
    void check(T subject, RuleContext context);
}
