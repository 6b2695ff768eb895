package org.urbancoop.format;

/**
 * What a format can do, such as {@link #READ_DATASET}.
 *
 * @since 0.1.0
 */
public enum Ability {
    /** A whole dataset is read. */
    READ_DATASET("read datasets"),
    /** Records are read one after the other, in memory that does not grow with their number. */
    READ_RECORDS("read records one by one"),
    /** A whole dataset is written. */
    WRITE_DATASET("write datasets"),
    /** Records are written one after the other, in memory that does not grow with their number. */
    WRITE_RECORDS("write records one by one");

    private final String words;

    Ability(String words) {
        this.words = words;
    }

    boolean isReading() {
        return this == READ_DATASET || this == READ_RECORDS;
    }

    String words() {
        return words;
    }
}
