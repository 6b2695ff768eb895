package org.urbancoop.exchange.xml;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.reading.TreeBuilder;
import org.urbancoop.exchange.reading.TreePart;
import org.urbancoop.exchange.reading.TreeSource;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/** The elements right below the root of a document, one after the other, each as a tree. */
public final class XmlParts implements TreeSource {

    private static final int DEEPEST = 100;
    private static final int MOST_VALUES = 200_000;
    private static final int MOST_CHARACTERS = 1 << 22;

    private static final Message LIMITS = new Message(
            DEEPEST + " elements in each other, " + MOST_VALUES + " values and " + MOST_CHARACTERS + " characters",
            "겹친 요소 " + DEEPEST + "개, 값 " + MOST_VALUES + "개, 문자 " + MOST_CHARACTERS + "자");

    private final BoundedStream stream;
    private final String namespace;
    private @Nullable XMLStreamReader xml;
    private @Nullable TreePart root;
    private int index;
    private boolean isEnded;
    private Optional<Location> start = Optional.empty();

    /**
     * Starts to read.
     *
     * @param stream the document
     * @param namespace the namespace whose names get the prefix {@code u:}, whichever the document has for it
     */
    public XmlParts(InputStream stream, String namespace) {
        this.stream = new BoundedStream(stream, 2L * MOST_CHARACTERS);
        this.namespace = namespace;
    }

    /** Gets the next part: first the root with its attributes alone, then what is in it; null at the end. */
    @Override
    public @Nullable TreePart next() throws IOException {
        if (isEnded) {
            return null;
        }
        try {
            XMLStreamReader reader = xml == null ? SafeXml.reader(stream) : xml;
            xml = reader;
            while (reader.hasNext()) {
                int event = advance(reader);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (root == null) {
                        TreeBuilder tree = start(reader, JsonPointer.ROOT);
                        root = tree.part();
                        return root;
                    }
                    return element(reader);
                }
            }
            isEnded = true;
            return null;
        } catch (XMLStreamException e) {
            isEnded = true;
            String message = String.valueOf(e.getMessage()).replaceFirst("(?s)^ParseError at .*?Message: ", "");
            javax.xml.stream.Location at = e.getLocation();
            return TreePart.broken(new Message(message, message), location(at));
        }
    }

    /** Goes on; the end of what was read is the start of what is read next. */
    private int advance(XMLStreamReader reader) throws XMLStreamException {
        // Behind a text, the bracket of what follows has been read, too.
        int read = reader.getEventType() == XMLStreamConstants.CHARACTERS ? 1 : 0;
        start = location(reader.getLocation())
                .filter(at -> at.column() > read)
                .map(at -> Location.of(at.line(), at.column() - read));
        stream.renew();
        return reader.next();
    }

    private static Optional<Location> location(javax.xml.stream.@Nullable Location at) {
        return at == null || at.getLineNumber() < 1 || at.getColumnNumber() < 1
                ? Optional.empty()
                : Optional.of(Location.of(at.getLineNumber(), at.getColumnNumber()));
    }

    private TreeBuilder start(XMLStreamReader reader, JsonPointer pointer) {
        TreeBuilder tree = new TreeBuilder(name(reader), pointer, start);
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            tree.attribute(attribute(reader, i), reader.getAttributeValue(i));
        }
        return tree;
    }

    private TreePart element(XMLStreamReader reader) throws XMLStreamException {
        TreeBuilder whole = start(reader, JsonPointer.ROOT.child(index++));
        Deque<TreeBuilder> open = new ArrayDeque<>();
        open.push(whole);
        int values = 0;
        long characters = 0;
        // What is skipped is read to its end, so that the next one can be.
        int skipped = 0;
        boolean isTooLarge = false;
        while (!open.isEmpty()) {
            int event = advance(reader);
            isTooLarge |= values > MOST_VALUES || characters > MOST_CHARACTERS || open.size() > DEEPEST;
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isTooLarge) {
                    skipped++;
                } else {
                    TreeBuilder child = start(reader, JsonPointer.ROOT);
                    values += 1 + reader.getAttributeCount();
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        characters += reader.getAttributeValue(i).length();
                    }
                    open.push(child);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (skipped > 0) {
                    skipped--;
                } else {
                    TreeBuilder child = open.pop();
                    if (!open.isEmpty()) {
                        open.element().child(child);
                    }
                }
            } else if (!isTooLarge && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
                characters += reader.getTextLength();
                if (characters <= MOST_CHARACTERS) {
                    open.element().text(reader.getText());
                }
            }
        }
        return isTooLarge ? whole.tooLarge(LIMITS) : whole.part();
    }

    private String name(XMLStreamReader reader) {
        return qualified(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName());
    }

    private String attribute(XMLStreamReader reader, int i) {
        return qualified(
                reader.getAttributeNamespace(i), reader.getAttributePrefix(i), reader.getAttributeLocalName(i));
    }

    private String qualified(@Nullable String uri, @Nullable String prefix, String local) {
        return namespace.equals(uri) ? "u:" + local : prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
