package org.urbancoop.json.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.text.JsonPointer;

/**
 * A record as a tree in which values change. Elements keep their indexes while it is edited: what is removed leaves a
 * gap until the end, and what is added stands behind the last one.
 */
final class ValueTree {

    /** The step behind the last element of a list, as in RFC 6901. */
    static final String END = "-";

    private static final String INDEX = "0|[1-9][0-9]{0,8}";

    /** The members, and the lists on the way to a changed value, which may change; all else stays a value. */
    private Object root;

    private ValueTree(ExtensionValue root) {
        this.root = root;
    }

    static ValueTree of(ExtensionValue root) {
        return new ValueTree(root);
    }

    /** Whether two values are the same, numbers by what they are and not by their digits, at any depth. */
    static boolean isSame(ExtensionValue one, ExtensionValue other) {
        if (one instanceof NumberValue left && other instanceof NumberValue right) {
            return new BigDecimal(left.literal()).compareTo(new BigDecimal(right.literal())) == 0;
        }
        if (one instanceof ArrayValue left && other instanceof ArrayValue right) {
            return left.values().size() == right.values().size()
                    && IntStream.range(0, left.values().size())
                            .allMatch(i ->
                                    isSame(left.values().get(i), right.values().get(i)));
        }
        if (one instanceof ObjectValue left && other instanceof ObjectValue right) {
            Map<String, ExtensionValue> members = right.members().asMap();
            return left.members().asMap().keySet().equals(members.keySet())
                    && left.members().asMap().entrySet().stream()
                            .allMatch(member -> isSame(member.getValue(), member(members, member.getKey())));
        }
        return one.equals(other);
    }

    private static ExtensionValue member(Map<String, ExtensionValue> members, String name) {
        return Objects.requireNonNull(members.get(name));
    }

    Optional<ExtensionValue> find(JsonPointer pointer) {
        Object at = root;
        for (String step : pointer.steps()) {
            at = step(at, step);
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(value(at));
    }

    /** Whether what holds the place is there and may hold it: an object, or a list with the index or its end. */
    boolean hasParent(JsonPointer pointer) {
        List<String> steps = pointer.steps();
        Object at = root;
        for (String step : steps.subList(0, steps.size() - 1)) {
            at = step(at, step);
            if (at == null) {
                return false;
            }
        }
        String last = steps.get(steps.size() - 1);
        return isObject(at) || (isArray(at) && (last.equals(END) || step(at, last) != null));
    }

    void set(JsonPointer pointer, Optional<ExtensionValue> value) {
        root = changed(root, pointer.steps(), value.orElse(null));
    }

    ExtensionValue toValue() {
        return value(root);
    }

    private static boolean isObject(Object at) {
        return at instanceof ObjectValue || at instanceof Map;
    }

    private static boolean isArray(Object at) {
        return at instanceof ArrayValue || at instanceof List;
    }

    private static @Nullable Object step(Object at, String step) {
        if (at instanceof ObjectValue object) {
            return object.members().find(step).orElse(null);
        }
        if (at instanceof Map<?, ?> map) {
            return map.get(step);
        }
        List<?> elements =
                at instanceof ArrayValue array ? array.values() : at instanceof List<?> list ? list : List.of();
        return step.matches(INDEX) && Integer.parseInt(step) < elements.size()
                ? optional(elements.get(Integer.parseInt(step))).orElse(null)
                : null;
    }

    /** A gap is an empty optional. */
    private static Optional<Object> optional(Object element) {
        return element instanceof Optional<?> gap ? gap.map(there -> there) : Optional.of(element);
    }

    private static Object changed(@Nullable Object at, List<String> steps, @Nullable ExtensionValue value) {
        String step = steps.get(0);
        List<String> rest = steps.subList(1, steps.size());
        if (at instanceof ArrayValue || at instanceof List || (at == null && step.equals(END))) {
            List<Object> elements = new ArrayList<>(
                    at instanceof ArrayValue array ? array.values() : at instanceof List<?> list ? list : List.of());
            if (step.equals(END)) {
                if (value != null) {
                    elements.add(value);
                }
                return elements;
            }
            int index = Integer.parseInt(step);
            Object below = rest.isEmpty() ? value : changed(elements.get(index), rest, value);
            elements.set(index, below == null ? Optional.empty() : below);
            return elements;
        }
        Map<String, Object> members = new LinkedHashMap<>();
        if (at instanceof ObjectValue object) {
            members.putAll(object.members().asMap());
        } else if (at instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put(name.toString(), member));
        }
        Object below = rest.isEmpty() ? value : changed(members.get(step), rest, value);
        if (below == null) {
            members.remove(step);
        } else {
            members.put(step, below);
        }
        return members;
    }

    private static ExtensionValue value(Object at) {
        if (at instanceof Map<?, ?> map) {
            Map<String, ExtensionValue> members = new LinkedHashMap<>();
            map.forEach((name, member) -> {
                ExtensionValue value = value(member);
                if (!isEmptied(member, value)) {
                    members.put(name.toString(), value);
                }
            });
            return new ObjectValue(Extensions.from(members));
        }
        if (at instanceof List<?> list) {
            return new ArrayValue(list.stream()
                    .flatMap(element -> optional(element).stream())
                    .map(ValueTree::value)
                    .toList());
        }
        return (ExtensionValue) at;
    }

    /** A list or an object that lost all that it held is absent. */
    private static boolean isEmptied(Object member, ExtensionValue value) {
        return !(member instanceof ExtensionValue)
                && ((value instanceof ArrayValue array && array.values().isEmpty())
                        || (value instanceof ObjectValue object
                                && object.members().isEmpty()));
    }
}
