package org.urbancoop.tables.mapping;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.text.MalformedTextException;

/**
 * In which order days in digits are meant where they can be read both ways, as {@code 03/04/2001}.
 *
 * @since 0.1.0
 */
public enum DateOrder {
    /** The day before the month: {@code 03/04/2001} is 3 April. */
    DAY_MONTH,
    /** The month before the day: {@code 03/04/2001} is 4 March. */
    MONTH_DAY;

    /**
     * Finds an order by its term.
     *
     * @param term the term, such as {@code day-month}
     * @return the order
     * @throws MalformedTextException if there is none
     */
    public static DateOrder parse(String term) {
        Objects.requireNonNull(term, "term");
        for (DateOrder order : values()) {
            if (order.toString().equals(term)) {
                return order;
            }
        }
        throw new MalformedTextException("DateOrder", term, 0, "one of day-month, month-day");
    }

    /**
     * Gets the term in a mapping.
     *
     * @return {@code day-month} or {@code month-day}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
