package org.urbancoop.evidence;

import java.util.Arrays;
import java.util.List;

/**
 * Finds many phrases in a text at once, by the automaton of Aho and Corasick (1975): the work is the length of the text
 * and of the phrases together, whatever either holds.
 */
final class PhraseSearch {

    private static final int ROOT = 0;

    /** For each phrase the node at which it ends. */
    private final int[] ends;

    private final int[] parent;
    private final char[] letter;
    private final int[] depth;
    /** The longest proper end of what a node stands for that is a node as well. */
    private final int[] failure;
    /** The longest such end that is a phrase; the root if there is none. */
    private final int[] shorter;

    private final boolean[] phrase;
    private int nodes = 1;

    /** The steps from node to node: open addressing, for a map would box each of them. */
    private final long[] steps;

    private final int[] targets;

    PhraseSearch(List<String> phrases) {
        int length = 1 + phrases.stream().mapToInt(String::length).sum();
        ends = new int[phrases.size()];
        parent = new int[length];
        letter = new char[length];
        depth = new int[length];
        failure = new int[length];
        shorter = new int[length];
        phrase = new boolean[length];
        steps = new long[Integer.highestOneBit(Math.max(2, length)) << 2];
        targets = new int[steps.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = add(phrases.get(i));
        }
        linkFailures();
    }

    /**
     * Finds where each phrase starts in a text for the first time.
     *
     * @return an offset for each phrase; -1 if it does not stand there
     */
    int[] find(String text) {
        int[] firstEnd = new int[nodes];
        Arrays.fill(firstEnd, -1);
        int at = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int next = target(at, c);
            while (next < 0 && at != ROOT) {
                at = failure[at];
                next = target(at, c);
            }
            at = Math.max(next, ROOT);
            // Whatever ends within a phrase that was met before was met with it.
            for (int end = phrase[at] ? at : shorter[at]; end != ROOT && firstEnd[end] < 0; end = shorter[end]) {
                firstEnd[end] = i + 1;
            }
        }
        int[] found = new int[ends.length];
        for (int i = 0; i < found.length; i++) {
            found[i] = firstEnd[ends[i]] < 0 ? -1 : firstEnd[ends[i]] - depth[ends[i]];
        }
        return found;
    }

    private int add(String text) {
        int at = ROOT;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int next = target(at, c);
            if (next < 0) {
                next = nodes++;
                parent[next] = at;
                letter[next] = c;
                depth[next] = depth[at] + 1;
                int slot = slot(at, c);
                steps[slot] = key(at, c);
                targets[slot] = next;
            }
            at = next;
        }
        phrase[at] = at != ROOT;
        return at;
    }

    private void linkFailures() {
        for (int node : byDepth()) {
            if (depth[node] > 1) {
                int at = failure[parent[node]];
                int next = target(at, letter[node]);
                while (next < 0 && at != ROOT) {
                    at = failure[at];
                    next = target(at, letter[node]);
                }
                failure[node] = Math.max(next, ROOT);
            }
            shorter[node] = phrase[failure[node]] ? failure[node] : shorter[failure[node]];
        }
    }

    /** All nodes but the root, the nearest to it first. */
    private int[] byDepth() {
        int deepest = Arrays.stream(depth).max().orElse(0);
        int[] starts = new int[deepest + 2];
        for (int node = 1; node < nodes; node++) {
            starts[depth[node] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] ordered = new int[nodes - 1];
        for (int node = 1; node < nodes; node++) {
            ordered[starts[depth[node]]++] = node;
        }
        return ordered;
    }

    private int target(int node, char c) {
        int slot = slot(node, c);
        return steps[slot] == 0 ? -1 : targets[slot];
    }

    private int slot(int node, char c) {
        long key = key(node, c);
        int mask = steps.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (steps[slot] != 0 && steps[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Never 0, which marks a free slot. */
    private static long key(int node, char c) {
        return ((long) (node + 1) << 16) | c;
    }
}
