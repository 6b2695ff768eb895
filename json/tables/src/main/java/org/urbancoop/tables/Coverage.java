package org.urbancoop.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Code;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** The places in a record that tables have a cell for, so that one walk through it finds what none has. */
final class Coverage {

    /** Any key of a map, any element of a list. */
    static final String ANY = "*";

    private final Map<String, Coverage> below = new HashMap<>();
    private boolean isCell;

    /** Adds a place, such as {@code [parties, *]}. */
    void add(List<String> steps) {
        Coverage at = this;
        for (String step : steps) {
            at = at.below.computeIfAbsent(step, key -> new Coverage());
        }
        at.isCell = true;
    }

    /**
     * Finds what has no cell; an empty text has none, for an empty cell is no value.
     *
     * @return the values by pointer, in the order in which they are written
     */
    Map<JsonPointer, Object> without(Extensible object) {
        Map<JsonPointer, Object> values = new LinkedHashMap<>();
        // Not recursive: unknown members can be deeper than the stack.
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(null, "", object, List.of(this)));
        while (!open.isEmpty()) {
            Place place = open.pop();
            List<Place> below = new ArrayList<>();
            boolean[] isLeaf = {true};
            MemberValues.forEachChild(place.value, (step, child) -> {
                isLeaf[0] = false;
                List<Coverage> at = place.below(step);
                if (!isPlain(child) || !isCell(at)) {
                    below.add(new Place(place, step, child, at));
                }
            });
            if (isLeaf[0] && !place.hasCell()) {
                values.put(place.pointer(), place.value);
            }
            for (int i = below.size() - 1; i >= 0; i--) {
                open.push(below.get(i));
            }
        }
        return values;
    }

    /** A value, the way to it, and what may stand there. */
    private record Place(@Nullable Place above, String step, Object value, List<Coverage> at) {

        List<Coverage> below(String next) {
            Coverage first = null;
            List<Coverage> all = null;
            for (Coverage one : at) {
                for (Coverage below : new Coverage[] {one.below.get(next), one.below.get(ANY)}) {
                    if (below != null && first == null) {
                        first = below;
                    } else if (below != null) {
                        all = all == null ? new ArrayList<>(List.of(first)) : all;
                        all.add(below);
                    }
                }
            }
            return all != null ? all : first != null ? List.of(first) : List.of();
        }

        boolean hasCell() {
            return isCell(at) && !MemberValues.text(value).isEmpty();
        }

        JsonPointer pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place one = this; one.above != null; one = one.above) {
                steps.push(one.step);
            }
            return JsonPointer.of(List.copyOf(steps));
        }
    }

    private static boolean isCell(List<Coverage> at) {
        for (Coverage one : at) {
            if (one.isCell) {
                return true;
            }
        }
        return false;
    }

    /** Whether a value holds nothing else and has a text, as nearly all have. */
    private static boolean isPlain(Object value) {
        return value instanceof String text
                ? !text.isEmpty()
                : value instanceof Number || value instanceof Code || value instanceof Reference;
    }
}
