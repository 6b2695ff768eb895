package org.urbancoop.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** Checks whether a place has a cell. */
    boolean has(List<String> steps) {
        List<Coverage> open = List.of(this);
        for (String step : steps) {
            List<Coverage> next = new ArrayList<>();
            for (Coverage at : open) {
                add(at.below.get(step), next);
                add(at.below.get(ANY), next);
            }
            if (next.isEmpty()) {
                return false;
            }
            open = next;
        }
        return open.stream().anyMatch(at -> at.isCell);
    }

    private static void add(@Nullable Coverage one, List<Coverage> to) {
        if (one != null) {
            to.add(one);
        }
    }
}
