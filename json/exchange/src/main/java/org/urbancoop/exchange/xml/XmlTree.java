package org.urbancoop.exchange.xml;

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
 * An element as a tree of JSON: attributes as {@code @name}, its text as {@code #text}, and the elements in it as
 * arrays by their names. White space between elements is none of it.
 */
final class XmlTree {

    private final String name;
    private final JsonPointer pointer;
    private final Optional<Location> location;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, List<XmlTree>> children = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    XmlTree(String name, JsonPointer pointer, Optional<Location> location) {
        this.name = name;
        this.pointer = pointer;
        this.location = location;
    }

    void attribute(String of, String value) {
        attributes.put("@" + of, value);
    }

    void child(XmlTree child) {
        children.computeIfAbsent(child.name, key -> new ArrayList<>()).add(child);
    }

    void text(String more) {
        text.append(more);
    }

    XmlPart part() {
        Map<JsonPointer, Location> places = new HashMap<>();
        ExtensionValue value = value(JsonPointer.ROOT, places);
        return XmlPart.of(name, pointer, value, places);
    }

    private ExtensionValue value(JsonPointer at, Map<JsonPointer, Location> places) {
        location.ifPresent(place -> places.put(at, place));
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        attributes.forEach((key, of) -> members.put(key, new TextValue(of)));
        if (!text.toString().isBlank()) {
            members.put("#text", new TextValue(text.toString()));
        }
        children.forEach((key, list) -> {
            List<ExtensionValue> values = new ArrayList<>();
            for (XmlTree child : list) {
                values.add(child.value(at.child(key).child(values.size()), places));
            }
            members.put(key, new ArrayValue(values));
        });
        return new ObjectValue(Extensions.from(members));
    }
}
