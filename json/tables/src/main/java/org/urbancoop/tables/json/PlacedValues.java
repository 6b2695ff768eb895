package org.urbancoop.tables.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.text.JsonPointer;

/** Values at their places as the object of a document, whose lists have no gaps; and where each came from. */
public final class PlacedValues {

    private static final int MOST_DIGITS = 9;

    /** What has the place of a value that may come yet, among the members of its object. */
    private static final Object LATER = new Object();

    private final Map<String, Object> json;
    /** The places as given by those in the document, where they differ. */
    private final Map<JsonPointer, JsonPointer> origins;

    private PlacedValues(Map<String, Object> json, Map<JsonPointer, JsonPointer> origins) {
        this.json = json;
        this.origins = origins;
    }

    /**
     * Makes the object.
     *
     * @param values texts, {@link ExtensionValue}s, truth values, lists and maps by their places
     * @param members what the type has: its lists are lists, and elsewhere what has the steps 0, 1, 2 … and no other
     */
    public static PlacedValues of(Map<JsonPointer, Object> values, Members members) {
        Builder tree = new Builder();
        values.forEach((pointer, value) -> tree.put(pointer.steps(), List.of(), value));
        return tree.build(members);
    }

    public Map<String, Object> json() {
        return json;
    }

    /** Reads the object as one of a type. */
    public <T extends Extensible> Decoded<T> decode(UrbancoopJson reader, Class<T> type) {
        byte[] document;
        try {
            document = JsonTree.toBytes(json);
        } catch (UrbancoopJsonException e) {
            // What cannot be written cannot be read, either, and the reader says where.
            return reader.decode(JsonText.line(json), type);
        }
        return reader.decode(document, type);
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

    /** An object or list that stands between the whole and a value; a map that is a value is none. */
    private static final class Inner extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1;
        /** Most have two or three members. */
        private static final int FEW = 4;

        Inner() {
            super(FEW);
        }
    }

    /** Takes the values one after the other. */
    public static final class Builder {

        private final Inner root = new Inner();
        private boolean hasKept;

        /**
         * Puts a value at a place, given by two lists of steps, one behind the other; a value that is there goes.
         *
         * @param value a text, an {@link ExtensionValue}, a truth value, a list or a map
         */
        public void put(List<String> start, List<String> rest, Object value) {
            Inner object = objectFor(start, rest);
            if (object != null) {
                object.put(last(start, rest), value);
            }
        }

        /** Keeps the place of a value among the members of its object, if it comes. */
        public void keepPlace(List<String> start, List<String> rest) {
            Inner object = objectFor(start, rest);
            if (object != null) {
                object.putIfAbsent(last(start, rest), LATER);
                hasKept = true;
            }
        }

        private static String last(List<String> start, List<String> rest) {
            return rest.isEmpty() ? start.get(start.size() - 1) : rest.get(rest.size() - 1);
        }

        /** The object or list for the last step; null if a value stands in the way. */
        private @Nullable Inner objectFor(List<String> start, List<String> rest) {
            Inner at = root;
            int steps = start.size() + rest.size() - 1;
            for (int i = 0; i < steps; i++) {
                String step = i < start.size() ? start.get(i) : rest.get(i - start.size());
                Object next = at.get(step);
                if (next == null || next == LATER) {
                    next = new Inner();
                    at.put(step, next);
                }
                if (!(next instanceof Inner inner)) {
                    return null;
                }
                at = inner;
            }
            return at;
        }

        /**
         * Makes the object of what was put; the builder is not used again.
         *
         * @param members what the type has
         */
        public PlacedValues build(Members members) {
            if (hasKept) {
                prune(root);
            }
            Map<JsonPointer, JsonPointer> origins = new HashMap<>();
            new Place(null, "", "", members, null, false).settle(root, origins);
            return new PlacedValues(root, origins);
        }

