package org.urbancoop.time;

/**
 * How fine a date is stated, such as {@code MONTH} for {@code 2024-05} and for {@code 2024-XX}.
 *
 * <p>The constants run from coarse to fine.
 *
 * @since 0.1.0
 */
public enum Precision {
    /** A year, such as {@code 2014}, {@code 201X} or {@code Y-17E7}. */
    YEAR,
    /** A season, quarter, quadrimester or half of a year, such as {@code 2001-21}. */
    PART_OF_YEAR,
    /** A month, such as {@code 2024-05}. */
    MONTH,
    /** A day, such as {@code 2024-05-21}. */
    DAY,
    /** A second of a day, such as {@code 1985-04-12T23:20:30Z}. */
    SECOND
}
