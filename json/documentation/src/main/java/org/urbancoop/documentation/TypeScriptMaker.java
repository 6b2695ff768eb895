package org.urbancoop.documentation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Makes the TypeScript declarations of the format from its JSON Schema; nothing is said here that the schema does not
 * say. A keyword that has no place here is refused, so that a new one is not lost.
 */
public final class TypeScriptMaker {

    private static final int WIDTH = 120;

    /** What TypeScript has no words for: it stands in the comment of the member or the type. */
    private static final Set<String> OF_VALUES = Set.of(
            "allOf",
            "exclusiveMaximum",
            "exclusiveMinimum",
            "format",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "not",
            "pattern",
            "propertyNames");

    private static final Set<String> OF_TYPES = Set.of(
            "$ref",
            "additionalProperties",
            "const",
            "description",
            "enum",
            "examples",
            "items",
            "oneOf",
            "properties",
            "required",
            "type");

    /** Formats of texts, in words. */
    private static final Map<String, String> FORMATS =
            Map.of("email", "An address of electronic mail.", "uri", "An address that starts with http or https.");

    private final JsonNode schema;
    private final StringBuilder out = new StringBuilder();

    private TypeScriptMaker(JsonNode schema) {
        this.schema = schema;
    }

    /** Makes the declarations of what a dataset is made of: {@code urbancoop.d.ts}. */
    public static String dataset() {
        try {
            return new TypeScriptMaker(new ObjectMapper().readTree(SchemaMaker.dataset())).make();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The schema is no JSON", e);
        }
    }

    private String make() {
        String id = schema.get("$id").asText();
        out.append("""
            // Written by the build from %s; do not edit.
            //
            // What these types cannot say, the schema says, and the library's validator says the rest: the \
            grammar of a text, the
            // bounds of a number, that a list or an object is not empty (leave the member out instead), and \
            what holds between members
            // and between records.

            declare const kind: unique symbol;

            /**
             * A text of one kind. Any literal and any string is accepted for it, a text of another kind is\
             not: a day cannot be given
             * for an identifier.
             */
            export type TextOf<Kind extends string> = string & { readonly [kind]?: Kind };

            /** A record that tells its type, as it has to where nothing else does; `type` tells the records apart. */
            export type Typed<T extends { type?: string }> = T & { type: NonNullable<T["type"]> };

            /** An object with one of some members, and not with two of them. */
            export type ExactlyOne<T, K extends keyof T> = {
              [One in K]-?: Omit<T, K> & Required<Pick<T, One>> & { [Other in Exclude<K, One>]?: never };
            }[K];

            /**
             * The same with members that the format does not name, at any depth. They may stand in every\
             object of a document and are
             * kept; the types leave them out, so that a misspelled member is found.
             */
            export type Extended<T> = T extends string | number | boolean | null | undefined
              ? T
              : T extends readonly (infer E)[]
                ? Extended<E>[]
                : { [K in keyof T]: Extended<T[K]> } & { [member: string]: unknown };
            """.formatted(id.substring(id.lastIndexOf('/') + 1)));
        schema.get("$defs").properties().forEach(each -> define(each.getKey(), each.getValue()));
        return out.append("\nexport {};\n").toString();
    }

    private void define(String name, JsonNode definition) {
        known(definition);
        out.append('\n');
        comment("", comments(definition));
        JsonNode properties = definition.get("properties");
        if (properties == null) {
            String type = "export type " + name + " =";
            wrap(type, definition.has("oneOf") ? records(definition) : alternatives(name, definition));
            return;
        }
        if (definition.has("oneOf")) {
            String only = StreamSupport.stream(definition.get("oneOf").spliterator(), false)
                    .map(one -> quoted(one.get("required").get(0)))
                    .collect(Collectors.joining(" | "));
            out.append("export type %s = ExactlyOne<%sMembers, %s>;%n%n".formatted(name, name, only));
            out.append("interface ").append(name).append("Members {\n");
        } else {
            out.append("export interface ").append(name).append(" {\n");
        }
        Set<String> required = new LinkedHashSet<>();
        definition.path("required").forEach(member -> required.add(member.asText()));
        properties.properties().forEach(member -> {
            known(member.getValue());
            comment("  ", comments(member.getValue()));
            out.append("  %s%s: %s;%n"
                    .formatted(
                            member.getKey(), required.contains(member.getKey()) ? "" : "?", type(member.getValue())));
        });
        out.append("}\n");
    }

    /** The records that a document of one record may hold; each has to tell its type. */
    private static List<String> records(JsonNode definition) {
        List<String> records = new ArrayList<>();
        definition.get("oneOf").forEach(one -> records.add("Typed<" + nameOf(one) + ">"));
        return records;
    }

