package org.urbancoop.participation.names;

import java.util.Collection;

/**
 * A first look at a text for words of a dictionary, which makes nothing: most texts have none. What it does not see is
 * not there; what it sees may be another word.
 */
final class KnownWords {

    private static final int ENOUGH = 2;
    private static final int BITS_PER_WORD = 64;
    /** A few names are to be told from all other words, too. */
    private static final int FEW_WORDS = 512;

    private static final int CASE = 'a' - 'A';
    private static final int NO_LETTER = 0;
    /** What folds in a way of its own, or with what stands behind it. */
    private static final int UNKNOWN = -1;

    private static final byte[] FOLDED_ASCII = new byte[Tokens.ASCII + 1];

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            FOLDED_ASCII[c] = (byte) c;
            FOLDED_ASCII[c - CASE] = (byte) c;
        }
        for (char c = '0'; c <= '9'; c++) {
            FOLDED_ASCII[c] = (byte) c;
        }
    }

    /** A bit by the hash of each word. */
    private final long[] seen;

    /** The same of the words that are a whole name. */
    private final long[] alone;

    /**
     * Knows words.
     *
     * @param folded the words of names, of one and of many words, and of what stands before names
     * @param alone those of them of which one is enough
     */
    KnownWords(Collection<String> folded, Collection<String> alone) {
        int longs = Integer.highestOneBit(Math.max(FEW_WORDS, folded.size())) * BITS_PER_WORD / Long.SIZE;
        this.seen = bits(folded, longs);
        this.alone = bits(alone, longs);
    }

    private static long[] bits(Collection<String> words, int longs) {
        long[] bits = new long[longs];
        for (String word : words) {
            int bit = bit(word.hashCode(), longs);
            bits[bit / Long.SIZE] |= 1L << bit;
        }
        return bits;
    }

    private static int bit(int hash, int longs) {
        return (hash ^ (hash >>> 15)) & (longs * Long.SIZE - 1);
    }

    /** Whether a text may have two of the words, which may be the same, or one that is a whole name. */
    boolean mayBeIn(String text) {
        int found = 0;
        int hash = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int folded = c <= Tokens.ASCII ? FOLDED_ASCII[c] : folded(c);
            if (folded == UNKNOWN) {
                return true;
            } else if (folded != NO_LETTER) {
                hash = 31 * hash + folded; // as that of a String
                within = true;
            } else if (within) {
                found += known(hash);
                hash = 0;
                within = false;
            }
        }
        return found + (within ? known(hash) : 0) >= ENOUGH;
    }

    /** A letter beyond ASCII as {@link Tokens} fold it, where that does not depend on what stands beside it. */
    private static int folded(char c) {
        if (c >= '가' && c <= '힣') {
            return c;
        }
        boolean accented = c >= 'À' && c <= 'þ' && c != '×' && c != '÷' && c != 'ß';
        if (c >= '\u2010' && c <= '\u2027') {
            return NO_LETTER; // dashes, quotation marks and bullets
        }
        return accented ? (c < 'ß' ? c + CASE : c) : UNKNOWN;
    }

    private int known(int hash) {
        int bit = bit(hash, seen.length);
        int there = (int) (seen[bit / Long.SIZE] >>> bit) & 1;
        return there == 0 ? 0 : 1 + ((int) (alone[bit / Long.SIZE] >>> bit) & 1);
    }
}
