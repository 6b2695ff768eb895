package org.urbancoop.tables.xlsx;

/** Texts of a workbook (ECMA-376, part 1, 22.9.2.19): what XML has no sign for stands as {@code _x0001_}. */
final class XmlText {

    /** The most characters of a cell. */
    static final int MOST_CHARACTERS = 32_767;

    private static final int ESCAPE = "_x0000_".length();

    private XmlText() {}

    /** Escapes the text of an element or an attribute in quotation marks. */
    static String escape(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                default -> {
                    if (!isOfXml(text, i) || isStartOfEscape(text, i)) {
                        xml.append(String.format("_x%04X_", (int) c));
                    } else {
                        xml.append(c);
                    }
                }
            }
        }
        return xml.toString();
    }

    /** Gets the text that was escaped. */
    static String unescape(String xml) {
        if (!xml.contains("_x")) {
            return xml;
        }
        StringBuilder text = new StringBuilder(xml.length());
        for (int i = 0; i < xml.length(); i++) {
            if (isEscape(xml, i)) {
                text.append((char) Integer.parseInt(xml.substring(i + 2, i + ESCAPE - 1), 16));
                i += ESCAPE - 1;
            } else {
                text.append(xml.charAt(i));
            }
        }
        return text.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + ESCAPE <= text.length() && text.charAt(at + ESCAPE - 1) == '_' && isStartOfEscape(text, at);
    }

    /** Whether it would be an escape with one more sign, which may be the start of the next one. */
    private static boolean isStartOfEscape(String text, int at) {
        if (at + ESCAPE - 1 > text.length() || text.charAt(at) != '_' || text.charAt(at + 1) != 'x') {
            return false;
        }
        for (int i = at + 2; i < at + ESCAPE - 1; i++) {
            char c = text.charAt(i);
            if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'))) {
                return false;
            }
        }
        return true;
    }

    /** A carriage return has a sign, but every parser makes a line feed of it. */
    private static boolean isOfXml(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c == '\t' || c == '\n' || (c >= ' ' && c < '\uFFFE');
    }
}
