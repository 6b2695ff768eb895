package org.urbancoop.exchange.xml;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Readers of XML that may be hostile: neither files of others nor entities that unfold. */
public final class SafeXml {

    private static final String MAX_DEPTH = "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";
    private static final int DEEPEST = 10_000;

    private SafeXml() {}

    /** Opens a reader, one element after the other; a text may come in pieces. */
    public static XMLStreamReader reader(InputStream stream) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The parser remembers each element that is open.
        factory.setProperty(MAX_DEPTH, DEEPEST);
        return factory.createXMLStreamReader(stream);
    }
}
