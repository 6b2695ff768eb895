/**
 * What tests of programs with the model need: samples, arbitrary values, documents with what is to be said of them.
 *
 * <p>Only {@link org.urbancoop.testkit.Arbitraries} needs jqwik, which whoever uses it has.
 */
module org.urbancoop.testkit {
    requires static net.jqwik.api;
    requires static org.jspecify;
    requires transitive org.urbancoop.core;

    exports org.urbancoop.testkit;
}
