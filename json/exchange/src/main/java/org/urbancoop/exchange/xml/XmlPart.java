package org.urbancoop.exchange.xml;

import java.util.Map;
import java.util.Optional;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * An element right below the root.
 *
 * @param name its name
 * @param pointer its place among them
 * @param value the tree that stands for it
 * @param places where the elements in it stand
 * @param isBroken whether the document cannot be read from here on
 * @param fault why it cannot be read; empty if it can
 */
public record XmlPart(
        String name,
        JsonPointer pointer,
        ExtensionValue value,
        Map<JsonPointer, Location> places,
        boolean isBroken,
        Optional<Message> fault) {

    static XmlPart of(String name, JsonPointer pointer, ExtensionValue value, Map<JsonPointer, Location> places) {
        return new XmlPart(name, pointer, value, places, false, Optional.empty());
    }

    static XmlPart broken(String message, Optional<Location> place) {
        return new XmlPart(
                "",
                JsonPointer.ROOT,
                new ObjectValue(Extensions.none()),
                place.map(at -> Map.of(JsonPointer.ROOT, at)).orElse(Map.of()),
                true,
                Optional.of(new Message(message, message)));
    }

    XmlPart tooLarge(int depth, int values, int characters) {
        return new XmlPart(
                name,
                pointer,
                value,
                places,
                false,
                Optional.of(new Message(
                        depth + " elements in each other, " + values + " values and " + characters + " characters",
                        "겹친 요소 " + depth + "개, 값 " + values + "개, 문자 " + characters + "자")));
    }

    /** Finds where a value stands: its element, or the one around it. */
    public Optional<Location> locationOf(JsonPointer inside) {
        JsonPointer at = inside;
        while (!places.containsKey(at) && !at.steps().isEmpty()) {
            at = JsonPointer.of(at.steps().subList(0, at.steps().size() - 1));
        }
        return Optional.ofNullable(places.get(at));
    }
}
