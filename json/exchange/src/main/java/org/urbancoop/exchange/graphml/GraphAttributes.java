package org.urbancoop.exchange.graphml;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.xml.SafeXml;
import org.urbancoop.format.Credit;

/** The attributes of a graph, read up to its first node. */
final class GraphAttributes {

    private final Map<String, String> byName = new TreeMap<>();

    private GraphAttributes() {}

    static GraphAttributes read(InputStream stream) {
        GraphAttributes attributes = new GraphAttributes();
        try {
            attributes.read(SafeXml.reader(stream));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("No GraphML: " + e.getMessage(), e);
        }
        return attributes;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, String> names = new HashMap<>();
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "key" -> names.put(attribute(xml, "id"), attribute(xml, "attr.name"));
                case "data" -> byName.put(names.getOrDefault(attribute(xml, "key"), ""), xml.getElementText());
                case "node", "edge" -> {
                    return;
                }
                default -> {}
            }
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    Credit credit() {
        List<String> lines = new ArrayList<>();
        for (@Nullable String line = byName.get("attribution.1"); line != null; ) {
            lines.add(line);
            line = byName.get("attribution." + (lines.size() + 1));
        }
        return new Credit(
                Optional.ofNullable(byName.get("title"))
                        .orElseThrow(() -> new IllegalArgumentException("The graph has no title")),
                Optional.ofNullable(byName.get("licence")),
                lines);
    }
}
