package org.urbancoop.exchange.reading;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.urbancoop.text.JsonPointer;

/**
 * An element, or a line or component of a calendar, as a tree of JSON: attributes as {@code @name}, its text as {@code
 * #text}, and what is in it as arrays by their names. White space between elements is none of it.
 */
public final class TreeBuilder {

    private final String name;
    private final JsonPointer pointer;
    private final Optional<Location> location;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, List<TreeBuilder>> children = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
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
        attributes.put("@" + of, value);
    }

    /** Adds what is in it. */
    public void child(TreeBuilder child) {
        children.computeIfAbsent(child.name, key -> new ArrayList<>()).add(child);
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

    /** Gets it as a part. */
    public TreePart part() {
        Map<JsonPointer, Location> places = new HashMap<>();
        ExtensionValue value = value(JsonPointer.ROOT, places);
        return TreePart.of(name, pointer, value, places);
    }

    private ExtensionValue value(JsonPointer at, Map<JsonPointer, Location> places) {
        location.ifPresent(place -> places.put(at, place));
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        attributes.forEach((key, of) -> members.put(key, new TextValue(of)));
        if (isText || !text.toString().isBlank()) {
            members.put("#text", new TextValue(text.toString()));
        }
        children.forEach((key, list) -> {
            List<ExtensionValue> values = new ArrayList<>();
            for (TreeBuilder child : list) {
                values.add(child.value(at.child(key).child(values.size()), places));
            }
            members.put(key, new ArrayValue(values));
        });
        return new ObjectValue(Extensions.from(members));
    }
}
