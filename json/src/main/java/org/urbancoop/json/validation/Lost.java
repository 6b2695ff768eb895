package org.urbancoop.json.validation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.urbancoop.text.JsonPointer;

/** What of one record could not be read. */
final class Lost {

    private final Set<JsonPointer> places = new LinkedHashSet<>();
    /** The indexes of the elements that are missing, as the document counts them, by the place of their array there. */
    private final Map<JsonPointer, TreeSet<Integer>> elements = new HashMap<>();

    /** The places in the document. */
    List<JsonPointer> places() {
        return List.copyOf(places);
    }

    /** Loses the whole record: only who it is, is known. */
    void all() {
        places.clear();
        places.add(JsonPointer.ROOT);
    }

    /** Loses a member. */
    void member(JsonPointer printed) {
        places.add(printed);
    }

    /** Loses an element of an array, so that those after it move up. */
    void element(JsonPointer printed) {
        List<String> steps = new ArrayList<>(printed.steps());
        int index = Integer.parseInt(steps.remove(steps.size() - 1));
        places.add(printed);
        elements.computeIfAbsent(of(steps), array -> new TreeSet<>()).add(index);
    }

    /** Converts a place in what is left to that in the document. */
    JsonPointer printed(JsonPointer pointer) {
        if (elements.isEmpty()) {
            return pointer;
        }
        JsonPointer printed = JsonPointer.ROOT;
        for (String step : pointer.steps()) {
            TreeSet<Integer> missing = elements.get(printed);
            if (missing == null || !step.matches("[0-9]{1,9}")) {
                printed = printed.child(step);
            } else {
                int index = Integer.parseInt(step);
                for (int lost : missing) {
                    index += lost <= index ? 1 : 0;
                }
                printed = printed.child(index);
            }
        }
        return printed;
    }

    static JsonPointer of(List<String> steps) {
        JsonPointer pointer = JsonPointer.ROOT;
        for (String step : steps) {
            pointer = pointer.child(step);
        }
        return pointer;
    }
}
