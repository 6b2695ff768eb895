package org.urbancoop.validation.member;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The form of an e-mail address, such as {@code name@example.org}, as Jakarta's reference provider reads it.
 *
 * <p>The standard leaves the form to the provider. This one walks the text once; a pattern with nested repetition would
 * not.
 */
final class EmailAddress {

    private static final int MAX_LOCAL = 64;
    private static final int MAX_DOMAIN = 255;
    private static final String ATOM = "!#$%&'*+/=?^_`{|}~";
    private static final String ONLY_IN_QUOTES = ".(),<>[]:;  @";

    private EmailAddress() {}

    static boolean isValid(String text) {
        if (text.isEmpty()) {
            return true;
        }
        int at = text.lastIndexOf('@');
        return at >= 0 && isLocal(text.substring(0, at)) && isDomain(text.substring(at + 1));
    }

    /** Message of atoms or of quoted characters, with points between them. */
    private static boolean isLocal(String local) {
        if (local.length() > MAX_LOCAL) {
            return false;
        }
        int i = 0;
        while (true) {
            int end = i < local.length() && local.charAt(i) == '"' ? quotedEnd(local, i) : atomEnd(local, i);
            if (end == i) {
                return false;
            }
            if (end == local.length()) {
                return true;
            }
            if (local.charAt(end) != '.') {
                return false;
            }
            i = end + 1;
        }
    }

    private static int atomEnd(String text, int from) {
        int i = from;
        while (i < text.length() && isLocalAtom(text.charAt(i))) {
            i++;
        }
        return i;
    }

    /** The index after the closing quote, or {@code from} if there is none or nothing between the quotes. */
    private static int quotedEnd(String text, int from) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            char c = text.charAt(i);
            if (c == '\\') {
                if (i + 1 >= text.length() || (text.charAt(i + 1) != '\\' && text.charAt(i + 1) != '"')) {
                    return from;
                }
                i++;
            } else if (!isLocalAtom(c) && ONLY_IN_QUOTES.indexOf(c) < 0) {
                return from;
            }
            i++;
        }
        return i < text.length() && i > from + 1 ? i + 1 : from;
    }

    private static boolean isLocalAtom(char c) {
        return c == '-' || isDomainCharacter(c);
    }

    private static boolean isDomainCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c >= '\u0080'
                || ATOM.indexOf(c) >= 0;
    }

    private static boolean isDomain(String domain) {
        if (domain.startsWith("[") ? !isLiteral(domain) : !isName(domain)) {
            return false;
        }
        try {
            return IDN.toASCII(domain).length() <= MAX_DOMAIN;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A number of the internet in brackets: {@code [192.0.2.1]} or {@code [IPv6:2001:db8::1]}. */
    private static boolean isLiteral(String domain) {
        if (domain.matches("\\[\\d{1,3}(\\.\\d{1,3}){3}]")) {
            return true;
        }
        if (!domain.matches("\\[IPv6:[0-9A-Fa-f:.]+]")) {
            return false;
        }
        try {
            // Between brackets, Java reads numbers only: no name is looked up.
            InetAddress.getByName("[" + domain.substring("[IPv6:".length()));
            return true;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Labels with points between them; a label neither starts nor ends with a hyphen. */
    private static boolean isName(String domain) {
        char before = '.';
        for (int i = 0; i < domain.length(); i++) {
            char c = domain.charAt(i);
            if ((c == '.' || c == '-') ? (before == '.' || (c == '.' && before == '-')) : !isDomainCharacter(c)) {
                return false;
            }
            before = c;
        }
        return before != '.' && before != '-';
    }
}
