package org.urbancoop.text.near;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.Spelling;

/**
 * Finds the spelling that is nearest to a misspelt one among many, without a comparison with each.
 *
 * <p>The spellings are sorted when one is first not found. Those that begin alike stand together and share the rows of
 * {@link Spelling#distance} of what they share; once no cell of a row is near enough, all that begin so are left out.
 * It is safe for use by many threads.
 *
 * @param <T> what a spelling means
 */
public final class NearSpellings<T> {

    private final Map<String, T> known;
    private volatile @Nullable Sorted<T> sorted;

    /**
     * Creates an index.
     *
     * @param known what each folded spelling means, such as {@code seoul}; the first of equally near ones is found. It
     *     is kept and must not change any more
     */
    public NearSpellings(Map<String, T> known) {
        this.known = Objects.requireNonNull(known, "known");
    }

    /**
     * Finds what a spelling means.
     *
     * @return what it means, if it is known
     */
    public Optional<T> find(String folded) {
        return Optional.ofNullable(known.get(folded));
    }

    /**
     * Finds what a misspelt text probably means.
     *
     * @param <R> what is found
     * @param meant gives what is found of a spelling; empty if it does not count
     * @return the one whose spelling is nearest, the first among equally near ones; empty if none is near
     */
    public <R> Optional<R> nearest(String folded, Function<? super T, Optional<R>> meant) {
        return search(folded, meant).found;
    }

    <R> Search<T, R> search(String folded, Function<? super T, Optional<R>> meant) {
        Sorted<T> all = sorted;
        if (all == null) {
            all = new Sorted<>(known);
            sorted = all;
        }
        Search<T, R> search = new Search<>(all, folded, meant);
        // What is longer than all is near to none, and would need long rows.
        if (folded.length() <= all.longest + search.band) {
            search.start();
        }
        return search;
    }

    /** The spellings in the order of their characters, what each means, and its place in the order of the index. */
    private static final class Sorted<T> {

        private final String[] spellings;
        private final Object[] meanings;
        private final int[] places;
        private final int longest;

        Sorted(Map<String, T> known) {
            String[] inOrder = known.keySet().toArray(String[]::new);
            Integer[] order = new Integer[inOrder.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> inOrder[a].compareTo(inOrder[b]));
            Object[] all = known.values().toArray();
            spellings = new String[order.length];
            meanings = new Object[order.length];
            places = new int[order.length];
            int length = 0;
            for (int i = 0; i < order.length; i++) {
                length = Math.max(length, inOrder[i].length());
                spellings[i] = inOrder[order[i]];
                meanings[i] = all[order[i]];
                places[i] = order[i];
            }
            longest = length;
        }

        @SuppressWarnings("unchecked") // only the values of a Map<String, T> are put in
        T meaning(int at) {
            return (T) meanings[at];
        }

        /** Gets the end of those that have the character at a place that the first one has. */
        int sameUpTo(int from, int end, int place) {
            char character = spellings[from].charAt(place);
            int same = from;
            int step = 1;
            while (same + step < end && spellings[same + step].charAt(place) == character) {
                same += step;
                step *= 2;
            }
            int other = Math.min(end, same + step);
            while (same + 1 < other) {
                int middle = (same + other) >>> 1;
                if (spellings[middle].charAt(place) == character) {
                    same = middle;
                } else {
                    other = middle;
                }
            }
            return other;
        }
    }

    /** One search, and how far it has come. */
    static final class Search<T, R> {

        private final Sorted<T> all;
        private final String wanted;
        private final Function<? super T, Optional<R>> meant;
        /** How far lengths may differ. */
        private final int band;
        /** The rows of the distances of a beginning, by its length; beside the band, they hold what is too far. */
        private int[][] rows = {};

        private int limit;
        private int place = Integer.MAX_VALUE;
        private Optional<R> found = Optional.empty();
        private int work;

        private Search(Sorted<T> all, String wanted, Function<? super T, Optional<R>> meant) {
            this.all = all;
            this.wanted = wanted;
            this.meant = meant;
            this.band = Spelling.tooFar(wanted) - 1;
            this.limit = band;
        }

        private void start() {
            rows = new int[wanted.length() + band + 1][];
            rows[0] = row();
            for (int j = 0; j <= Math.min(band, wanted.length()); j++) {
                rows[0][j] = j;
            }
            below(0, all.spellings.length, 0);
        }

        private int[] row() {
            int[] row = new int[wanted.length() + 1];
            Arrays.fill(row, band + 1);
            return row;
        }

        /** Gets how many rows were worked out. */
        int work() {
            return work;
        }

        /** Looks at a stretch of spellings that begin alike. */
        private void below(int start, int end, int length) {
            int from = start;
            if (from < end && all.spellings[from].length() == length) {
                offer(from++, rows[length][wanted.length()]);
            }
            while (from < end && length + 1 < rows.length) {
                int to = all.sameUpTo(from, end, length);
                if (isNear(all.spellings[from], length + 1)) {
                    below(from, to, length + 1);
                }
                from = to;
            }
        }

        /** Works out the row of a beginning; whether anything that begins so may be near. */
        private boolean isNear(String spelling, int length) {
            work++;
            if (rows[length] == null) {
                rows[length] = row();
            }
            int[] row = rows[length];
            int[] above = rows[length - 1];
            char character = spelling.charAt(length - 1);
            int least = band + 1;
            for (int j = Math.max(0, length - band); j <= Math.min(wanted.length(), length + band); j++) {
                int distance = above[j] + 1;
                if (j > 0) {
                    distance = Math.min(distance, row[j - 1] + 1);
                    boolean same = character == wanted.charAt(j - 1);
                    distance = Math.min(distance, above[j - 1] + (same ? 0 : 1));
                    boolean swapped = j > 1
                            && length > 1
                            && character == wanted.charAt(j - 2)
                            && spelling.charAt(length - 2) == wanted.charAt(j - 1);
                    distance = swapped ? Math.min(distance, rows[length - 2][j - 2] + 1) : distance;
                }
                row[j] = distance;
                least = Math.min(least, distance);
            }
            return least <= limit;
        }

        private void offer(int at, int distance) {
            if (distance < limit || (distance == limit && all.places[at] < place)) {
                Optional<R> meaning = meant.apply(all.meaning(at));
                if (meaning.isPresent()) {
                    found = meaning;
                    limit = distance;
                    place = all.places[at];
                }
            }
        }
    }
}
