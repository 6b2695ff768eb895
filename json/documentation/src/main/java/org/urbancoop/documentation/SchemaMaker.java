package org.urbancoop.documentation;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.urbancoop.accessor.Accessors;
import org.urbancoop.amount.Decimals;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.constraint.Messages;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.dataset.LineCodec;
import org.urbancoop.json.record.CooperationRecordCodec;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.report.OverlayCodec;
import org.urbancoop.json.report.ReportCodec;
import org.urbancoop.json.report.RulingsCodec;
import org.urbancoop.json.report.SuppressionsCodec;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.Member.Presence;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.TypedCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.json.table.ValueCodec.Kind;
import org.urbancoop.tables.json.MappingCodec;
import org.urbancoop.text.VisibleText;

/**
 * Makes the JSON Schemas of the formats from the tables of the codecs, the constraints on the accessors and the words
 * of {@code members.tsv}; nothing is said here that one of them says.
 */
public final class SchemaMaker {

    private static final String TEXT = "Text";

    private static final String SCHEMAS = "https://urbancoop.org/schema/";

    /** What the types of reports do not say. */
    private static final Map<String, String> PATTERNS = Map.of("Finding.fingerprint", "[0-9a-f]{16}");

    private static final Map<String, String> NAMES =
            Map.of("Lower", "Verdict", "Long", "Count", "LocalDate", "Day", "RuleEntry", "Rule");

    private final JsonNodeFactory nodes = new JsonNodeFactory(true);
    private final Map<String, ObjectNode> definitions = new TreeMap<>();

    private final boolean constrained;

    private SchemaMaker(boolean constrained) {
        this.constrained = constrained;
    }

    /** Makes the schema of the format: a dataset, a record or a line. */
    public static String dataset() {
        SchemaMaker maker = new SchemaMaker(true);
        Tables.ALL.forEach(maker::define);
        maker.definitions.put("CooperationRecord", maker.oneOf("A record that tells its type.", (TypedCodec<?>)
                CooperationRecordCodec.CODEC));
        maker.definitions.put(
                "Line",
                maker.oneOf(
                        "A line of a document with one object a line: the header, a record or a declared total, each of"
                                + " which tells its type.",
                        (TypedCodec<?>) LineCodec.CODEC));
        return maker.text(
                UrbancoopJson.SCHEMA_ID,
                "Urbancoop " + Dataset.FORMAT_VERSION,
                "A dataset on how cities cooperate. Single records are at #/$defs/CooperationRecord or at the name of"
                        + " their type, such as #/$defs/Project, and lines at #/$defs/Line. Members that no definition"
                        + " names may stand in every object and are kept. It cannot state that a date exists in the"
                        + " calendar, how many digits a number has, that no member stands twice or that what a "
                        + "reference"
                        + " leads to is there: that is for the library's reader and validator.",
                DatasetCodec.CODEC);
    }

    /** Makes the schema of a validation report; what it quotes from broken data breaks constraints. */
    public static String report() {
        return new SchemaMaker(false)
                .text(
                        SCHEMAS + "urbancoop-validation-report-1.0.schema.json",
                        "A validation report of Urbancoop, version 1.0",
                        "What a validation found, as the library's ReportJson writes it. Readers skip members that they"
                                + " do not know.",
                        ReportCodec.CODEC);
    }

    /** Makes the schema of a file of suppressions. */
    public static String suppressions() {
        return new SchemaMaker(false)
                .text(
                        SCHEMAS + "urbancoop-suppressions-1.0.schema.json",
                        "Accepted findings of Urbancoop, version 1.0",
                        "Findings that somebody has accepted, each with its reason, as the library's SuppressionsJson"
                                + " reads them.",
                        SuppressionsCodec.CODEC);
    }

    /** Makes the schema of a file that says what stands where in a sheet. */
    public static String mapping() {
        return new SchemaMaker(false)
                .text(
                        SCHEMAS + "urbancoop-mapping-1.0.schema.json",
                        "A mapping of a sheet for Urbancoop, version 1.0",
                        "What stands where in somebody's sheet, as the library's MappingJson reads it.",
                        MappingCodec.CODEC);
    }

    /** Makes the schema of a file of corrections. */
    public static String corrections() {
        return new SchemaMaker(false)
                .text(
                        SCHEMAS + "urbancoop-corrections-1.0.schema.json",
                        "Corrections of Urbancoop, version 1.0",
                        "Values of a dataset that are other ones, each with its reason, as the library's Overlay reads"
                                + " them.",
                        OverlayCodec.CODEC);
    }

