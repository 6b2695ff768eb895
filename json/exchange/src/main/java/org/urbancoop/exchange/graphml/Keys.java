package org.urbancoop.exchange.graphml;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.exchange.xml.XmlWriter;

/** The attributes of a document with their types, which GraphML wants declared before the graph. */
final class Keys {

    /** What has an attribute. */
    enum Domain {
        GRAPH("graph"),
        NODE("node"),
        EDGE("edge");

        private final String word;

        Domain(String word) {
            this.word = word;
        }
    }

    private record Key(String id, Domain domain, String name, String type) {

        Key meet(String other) {
            return type.equals(other) ? this : new Key(id, domain, name, "string");
        }
    }

    /** By the word of the domain, a blank and the name. */
    private final Map<String, Key> keys = new LinkedHashMap<>();

    void declare(Domain domain, Map<String, Object> attributes) {
        attributes.forEach((name, value) -> {
            String type = type(value);
            keys.merge(
                    domain.word + " " + name,
                    new Key("d" + keys.size(), domain, name, type),
                    (known, other) -> known.meet(type));
        });
    }

    private static String type(Object value) {
        return value instanceof Boolean
                ? "boolean"
                : value instanceof Integer ? "int" : value instanceof BigDecimal ? "double" : "string";
    }

    void write(XmlWriter xml) throws IOException {
        for (Key key : keys.values()) {
            xml.start("key")
                    .attribute("id", key.id())
                    .attribute("for", key.domain().word)
                    .attribute("attr.name", key.name())
                    .attribute("attr.type", key.type())
                    .end();
        }
    }

    void writeData(XmlWriter xml, Domain domain, Map<String, Object> attributes) throws IOException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            Object value = attribute.getValue();
            Key key = Objects.requireNonNull(keys.get(domain.word + " " + attribute.getKey()), "a declared key");
            xml.start("data")
                    .attribute("key", key.id())
                    .text(value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                    .end();
        }
    }
}
