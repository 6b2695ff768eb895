/**
 * JSON for the domain types: one door, {@code UrbancoopJson}, over tables that say how each type is written.
 *
 * <p>The tables are not exported: they change with the library. The adapters of data-binding libraries, which are
 * published with it, reach them through {@code binding}; other formats write their JSON with {@code tree}.
 */
@SuppressWarnings("module") // The adapters are built after this module.
module org.urbancoop.json {
    requires static org.jspecify;
    requires transitive org.urbancoop.core;
    requires com.fasterxml.jackson.core;

    exports org.urbancoop.json;
    exports org.urbancoop.json.binding to
            org.urbancoop.jackson2,
            org.urbancoop.jackson3;
    exports org.urbancoop.json.canonical;
    exports org.urbancoop.json.correction;
    exports org.urbancoop.json.dataset to
            org.urbancoop.tables;
    exports org.urbancoop.json.format;
    exports org.urbancoop.json.merge;
    exports org.urbancoop.json.migration;
    exports org.urbancoop.json.problem;
    exports org.urbancoop.json.reference to
            org.urbancoop.tables;
    exports org.urbancoop.json.stream to
            org.urbancoop.tables;
    exports org.urbancoop.json.table to
            org.urbancoop.tables;
    exports org.urbancoop.json.text to
            org.urbancoop.tables;
    exports org.urbancoop.json.tree to
            org.urbancoop.exchange,
            org.urbancoop.http,
            org.urbancoop.tables;
    exports org.urbancoop.json.validation;

    provides org.urbancoop.format.Format with
            org.urbancoop.json.format.JsonFormat,
            org.urbancoop.json.format.NdjsonFormat;
}
