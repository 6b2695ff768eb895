package org.urbancoop.tables.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.text.JsonPointer;

/** Values at their places as the object of a document, whose lists have no gaps; and where each came from. */
public final class JsonTree {

    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    private final Members members;
    private final Map<String, Object> json = new LinkedHashMap<>();
    /** The places as given by those in the document, where they differ. */
    private final Map<JsonPointer, JsonPointer> origins = new HashMap<>();

    private JsonTree(Members members) {
        this.members = members;
    }

    /**
     * Makes the object.
     *
     * @param values texts, numbers, truth values, lists and maps by their places
     * @param members what the type has: its lists are lists, and elsewhere what has the steps 0, 1, 2 … and no other
     */
    public static JsonTree of(Map<JsonPointer, Object> values, Members members) {
        JsonTree tree = new JsonTree(members);
        Inner nested = new Inner();
        values.forEach((pointer, value) -> put(nested, pointer.steps(), value));
        nested.forEach((name, value) ->
                tree.json.put(name, tree.dense(value, JsonPointer.ROOT.child(name), JsonPointer.ROOT.child(name))));
        return tree;
    }

    public Map<String, Object> json() {
        return json;
    }

    /** Finds the place that was given of a place in the document, or of what it lies in. */
    public JsonPointer origin(JsonPointer pointer) {
        List<String> steps = pointer.steps();
        for (int length = steps.size(); length > 0; length--) {
            JsonPointer origin = origins.get(JsonPointer.of(steps.subList(0, length)));
            if (origin != null) {
                return origin.resolve(JsonPointer.of(steps.subList(length, steps.size())));
            }
        }
        return pointer;
    }

    private static void put(Inner object, List<String> steps, Object value) {
        String first = steps.get(0);
        if (steps.size() == 1) {
            object.put(first, value);
        } else if (object.computeIfAbsent(first, name -> new Inner()) instanceof Inner inner) {
            put(inner, steps.subList(1, steps.size()), value);
        }
    }

    /** An object or list that stands between the whole and a value; a map that is a value is none. */
    private static final class Inner extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;
    }

    private Object dense(Object value, JsonPointer origin, JsonPointer place) {
        if (!place.equals(origin)) {
            origins.put(place, origin);
        }
        if (!(value instanceof Inner inner)) {
            return value;
        }
        if (!isList(origin, inner)) {
            Map<String, Object> object = new LinkedHashMap<>();
            inner.forEach((name, each) -> object.put(name, dense(each, origin.child(name), place.child(name))));
            return object;
        }
        TreeMap<Integer, String> order = new TreeMap<>();
        inner.keySet().forEach(index -> order.put(Integer.parseInt(index), index));
        List<Object> list = new ArrayList<>();
        for (String index : order.values()) {
            @Nullable Object each = inner.get(index);
            if (each != null) {
                list.add(dense(each, origin.child(index), place.child(list.size())));
            }
        }
        return list;
    }

    private boolean isList(JsonPointer pointer, Inner inner) {
        boolean hasIndices =
                inner.keySet().stream().allMatch(step -> INDEX.matcher(step).matches());
        Optional<MemberDescription> member = members.find(pointer);
        if (member.isEmpty()) {
            return hasIndices && isGapless(inner);
        }
        List<String> steps = pointer.steps();
        return hasIndices
                && member.get().multiplicity() == Multiplicity.LIST
                && member.get().name().equals(steps.get(steps.size() - 1));
    }

    /** Whether the steps of something unknown are those of a list: 0, 1, 2 …. */
    private static boolean isGapless(Inner inner) {
        for (int i = 0; i < inner.size(); i++) {
            if (!inner.containsKey(Integer.toString(i))) {
                return false;
            }
        }
        return true;
    }
}
