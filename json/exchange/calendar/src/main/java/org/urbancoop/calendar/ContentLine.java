package org.urbancoop.calendar;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A line of a calendar by its parts, RFC 5545, section 3.1, with the escapes of RFC 6868 in its parameters.
 *
 * @param name the name in capitals; empty if the line has no colon
 * @param parameters the values by their names in capitals; several of one name as they stand, with commas
 * @param value what stands behind the colon, with its escapes; all of a line without one
 * @param start where the value starts in the line
 */
record ContentLine(String name, Map<String, String> parameters, String value, int start) {

    private static final char QUOTE = '"';

    static ContentLine of(String line) {
        int colon = end(line, 0, ":");
        int semicolon = end(line, 0, ":;");
        if (colon < 0 || semicolon == 0) {
            // A quotation mark that is not closed hides the colon.
            int first = line.indexOf(':');
            return first > 0 && semicolon > first - 1
                    ? new ContentLine(name(line.substring(0, first)), Map.of(), line.substring(first + 1), first + 1)
                    : new ContentLine("", Map.of(), line, 0);
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        int at = semicolon;
        while (at < colon) {
            int end = end(line, at + 1, ":;");
            parameter(line.substring(at + 1, end), parameters);
            at = end;
        }
        return new ContentLine(name(line.substring(0, semicolon)), parameters, line.substring(colon + 1), colon + 1);
    }

    private static String name(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    private static void parameter(String text, Map<String, String> parameters) {
        int equals = text.indexOf('=');
        // Before version 2.0, a value stood alone.
        String name = equals < 0 ? "" : name(text.substring(0, equals));
        String value = equals < 0 ? text : text.substring(equals + 1);
        boolean isQuoted =
                value.length() > 1 && value.charAt(0) == QUOTE && value.indexOf(QUOTE, 1) == value.length() - 1;
        String whole = isQuoted ? value.substring(1, value.length() - 1) : value;
        parameters.merge(name, unescape(whole), (one, other) -> one + "," + other);
    }

    /** Finds one of some characters outside quotation marks. */
    private static int end(String line, int from, String characters) {
        boolean isQuoted = false;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == QUOTE) {
                isQuoted = !isQuoted;
            } else if (!isQuoted && characters.indexOf(c) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String unescape(String value) {
        if (value.indexOf('^') < 0) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int escaped = c == '^' && i + 1 < value.length() ? "n^'".indexOf(value.charAt(i + 1)) : -1;
            text.append(escaped < 0 ? c : "\n^\"".charAt(escaped));
            i += escaped < 0 ? 0 : 1;
        }
        return text.toString();
    }
}
