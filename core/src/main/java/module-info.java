/**
 * The domain: immutable types for how cities cooperate, partial dates, code lists and the rules that hold for them.
 *
 * <p>It needs Jakarta Validation's annotations at run time and nothing else.
 */
module org.urbancoop.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive jakarta.validation;

    exports org.urbancoop.text;
}
