package org.urbancoop.json.problem;

import java.util.Objects;
import java.util.function.Consumer;

/**
 * How much of a document is read before it is refused, such as 100 levels of nesting.
 *
 * <p>Limits are on by default, wide enough for any real document and narrow enough that none can exhaust the memory or
 * the time of who reads it. They hold by themselves, whatever the JSON library below sets, and what is beyond them is
 * refused when it is written, too.
 *
 * @since 0.1.0
 */
public final class JsonLimits {

    /** The default limits. */
    public static final JsonLimits DEFAULT = new JsonLimits(new Builder());

    /** The deepest nesting that can be allowed, for each level costs stack; 512 kB are enough for it: {@value}. */
    public static final int DEPTH_CEILING = 500;

    /** The greatest size of a document that is read as a whole, in bytes, for it stands in one array: {@value}. */
    public static final int SIZE_CEILING = 2_000_000_000;

    /** The greatest size of one record in bytes, and the longest text: {@value}. */
    public static final int RECORD_SIZE_CEILING = 1 << 29;

    private final int depth;
    private final int textLength;
    private final int numberLength;
    private final int scale;
    private final int values;
    private final int recordSize;
    private final long records;
    private final int size;
    private final int problems;

    private JsonLimits(Builder builder) {
        this.depth = builder.depth;
        this.textLength = builder.textLength;
        this.numberLength = builder.numberLength;
        this.scale = builder.scale;
        this.values = builder.values;
        this.recordSize = builder.recordSize;
        this.records = builder.records;
        this.size = builder.size;
        this.problems = builder.problems;
    }

    /** The numbers, while one of them is changed. */
    private static final class Builder {
        private int depth = 100;
        private int textLength = 1_000_000;
        private int numberLength = 1_000;
        private int scale = 1_000;
        private int values = 200_000;
        private int recordSize = 4 << 20;
        private long records = 10_000_000;
        private int size = 512 << 20;
        private int problems = 10_000;
    }

    private JsonLimits with(Consumer<Builder> change) {
        Builder builder = new Builder();
        builder.depth = depth;
        builder.textLength = textLength;
        builder.numberLength = numberLength;
        builder.scale = scale;
        builder.values = values;
        builder.recordSize = recordSize;
        builder.records = records;
        builder.size = size;
        builder.problems = problems;
        change.accept(builder);
        return new JsonLimits(builder);
    }

    /**
     * Gets the deepest nesting of objects and arrays, 100 by default.
     *
     * @return the number of levels
     */
    public int depth() {
        return depth;
    }

    /**
     * Gets the longest text or name, 1,000,000 by default.
     *
     * @return the length in UTF-16 units
     */
    public int textLength() {
        return textLength;
    }

    /**
     * Gets the longest number, 1,000 by default.
     *
     * @return the length of its literal in characters
     */
    public int numberLength() {
        return numberLength;
    }

    /**
     * Gets the greatest exponent of a number, above or below zero, 1,000 by default: {@code 1e1000000000} is a short
     * text and an endless number.
     *
     * @return the exponent
     */
    public int scale() {
        return scale;
    }

    /**
     * Gets the greatest number of values that one record may hold, 200,000 by default: objects, arrays, texts, numbers
     * and literals, at any depth, the record itself included. It holds for the header of a dataset as well.
     *
     * @return the number of values
     */
    public int values() {
        return values;
    }

    /**
     * Gets the greatest size of one record, and of one line of many, 4 MiB by default. It holds for the header of a
     * dataset as well: for all that does not stand in its arrays of records.
     *
     * @return the size in bytes
     */
    public int recordSize() {
        return recordSize;
    }

    /**
     * Gets the greatest number of records in one document, 10,000,000 by default; declared totals count, too. Lines are
     * not one document.
     *
     * @return the number of records
     */
    public long records() {
        return records;
    }

    /**
     * Gets the greatest size of a document that is read as a whole, 512 MiB by default; of a packed one, when unpacked.
     *
     * @return the size in bytes
     */
    public int size() {
        return size;
    }

    /**
     * Gets the greatest number of problems that one document may have, 10,000 by default; after them reading ends.
     *
     * @return the number of problems
     */
    public int problems() {
        return problems;
    }

    /**
     * Returns a copy with another depth.
     *
     * @param levels the number of levels, 1 to {@value #DEPTH_CEILING}
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withDepth(int levels) {
        check("depth", levels, DEPTH_CEILING);
        return with(builder -> builder.depth = levels);
    }

    /**
     * Returns a copy with another length of texts and names.
     *
     * @param units the length in UTF-16 units, 1 to {@value #RECORD_SIZE_CEILING}
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withTextLength(int units) {
        check("text length", units, RECORD_SIZE_CEILING);
        return with(builder -> builder.textLength = units);
    }

    /**
     * Returns a copy with another length of numbers.
     *
     * @param characters the length of the literal, 1 to {@value #RECORD_SIZE_CEILING}
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withNumberLength(int characters) {
        check("number length", characters, RECORD_SIZE_CEILING);
        return with(builder -> builder.numberLength = characters);
    }

    /**
     * Returns a copy with another greatest exponent.
     *
     * @param exponent the exponent, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withScale(int exponent) {
        check("scale", exponent, Integer.MAX_VALUE);
        return with(builder -> builder.scale = exponent);
    }

    /**
     * Returns a copy with another number of values in a record.
     *
     * @param number the number of values, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withValues(int number) {
        check("values", number, Integer.MAX_VALUE);
        return with(builder -> builder.values = number);
    }

    /**
     * Returns a copy with another size of records and lines.
     *
     * @param bytes the size in bytes, 1 to {@value #RECORD_SIZE_CEILING}
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withRecordSize(int bytes) {
        check("record size", bytes, RECORD_SIZE_CEILING);
        return with(builder -> builder.recordSize = bytes);
    }

    /**
     * Returns a copy with another number of records.
     *
     * @param number the number of records, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withRecords(long number) {
        check("records", number, Long.MAX_VALUE);
        return with(builder -> builder.records = number);
    }

    /**
     * Returns a copy with another size of documents.
     *
     * @param bytes the size in bytes, 1 to {@value #SIZE_CEILING}
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withSize(int bytes) {
        check("size", bytes, SIZE_CEILING);
        return with(builder -> builder.size = bytes);
    }

    /**
     * Returns a copy with another number of problems.
     *
     * @param number the number of problems, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withProblems(int number) {
        check("problems", number, Integer.MAX_VALUE);
        return with(builder -> builder.problems = number);
    }

    private static void check(String limit, long value, long max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "The limit of " + limit + " is a number from 1 to " + max + ", not " + value);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonLimits limits
                && depth == limits.depth
                && textLength == limits.textLength
                && numberLength == limits.numberLength
                && scale == limits.scale
                && values == limits.values
                && recordSize == limits.recordSize
                && records == limits.records
                && size == limits.size
                && problems == limits.problems;
    }

    @Override
    public int hashCode() {
        return Objects.hash(depth, textLength, numberLength, scale, values, recordSize, records, size, problems);
    }

    @Override
    public String toString() {
        return "JsonLimits{depth=" + depth + ", textLength=" + textLength + ", numberLength=" + numberLength
                + ", scale=" + scale + ", values=" + values + ", recordSize=" + recordSize + ", records=" + records
                + ", size=" + size + ", problems=" + problems + "}";
    }
}
