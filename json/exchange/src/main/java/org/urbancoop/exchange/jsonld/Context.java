package org.urbancoop.exchange.jsonld;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbancoop.exchange.Account;

/** The context of a document: which words stand for which IRIs. A word without a prefix is one of schema.org's. */
final class Context {

    /** What stands before the colon of a name. */
    static final Map<String, String> PREFIXES = prefixes();

    /** Words of schema.org that no line of the account has: parts of values, and what is derived. */
    private static final List<String> OTHERS =
            List.of("PropertyValue", "propertyID", "value", "Country", "DataDownload", "contentUrl", "encodingFormat");

    private Context() {}

    static Map<String, Object> of(Account account, Optional<Publication> publication) {
        Map<String, Object> context = new LinkedHashMap<>(PREFIXES);
        publication.ifPresent(known -> context.put("@base", known.base().toString()));
        Stream.of(
                        account.lines().stream()
                                .filter(line -> !line.as().equals(Nodes.NODE))
                                .map(Account.Line::as),
                        Classes.all(),
                        Derivations.properties(),
                        OTHERS.stream())
                .flatMap(words -> words)
                .filter(word -> !word.isEmpty() && word.indexOf(':') < 0 && word.charAt(0) != '@')
                .sorted()
                .forEach(word -> context.put(word, "schema:" + word));
        return context;
    }

    private static Map<String, String> prefixes() {
        Map<String, String> prefixes = new LinkedHashMap<>();
        prefixes.put("urbancoop", Iris.VOCABULARY);
        prefixes.put("code", Iris.CODES);
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("dc", "http://purl.org/dc/elements/1.1/");
        prefixes.put("dcterms", "http://purl.org/dc/terms/");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("edtf", "http://id.loc.gov/datatypes/edtf/");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        return prefixes;
    }
}
