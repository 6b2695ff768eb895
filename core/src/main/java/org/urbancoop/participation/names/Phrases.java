package org.urbancoop.participation.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Many phrases, each a row of symbols, that are looked for in a text at once: the automaton of Aho and Corasick.
 *
 * <p>It holds the phrases backwards and goes through a text from its end, so that at each symbol it knows the longest
 * phrase that starts there. A symbol of a text costs the same on average, however many phrases there are and however
 * they overlap.
 *
 * @see <a href="https://doi.org/10.1145/360825.360855">Aho, Corasick: Efficient string matching</a>
 */
final class Phrases {

    /** No phrase; as a state, nothing is read yet. */
    static final int NONE = 0;

    private final Map<Long, Integer> next;
    /** The state before, the symbol that leads here, and how many symbols are read, by state in the order of adding. */
    private int[] before = new int[16];

    private int[] symbol = new int[16];
    private int[] depth = new int[16];
    private int states = 1;

    private final Map<Integer, String> names = new HashMap<>();
    /** The state of the longest proper suffix, and that of the longest phrase that ends a state; when all are added. */
    private int[] fallback = {};

    private int[] phrase = {};

    Phrases() {
        this(new HashMap<>());
    }

    /** Starts with the map that takes the ways from state to state, still empty. */
    Phrases(Map<Long, Integer> next) {
        this.next = next;
    }

    /** Adds a phrase, by the name that it stands for; the last one of equal phrases holds. */
    void add(int[] symbols, String name) {
        int state = NONE;
        for (int i = symbols.length - 1; i >= 0; i--) {
            Integer known = next.get(edge(state, symbols[i]));
            if (known == null) {
                known = grow(state, symbols[i]);
            }
            state = known;
        }
        if (state != NONE) {
            names.put(state, name);
        }
    }

    private int grow(int from, int read) {
        if (states == before.length) {
            before = Arrays.copyOf(before, states * 2);
            symbol = Arrays.copyOf(symbol, states * 2);
            depth = Arrays.copyOf(depth, states * 2);
        }
        before[states] = from;
        symbol[states] = read;
        depth[states] = depth[from] + 1;
        next.put(edge(from, read), states);
        return states++;
    }

    /** Ends the adding; before it, nothing is found. */
    Phrases complete() {
        fallback = new int[states];
        phrase = new int[states];
        for (int state : byDepth()) {
            if (depth[state] > 1) {
                fallback[state] = follow(fallback[before[state]], symbol[state]);
            }
            phrase[state] = names.containsKey(state) ? state : phrase[fallback[state]];
        }
        return this;
    }

    private List<Integer> byDepth() {
        List<List<Integer>> rows = new ArrayList<>();
        for (int state = 1; state < states; state++) {
            while (rows.size() < depth[state]) {
                rows.add(new ArrayList<>());
            }
            rows.get(depth[state] - 1).add(state);
        }
        return rows.stream().flatMap(List::stream).toList();
    }

    private int follow(int from, int read) {
        int state = from;
        while (true) {
            Integer to = next.get(edge(state, read));
            if (to != null) {
                return to;
            }
            if (state == NONE) {
                return NONE;
            }
            state = fallback[state];
        }
    }

    private static long edge(int state, int symbol) {
        return ((long) state << Integer.SIZE) | (symbol & 0xffff_ffffL);
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    /** Gets the longest phrase that starts at each symbol of a text, or {@link #NONE}. */
    int[] longest(int[] text) {
        int[] found = new int[text.length];
        int state = NONE;
        for (int i = text.length - 1; i >= 0; i--) {
            state = follow(state, text[i]);
            found[i] = phrase[state];
        }
        return found;
    }

    /** Gets the number of symbols of a phrase. */
    int length(int found) {
        return depth[found];
    }

    /** Gets what a phrase stands for. */
    String name(int found) {
        return Objects.requireNonNull(names.get(found), "a phrase has a name");
    }
}
