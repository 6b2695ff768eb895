package org.urbancoop.exchange.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML 1.0 in UTF-8, indented. Texts hold no characters that XML does not have.
 *
 * <p>The writer of the JDK leaves carriage returns in texts, and tabs and line feeds in attributes, as they are; each
 * parser reads them as something else. Here they become character references.
 */
public final class XmlWriter {

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();
    /** Whether the start tag is not closed yet, so that attributes can follow. */
    private boolean inTag;
    /** Whether the innermost element holds text, and its end stands right behind it. */
    private boolean hasText;

    private boolean inDocument;

    /** Starts a document. */
    public XmlWriter(OutputStream stream) throws IOException {
        out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Starts an element. */
    public XmlWriter start(String name) throws IOException {
        closeTag();
        indent();
        out.write('<');
        out.write(name);
        open.push(name);
        inTag = true;
        hasText = false;
        return this;
    }

    /** Writes an attribute of the element that was just started. */
    public XmlWriter attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escape(value, true);
        out.write('"');
        return this;
    }

    /** Writes the text of the element that was just started. */
    public XmlWriter text(String text) throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
        hasText = true;
        escape(text, false);
        return this;
    }

    /** Ends the innermost element. */
    public XmlWriter end() throws IOException {
        String name = open.pop();
        if (inTag) {
            out.write("/>");
        } else {
            if (!hasText) {
                indent();
            }
            out.write("</");
            out.write(name);
            out.write('>');
        }
        inTag = false;
        hasText = false;
        return this;
    }

    /** Ends the document; the stream stays open. */
    public void finish() throws IOException {
        out.write('\n');
        out.flush();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            out.write('>');
            inTag = false;
        }
    }

    private void indent() throws IOException {
        if (inDocument) {
            out.write('\n');
        }
        inDocument = true;
        out.write("  ".repeat(open.size()));
    }

    private void escape(String text, boolean inAttribute) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                // Only "]]>" would end something, but a lone one never harms.
                case '>' -> out.write("&gt;");
                case '"' -> out.write(inAttribute ? "&quot;" : "\"");
                case '\r' -> out.write("&#13;");
                case '\n' -> out.write(inAttribute ? "&#10;" : "\n");
                case '\t' -> out.write(inAttribute ? "&#9;" : "\t");
                default -> out.write(c);
            }
        }
    }
}
