/**
 * The domain: immutable types for how cities cooperate, partial dates, code lists and the rules that hold for them.
 *
 * <p>It needs Jakarta Validation's annotations at run time and nothing else.
 */
@SuppressWarnings("module") // The module of json is built after this one.
module org.urbancoop.core {
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires transitive jakarta.validation;

    exports org.urbancoop to
            org.urbancoop.json,
            org.urbancoop.tables;
    exports org.urbancoop.accessor to
            org.urbancoop.json;
    exports org.urbancoop.agreement;
    exports org.urbancoop.amount;
    exports org.urbancoop.citation;
    exports org.urbancoop.city;
    exports org.urbancoop.code;
    exports org.urbancoop.constraint;
    exports org.urbancoop.dataset;
    exports org.urbancoop.event;
    exports org.urbancoop.evidence;
    exports org.urbancoop.extension;
    exports org.urbancoop.file;
    exports org.urbancoop.format;
    exports org.urbancoop.merge;
    exports org.urbancoop.message;
    exports org.urbancoop.notation;
    exports org.urbancoop.notation.hint to
            org.urbancoop.json;
    exports org.urbancoop.organization;
    exports org.urbancoop.participation;
    exports org.urbancoop.place;
    exports org.urbancoop.program;
    exports org.urbancoop.progress;
    exports org.urbancoop.project;
    exports org.urbancoop.query;
    exports org.urbancoop.record;
    exports org.urbancoop.reference;
    exports org.urbancoop.source;
    exports org.urbancoop.text;
    exports org.urbancoop.time;
    exports org.urbancoop.validation;
    exports org.urbancoop.validation.document to
            org.urbancoop.json,
            org.urbancoop.tables;
    exports org.urbancoop.validation.member to
            org.urbancoop.json;

    uses org.urbancoop.format.Format;
    uses org.urbancoop.validation.Rule;
}
