package org.urbancoop.exchange.jsonld;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.Account;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;

/** Makes the published vocabulary of the catalogue of members, the account of the format and the code lists. */
final class Vocabulary {

    private static final String OWN = "urbancoop:";

    /** A member as the property that stands for it. */
    record Use(String type, MemberDescription member, String english, String korean) {

        /** What stands behind the property: a literal, a concept, a record or a node. */
        String range() {
            return member.multiplicity() == Multiplicity.MAP
                    ? "schema:PropertyValue"
                    : switch (member.kind()) {
                        case OBJECT -> name(member.valueType().getSimpleName());
                        case CODE -> "skos:Concept";
                        case RECORD, REFERENCE, IDENTIFIER -> "rdfs:Resource";
                        case DATE, MOMENT -> "edtf:EDTF";
                        case NUMBER -> "xsd:decimal";
                        case INTEGER -> "xsd:integer";
                        case BOOLEAN -> "xsd:boolean";
                        case DURATION -> "xsd:duration";
                        default -> "xsd:string";
                    };
        }
    }

    private final Account account = new JsonLdFormat().account();
    private final Map<String, Class<? extends Extensible>> types = new TreeMap<>();

    Vocabulary() {
        List<Class<? extends Extensible>> open = new ArrayList<>(List.of(Dataset.class));
        while (!open.isEmpty()) {
            Class<? extends Extensible> type = open.remove(0);
            if (types.put(type.getSimpleName(), type) == null) {
                Members.of(type).all().stream()
                        .filter(member -> member.kind() == ValueKind.OBJECT)
                        .forEach(member -> open.add(member.valueType().asSubclass(Extensible.class)));
            }
        }
    }

    /** The class of a type: our own one, or that of others which it has instead. */
    private static String name(String type) {
        List<String> classes = Classes.of(type, null);
        String name = classes.get(classes.size() - 1);
        return name.indexOf(':') < 0 ? "schema:" + name : name;
    }

    /** Gets the uses of each property, in the order of their names. */
    Map<String, List<Use>> properties() {
        Map<String, List<Use>> properties = new TreeMap<>();
        types.forEach((type, of) -> Members.of(of).all().forEach(member -> {
            String as = account.get(type, member.name()).as();
            properties
                    .computeIfAbsent(as, name -> new ArrayList<>())
                    .add(new Use(
                            type,
                            member,
                            Members.of(of).description(member.name(), Locale.ENGLISH),
                            Members.of(of).description(member.name(), Locale.KOREAN)));
        }));
        properties.keySet().removeIf(name -> name.startsWith("@") || name.equals(Nodes.NODE));
        return properties;
    }

    // ------------------------------------------------------------------------------------------------- in Turtle

    String turtle() {
        StringBuilder to = new StringBuilder(prefixes());
        to.append("\n<https://urbancoop.org/vocabulary#> a owl:Ontology ;\n  dcterms:title ")
                .append(both("Vocabulary of urban cooperation", "도시 협력 어휘"))
                .append(" ;\n  dcterms:license <https://spdx.org/licenses/Apache-2.0> .\n");
        types.forEach((type, of) -> {
            String name = name(type);
            if (name.startsWith(OWN)) {
                to.append('\n').append(name).append(" a rdfs:Class ;\n");
                Classes.of(type, null).stream()
                        .filter(other -> !other.equals(name))
                        .forEach(other -> to.append("  rdfs:subClassOf ")
                                .append(other.indexOf(':') < 0 ? "schema:" + other : other)
                                .append(" ;\n"));
                to.append("  rdfs:comment ")
                        .append(both(
                                Members.of(of).description(Locale.ENGLISH),
                                Members.of(of).description(Locale.KOREAN)))
                        .append(" ;\n  rdfs:isDefinedBy <https://urbancoop.org/vocabulary#> .\n");
            }
        });
        properties().forEach((name, uses) -> {
            if (name.startsWith(OWN)) {
                to.append('\n').append(name).append(" a rdf:Property ;\n");
                comments(uses)
                        .forEach(comment ->
                                to.append("  rdfs:comment ").append(comment).append(" ;\n"));
                list(to, "schema:domainIncludes", uses.stream().map(use -> name(use.type())));
                list(to, "schema:rangeIncludes", uses.stream().map(Use::range));
                list(
                        to,
                        "rdfs:seeAlso",
                        uses.stream()
                                .flatMap(use -> use.member().codeList().stream())
                                .map(codes -> "code:" + codes.name()));
                to.append("  rdfs:isDefinedBy <https://urbancoop.org/vocabulary#> .\n");
            }
        });
        return to.toString();
    }

