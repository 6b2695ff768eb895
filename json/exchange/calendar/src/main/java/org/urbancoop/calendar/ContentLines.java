package org.urbancoop.calendar;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.IntPredicate;
import org.urbancoop.exchange.ledger.Characters;

/**
 * Writes the lines of RFC 5545, section 3.1: folded at 75 octets, never within a character, and ended by CR LF.
 *
 * <p>The writers of the libraries count characters, of which Korean needs three octets each.
 */
final class ContentLines {

    /** What a text may hold: no control characters but tabs, and line feeds, which are escaped. */
    static final IntPredicate CHARACTERS =
            code -> Characters.UNICODE.test(code) && (code >= 0x20 || code == '\t' || code == '\n') && code != 0x7F;

    private static final int MOST_OCTETS = 75;

    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final byte[] END = {'\r', '\n'};

    private final OutputStream out;

    ContentLines(OutputStream out) {
        this.out = out;
    }

    void begin(String component) throws IOException {
        line("BEGIN", Map.of(), component);
    }

    void end(String component) throws IOException {
        line("END", Map.of(), component);
    }

    /** Writes a value whose characters need no escape: a date, an address, a number. */
    void value(String name, String value) throws IOException {
        line(name, Map.of(), value);
    }

    void value(String name, Map<String, String> parameters, String value) throws IOException {
        line(name, parameters, value);
    }

    void text(String name, String text) throws IOException {
        line(name, Map.of(), escape(text));
    }

    void text(String name, Map<String, String> parameters, String text) throws IOException {
        line(name, parameters, escape(text));
    }

    static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Quotes a value of a parameter, with the escapes of RFC 6868. */
    private static String quote(String value) {
        String escaped = value.replace("^", "^^").replace("\n", "^n").replace("\"", "^'");
        return escaped.matches("[A-Za-z0-9/_.-]+") ? escaped : '"' + escaped + '"';
    }

    private void line(String name, Map<String, String> parameters, String value) throws IOException {
        StringBuilder line = new StringBuilder(name);
        parameters.forEach((key, of) -> line.append(';').append(key).append('=').append(quote(of)));
        line.append(':').append(value);
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int code = line.codePointAt(i);
            byte[] bytes = Character.toString(code).getBytes(StandardCharsets.UTF_8);
            if (octets + bytes.length > MOST_OCTETS) {
                out.write(FOLD);
                octets = 1;
            }
            out.write(bytes);
            octets += bytes.length;
            i += Character.charCount(code);
        }
        out.write(END);
    }
}
