package org.urbancoop.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * An element, or a line or component of a calendar, as a tree of JSON: attributes as {@code @name}, its text as {@code
 * #text}, and what is in it as arrays by their names. White space between elements is none of it.
 */
public final class TreeBuilder {

    /** How many of each name are shown of what is too large. */
    private static final int SHOWN = 20;

    private final String name;
    private final JsonPointer pointer;
    private final Optional<Location> location;
    // Of hundreds of thousands, most have none of these.
    private Map<String, String> attributes = Map.of();
    private Map<String, List<TreeBuilder>> children = Map.of();
    private final StringBuilder text = new StringBuilder(0);
    private boolean isText;

    /**
     * Starts a tree.
     *
     * @param name the name by which it stands in the one around it
     * @param pointer its place in the file, if it is a part of its own
     * @param location where it starts
     */
    public TreeBuilder(String name, JsonPointer pointer, Optional<Location> location) {
        this.name = name;
        this.pointer = pointer;
        this.location = location;
    }

    /** Gets its name. */
    public String name() {
        return name;
    }

    /** Checks whether nothing is in it. */
    public boolean isEmpty() {
        return attributes.isEmpty() && children.isEmpty() && text.isEmpty();
    }

    /** Adds an attribute. */
    public void attribute(String of, String value) {
        attributes = attributes.isEmpty() ? new LinkedHashMap<>(4) : attributes;
        attributes.put("@" + of, value);
    }

    /** Adds what is in it. */
    public void child(TreeBuilder child) {
        children = children.isEmpty() ? new LinkedHashMap<>(4) : children;
        children.computeIfAbsent(child.name, key -> new ArrayList<>(1)).add(child);
    }

    /** Adds to its text. */
    public void text(String more) {
        text.append(more);
    }

    /** Sets its text, blank or not. */
    public void value(String whole) {
        text.append(whole);
        isText = true;
    }

    /** Gets the start of it as a part that is larger than any record is. */
    public TreePart tooLarge(Message limits) {
        TreeBuilder start = new TreeBuilder(name, pointer, location);
        start.attributes = attributes;
        children.forEach((key, list) -> list.stream().limit(SHOWN).forEach(start::child));
        // What is left of it need not be kept any longer.
        children = Map.of();
        return start.part().tooLarge(limits);
    }

    /** Gets it as a part. */
    public TreePart part() {
        return TreePart.of(name, pointer, value(), this::locationOf);
    }

    private ExtensionValue value() {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        attributes.forEach((key, of) -> members.put(key, new TextValue(of)));
        if (isText || !text.toString().isBlank()) {
            members.put("#text", new TextValue(text.toString()));
        }
        children.forEach((key, list) -> members.put(
                key, new ArrayValue(list.stream().map(TreeBuilder::value).toList())));
        return new ObjectValue(Extensions.from(members));
    }

    /** Finds where a value stands: what it is in, if it has no place of its own. */
    private Optional<Location> locationOf(JsonPointer inside) {
        TreeBuilder at = this;
        Optional<Location> found = location;
        List<String> steps = inside.steps();
        for (int i = 0; i + 1 < steps.size(); i += 2) {
            List<TreeBuilder> list = at.children.getOrDefault(steps.get(i), List.of());
            int index = steps.get(i + 1).matches("[0-9]{1,9}") ? Integer.parseInt(steps.get(i + 1)) : list.size();
            if (index >= list.size()) {
                break;
            }
            at = list.get(index);
            found = at.location.or(() -> location);
        }
        return found;
    }
}
