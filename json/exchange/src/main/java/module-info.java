/** Datasets in the formats of others: GeoJSON, GraphML, IATI, JSON-LD and OC4IDS, found as services. */
@SuppressWarnings("module") // That of calendars is built after this one.
module org.urbancoop.exchange {
    requires static org.jspecify;
    requires transitive org.urbancoop.json;
    requires java.xml;

    exports org.urbancoop.exchange;
    exports org.urbancoop.exchange.geojson;
    exports org.urbancoop.exchange.graphml;
    exports org.urbancoop.exchange.iati;
    exports org.urbancoop.exchange.jsonld;
    exports org.urbancoop.exchange.ledger to
            org.urbancoop.calendar;
    exports org.urbancoop.exchange.oc4ids;
    exports org.urbancoop.exchange.reading to
            org.urbancoop.calendar;
    exports org.urbancoop.exchange.wikidata;

    provides org.urbancoop.format.Format with
            org.urbancoop.exchange.geojson.GeoJsonFormat,
            org.urbancoop.exchange.geojson.GeoJsonSeqFormat,
            org.urbancoop.exchange.graphml.GraphMlFormat,
            org.urbancoop.exchange.iati.IatiFormat,
            org.urbancoop.exchange.jsonld.JsonLdFormat,
            org.urbancoop.exchange.oc4ids.Oc4idsFormat,
            org.urbancoop.exchange.wikidata.WikidataFormat;
}
