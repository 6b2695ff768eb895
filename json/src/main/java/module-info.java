/**
 * JSON for the domain types: one door, {@code UrbancoopJson}, over tables that say how each type is written.
 *
 * <p>The tables are not exported: they change with the library.
 */
module org.urbancoop.json {
    requires static org.jspecify;
    requires transitive org.urbancoop.core;
    requires com.fasterxml.jackson.core;

    exports org.urbancoop.json;
    exports org.urbancoop.json.canonical;
    exports org.urbancoop.json.migration;
    exports org.urbancoop.json.reading;
    exports org.urbancoop.json.validation;
}
