package org.urbancoop.extension;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;

/** What looks at a whole tree of unknown members. Nothing here is recursive: a tree can be deeper than the stack. */
final class Trees {

    private Trees() {}

    /** Takes the values of a tree in order, each container before and after what it holds. */
    private interface Visitor {

        /** Takes a value; the step that leads to it is a name, an index, or null at the root. */
        void enter(@Nullable Object step, ExtensionValue value);

        /** Takes an array or an object again, after all that it holds. */
        void leave(ExtensionValue container);
    }

    private static boolean isContainer(ExtensionValue value) {
        return value instanceof ArrayValue || value instanceof ObjectValue;
    }

    private static void visit(ExtensionValue root, Visitor visitor) {
        visitor.enter(null, root);
        Deque<ExtensionValue> open = new ArrayDeque<>();
        Deque<Iterator<? extends Map.Entry<?, ExtensionValue>>> rests = new ArrayDeque<>();
        for (ExtensionValue at = root; at != null; ) {
            if (isContainer(at)) {
                open.push(at);
                rests.push(below(at));
            }
            while (!open.isEmpty() && !rests.element().hasNext()) {
                rests.pop();
                visitor.leave(open.pop());
            }
            at = null;
            if (!open.isEmpty()) {
                Map.Entry<?, ExtensionValue> step = rests.element().next();
                at = step.getValue();
                visitor.enter(step.getKey(), at);
            }
        }
    }

    /** What stands right below an array or an object, by index or by name. */
    private static Iterator<? extends Map.Entry<?, ExtensionValue>> below(ExtensionValue container) {
        if (container instanceof ObjectValue object) {
            return object.members().asMap().entrySet().iterator();
        }
        List<ExtensionValue> values = ((ArrayValue) container).values();
        return IntStream.range(0, values.size())
                .mapToObj(i -> Map.entry(i, values.get(i)))
                .iterator();
    }

    static boolean equal(ExtensionValue one, ExtensionValue other) {
        Deque<ExtensionValue> open = new ArrayDeque<>();
        open.push(one);
        open.push(other);
        while (!open.isEmpty()) {
            ExtensionValue right = open.pop();
            ExtensionValue left = open.pop();
            if (left == right) {
                continue;
            }
            if (left instanceof ArrayValue array && right instanceof ArrayValue wanted) {
                if (array.values() instanceof PackedTree.Elements packed
                        && wanted.values() instanceof PackedTree.Elements same
                        && packed.isSame(same)) {
                    continue;
                }
                if (array.values().size() != wanted.values().size()) {
                    return false;
                }
                for (int i = 0; i < array.values().size(); i++) {
                    open.push(array.values().get(i));
                    open.push(wanted.values().get(i));
                }
            } else if (left instanceof ObjectValue object && right instanceof ObjectValue wanted) {
                Map<String, ExtensionValue> members = wanted.members().asMap();
                if (object.members().asMap() instanceof PackedTree.Members packed
                        && members instanceof PackedTree.Members same
                        && packed.isSame(same)) {
                    continue;
                }
                if (object.members().asMap().size() != members.size()) {
                    return false;
                }
                for (Map.Entry<String, ExtensionValue> member :
                        object.members().asMap().entrySet()) {
                    ExtensionValue value = members.get(member.getKey());
                    if (value == null) {
                        return false;
                    }
                    open.push(member.getValue());
                    open.push(value);
                }
            } else if (!left.equals(right)) {
                return false;
            }
        }
        return true;
    }

    /**
     * A sum over all values, each with the way that leads to it: the order of elements counts, of members it does not.
     */
    static int hash(ExtensionValue root) {
        class Hash implements Visitor {
            private final Deque<Integer> ways = new ArrayDeque<>(List.of(1));
            private int sum;

            @Override
            public void enter(@Nullable Object step, ExtensionValue value) {
                int way = 31 * ways.element() + (step == null ? 0 : step.hashCode());
                boolean container = isContainer(value);
                sum += (31 * way + (container ? value.getClass().getName().hashCode() : value.hashCode())) * 0x9E3779B1;
                if (container) {
                    ways.push(way);
                }
            }

            @Override
            public void leave(ExtensionValue container) {
                ways.pop();
            }
        }
        Hash hash = new Hash();
        visit(root, hash);
        return hash.sum;
    }

    /** Such as {@code {east=1, list=["a", null]}}. */
    static String text(ExtensionValue root) {
        class Text implements Visitor {
            private final StringBuilder out = new StringBuilder();
            private boolean first = true;

            @Override
            public void enter(@Nullable Object step, ExtensionValue value) {
                out.append(first ? "" : ", ");
                if (step instanceof String name) {
                    out.append(name).append('=');
                }
                first = isContainer(value);
                out.append(value instanceof ArrayValue ? "[" : value instanceof ObjectValue ? "{" : value.toString());
            }

            @Override
            public void leave(ExtensionValue container) {
                out.append(container instanceof ArrayValue ? ']' : '}');
                first = false;
            }
        }
        Text text = new Text();
        visit(root, text);
        return text.out.toString();
    }

    /** A copy with other texts, the root itself if they are the same; names stay. */
    static ExtensionValue withTexts(ExtensionValue root, UnaryOperator<String> change) {
        return changes(root, change) ? copy(root, change) : root;
    }

    private static boolean changes(ExtensionValue root, UnaryOperator<String> change) {
        class Change implements Visitor {
            private boolean found;

            @Override
            public void enter(@Nullable Object step, ExtensionValue value) {
                found |= value instanceof TextValue text
                        && !change.apply(text.value()).equals(text.value());
            }

            @Override
            public void leave(ExtensionValue container) {}
        }
        Change changes = new Change();
        visit(root, changes);
        return changes.found;
    }

    private static ExtensionValue copy(ExtensionValue root, UnaryOperator<String> change) {
        class Copy implements Visitor {
            /** The values of each open container by step, and below them the copy of the root. */
            private final Deque<Map<Object, ExtensionValue>> open = new ArrayDeque<>(List.of(new LinkedHashMap<>()));

            private final Deque<Object> steps = new ArrayDeque<>();

            @Override
            public void enter(@Nullable Object step, ExtensionValue value) {
                Object at = step == null ? "" : step;
                if (isContainer(value)) {
                    steps.push(at);
                    open.push(new LinkedHashMap<>());
                } else {
                    open.element()
                            .put(
                                    at,
                                    value instanceof TextValue text
                                            ? new TextValue(change.apply(text.value()))
                                            : value);
                }
            }

            @Override
            public void leave(ExtensionValue container) {
                Map<Object, ExtensionValue> values = open.pop();
                open.element().put(steps.pop(), container instanceof ArrayValue ? array(values) : object(values));
            }

            private ArrayValue array(Map<Object, ExtensionValue> values) {
                return new ArrayValue(new ArrayList<>(values.values()));
            }

            private ObjectValue object(Map<Object, ExtensionValue> values) {
                Map<String, ExtensionValue> members = new LinkedHashMap<>();
                values.forEach((name, value) -> members.put((String) name, value));
                return new ObjectValue(Extensions.from(members));
            }
        }
        Copy copy = new Copy();
        visit(root, copy);
        return copy.open.element().values().iterator().next();
    }
}
