package org.urbancoop.exchange.jsonld;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;
import org.urbancoop.code.Country;

/** The terms of code lists that a document names, as SKOS concepts with their labels. */
final class Concepts {

    private final Set<String> used = new HashSet<>();

    /** Names a known term; an unknown one is no concept of the list. */
    void use(Code known) {
        if (used.add(Iris.of(known))) {
            known.broader().ifPresent(this::use);
        }
    }

    /** Gets the lists and the terms that were named, in the order of the lists. */
    Stream<Map<String, Object>> nodes() {
        return CodeLists.all().stream().flatMap(this::nodes);
    }

    private Stream<Map<String, Object>> nodes(CodeList<?> list) {
        List<Map<String, Object>> nodes = new ArrayList<>();
        list.terms().stream().filter(term -> used.contains(Iris.of(term))).forEach(term -> nodes.add(node(term)));
        if (!nodes.isEmpty()) {
            nodes.add(0, scheme(list));
        }
        return nodes.stream();
    }

    static Map<String, Object> scheme(CodeList<?> list) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", "code:" + list.name());
        node.put("@type", "skos:ConceptScheme");
        node.put("skos:prefLabel", labels(list.title(Locale.ENGLISH), list.title(Locale.KOREAN)));
        return node;
    }

    static Map<String, Object> node(Code term) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", Iris.of(term));
        node.put("@type", term instanceof Country ? List.of("skos:Concept", "Country") : "skos:Concept");
        node.put("skos:inScheme", Iris.to("code:" + term.codeList().name()));
        node.put("skos:notation", term.term());
        node.put("skos:prefLabel", labels(term.label(Locale.ENGLISH), term.label(Locale.KOREAN)));
        term.broader().ifPresent(broader -> node.put("skos:broader", Iris.to(Iris.of(broader))));
        if (!term.sameAs().isEmpty()) {
            node.put(
                    "skos:exactMatch",
                    term.sameAs().stream()
                            .map(equal -> Iris.to(equal.toString()))
                            .toList());
        }
        return node;
    }

    private static List<Object> labels(String english, String korean) {
        return List.of(Literals.inLanguage(english, "en"), Literals.inLanguage(korean, "ko"));
    }
}
