package org.urbancoop.extension;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Copy;
import org.urbancoop.text.JsonPointer;

/**
 * The values of any object of the model by the names of their members, known and unknown.
 *
 * <p>It is for code that treats all types alike: looking up a pointer, comparing, printing. It does not write
 * documents: a codec has its own table.
 *
 * @since 0.1.0
 */
public final class MemberValues {

    /** A number without leading zeros, as RFC 6901, section 4, has the index of an array. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,8}");

    /** More than any decimal of the model has; {@code 1e1000000000} written out would fill the memory. */
    private static final int MAX_ZEROS = 1_000;

    private MemberValues() {}

    /**
     * Gets the members that an object has, without those that are absent or empty and without extensions.
     *
     * @param object the object, such as a city
     * @return the values by name, in the order in which they are written; a member that is optional is there or not
     */
    public static Map<String, Object> of(Extensible object) {
        Map<String, Object> values = new LinkedHashMap<>();
        forEachMember(Objects.requireNonNull(object, "object"), values::put);
        return values;
    }

    private static void forEachMember(Extensible object, BiConsumer<String, Object> action) {
        for (MemberDescription member : Members.of(object.getClass()).all()) {
            Object value = member.value(object);
            if (value != null) {
                action.accept(member.name(), value);
            }
        }
    }

