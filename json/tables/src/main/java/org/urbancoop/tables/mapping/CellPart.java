package org.urbancoop.tables.mapping;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.text.MalformedTextException;

/**
 * What of a cell is meant that holds several things, such as {@code Lyon (France)}.
 *
 * @since 0.1.0
 */
public enum CellPart {
    /** The place before its country: {@code Lyon}. */
    PLACE,
    /** The country behind a place: {@code France}. */
    COUNTRY;

    /**
     * Finds a part by its term.
     *
     * @param term the term, such as {@code country}
     * @return the part
     * @throws MalformedTextException if there is none
     */
    public static CellPart parse(String term) {
        Objects.requireNonNull(term, "term");
        for (CellPart part : values()) {
            if (part.toString().equals(term)) {
                return part;
            }
        }
        throw new MalformedTextException("CellPart", term, 0, "one of place, country");
    }

    /**
     * Gets the term in a mapping.
     *
     * @return {@code place} or {@code country}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
