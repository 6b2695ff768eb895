package org.urbancoop.json.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.SchemaGenerator;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ValueCodec;

/** The JSON Schema of a table of ours, for {@code docs/schema}. */
final class ReportSchema {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** What the types of the tables do not say. */
    private static final Map<String, String> PATTERNS = Map.of("Finding.fingerprint", "[0-9a-f]{16}");

    private final Map<String, ObjectNode> types = new TreeMap<>();

    static String of(ObjectCodec<?, ?> table, String name, String title) {
        ReportSchema schema = new ReportSchema();
        ObjectNode root = NODES.objectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://urbancoop.org/schema/urbancoop-" + name + ".schema.json")
                .put("title", title)
                .put("$comment", "Made from the tables that read and write such documents.")
                .put("$ref", schema.reference(table));
        ObjectNode definitions = root.putObject("$defs");
        schema.types.forEach(definitions::set);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultPrettyPrinter.FixedSpaceIndenter.instance);
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String reference(ObjectCodec<?, ?> table) {
        if (!types.containsKey(table.typeName())) {
            ObjectNode type = NODES.objectNode().put("type", "object");
            types.put(table.typeName(), type);
            ObjectNode properties = NODES.objectNode();
            ArrayNode required = NODES.arrayNode();
            for (Member<?, ?> member : table.members()) {
                properties.set(member.name(), member(table, member));
                if (member.isMandatory()) {
                    required.add(member.name());
                }
            }
            type.set("properties", properties);
            if (!required.isEmpty()) {
                type.set("required", required);
            }
            // Data keep members that are not known.
            type.put("additionalProperties", Extensible.class.isAssignableFrom(table.type()));
        }
        return "#/$defs/" + table.typeName();
    }

    private ObjectNode member(ObjectCodec<?, ?> table, Member<?, ?> member) {
        ObjectNode node = NODES.objectNode();
        switch (member.presence()) {
            case FLAG -> node.put("const", true);
            case CONSTANT, TYPE -> node.put("const", member.constant().orElseThrow());
            case LIST -> node.put("type", "array").put("minItems", 1).set("items", value(member.codec()));
            case MAP ->
                node.put("type", "object").put("minProperties", 1).set("additionalProperties", value(member.codec()));
            case SINGLE -> {
                node = value(member.codec());
                String pattern = PATTERNS.get(table.typeName() + "." + member.name());
                if (pattern != null) {
                    SchemaGenerator.whole(node, pattern);
                }
            }
        }
        return node;
    }

    private ObjectNode value(ValueCodec<?> codec) {
        ObjectNode node = NODES.objectNode();
        if (codec instanceof ObjectCodec<?, ?> table) {
            return node.put("$ref", reference(table));
        }
        node.put(
                "type",
                switch (codec.kind()) {
                    case TEXT -> "string";
                    case NUMBER -> "number";
                    case INTEGER -> "integer";
                    case BOOLEAN -> "boolean";
                    case OBJECT -> "object";
                });
        codec.grammar().ifPresent(grammar -> SchemaGenerator.whole(node, grammar));
        if (!codec.closedTerms().isEmpty()) {
            ArrayNode terms = node.putArray("enum");
            codec.closedTerms().forEach(terms::add);
        }
        switch (codec.typeName()) {
            case "LocalDate" -> SchemaGenerator.whole(node.put("format", "date"), "[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case "Long" -> node.put("minimum", 0);
            default -> {}
        }
        return node;
    }
}