    /** What a text or a number may be. */
    private List<String> alternatives(String name, JsonNode definition) {
        List<String> terms = new ArrayList<>();
        if (definition.has("enum")) {
            definition.get("enum").forEach(term -> terms.add(quoted(term)));
            return terms;
        }
        if (definition.has("examples")) {
            // Other terms may stand: editors propose the known ones all the same.
            definition.get("examples").forEach(term -> terms.add(quoted(term)));
            terms.add("(string & {})");
            return terms;
        }
        String pattern = definition.path("pattern").asText();
        String records = StreamSupport.stream(
                        schema.at("/$defs/RecordType/enum").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("|"));
        if (pattern.startsWith("^(?:(" + records + ")/")) {
            terms.add("`${RecordType}/${string}`");
            if (pattern.contains("|country/")) {
                terms.add("`country/${string}`");
            }
        } else if (pattern.startsWith("^(?:")) {
            terms.add("TextOf<\"" + name + "\">");
        } else {
            terms.add(primitive(definition));
        }
        return terms;
    }

    private static String type(JsonNode member) {
        if (member.has("$ref")) {
            return nameOf(member);
        }
        if (member.has("const")) {
            return member.get("const").toString();
        }
        return switch (member.get("type").asText()) {
            case "array" -> type(member.get("items")) + "[]";
            case "object" -> "Record<string, " + type(member.get("additionalProperties")) + ">";
            default -> primitive(member);
        };
    }

    private static String primitive(JsonNode schema) {
        String type = schema.get("type").asText();
        return switch (type) {
            case "string", "boolean" -> type;
            case "number", "integer" -> "number";
            default -> throw new IllegalArgumentException("Say what " + schema + " is in TypeScript");
        };
    }

    private static String nameOf(JsonNode reference) {
        return reference.get("$ref").asText().replace("#/$defs/", "");
    }

    /** What a term is in TypeScript: terms have no character that would need more than quotes. */
    private static String quoted(JsonNode term) {
        return term.toString();
    }

    /** What the type cannot say, in words; that nothing is empty stands at the top of the file. */
    private static List<String> comments(JsonNode schema) {
        List<String> remarks = new ArrayList<>();
        schema.path("format").asText().lines().map(FORMATS::get).forEach(words -> {
            if (words != null) {
                remarks.add(words);
            }
        });
        if (schema.path("minItems").asInt() > 1) {
            remarks.add("Of " + schema.get("minItems") + " elements or more.");
        }
        if (schema.has("maxLength")) {
            remarks.add("Of " + schema.get("maxLength") + " characters at most.");
        }
        if (schema.has("minimum") && schema.has("maximum")) {
            remarks.add("From " + schema.get("minimum") + " to " + schema.get("maximum") + ".");
        } else if (schema.has("minimum")) {
            remarks.add("Of " + schema.get("minimum") + " or more.");
        } else if (schema.path("exclusiveMinimum").asText().equals("0")) {
            remarks.add("Above 0.");
        }
        List<String> all = new ArrayList<>();
        all.add(schema.get("description").asText());
        if (!remarks.isEmpty()) {
            all.add("@remarks " + String.join(" ", remarks));
        }
        return all;
    }

    private static void known(JsonNode schema) {
        schema.properties().forEach(keyword -> {
            if (!OF_VALUES.contains(keyword.getKey()) && !OF_TYPES.contains(keyword.getKey())) {
                throw new IllegalArgumentException("Say what " + keyword + " is in TypeScript, or that it is nothing");
            }
        });
    }

    private void comment(String indent, List<String> paragraphs) {
        List<String> texts =
                paragraphs.stream().map(text -> text.replace("*/", "*\\/")).toList();
        if (texts.size() == 1 && texts.get(0).length() + indent.length() + "/**  */".length() <= WIDTH) {
            out.append(indent).append("/** ").append(texts.get(0)).append(" */\n");
            return;
        }
        out.append(indent).append("/**\n");
        for (String text : texts) {
            StringBuilder line = new StringBuilder(indent + " *");
            for (String word : text.split(" ", -1)) {
                if (line.length() + 1 + word.length() > WIDTH) {
                    out.append(line).append('\n');
                    line = new StringBuilder(indent + " *");
                }
                line.append(' ').append(word);
            }
            out.append(line).append('\n');
        }
        out.append(indent).append(" */\n");
    }

    /** A union, in as many lines as it takes. */
    private void wrap(String start, List<String> alternatives) {
        String one = start + " " + String.join(" | ", alternatives) + ";";
        if (one.length() <= WIDTH) {
            out.append(one).append('\n');
            return;
        }
        out.append(start);
        StringBuilder line = new StringBuilder();
        for (String alternative : alternatives) {
            if (line.length() == 0 || line.length() + 3 + alternative.length() > WIDTH - 1) {
                out.append(line).append('\n');
                line = new StringBuilder(" ");
            }
            line.append(" | ").append(alternative);
        }
        out.append(line).append(";\n");
    }
}
