package org.urbancoop.cli.atlas;

import org.urbancoop.text.VisibleText;

/**
 * Markup as it grows. Whatever comes from a dataset goes through {@link #text} or is the value of an attribute: there
 * is no other way in, so it can hold anything.
 */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** Adds markup of our own, which is never data. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds text: what hides is shown, markup is escaped, what runs from right to left stays apart. */
    Html text(String text) {
        return raw(
                escaped(VisibleText.isolated(text)).replace("\u2068", "<bdi>").replace("\u2069", "</bdi>"));
    }

    /** Adds text where no markup may stand, such as in a title. */
    Html plain(String text) {
        return raw(escaped(VisibleText.of(text)));
    }

    /** Opens an element: {@code open("a", "href", "index.html")}. */
    Html open(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            plain(attributes[i + 1]).raw("\"");
        }
        return raw(">");
    }

    /** Closes an element. */
    Html close(String name) {
        return raw("</" + name + ">");
    }

    /** Adds an element that holds a text. */
    Html element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close(name);
    }

    /**
     * Adds an address as a link if it leads to a page of the web, else as text: {@code javascript:} and its like lead
     * nowhere.
     */
    Html link(String url) {
        boolean isPage = url.regionMatches(true, 0, "https://", 0, 8) || url.regionMatches(true, 0, "http://", 0, 7);
        return isPage ? element("a", url, "href", url, "rel", "noopener noreferrer nofollow") : element("code", url);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
