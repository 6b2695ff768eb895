package org.urbancoop.exchange.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * A value of JSON, or of the tree that stands for another file, that is read. It remembers which of its values a
 * record has; {@link #left} is what none has, so that
 * a member that a reader does not know, or forgets, is kept.
 */
public final class Node implements Origin {

    private static final Message TEXT = new Message("A text", "텍스트");
    private static final Message OBJECT = new Message("An object", "객체");
    private static final Message ARRAY = new Message("An array", "배열");
    private static final int SHOWN = 80;

    private final JsonPointer base;
    private final Function<JsonPointer, Optional<Location>> locations;
    private final JsonPointer inside;
    private final ExtensionValue value;
    private final @Nullable Problems problems;
    private @Nullable Map<String, Node> children;
    private boolean isCarried;

    private Node(
            JsonPointer base,
            Function<JsonPointer, Optional<Location>> locations,
            JsonPointer inside,
            ExtensionValue value,
            @Nullable Problems problems) {
        this.base = base;
        this.locations = locations;
        this.inside = inside;
        this.value = value;
        this.problems = problems;
    }

    /** Starts to read a part of a document that has a value. */
    public static Node of(JsonPart part, Problems problems) {
        return of(part.pointer(), part::locationOf, part.value().orElseThrow(), problems);
    }

    /**
     * Starts to read a part of a file of another kind, as the tree that stands for it.
     *
     * @param base its place in the file
     * @param locations where what is in it stands, by pointers that start at the part
     * @param value the tree
     * @param problems takes what is wrong with it
     */
    public static Node of(
            JsonPointer base,
            Function<JsonPointer, Optional<Location>> locations,
            ExtensionValue value,
            Problems problems) {
        return new Node(base, locations, JsonPointer.ROOT, value, problems);
    }

    /** Gets the value as it is. */
    public ExtensionValue value() {
        return value;
    }

    @Override
    public JsonPointer pointer() {
        return base.resolve(inside);
    }

    @Override
    public Optional<Location> location() {
        return locations.apply(inside);
    }

    @Override
    public String shown() {
        if (value instanceof ObjectValue || value instanceof ArrayValue) {
            return "";
        }
        String text = value instanceof TextValue given ? given.value() : value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    @Override
    public void carried(boolean is) {
        isCarried = is;
        if (children != null) {
            children.values().forEach(child -> child.carried(is));
        }
    }

    private Map<String, Node> children() {
        if (children == null) {
            Map<String, Node> made = new LinkedHashMap<>();
            if (value instanceof ObjectValue object) {
                object.members().asMap().forEach((name, member) -> made.put(name, child(name, member)));
            } else if (value instanceof ArrayValue array) {
                List<ExtensionValue> values = array.values();
                for (int i = 0; i < values.size(); i++) {
                    String index = Integer.toString(i);
                    made.put(index, child(index, values.get(i)));
                }
            }
            children = made;
        }
        return children;
    }

    private Node child(String step, ExtensionValue of) {
        Node child = new Node(base, locations, inside.child(step), of, problems);
        child.isCarried = isCarried;
        return child;
    }

    /** Gets the members of an object, null ones too; none of anything else. */
    public Map<String, Node> members() {
        return value instanceof ObjectValue ? children() : Map.of();
    }

    /** Gets a member of an object; empty if there is none or it is null. */
    public Optional<Node> get(String name) {
        return Optional.ofNullable(members().get(name)).filter(node -> !(node.value instanceof NullValue));
    }

    /** Carries a member that is null, where null says no more than that there is nothing. */
    public void nulls(String name) {
        Optional.ofNullable(members().get(name))
                .filter(node -> node.value instanceof NullValue)
                .ifPresent(node -> node.carried(true));
    }

    /** Gets a member that is an object; another value is told. */
    public Optional<Node> object(String name) {
        return get(name).filter(node -> node.is(ObjectValue.class, OBJECT));
    }

    /** Gets the elements of a member that is an array; another value is told. */
    public List<Node> list(String name) {
        return get(name)
                .filter(node -> node.is(ArrayValue.class, ARRAY))
                .map(node -> List.copyOf(node.children().values()))
                .orElse(List.of());
    }

    /** Gets the members of that name that are objects in a list; what is no object is told. */
    public List<Node> objects(String name) {
        return list(name).stream()
                .filter(node -> node.is(ObjectValue.class, OBJECT))
                .toList();
    }

    /** Gets a member that is a text; another value is told, and one of white space alone is none. */
    public Optional<String> text(String name) {
        return get(name).flatMap(Node::text);
    }

    /** Gets the value if it is a text; another one is told, and one of white space alone is none. */
    public Optional<String> text() {
        return is(TextValue.class, TEXT)
                ? Optional.of(((TextValue) value).value()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    /** Gets all members of these names, at any depth. */
    public List<Node> within(Set<String> names) {
        List<Node> found = new ArrayList<>();
        children().forEach((name, child) -> {
            if (value instanceof ObjectValue && names.contains(name)) {
                found.add(child);
            } else {
                found.addAll(child.within(names));
            }
        });
        return found;
    }

    /** Gets the value if it is a text or a number, as it is written; nothing is told of another one. */
    public Optional<String> textOrNumber() {
        return value instanceof NumberValue number
                ? Optional.of(number.literal())
                : Optional.of(value)
                        .filter(TextValue.class::isInstance)
                        .map(text -> ((TextValue) text).value())
                        .filter(text -> !text.isBlank());
    }

    /** Gets the elements of an array; none of anything else. */
    public List<Node> elements() {
        return value instanceof ArrayValue ? List.copyOf(children().values()) : List.of();
    }

    /** Gets the value as a number; empty if it is none. */
    public Optional<BigDecimal> number() {
        return value instanceof NumberValue number ? Optional.of(new BigDecimal(number.literal())) : Optional.empty();
    }

    private boolean is(Class<? extends ExtensionValue> type, Message what) {
        boolean is = type.isInstance(value);
        if (!is && problems != null) {
            problems.add(ReadingProblem.WRONG_TYPE, this, what);
        }
        return is;
    }

    /**
     * Gets what no record has, at its places: of an array of which something is left, null stands for each element that
     * was carried.
     */
    public Optional<ExtensionValue> left() {
        if (isCarried) {
            return Optional.empty();
        }
        if (children == null || children.isEmpty()) {
            return Optional.of(value);
        }
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        List<ExtensionValue> elements = new ArrayList<>();
        children.forEach((step, child) -> {
            Optional<ExtensionValue> of = child.left();
            of.ifPresent(rest -> members.put(step, rest));
            elements.add(of.orElseGet(NullValue::new));
        });
        if (members.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof ObjectValue ? new ObjectValue(Extensions.from(members)) : new ArrayValue(elements));
    }
}
