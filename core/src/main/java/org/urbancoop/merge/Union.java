package org.urbancoop.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Copy;
import org.urbancoop.citation.Citation;
import org.urbancoop.element.Elements;
import org.urbancoop.element.Pair;
import org.urbancoop.element.Refinement;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.key.Key;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;

/**
 * What two objects say of one thing, in one object: what only one says, lists of both, and of what the two say
 * otherwise one side, while the other one is noted.
 */
final class Union {

    /**
     * What the two say otherwise.
     *
     * @param at the place in the united object
     * @param refined whether one says all that the other says, and more
     */
    record Difference(
            JsonPointer at,
            JsonPointer firstAt,
            Object first,
            JsonPointer secondAt,
            Object second,
            boolean secondStands,
            boolean refined) {}

    private static final String CITATIONS = "citations";
    private static final String EXTENSIONS = "extensions";
    private static final JsonPointer SINCE = JsonPointer.parse("/since");
    private static final JsonPointer WHEN = JsonPointer.parse("/when");

    /** Which of two values stands at a place. */
    interface Choice {

        boolean takesSecond(JsonPointer at, Object first, Object second);
    }

    private final Set<String> kept;
    private final Choice choice;
    private final boolean ordered;
    private final List<Difference> differences = new ArrayList<>();
    /** Where the elements of the lists of each side went, for the citations that point at them. */
    private final Map<JsonPointer, int[]> first = new HashMap<>();

    private final Map<JsonPointer, int[]> second = new HashMap<>();

    private Union(Set<String> kept, Choice choice, boolean ordered) {
        this.kept = kept;
        this.choice = choice;
        this.ordered = ordered;
    }

    /** The united object, and what the two say otherwise. */
    record Result<T>(T united, List<Difference> differences) {}

    /**
     * Unites two objects of one type.
     *
     * @param kept the members of the first that stay as they are, such as its id
     * @param choice which stands at a place where the two say something else
     * @param ordered whether the elements of the first come first in lists; if not, the order of the two is of no
     *     matter
     */
    static <T extends Extensible> Result<T> of(T one, T other, Set<String> kept, Choice choice, boolean ordered) {
        Union union = new Union(kept, choice, ordered);
        return new Result<>(union.unite(one, other), union.differences);
    }

