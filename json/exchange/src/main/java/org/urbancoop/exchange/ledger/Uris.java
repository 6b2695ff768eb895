package org.urbancoop.exchange.ledger;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses that a format takes only as URIs. */
public final class Uris {

    private Uris() {}

    /** Checks whether a text is an absolute URI by RFC 3986. */
    public static boolean isUri(String url) {
        try {
            // RFC 3986 has no letters beyond ASCII, which the class of the JDK lets pass.
            return new URI(url).isAbsolute() && url.chars().allMatch(c -> c < 0x80);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
