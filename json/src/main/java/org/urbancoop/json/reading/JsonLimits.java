package org.urbancoop.json.reading;

import java.util.Objects;

/**
 * How much of a document is read before it is refused, such as 100 levels of nesting.
 *
 * <p>Limits are on by default, wide enough for any real document and narrow enough that none can exhaust the memory or the
 * time of who reads it. They hold by themselves, whatever the JSON library below sets.
 */
public final class JsonLimits {

    /** The limits that hold unless others are set. */
    public static final JsonLimits DEFAULT =
            new JsonLimits(100, 1_000_000, 1_000, 1_000, 10_000_000, 512L << 20, 10_000);

    /** The deepest nesting that can be allowed, for each level costs stack; 512 kB are enough for it: {@value}. */
    public static final int DEPTH_CEILING = 500;

    private final int depth;
    private final int textLength;
    private final int numberLength;
    private final int scale;
    private final long records;
    private final long size;
    private final int problems;

    private JsonLimits(int depth, int textLength, int numberLength, int scale, long records, long size, int problems) {
        this.depth = depth;
        this.textLength = textLength;
        this.numberLength = numberLength;
        this.scale = scale;
        this.records = records;
        this.size = size;
        this.problems = problems;
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
     * Gets the greatest exponent of a number, above or below zero, 1,000 by default: {@code 1e1000000000} is a short text and
     * an endless number.
     *
     * @return the exponent
     */
    public int scale() {
        return scale;
    }

    /**
     * Gets the greatest number of records in one document, 10,000,000 by default; declared totals count, too.
     *
     * @return the number of records
     */
    public long records() {
        return records;
    }

    /**
     * Gets the greatest size of a document that is read as a whole, and of one line of many, 512 MiB by default.
     *
     * @return the size in bytes
     */
    public long size() {
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
        return new JsonLimits(
                (int) check("depth", levels, DEPTH_CEILING), textLength, numberLength, scale, records, size, problems);
    }

    /**
     * Returns a copy with another length of texts and names.
     *
     * @param units the length in UTF-16 units, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withTextLength(int units) {
        return new JsonLimits(
                depth,
                (int) check("text length", units, Integer.MAX_VALUE),
                numberLength,
                scale,
                records,
                size,
                problems);
    }

    /**
     * Returns a copy with another length of numbers.
     *
     * @param characters the length of the literal, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withNumberLength(int characters) {
        return new JsonLimits(
                depth,
                textLength,
                (int) check("number length", characters, Integer.MAX_VALUE),
                scale,
                records,
                size,
                problems);
    }

    /**
     * Returns a copy with another greatest exponent.
     *
     * @param exponent the exponent, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withScale(int exponent) {
        return new JsonLimits(
                depth,
                textLength,
                numberLength,
                (int) check("scale", exponent, Integer.MAX_VALUE),
                records,
                size,
                problems);
    }

    /**
     * Returns a copy with another number of records.
     *
     * @param number the number of records, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withRecords(long number) {
        return new JsonLimits(
                depth, textLength, numberLength, scale, check("records", number, Long.MAX_VALUE), size, problems);
    }

    /**
     * Returns a copy with another size of documents and lines.
     *
     * @param bytes the size in bytes, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withSize(long bytes) {
        return new JsonLimits(
                depth, textLength, numberLength, scale, records, check("size", bytes, Long.MAX_VALUE), problems);
    }

    /**
     * Returns a copy with another number of problems.
     *
     * @param number the number of problems, 1 or more
     * @return the limits
     * @throws IllegalArgumentException if the number is out of its range
     */
    public JsonLimits withProblems(int number) {
        return new JsonLimits(depth, textLength, numberLength, scale, records, size, (int)
                check("problems", number, Integer.MAX_VALUE));
    }

    private static long check(String limit, long value, long max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "The limit of " + limit + " is a number from 1 to " + max + ", not " + value);
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JsonLimits limits
                && depth == limits.depth
                && textLength == limits.textLength
                && numberLength == limits.numberLength
                && scale == limits.scale
                && records == limits.records
                && size == limits.size
                && problems == limits.problems;
    }

    @Override
    public int hashCode() {
        return Objects.hash(depth, textLength, numberLength, scale, records, size, problems);
    }

    @Override
    public String toString() {
        return "JsonLimits{depth=" + depth + ", textLength=" + textLength + ", numberLength=" + numberLength
                + ", scale=" + scale + ", records=" + records + ", size=" + size + ", problems=" + problems + "}";
    }
}
