package org.urbancoop.json.table;

/**
 * What the value of a whole document may need: eight times its text, and 16 MB.
 *
 * <p>What may need more are lists and maps of texts of a few letters: {@code "a",} has 4 bytes and its string 48. So
 * these are counted. Objects in lists need up to eight times, so that they pay for nothing, and what else a record has
 * needs four times, for the names of its members stand in the text; so that it may pay for short texts.
 */
final class HeapBudget {

    private static final int TIMES = 8;
    private static final int TIMES_OF_RECORDS = 4;
    private static final long SPARE = 16L << 20;

    /** A string of up to eight letters and the reference to it. */
    static final int TEXT = 52;

    /** A value that holds such strings, such as a reference. */
    static final int VALUE = 144;

    /** An object, which does not need more than its text may. */
    static final int OBJECT = 0;

    /** An entry of a map with two strings. */
    static final int ENTRY = 144;

    private final long size;
    private long beyond;
    private long counted;

    /**
     * Creates the budget of a document.
     *
     * @param size its bytes
     */
    HeapBudget(long size) {
        this.size = size;
    }

    /** Gets the bytes of text that are counted so far, each once. */
    long counted() {
        return counted;
    }

    /**
     * Counts the values of a list or a map.
     *
     * @param heap the bytes that they need
     * @param text the bytes of their text, without those of lists and maps in it, which are counted before
     * @return false if the document needs more than it may
     */
    boolean add(long heap, long text) {
        beyond += Math.max(0, heap - TIMES * text);
        counted += text;
        return beyond <= SPARE + (size - counted) * (TIMES - TIMES_OF_RECORDS);
    }
}
