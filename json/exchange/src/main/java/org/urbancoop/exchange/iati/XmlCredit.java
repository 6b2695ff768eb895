package org.urbancoop.exchange.iati;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.urbancoop.exchange.xml.SafeXml;
import org.urbancoop.format.Credit;

/** Reads the credit back, which stands behind the activities. */
final class XmlCredit {

    private XmlCredit() {}

    static Credit read(InputStream stream) throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(stream);
        Map<String, String> header = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        boolean inHeader = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !IatiFormat.NAMESPACE.equals(xml.getNamespaceURI())) {
                continue;
            }
            String name = xml.getLocalName();
            if (!inHeader) {
                inHeader = name.equals("dataset");
            } else if (name.equals("attribution")) {
                lines.add(xml.getElementText());
            } else {
                header.put(name, xml.getElementText());
            }
        }
        return new Credit(
                Optional.ofNullable(header.get("title"))
                        .orElseThrow(() -> new IllegalArgumentException("There is no header with a title")),
                Optional.ofNullable(header.get("licence")),
                lines);
    }
}
