package org.urbancoop.format;

import java.util.Locale;

/**
 * What holds data, such as a {@link #FILE}.
 *
 * @since 0.1.0
 */
public enum Carrier {
    /** Bytes one after the other, such as standard input. */
    STREAM,
    /** A file, which a format may read at any place. */
    FILE,
    /** A folder of files that belong together, such as one table a record type. */
    FOLDER;

    /**
     * Gets the word for messages, such as {@code file}.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