    /** Makes the schema of a file of rulings on a merge. */
    public static String rulings() {
        return new SchemaMaker(false)
                .text(
                        SCHEMAS + "urbancoop-rulings-1.0.schema.json",
                        "Rulings on a merge of Urbancoop, version 1.0",
                        "What persons decided of two datasets that become one, as the library's RulingsJson reads it.",
                        RulingsCodec.CODEC);
    }

    private String text(String id, String title, String description, ObjectCodec<?, ?> root) {
        ObjectNode schema = nodes.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.put("description", description);
        schema.put("$ref", ref(define(root)));
        ObjectNode all = schema.putObject("$defs");
        definitions.forEach(all::set);
        try {
            return new ObjectMapper()
                            .writer(new DefaultPrettyPrinter()
                                    .withArrayIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance)
                                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                                    .withSeparators(Separators.createDefaultInstance()
                                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                                            .withArrayEmptySeparator("")
                                            .withObjectEmptySeparator("")))
                            // What has no width is not to be written as it is.
                            .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                            .writeValueAsString(schema)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode oneOf(String description, TypedCodec<?> codec) {
        ObjectNode schema = nodes.objectNode().put("description", description).put("type", "object");
        ArrayNode types = schema.putArray("oneOf");
        codec.tables().forEach(table -> {
            ObjectNode type = types.addObject().put("$ref", ref(table.typeName()));
            required(type, "type");
        });
        return schema;
    }

    private void fill(ObjectNode schema, ObjectCodec<?, ?> table) {
        Optional<Members> members = members(table.type());
        members.ifPresent(all -> schema.put("description", all.description(Locale.ENGLISH)));
        schema.put("type", "object");
        List<String> mandatory = table.members().stream()
                .filter(Member::isMandatory)
                .map(Member::name)
                .toList();
        if (!mandatory.isEmpty()) {
            mandatory.forEach(schema.putArray("required")::add);
        }
        if (!table.alternatives().isEmpty()) {
            ArrayNode alternatives = schema.putArray("oneOf");
            table.alternatives().forEach(name -> required(alternatives.addObject(), name));
        }
        ObjectNode properties = schema.putObject("properties");
        for (Member<?, ?> member : table.members()) {
            ObjectNode property = properties.putObject(member.name());
            members.ifPresent(all -> property.put("description", all.description(member.name(), Locale.ENGLISH)));
            member(table.type(), member, property);
        }
        if (members.isEmpty()) {
            // Only data keep members that are not known.
            schema.put("additionalProperties", false);
        }
    }

    /** The words for a type of the model; what reports alone are made of has none. */
    private static Optional<Members> members(Class<?> type) {
        return Extensible.class.isAssignableFrom(type)
                ? Optional.of(Members.of(type.asSubclass(Extensible.class)))
                : Optional.empty();
    }

    private void member(Class<?> type, Member<?, ?> member, ObjectNode schema) {
        if (member.constant().isPresent()) {
            schema.put("const", member.constant().get());
            return;
        }
        Method accessor = constrained ? Accessors.of(type).get(member.name()) : null;
        if (accessor == null) {
            unconstrained(type, member, schema);
            return;
        }
        Set<Annotation> whole = new LinkedHashSet<>(List.of(accessor.getAnnotations()));
        AnnotatedType result = accessor.getAnnotatedReturnType();
        whole.addAll(List.of(result.getAnnotations()));
        AnnotatedType[] parts = result instanceof AnnotatedParameterizedType parameterized
                ? parameterized.getAnnotatedActualTypeArguments()
                : new AnnotatedType[0];
        Presence presence = member.presence();
        if (presence == Presence.LIST) {
            schema.put("type", "array");
            schema.put("minItems", 1);
            schema.set("items", value(member.codec(), List.of(parts[0].getAnnotations())));
            whole.forEach(constraint -> constrain(schema, constraint));
        } else if (presence == Presence.MAP) {
            schema.put("type", "object");
            schema.put("minProperties", 1);
            List<Annotation> names = List.of(parts[0].getAnnotations());
            if (names.stream()
                    .anyMatch(name -> name.annotationType().getSimpleName().equals("NotBlankIfPresent"))) {
                schema.putObject("propertyNames").put("$ref", ref(notBlank()));
            }
            schema.set("additionalProperties", value(member.codec(), List.of(parts[1].getAnnotations())));
        } else if (parts.length == 1) {
            schema.setAll(value(member.codec(), List.of(parts[0].getAnnotations())));
        } else {
            schema.setAll(value(member.codec(), whole));
        }
    }

    private void unconstrained(Class<?> type, Member<?, ?> member, ObjectNode schema) {
        switch (member.presence()) {
            case FLAG -> schema.put("const", true);
            case LIST -> schema.put("type", "array").put("minItems", 1).set("items", value(member.codec(), List.of()));
            case MAP ->
                schema.put("type", "object")
                        .put("minProperties", 1)
                        .set("additionalProperties", value(member.codec(), List.of()));
            default -> {
                schema.setAll(value(member.codec(), List.of()));
                String pattern = PATTERNS.get(type.getSimpleName() + "." + member.name());
                if (pattern != null) {
                    PortablePattern.whole(schema, pattern);
                }
            }
        }
    }

    private ObjectNode value(ValueCodec<?> codec, Iterable<Annotation> constraints) {
        ObjectNode schema = nodes.objectNode();
        if (codec.typeName().equals("Boolean")) {
            schema.put("type", "boolean");
        } else if (codec.typeName().equals("String")) {
            schema.put("type", "string");
        } else {
            schema.put("$ref", ref(define(codec)));
        }
        constraints.forEach(constraint -> constrain(schema, constraint));
        return schema;
    }

    /** Adds the definition of a type, once. */
    private String define(ValueCodec<?> codec) {
        String name = name(codec);
        if (!definitions.containsKey(name)) {
            ObjectNode schema = nodes.objectNode();
            definitions.put(name, schema);
            if (codec instanceof ObjectCodec<?, ?> table) {
                fill(schema, table);
            } else if (codec.kind() == Kind.TEXT) {
                text(codec, schema);
            } else if (codec.typeName().equals("ExtensionValue")) {
                schema.put("description", "Any value, as it stands in a document");
            } else if (codec.typeName().equals("Long")) {
                schema.put("description", "A number of things")
                        .put("type", "integer")
                        .put("minimum", 0);
            } else if (codec.kind() == Kind.INTEGER) {
                schema.put("description", "A whole number")
                        .put("type", "integer")
                        .put("minimum", Integer.MIN_VALUE)
                        .put("maximum", Integer.MAX_VALUE);
            } else {
                BigDecimal beyond = BigDecimal.TEN.pow(Decimals.MAX_PRECISION);
                schema.put(
                                "description",
                                "A number of " + Decimals.MAX_PRECISION + " digits and " + Decimals.MAX_SCALE
                                        + " decimals at most, written out")
                        .put("type", "number")
                        .put("exclusiveMinimum", beyond.negate())
                        .put("exclusiveMaximum", beyond);
            }
        }
        return name;
    }

    /** The name of a definition: that of the type, but for what has a better one in a document. */
    private static String name(ValueCodec<?> codec) {
        return NAMES.getOrDefault(codec.typeName(), codec.typeName());
    }

    private static void text(ValueCodec<?> codec, ObjectNode schema) {
        schema.put("description", description(codec));
        schema.put("type", "string");
        if (!codec.closedTerms().isEmpty()) {
            codec.closedTerms().forEach(schema.putArray("enum")::add);
            return;
        }
        if (codec.grammar().isPresent()) {
            PortablePattern.whole(schema, codec.grammar().get());
            if (codec.typeName().equals("JsonPointer")) {
                schema.put("format", "json-pointer");
            }
        } else if (codec.typeName().equals("LocalDate")) {
            PortablePattern.whole(schema.put("format", "date"), "[0-9]{4}-[0-9]{2}-[0-9]{2}");
        } else {
            schema.put("minLength", 1);
        }
        if (codec.grammar().isEmpty() || codec.codeList().isEmpty()) {
            codec.maxLength().ifPresent(length -> schema.put("maxLength", length));
        }
        codec.codeList().ifPresent(list -> {
            ArrayNode examples = schema.putArray("examples");
            list.terms().stream().filter(term -> !term.isDeprecated()).forEach(term -> examples.add(term.term()));
        });
    }

    /** What a text is. */
    private static String description(ValueCodec<?> codec) {
        CodeList<? extends Code> list = codec.codeList().orElse(null);
        if (list != null) {
            return list.title(Locale.ENGLISH) + ": " + list.definition(Locale.ENGLISH)
                    + " Another term than the known ones may stand.";
        }
        return switch (codec.typeName()) {
            case "Edtf" -> "A date, perhaps partial, uncertain or an interval, such as 2014/2025: EDTF (ISO 8601-2)";
            case "CellPart" -> "What of a cell is meant that holds several things, such as Lyon (France)";
            case "DateOrder" -> "How days in digits are meant that can be read both ways, such as 03/04/2001";
            case "Position" -> "A column as a spreadsheet names it, such as C";
            case "Category" -> "What a rule is about";
            case "FormatVersion" -> "A version of the format, such as 1.0";
            case "JsonPointer" -> "A place in a record, such as /period: a JSON Pointer (RFC 6901)";
            case "LocalDate" -> "A day of the calendar, such as 2027-12-31";
            case "Lower" -> "Whether something holds";
            case "Measure" -> "How records are counted";
            case "Outcome" -> "What a person decided of two records or two claims";
            case "RecordReference" -> "A reference to a record, such as city/seoul";
            case "RecordType" -> "A type of record";
            case "Reference" -> "A reference to a record or a country, such as country/KR";
            case "Severity" -> "How grave a finding is";
            case "Slug" -> "An identifier, such as seoul-taipei";
            case "IsoDuration" -> "A length of time, such as P4Y";
            case "TimeOfDay" -> "A time of day, such as 15:30";
            default -> throw new IllegalArgumentException("Say what a " + codec.typeName() + " is");
        };
    }

    /**
     * States what a constraint demands. It is known by its name: this module has no dependency on the annotations
     * themselves.
     */
    private void constrain(ObjectNode schema, Annotation constraint) {
        switch (constraint.annotationType().getSimpleName()) {
            case "NotBlankIfPresent" -> {
                schema.remove("type");
                schema.put("$ref", ref(notBlank()));
            }
            case "Size" -> {
                if (schema.has("items")) {
                    schema.put("minItems", (int) element(constraint, "min"));
                } else {
                    schema.put("type", "string").put("maxLength", (int) element(constraint, "max"));
                }
            }
            case "Positive" -> number(schema).put("exclusiveMinimum", 0);
            case "PositiveOrZero" -> number(schema).put("minimum", 0);
            case "DecimalMin" -> number(schema).put("minimum", new BigDecimal((String) element(constraint, "value")));
            case "DecimalMax" -> number(schema).put("maximum", new BigDecimal((String) element(constraint, "value")));
            case "Pattern" -> {
                String pattern = (String) element(constraint, "regexp");
                PortablePattern.whole(schema, pattern);
                if (pattern.equals(Messages.URL_PATTERN)) {
                    // An annotation by the specification, an assertion where a validator is told so.
                    schema.put("format", "uri");
                }
            }
            case "Email" -> schema.put("type", "string").put("format", "email");
            case "AssignedCountry", "CountryCode", "CurrencyCode", "LanguageTag", "TimeZoneId", "Valid" -> {
                // Registers are for the validator, and the parts of an object have definitions of their own.
            }
            default ->
                throw new IllegalArgumentException("Say what " + constraint + " is in a schema, or that it is nothing");
        }
    }

    private static Object element(Annotation annotation, String name) {
        try {
            return annotation.annotationType().getMethod(name).invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(annotation + " has no " + name, e);
        }
    }

    private static ObjectNode number(ObjectNode schema) {
        return schema.put("type", "number");
    }

    /** The definition of a text that is not blank. */
    private String notBlank() {
        definitions.computeIfAbsent(
                TEXT,
                name -> nodes.objectNode()
                        .put(
                                "description",
                                "A text that shows something: not white space, control characters and what has no "
                                        + "width alone")
                        .put("type", "string")
                        .put("pattern", VisibleText.NOT_BLANK));
        return TEXT;
    }

    /**
     * A member that has to be there; strict validators want it named beside, even where another object says what it is.
     */
    private static void required(ObjectNode schema, String member) {
        schema.putArray("required").add(member);
        schema.putObject("properties").put(member, true);
    }

    private static String ref(String definition) {
        return "#/$defs/" + definition;
    }
}
