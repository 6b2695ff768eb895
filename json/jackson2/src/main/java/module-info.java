/**
 * The domain types in a Jackson 2 mapper: {@code mapper.findAndRegisterModules()}, and {@code City} is read and
 * written.
 */
@SuppressWarnings("module") // The digit is that of Jackson.
module org.urbancoop.jackson2 {
    requires static org.jspecify;
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.urbancoop.json;

    exports org.urbancoop.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.urbancoop.jackson2.UrbancoopModule;
}