    /** A property that means the same everywhere has one comment; otherwise each type says what it means there. */
    private static Set<String> comments(List<Use> uses) {
        boolean one = uses.stream().map(Use::english).distinct().count() == 1;
        return uses.stream()
                .map(use -> both(
                        (one ? "" : use.type() + ": ") + use.english(), (one ? "" : use.type() + ": ") + use.korean()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void list(StringBuilder to, String property, Stream<String> values) {
        List<String> all = values.distinct().sorted().toList();
        if (!all.isEmpty()) {
            to.append("  ")
                    .append(property)
                    .append(' ')
                    .append(String.join(", ", all))
                    .append(" ;\n");
        }
    }

    String codes() {
        StringBuilder to = new StringBuilder(prefixes());
        for (CodeList<?> list : CodeLists.all()) {
            to.append("\ncode:").append(list.name()).append(" a skos:ConceptScheme ;\n  skos:prefLabel ");
            to.append(both(list.title(Locale.ENGLISH), list.title(Locale.KOREAN)))
                    .append(" ;\n  skos:definition ");
            to.append(both(list.definition(Locale.ENGLISH), list.definition(Locale.KOREAN)))
                    .append(" .\n");
            list.terms().forEach(term -> code(to, term));
        }
        return to.toString();
    }

    private static void code(StringBuilder to, Code term) {
        to.append('\n').append(iri(term)).append(" a skos:Concept");
        to.append(term.codeList().name().equals("country") ? ", schema:Country ;\n" : " ;\n");
        to.append("  skos:inScheme code:").append(term.codeList().name());
        to.append(" ;\n  skos:notation ").append(quoted(term.term())).append(" ;\n  skos:prefLabel ");
        to.append(both(term.label(Locale.ENGLISH), term.label(Locale.KOREAN)));
        term.definition(Locale.ENGLISH)
                .ifPresent(english -> to.append(" ;\n  skos:definition ")
                        .append(both(english, term.definition(Locale.KOREAN).orElse(""))));
        term.broader().ifPresent(broader -> to.append(" ;\n  skos:broader ").append(iri(broader)));
        term.sameAs()
                .forEach(same ->
                        to.append(" ;\n  skos:exactMatch <").append(same).append('>'));
        term.replacedBy()
                .ifPresent(other -> to.append(" ;\n  dcterms:isReplacedBy ").append(iri(other)));
        if (term.isDeprecated()) {
            to.append(" ;\n  owl:deprecated true");
        }
        to.append(" .\n");
    }

    private static String iri(Code term) {
        return "<" + Terms.CODES + term.codeList().name() + "/" + term.term() + ">";
    }

    private static String prefixes() {
        Map<String, String> all = new LinkedHashMap<>(Context.PREFIXES);
        all.put("owl", "http://www.w3.org/2002/07/owl#");
        all.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        all.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        StringBuilder to =
                new StringBuilder("# VocabularyTest of urbancoop-exchange writes it with -Durbancoop.update=true\n");
        all.forEach((prefix, iri) ->
                to.append("@prefix ").append(prefix).append(": <").append(iri).append("> .\n"));
        return to.toString();
    }

    private static String both(String english, String korean) {
        return quoted(english) + "@en, " + quoted(korean) + "@ko";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    // --------------------------------------------------------------------------------------------- for a reader

    String page() {
        StringBuilder to = new StringBuilder();
        to.append("\n| class | of our type | what it is | 뜻 |\n|---|---|---|---|\n");
        types.forEach((type, of) -> to.append("| ")
                .append(Classes.of(type, null).stream()
                        .map(name -> "`" + name + "`")
                        .collect(Collectors.joining(" ")))
                .append(" | ")
                .append(type)
                .append(" | ")
                .append(Members.of(of).description(Locale.ENGLISH))
                .append(" | ")
                .append(Members.of(of).description(Locale.KOREAN))
                .append(" |\n"));
        to.append("\n| property | of | value | what it says | 뜻 |\n|---|---|---|---|---|\n");
        properties()
                .forEach((name, uses) -> to.append("| `")
                        .append(name)
                        .append("` | ")
                        .append(cell(uses.stream()
                                .map(use -> use.type() + "." + use.member().name())))
                        .append(" | ")
                        .append(cell(uses.stream().map(Vocabulary::value)))
                        .append(" | ")
                        .append(cell(uses.stream().map(Use::english)))
                        .append(" | ")
                        .append(cell(uses.stream().map(Use::korean)))
                        .append(" |\n"));
        return to.append('\n').toString();
    }

    private static String value(Use use) {
        boolean text = use.member().kind() == ValueKind.TEXT;
        return use.member().multiplicity() == Multiplicity.MAP
                        && text
                        && use.member().name().matches("names|titles")
                ? "`rdf:langString`"
                : "`" + use.range() + "`"
                        + use.member().codeList().map(list -> " " + list.name()).orElse("");
    }

    private static String cell(Stream<String> values) {
        return values.distinct().collect(Collectors.joining("; "));
    }
}