    /**
     * Finds what stands at a place in an object, such as {@code /participants/0/role} in a project.
     *
     * <p>It descends into objects, maps, lists and extensions.
     *
     * @param object the object to start from, such as a record
     * @param pointer the place
     * @return the value; empty if the place does not exist, or if its member is absent or empty
     */
    public static Optional<Object> find(Extensible object, JsonPointer pointer) {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(pointer, "pointer");
        Object at = object;
        for (String step : pointer.steps()) {
            at = step(at, step);
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /**
     * Gets everything in an object that holds nothing else, by its place: texts, numbers, dates, codes, references.
     *
     * @param object the object to start from, such as a record or a dataset
     * @return the values by pointer, in the order in which they are written, the extensions of each object last
     */
    public static Map<JsonPointer, Object> leaves(Extensible object) {
        Map<JsonPointer, Object> leaves = new LinkedHashMap<>();
        // Not recursive: unknown members can be deeper than the stack.
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(null, "", Objects.requireNonNull(object, "object")));
        while (!open.isEmpty()) {
            Place place = open.pop();
            List<Place> children = new ArrayList<>();
            forEachChild(place.value, (step, child) -> children.add(new Place(place, step, child)));
            if (children.isEmpty()) {
                leaves.put(place.pointer(), place.value);
            }
            Collections.reverse(children);
            children.forEach(open::push);
        }
        return leaves;
    }

    /** A value and the way to it, which becomes a pointer only for a leaf. */
    private record Place(@Nullable Place above, String step, Object value) {

        JsonPointer pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place at = this; at.above != null; at = at.above) {
                steps.push(at.step);
            }
            return JsonPointer.of(List.copyOf(steps));
        }
    }

    /**
     * Gets the text of a value, as a document has it: {@code 5400000}, {@code 2014/2025}, {@code city/seoul}.
     *
     * @param value a value of a member, such as {@link #find} or {@link #leaves} give
     * @return its text without quotes; a decimal has an exponent only if a thousand zeros would be written otherwise
     */
    public static String text(Object value) {
        Objects.requireNonNull(value, "value");
        return value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_ZEROS
                ? number.toPlainString()
                : value instanceof ExtensionValue.TextValue text ? text.value() : value.toString();
    }

    /**
     * Gets what stands right below a value, by the step that leads there: members, entries or elements.
     *
     * @param value a value of a member
     * @return the values by step, in the order in which they are written; none for a value that holds nothing else
     */
    public static Map<String, Object> children(Object value) {
        Objects.requireNonNull(value, "value");
        if (!mayHold(value)) {
            return Map.of();
        }
        Map<String, Object> children = new LinkedHashMap<>();
        forEachChild(value, children::put);
        return children;
    }

    /**
     * Gives what {@link #children} gets, one after the other, for who looks through many values and keeps few.
     *
     * @param value a value of a member
     * @param action takes each step and the value that it leads to, such as {@code role} and {@code host}
     */
    public static void forEachChild(Object value, BiConsumer<String, Object> action) {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(action, "action");
        if (value instanceof Extensible object) {
            forEachMember(object, action);
            object.getExtensions().asMap().forEach(action);
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            object.members().asMap().forEach(action);
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> action.accept(key.toString(), entry));
        } else {
            List<?> elements = elements(value);
            for (int i = 0; i < elements.size(); i++) {
                action.accept(Integer.toString(i), elements.get(i));
            }
        }
    }

    /**
     * Gets a copy of an object in which every text of a member, of an entry, of an element or of an extension is
     * replaced, at any depth. Names of members, keys of maps, codes, references, dates, numbers and versions
     * stay.
     *
     * @param object the object, such as a record
     * @param change what replaces a text
     * @param <T> the type of the object
     * @return the copy; the object itself if no text changes
     * @throws IllegalArgumentException if the object refuses a new text
     */
    public static <T extends Extensible> T withTexts(T object, UnaryOperator<String> change) {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(change, "change");
        return with(object, new Leaves() {
            @Override
            public Object of(Object leaf) {
                return leaf instanceof String text
                        ? change.apply(text)
                        : leaf instanceof ExtensionValue extension ? Trees.withTexts(extension, change) : leaf;
            }

            @Override
            public List<MemberDescription> in(Members members) {
                return members.withTexts();
            }
        });
    }

    /**
     * Gets a copy of an object in which every value of a type is replaced, at any depth, such as the references of a
     * record. Keys of maps and unknown members stay.
     *
     * @param object the object, such as a record
     * @param type the type of the values, such as {@code RecordReference}; none that holds other values
     * @param change what replaces a value; of the same type
     * @param <T> the type of the object
     * @param <V> the type of the values
     * @return the copy; the object itself if no value changes
     * @throws IllegalArgumentException if the object refuses a new value
     */
    public static <T extends Extensible, V> T withValues(T object, Class<V> type, UnaryOperator<V> change) {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(change, "change");
        return with(object, new Leaves() {
            @Override
            public Object of(Object leaf) {
                return type.isInstance(leaf) ? change.apply(type.cast(leaf)) : leaf;
            }

            @Override
            public List<MemberDescription> in(Members members) {
                return members.all();
            }
        });
    }

    /** What replaces the values that hold nothing else, a tree of unknown members being one of them. */
    private interface Leaves {

        Object of(Object leaf);

        /** The members of a type that may change. */
        List<MemberDescription> in(Members members);
    }

    private static <T extends Extensible> T with(T object, Leaves leaves) {
        Map<String, Object> changed = Map.of();
        for (MemberDescription member : leaves.in(Members.of(object.getClass()))) {
            Object value = member.value(object);
            if (value != null) {
                changed = with(member.name(), value, changed(member, value, leaves), changed);
            }
        }
        Extensions extensions = object.getExtensions();
        if (!extensions.isEmpty()) {
            changed = with("extensions", extensions, changed(extensions, leaves), changed);
        }
        return Copy.with(object, changed);
    }

    /** Most members of most objects stay as they are, and no map is made for them. */
    private static Map<String, Object> with(String name, Object value, Object now, Map<String, Object> changed) {
        if (now == value || now.equals(value)) {
            return changed;
        }
        Map<String, Object> more = changed.isEmpty() ? new LinkedHashMap<>() : changed;
        more.put(name, now);
        return more;
    }

    /** What the member is known to be is not asked of each value. */
    private static Object changed(MemberDescription member, Object value, Leaves leaves) {
        return switch (member.multiplicity()) {
            case LIST -> changedList((List<?>) value, leaves);
            case MAP -> changedMap((Map<?, ?>) value, leaves);
            case ONE, OPTIONAL -> changed(value, leaves);
        };
    }

    private static Extensions changed(Extensions extensions, Leaves leaves) {
        return ((ExtensionValue.ObjectValue) leaves.of(new ExtensionValue.ObjectValue(extensions))).members();
    }

    private static Object changed(Object value, Leaves leaves) {
        if (value instanceof String) { // What most values are is asked first.
            return leaves.of(value);
        } else if (value instanceof Extensible object) {
            return with(object, leaves);
        } else if (value instanceof List<?> list) {
            return changedList(list, leaves);
        } else if (value instanceof Map<?, ?> map) {
            return changedMap(map, leaves);
        }
        return leaves.of(value);
    }

    private static Map<?, ?> changedMap(Map<?, ?> map, Leaves leaves) {
        Map<Object, Object> copy = null;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object now = changed(entry.getValue(), leaves);
            if (now != entry.getValue()) {
                copy = copy == null ? new LinkedHashMap<>(map) : copy;
                copy.put(entry.getKey(), now);
            }
        }
        return copy == null ? map : copy;
    }

    /** Most lists stay as they are, which takes no copy. */
    private static List<?> changedList(List<?> list, Leaves leaves) {
        List<Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object now = changed(list.get(i), leaves);
            if (copy == null && now != list.get(i)) {
                copy = new ArrayList<>(list);
            }
            if (copy != null) {
                copy.set(i, now);
            }
        }
        return copy == null ? list : copy;
    }

    private static @Nullable Object step(Object value, String step) {
        if (value instanceof Extensible object) {
            MemberDescription member = Members.of(object.getClass()).find(step).orElse(null);
            return member == null ? object.getExtensions().find(step).orElse(null) : member.value(object);
        }
        if (value instanceof ExtensionValue.ObjectValue object) {
            return object.members().find(step).orElse(null);
        }
        if (value instanceof Map<?, ?> map) {
            return map.get(step);
        }
        List<?> elements = elements(value);
        return INDEX.matcher(step).matches() && Integer.parseInt(step) < elements.size()
                ? elements.get(Integer.parseInt(step))
                : null;
    }

    private static boolean mayHold(Object value) {
        return value instanceof Extensible
                || value instanceof Map
                || value instanceof List
                || value instanceof ExtensionValue.ObjectValue
                || value instanceof ExtensionValue.ArrayValue;
    }

    private static List<?> elements(Object value) {
        return value instanceof List<?> list
                ? list
                : value instanceof ExtensionValue.ArrayValue array ? array.values() : List.of();
    }
}
