/** The reference dataset, an artifact with an edition of its own. */
module org.urbancoop.data {
    requires static org.jspecify;
    requires transitive org.urbancoop.json;

    exports org.urbancoop.data;
}