        /** Leaves out what did not come; returns whether nothing is left. */
        private static boolean prune(Inner inner) {
            inner.values().removeIf(value -> value == LATER || (value instanceof Inner below && prune(below)));
            return inner.isEmpty();
        }
    }

    /**
     * A place in the document.
     *
     * @param given the last step of its way as it was given; {@code step} is the one that it has
     * @param members what the object has that stands there, or an element of the list there; null for nothing known
     * @param member the member that stands there, or has an element there; null for none of the model
     * @param isElement whether it is an element of the member
     */
    private record Place(
            @Nullable Place above,
            String given,
            String step,
            @Nullable Members members,
            @Nullable MemberDescription member,
            boolean isElement) {

        private Place child(String name, String as) {
            if (member != null && !isElement && hasElements(member)) {
                return new Place(this, name, as, members, member, true);
            }
            MemberDescription next = members == null ? null : members.find(name).orElse(null);
            return new Place(this, name, as, next == null ? null : membersOf(next), next, false);
        }

        private static boolean hasElements(MemberDescription member) {
            return member.multiplicity() == Multiplicity.LIST || member.multiplicity() == Multiplicity.MAP;
        }

        private static @Nullable Members membersOf(MemberDescription member) {
            return member.kind() == ValueKind.OBJECT
                    ? Members.of(member.valueType().asSubclass(Extensible.class))
                    : null;
        }

        /** Makes lists of what are lists, everywhere below this place. */
        private Object settle(Object value, Map<JsonPointer, JsonPointer> origins) {
            if (!(value instanceof Inner inner)) {
                return value;
            }
            if (above == null || !isList(inner)) {
                for (Map.Entry<String, Object> member : inner.entrySet()) {
                    member.setValue(settleBelow(member.getKey(), member.getValue(), origins));
                }
                return inner;
            }
            if (isInOrder(inner)) {
                List<Object> list = new ArrayList<>(inner.size());
                for (Map.Entry<String, Object> element : inner.entrySet()) {
                    list.add(settleBelow(element.getKey(), element.getValue(), origins));
                }
                return list;
            }
            TreeMap<Integer, String> order = new TreeMap<>();
            inner.keySet().forEach(index -> order.put(Integer.parseInt(index), index));
            List<Object> list = new ArrayList<>();
            order.forEach((number, index) -> {
                Place place = child(index, Integer.toString(list.size()));
                if (!place.given.equals(place.step)) {
                    origins.put(place.pointer(Place::step), place.pointer(Place::given));
                }
                list.add(place.settle(Objects.requireNonNull(inner.get(index), index), origins));
            });
            return list;
        }

        private Object settleBelow(String name, Object value, Map<JsonPointer, JsonPointer> origins) {
            return value instanceof Inner ? child(name, name).settle(value, origins) : value;
        }

        /** Whether the elements of a list have the steps 0, 1, 2 … in this order. */
        private static boolean isInOrder(Inner inner) {
            int index = 0;
            for (String name : inner.keySet()) {
                if (Integer.parseInt(name) != index) {
                    return false;
                }
                index++;
            }
            return true;
        }

        private JsonPointer pointer(Function<Place, String> name) {
            return above == null ? JsonPointer.ROOT : above.pointer(name).child(name.apply(this));
        }

        /** What is no list by the model is one where it has the steps 0, 1, 2 … */
        private boolean isList(Inner inner) {
            if (member != null && (isElement || member.multiplicity() != Multiplicity.LIST)) {
                return false;
            }
            for (String name : inner.keySet()) {
                if (!isIndex(name)) {
                    return false;
                }
            }
            return member != null || isGapless(inner);
        }

        private static boolean isGapless(Inner inner) {
            for (int i = 0; i < inner.size(); i++) {
                if (!inner.containsKey(Integer.toString(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isIndex(String name) {
            int length = name.length();
            if (length == 0 || length > MOST_DIGITS || (length > 1 && name.charAt(0) == '0')) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (name.charAt(i) < '0' || name.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }
    }
}
