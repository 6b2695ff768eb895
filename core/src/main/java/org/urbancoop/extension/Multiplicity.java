package org.urbancoop.extension;

/**
 * How many values a member has.
 *
 * @since 0.1.0
 */
public enum Multiplicity {
    /** One value, always there. */
    ONE,
    /** One value or none. */
    OPTIONAL,
    /** Any number of values, in an order. */
    LIST,
    /** Any number of values, each by a name such as a language tag. */
    MAP
}
