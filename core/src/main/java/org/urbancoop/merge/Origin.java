package org.urbancoop.merge;

import java.util.Locale;

/**
 * Which of the two datasets something is from.
 *
 * @since 0.1.0
 */
public enum Origin {
    /** The dataset that the other one is merged into. */
    BASE,
    /** The dataset that is merged into it. */
    OTHER;

    /**
     * Gets the text, such as {@code base}.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
