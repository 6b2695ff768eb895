package org.urbancoop.tables;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
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
            List<Place> children = new ArrayList<>();
            MemberValues.children(place.value)
                    .forEach((step, child) -> children.add(new Place(place, step, child, place.below(step))));
            if (children.isEmpty() && !place.hasCell()) {
                values.put(place.pointer(), place.value);
            }
            for (int i = children.size() - 1; i >= 0; i--) {
                open.push(children.get(i));
            }
        }
        return values;
    }

    /** A value, the way to it, and what may stand there. */
    private record Place(@Nullable Place above, String step, Object value, List<Coverage> at) {

        List<Coverage> below(String next) {
            List<Coverage> below = new ArrayList<>(2);
            for (Coverage one : at) {
                add(one.below.get(next), below);
                add(one.below.get(ANY), below);
            }
            return below;
        }

        boolean hasCell() {
            return at.stream().anyMatch(one -> one.isCell)
                    && !MemberValues.text(value).isEmpty();
        }

        JsonPointer pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place one = this; one.above != null; one = one.above) {
                steps.push(one.step);
            }
            return JsonPointer.of(List.copyOf(steps));
        }
    }

    private static void add(@Nullable Coverage one, List<Coverage> to) {
        if (one != null) {
            to.add(one);
        }
    }
}
