/**
 * The domain types in a Jackson 3 mapper: {@code JsonMapper.builder().findAndAddModules()}, and {@code City} is read
 * and written.
 */
@SuppressWarnings("module") // The digit is that of Jackson.
module org.urbancoop.jackson3 {
    requires static org.jspecify;
    requires transitive tools.jackson.databind;
    requires transitive org.urbancoop.json;

    exports org.urbancoop.jackson3;

    provides tools.jackson.databind.JacksonModule with
            org.urbancoop.jackson3.UrbancoopModule;
}
