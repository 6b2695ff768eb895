package org.urbancoop.validation;

/**
 * How often a rule spoke, such as 3 times, of which none was cut.
 *
 * @param failed how many places are wrong
 * @param undecided how many places cannot be decided
 * @param suppressed how many findings somebody has accepted
 * @param known how many findings stand in the baseline
 * @param cut how many of the failed and undecided ones the report does not list
 */
public record RuleCount(long failed, long undecided, long suppressed, long known, long cut) {}
