package org.urbancoop.tables.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;

/** The values of a draft as the object of a document, whose lists have no gaps; and where each came from. */
final class RecordTree {

    private final Members members;
    private final Map<String, Object> json = new LinkedHashMap<>();
    /** The places in a draft by those in the document. */
    private final Map<JsonPointer, JsonPointer> origins = new HashMap<>();

    private RecordTree(Members members) {
        this.members = members;
    }

    static RecordTree of(Draft draft, Members members, RecordReference source) {
        RecordTree tree = new RecordTree(members);
        tree.json.put("type", draft.type().toString());
        draft.id().ifPresent(id -> tree.json.put("id", id.toString()));
        Map<String, Object> nested = new LinkedHashMap<>();
        draft.values()
                .forEach((pointer, value) -> put(
                        nested,
                        pointer.steps(),
                        value instanceof Draft other
                                ? other.reference().map(Object::toString).orElse("")
                                : value));
        nested.forEach((name, value) ->
                tree.json.put(name, tree.dense(value, JsonPointer.ROOT.child(name), JsonPointer.ROOT.child(name))));
        List<Object> citations = draft.citations(source);
        if (!citations.isEmpty()) {
            tree.json.put("citations", citations);
        }
        return tree;
    }

    Map<String, Object> json() {
        return json;
    }

    /** Finds the place in the draft of a place in the document, or of what it lies in. */
    JsonPointer origin(JsonPointer pointer) {
        List<String> steps = pointer.steps();
        for (int length = steps.size(); length > 0; length--) {
            JsonPointer origin = origins.get(JsonPointer.of(steps.subList(0, length)));
            if (origin != null) {
                return JsonPointer.of(join(origin.steps(), steps.subList(length, steps.size())));
            }
        }
        return pointer;
    }

    private static List<String> join(List<String> start, List<String> rest) {
        List<String> all = new ArrayList<>(start);
        all.addAll(rest);
        return all;
    }

    @SuppressWarnings("unchecked") // as put below
    private static void put(Map<String, Object> object, List<String> steps, Object value) {
        String first = steps.get(0);
        if (steps.size() == 1) {
            object.put(first, value);
            return;
        }
        Object inner = object.computeIfAbsent(first, name -> new Inner());
        if (inner instanceof Inner map) {
            put(map, steps.subList(1, steps.size()), value);
        }
    }

    /** An object or list that stands between a record and a value; a map that is a value is none. */
    private static final class Inner extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;
    }

    private Object dense(Object value, JsonPointer origin, JsonPointer place) {
        origins.put(place, origin);
        if (!(value instanceof Inner inner)) {
            return value;
        }
        if (!isList(origin)) {
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

    private boolean isList(JsonPointer pointer) {
        Optional<MemberDescription> member = members.find(pointer);
        List<String> steps = pointer.steps();
        return member.isPresent()
                && member.get().multiplicity() == Multiplicity.LIST
                && member.get().name().equals(steps.get(steps.size() - 1));
    }
}
