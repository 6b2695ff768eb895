package org.urbancoop.exchange.graphml;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private record Key(Domain domain, String name) {}

    private final Map<Key, String> types = new LinkedHashMap<>();
    private final Map<Key, String> ids = new LinkedHashMap<>();

    void declare(Domain domain, Map<String, Object> attributes) {
        attributes.forEach((name, value) ->
                types.merge(new Key(domain, name), type(value), (one, other) -> one.equals(other) ? one : "string"));
    }

    private static String type(Object value) {
        return value instanceof Boolean
                ? "boolean"
                : value instanceof Integer ? "int" : value instanceof BigDecimal ? "double" : "string";
    }

    void write(XmlWriter xml) throws IOException {
        for (Map.Entry<Key, String> type : types.entrySet()) {
            String id = "d" + ids.size();
            ids.put(type.getKey(), id);
            xml.start("key")
                    .attribute("id", id)
                    .attribute("for", type.getKey().domain().word)
                    .attribute("attr.name", type.getKey().name())
                    .attribute("attr.type", type.getValue())
                    .end();
        }
    }

    void writeData(XmlWriter xml, Domain domain, Map<String, Object> attributes) throws IOException {
        for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
            Object value = attribute.getValue();
            xml.start("data")
                    .attribute("key", ids.getOrDefault(new Key(domain, attribute.getKey()), ""))
                    .text(value instanceof BigDecimal number ? number.toPlainString() : value.toString())
                    .end();
        }
    }
}
