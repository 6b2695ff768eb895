package org.urbancoop.calendar;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import java.util.List;
import java.util.Optional;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.extension.ExtensionValue.TextValue;

/**
 * A property of a component that is read.
 *
 * @param node the tree that stands for it: parameters as {@code @NAME}, the value as {@code #text}
 */
record Property(Node node) {

    private static final String VALUE = "#text";

    /** Gets all of a name that have a value. */
    static List<Property> all(Node component, String name) {
        return component.objects(name).stream()
                .filter(node -> node.get(VALUE).isPresent())
                .map(Property::new)
                .toList();
    }

    static Optional<Property> first(Node component, String name) {
        return all(component, name).stream().findFirst();
    }

    /** Gets the place of the value. */
    Node value() {
        return node.get(VALUE).orElse(node);
    }

    private static String value(Node node) {
        return node.get(VALUE)
                .map(Node::value)
                .filter(TextValue.class::isInstance)
                .map(of -> ((TextValue) of).value())
                .orElse("");
    }

    /** Gets the value as it stands, without blanks around it. */
    String raw() {
        return value(node).strip();
    }

    /** Gets the value as a text, without its escapes. */
    String text() {
        return VObjectPropertyValues.unescape(value(node));
    }

    /** Gets the texts of a list. */
    List<String> list() {
        return VObjectPropertyValues.parseList(value(node)).stream()
                .filter(text -> !text.isBlank())
                .toList();
    }

    Optional<String> parameter(String name) {
        return node.text("@" + name);
    }

    Optional<Node> parameterNode(String name) {
        return node.get("@" + name);
    }
}
