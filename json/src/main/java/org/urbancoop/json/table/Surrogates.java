package org.urbancoop.json.table;

/** Halves of surrogate pairs, which are no characters and have no UTF-8. */
public final class Surrogates {

    private Surrogates() {}

    /** Checks for a half without its other half. */
    public static boolean isLoneIn(String text) {
        return indexOfLone(text) >= 0;
    }

    /**
     * Finds the first half without its other half.
     *
     * @return its index, or -1 if there is none
     */
    public static int indexOfLone(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }
}
