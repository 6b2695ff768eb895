package org.urbancoop.exchange.jsonld;

import java.util.Map;

/**
 * Which property stands for a member, as the test has it: the name of the member in our own vocabulary unless it is
 * said here.
 */
final class Terms {

    static final String OWN = "https://urbancoop.org/vocabulary#";
    static final String CODES = "https://urbancoop.org/code/";
    static final String SCHEMA = "https://schema.org/";
    static final String PROV = "http://www.w3.org/ns/prov#";
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String DERIVATION = PROV + "qualifiedDerivation";

    private static final Map<String, String> OF_ALL = Map.of(
            "title", SCHEMA + "name",
            "name", SCHEMA + "name",
            "titles", SCHEMA + "name",
            "names", SCHEMA + "name",
            "aliases", SCHEMA + "alternateName",
            "identifiers", SCHEMA + "identifier",
            "summary", SCHEMA + "description",
            "description", SCHEMA + "description",
            "citations", DERIVATION,
            "url", SCHEMA + "url");

    private static final Map<String, String> OF_ONE = Map.ofEntries(
            Map.entry("Dataset.title", DCTERMS + "title"),
            Map.entry("Dataset.version", "http://www.w3.org/ns/dcat#version"),
            Map.entry("Source.publisher", "http://purl.org/dc/elements/1.1/publisher"),
            Map.entry("Source.language", SCHEMA + "inLanguage"),
            Map.entry("City.location", SCHEMA + "geo"),
            Map.entry("City.parent", SCHEMA + "containedInPlace"),
            Map.entry("Contact.email", SCHEMA + "email"),
            Map.entry("Contact.telephone", SCHEMA + "telephone"),
            Map.entry("Contact.fax", SCHEMA + "faxNumber"),
            Map.entry("Coordinates.latitude", SCHEMA + "latitude"),
            Map.entry("Coordinates.longitude", SCHEMA + "longitude"),
            Map.entry("DeclaredTotal.where", OWN + "conditions"),
            Map.entry("DeclaredTotal.citation", DERIVATION),
            Map.entry("DeclaredTotal.measure", OWN + "countedAs"),
            Map.entry("Event.languages", SCHEMA + "inLanguage"),
            Map.entry("Event.venue", SCHEMA + "location"),
            Map.entry("Venue.city", SCHEMA + "containedInPlace"),
            Map.entry("Money.amount", SCHEMA + "value"),
            Map.entry("Money.currency", SCHEMA + "currency"),
            Map.entry("Organization.partOf", SCHEMA + "parentOrganization"),
            Map.entry("Organization.memberOf", SCHEMA + "memberOf"),
            Map.entry("Organization.website", SCHEMA + "url"),
            Map.entry("Person.jobTitle", SCHEMA + "jobTitle"),
            Map.entry("Place.label", SCHEMA + "name"),
            Map.entry("Project.locations", SCHEMA + "location"),
            Map.entry("Quantity.value", SCHEMA + "value"),
            Map.entry("Observation.target", OWN + "targetQuantity"),
            Map.entry("Renewal.term", OWN + "renewalTerm"),
            Map.entry("Citation.source", PROV + "entity"),
            Map.entry("Citation.where", OWN + "locator"));

    private Terms() {}

    /** Gets the property of a member, such as {@code https://schema.org/geo} for {@code City.location}. */
    static String of(String type, String member) {
        return OF_ONE.getOrDefault(type + "." + member, OF_ALL.getOrDefault(member, OWN + member));
    }
}
