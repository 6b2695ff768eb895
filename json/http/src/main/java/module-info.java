/** What a service over HTTP needs of the library, whatever its framework. */
module org.urbancoop.http {
    requires static org.jspecify;
    requires transitive org.urbancoop.json;

    exports org.urbancoop.http;
}
