package org.urbancoop.tables.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Elements of XML, one after the other; no entities, no document types, nothing from anywhere else. */
final class Xml implements Closeable {

    private final InputStream in;
    private final XMLStreamReader reader;

    Xml(InputStream in) throws IOException {
        this.in = in;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            this.reader = factory.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Moves to the next start or end of an element; false at the end. */
    boolean next() throws IOException {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw XlsxSheetFormat.damaged(new IOException("A workbook has no document type"));
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    boolean isStart(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** Gets an attribute of whatever namespace. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Whether a truth value is set. */
    boolean is(String name) {
        String value = attribute(name);
        return value != null && (value.equals("1") || value.equals("true"));
    }

    /** Gets the text of the element that starts here, and moves to its end. */
    String text() throws IOException {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** A workbook that unpacks beyond measure tells so through the parser. */
    private static IOException damaged(XMLStreamException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof org.urbancoop.tables.sheet.UnreadableSheetException told) {
                return told;
            }
        }
        return e.getNestedException() instanceof org.urbancoop.tables.sheet.UnreadableSheetException told
                ? told
                : XlsxSheetFormat.damaged(e);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