    private <T extends Extensible> T unite(T one, T other) {
        Map<String, Object> left = MemberValues.of(one);
        Map<String, Object> right = MemberValues.of(other);
        Map<String, Object> changed = new LinkedHashMap<>();
        for (MemberDescription member : Members.of(one.getClass()).all()) {
            String name = member.name();
            if (!kept.contains(name) && !name.equals(CITATIONS)) {
                unite(JsonPointer.ROOT.child(name), left.get(name), right.get(name), name, changed);
            }
        }
        // Last, for they point at elements that have moved.
        List<?> moved = list(left.get(CITATIONS)).stream()
                .map(citation -> moved(citation, first))
                .toList();
        unite(
                JsonPointer.ROOT.child(CITATIONS),
                moved.isEmpty() ? null : moved,
                list(right.get(CITATIONS)).stream()
                        .map(citation -> moved(citation, second))
                        .toList(),
                CITATIONS,
                changed);
        if (!moved.equals(list(left.get(CITATIONS)))) {
            changed.putIfAbsent(CITATIONS, moved);
        }
        Map<String, ExtensionValue> unknown =
                new LinkedHashMap<>(one.getExtensions().asMap());
        other.getExtensions().asMap().forEach((name, value) -> {
            ExtensionValue known = unknown.putIfAbsent(name, value);
            JsonPointer at = JsonPointer.ROOT.child(name);
            if (known != null && !known.equals(value) && differ(at, at, known, at, value)) {
                unknown.put(name, value);
            }
        });
        if (!unknown.equals(one.getExtensions().asMap())) {
            changed.put(EXTENSIONS, Extensions.from(unknown));
        }
        return Copy.with(one, changed);
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static Object moved(Object citation, Map<JsonPointer, int[]> places) {
        Citation cited = (Citation) citation;
        return cited.getField()
                .map(field -> moved(field, places))
                .filter(field -> !field.equals(cited.getField().get()))
                .<Object>map(field -> cited.toBuilder().field(field).build())
                .orElse(citation);
    }

    private static JsonPointer moved(JsonPointer field, Map<JsonPointer, int[]> places) {
        List<String> steps = field.steps();
        if (steps.size() < 2 || !steps.get(1).matches("[0-9]{1,8}")) {
            return field;
        }
        int[] places2 = places.get(JsonPointer.ROOT.child(steps.get(0)));
        int index = Integer.parseInt(steps.get(1));
        if (places2 == null || index >= places2.length) {
            return field;
        }
        List<String> now = new ArrayList<>(steps);
        now.set(1, Integer.toString(places2[index]));
        return JsonPointer.of(now);
    }

    private void unite(
            JsonPointer at, @Nullable Object left, @Nullable Object right, String name, Map<String, Object> changed) {
        if (right == null || right.equals(left)) {
            return;
        }
        if (right instanceof List<?> list) {
            if (!list.isEmpty()) {
                changed.put(name, left == null ? list : lists(at, (List<?>) left, list));
            }
        } else if (left == null) {
            changed.put(name, right);
        } else if (left instanceof Map<?, ?> map) {
            changed.put(name, maps(at, map, (Map<?, ?>) right));
        } else {
            changed.put(name, values(at, at, left, at, right));
        }
    }

    /** One of two values that differ, or both in one object if neither says what the other denies. */
    private Object values(JsonPointer at, JsonPointer leftAt, Object left, JsonPointer rightAt, Object right) {
        if (Refinement.isRefined(right, left)) {
            differences.add(new Difference(at, leftAt, left, rightAt, right, false, true));
            return left;
        }
        if (Refinement.isRefined(left, right)) {
            differences.add(new Difference(at, leftAt, left, rightAt, right, true, true));
            return right;
        }
        Object both = fill(left, right);
        if (both != null) {
            return both;
        }
        return differ(at, leftAt, left, rightAt, right) ? right : left;
    }

    private boolean differ(JsonPointer at, JsonPointer leftAt, Object left, JsonPointer rightAt, Object right) {
        boolean takes = choice.takesSecond(at, left, right);
        differences.add(new Difference(at, leftAt, left, rightAt, right, takes, false));
        return takes;
    }

    /** Both objects in one; null if they say something else of one member. */
    private static @Nullable Object fill(Object left, Object right) {
        if (left.equals(right)) {
            return left;
        }
        if (!(left instanceof Extensible one)
                || !(right instanceof Extensible other)
                || one.getClass() != other.getClass()) {
            return null;
        }
        Map<String, Object> mine = MemberValues.of(one);
        Map<String, Object> changed = new LinkedHashMap<>();
        for (Map.Entry<String, Object> member : MemberValues.of(other).entrySet()) {
            Object value = mine.get(member.getKey());
            Object both = value == null ? member.getValue() : fill(value, member.getValue());
            if (both == null) {
                return null;
            }
            if (!both.equals(value)) {
                changed.put(member.getKey(), both);
            }
        }
        Map<String, ExtensionValue> unknown =
                new LinkedHashMap<>(one.getExtensions().asMap());
        for (Map.Entry<String, ExtensionValue> member :
                other.getExtensions().asMap().entrySet()) {
            ExtensionValue known = unknown.putIfAbsent(member.getKey(), member.getValue());
            if (known != null && !known.equals(member.getValue())) {
                return null;
            }
        }
        if (unknown.size() > one.getExtensions().asMap().size()) {
            changed.put(EXTENSIONS, Extensions.from(unknown));
        }
        return Copy.with(one, changed);
    }

    private Map<String, Object> maps(JsonPointer at, Map<?, ?> left, Map<?, ?> right) {
        Map<String, Object> united = new LinkedHashMap<>();
        left.forEach((key, value) -> united.put(key.toString(), value));
        right.forEach((key, value) -> {
            Object known = united.putIfAbsent(key.toString(), value);
            if (known != null && !known.equals(value)) {
                JsonPointer entry = at.child(key.toString());
                united.put(key.toString(), values(entry, entry, known, entry, value));
            }
        });
        return united;
    }

    /** An element on its way to its place in the united list. */
    private static final class Slot {

        private Object element;
        private final int left;
        private int right;

        Slot(Object element, int left, int right) {
            this.element = element;
            this.left = left;
            this.right = right;
        }
    }

    /** All elements of both lists: what is one statement once, what only the second has last, or where its day is. */
    private List<Object> lists(JsonPointer at, List<?> left, List<?> right) {
        List<Pair> pairs = Elements.strictPairs(left, right);
        return ordered || !isSecondFirst(pairs, left, right)
                ? lists(at, pairs, left, right, false)
                : lists(at, Elements.strictPairs(right, left), right, left, true);
    }

    /** Which of two lists leads: the one with all that the other has, or else the first one in an order of texts. */
    private static boolean isSecondFirst(List<Pair> pairs, List<?> left, List<?> right) {
        boolean leftHasAll = pairs.stream().allMatch(pair -> pair.left() >= 0);
        boolean rightHasAll = pairs.stream().allMatch(pair -> pair.right() >= 0);
        return leftHasAll == rightHasAll ? Key.of(left).compareTo(Key.of(right)) > 0 : rightHasAll;
    }

    private List<Object> lists(JsonPointer at, List<Pair> pairs, List<?> left, List<?> right, boolean swapped) {
        List<Slot> slots = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            slots.add(new Slot(left.get(i), i, -1));
        }
        Slot[] ofLeft = slots.toArray(Slot[]::new);
        List<Slot> together = new ArrayList<>();
        for (Pair pair : pairs) {
            Object second = pair.right() < 0 ? null : right.get(pair.right());
            if (second == null) {
                continue;
            }
            if (pair.isBoth()) {
                Slot slot = ofLeft[pair.left()];
                Object both = fill(slot.element, second);
                if (both != null || !(second instanceof Citation)) {
                    slot.right = pair.right();
                    if (both != null) {
                        slot.element = both;
                    } else {
                        together.add(slot);
                    }
                    continue;
                }
            }
            insert(slots, new Slot(second, -1, pair.right()));
        }
        int[] leftPlaces = new int[left.size()];
        int[] rightPlaces = new int[right.size()];
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.left >= 0) {
                leftPlaces[slot.left] = i;
            }
            if (slot.right >= 0) {
                rightPlaces[slot.right] = i;
            }
        }
        first.put(at, swapped ? rightPlaces : leftPlaces);
        second.put(at, swapped ? leftPlaces : rightPlaces);
        for (Slot slot : together) {
            JsonPointer place = at.child(leftPlaces[slot.left]);
            JsonPointer leftAt = at.child(slot.left);
            JsonPointer rightAt = at.child(slot.right);
            Object other = right.get(slot.right);
            slot.element = swapped
                    ? values(place, rightAt, other, leftAt, slot.element)
                    : values(place, leftAt, slot.element, rightAt, other);
        }
        return slots.stream().map(slot -> slot.element).toList();
    }

    /** Puts an element before the first one that is certainly later, or at the end. */
    private static void insert(List<Slot> slots, Slot added) {
        Edtf day = day(added.element);
        int place = slots.size();
        for (int i = 0; day != null && i < slots.size(); i++) {
            Edtf other = day(slots.get(i).element);
            if (other != null && Moment.of(other).isAfter(Moment.of(day)).isYes()) {
                place = i;
                break;
            }
        }
        slots.add(place, added);
    }

    private static @Nullable Edtf day(Object element) {
        return element instanceof Extensible object
                ? MemberValues.find(object, SINCE)
                        .or(() -> MemberValues.find(object, WHEN))
                        .map(Edtf.class::cast)
                        .orElse(null)
                : null;
    }
}
