package org.urbancoop.exchange.jsonld;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.regex.Pattern;
import org.urbancoop.code.Code;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** How records, their parts, terms of code lists and addresses are named. */
final class Iris {

    /** The names of members and types that no other vocabulary has. */
    static final String VOCABULARY = "https://urbancoop.org/vocabulary#";

    /** The names of code lists and of their terms. */
    static final String CODES = "https://urbancoop.org/code/";

    /** Only these schemes: {@code schema:name} is an absolute IRI as well, and a name of the context. */
    private static final Pattern WEB = Pattern.compile("https?://[^/?#].*", Pattern.CASE_INSENSITIVE);

    /** What {@link URI} lets pass and RFC 3987 does not: controls, marks of direction, halves of characters. */
    private static final Pattern NO_IRI = Pattern.compile("[\\p{C}\\p{Z}]");

    private Iris() {}

    /** Refers to something. */
    static Map<String, Object> to(String iri) {
        return Map.of("@id", iri);
    }

    /** Names a record, or a country as the term of the code list that it is. */
    static String of(Reference reference) {
        return reference instanceof CountryReference of && of.country().isKnown()
                ? of(of.country())
                : reference.toString();
    }

    /** Names a term that its list knows, such as {@code code:sector/transport.urban}. */
    static String of(Code known) {
        return "code:" + known.codeList().name() + "/" + known.term();
    }

    /** Names an object in a record by its place: {@code project/x#/participants/0}, as RFC 6901, section 6, has it. */
    static String of(String subject, JsonPointer place) {
        // Members and indexes alone: keys of maps, which would have to be escaped, lead to no object.
        return subject + "#" + place;
    }

    /** Checks whether a text is an address of the web that every reader of IRIs takes. */
    static boolean isAddress(String text) {
        if (!WEB.matcher(text).matches() || NO_IRI.matcher(text).find()) {
            return false;
        }
        try {
            return new URI(text).getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
