package org.urbancoop.exchange.graphml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads GraphML with the DOM of the JDK and the catalogue of members alone. */
final class GraphReading {

    private static final Set<String> OF_NODES =
            Set.of("parent", "city", "represents", "partOf", "memberOf", "memberships");

    /** What is no character of XML 1.0, fifth edition, production 2. */
    private static final String NO_XML = "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final Dataset dataset;
    private final Reading reading = new Reading();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, CooperationRecord> records = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Set<String>> ends = new LinkedHashMap<>();
    private final Map<String, Integer> edges = new LinkedHashMap<>();

    GraphReading(Dataset dataset) {
        this.dataset = dataset;
        dataset.records().forEach(each -> records.putIfAbsent(each.reference().toString(), each));
    }

    Reading read(Document document) {
        for (Element key : children(document.getDocumentElement(), "key")) {
            keys.put(key.getAttribute("id"), key.getAttribute("attr.name"));
        }
        Element graph = children(document.getDocumentElement(), "graph").get(0);
        graph(data(graph));
        children(graph, "node").forEach(node -> ids.add(node.getAttribute("id")));
        children(graph, "node").forEach(this::node);
        children(graph, "edge").forEach(this::edge);
        ends.forEach((subject, of) -> {
            boolean repeated = dataset.records()
                            .filter(each -> each.reference().toString().equals(subject))
                            .count()
                    > 1;
            if (!repeated && edges.getOrDefault(subject, 0) != of.size() * (of.size() - 1) / 2) {
                reading.unexplained(subject + " has " + edges.get(subject) + " edges between " + of);
            }
        });
        return reading;
    }

    private void graph(Map<String, String> data) {
        List<String> lines = new ArrayList<>();
        data.forEach((name, value) -> {
            if (name.startsWith("attribution.")) {
                lines.add(value);
            } else {
                value("dataset", Dataset.class, name, value);
            }
        });
        reading.attribution(dataset, lines, line -> line.replaceAll(NO_XML, "\ufffd"));
    }

    private void node(Element node) {
        String subject = node.getAttribute("id").replace(':', '/');
        Map<String, String> data = data(node);
        String party = data.getOrDefault("party", "");
        if (!party.equals(
                dataset.graph().partyOf(Reference.parse(subject)).toString().replace('/', ':'))) {
            reading.unexplained(subject + " as party " + party);
        }
        if (!subject.matches("(city|organization)/.*") || !records.containsKey(subject)) {
            if (!data.keySet().equals(Set.of("type", "label", "party"))
                    || !subject.equals(data.get("label"))
                    || !subject.startsWith(data.get("type") + "/")) {
                reading.unexplained(subject + " with " + data);
            }
            return;
        }
        Class<? extends Extensible> type = type(records.get(subject));
        if (!data.getOrDefault("label", "").equals(data.get("name"))) {
            reading.unexplained(subject + " as label " + data.get("label"));
        }
        data.forEach((name, value) -> {
            if (!Set.of("label", "party").contains(name)) {
                value(subject, type, Set.of("latitude", "longitude").contains(name) ? "location." + name : name, value);
            }
        });
    }

    private static Class<? extends Extensible> type(CooperationRecord each) {
        return each.getClass().getSuperclass().asSubclass(Extensible.class);
    }

    private void edge(Element edge) {
        Map<String, String> data = data(edge);
        List<String> of = List.of(edge.getAttribute("source"), edge.getAttribute("target"));
        if (!ids.containsAll(of)) {
            reading.unexplained("edge between " + of);
        }
        String type = data.getOrDefault("type", "");
        if (OF_NODES.contains(type)) {
            ofNode(of.get(0).replace(':', '/'), type, of.get(1).replace(':', '/'), data);
            return;
        }
        String subject = type + "/" + data.get("id");
        CooperationRecord each = records.get(subject);
        if (each == null) {
            reading.unexplained("edge of " + subject);
            return;
        }
        edges.merge(subject, 1, Integer::sum);
        end(subject, of.get(0).replace(':', '/'), data.remove("sourceRole"));
        end(subject, of.get(1).replace(':', '/'), data.remove("targetRole"));
        data.forEach((name, value) -> value(subject, type(each), name, value));
    }

    /** Finds an end among the parties, with the roles in their order. */
    private void end(String subject, String party, @Nullable String roles) {
        ends.computeIfAbsent(subject, name -> new HashSet<>()).add(party);
        List<String> rest =
                new ArrayList<>(roles == null || roles.isEmpty() ? List.of() : List.of(roles.split("; ", -1)));
        boolean[] found = new boolean[1];
        dataset.records()
                .filter(other -> other.reference().toString().equals(subject))
                .forEach(record -> MemberValues.leaves(record).forEach((pointer, value) -> {
                    String place = pointer.toString();
                    if (place.matches("/parties/[0-9]+|/participants/[0-9]+/party")
                            && value.toString().equals(party)) {
                        found[0] = true;
                        reading.add(subject, place, party);
                        String role = place.replaceFirst("/party$", "/role");
                        if (!role.equals(place)
                                && MemberValues.find(record, JsonPointer.parse(role))
                                        .isPresent()
                                && !rest.isEmpty()) {
                            reading.add(subject, role, rest.remove(0));
                        }
                    }
                }));
        if (!found[0] || !rest.isEmpty()) {
            reading.unexplained(subject + " ties " + party + " as " + roles);
        }
    }

    private void ofNode(String subject, String member, String target, Map<String, String> data) {
        boolean[] found = new boolean[1];
        dataset.records()
                .filter(record -> record.reference().toString().equals(subject))
                .forEach(record -> MemberValues.leaves(record).forEach((pointer, value) -> {
                    String place = pointer.toString();
                    boolean end = place.equals("/" + member)
                            || place.matches("/" + member + "/[0-9]+")
                            || place.matches("/" + member + "/[0-9]+/organization");
                    if (end && value.toString().equals(target)) {
                        reading.add(subject, place, target);
                        found[0] = true;
                        for (String of : List.of("role", "period")) {
                            String there = place.replaceFirst("/organization$", "/" + of);
                            String said = data.get(of);
                            if (said != null
                                    && MemberValues.find(record, JsonPointer.parse(there))
                                            .filter(known -> known.toString().equals(said))
                                            .isPresent()) {
                                reading.add(subject, there, said);
                            }
                        }
                    }
                }));
        if (!found[0]) {
            reading.unexplained(subject + " " + member + " " + target);
        }
    }

    private void value(String subject, Class<? extends Extensible> type, String name, String value) {
        List<String> steps = new ArrayList<>();
        String rest = name;
        Class<?> at = type;
        while (!rest.isEmpty()) {
            String step = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
            MemberDescription member =
                    Members.of(at.asSubclass(Extensible.class)).get(step);
            steps.add(step);
            at = member.valueType();
            rest = rest.substring(Math.min(rest.length(), step.length() + 1));
            if (member.multiplicity() == Multiplicity.MAP) {
                steps.add(rest);
                rest = "";
            } else if (member.multiplicity() == Multiplicity.LIST) {
                String[] elements = value.split("; ", -1);
                for (int i = 0; i < elements.length; i++) {
                    reading.add(subject, JsonPointer.of(steps).child(i).toString(), elements[i]);
                }
                return;
            }
        }
        reading.add(subject, JsonPointer.of(steps).toString(), value);
    }

    private Map<String, String> data(Element of) {
        Map<String, String> data = new LinkedHashMap<>();
        for (Element each : children(of, "data")) {
            String name = keys.getOrDefault(each.getAttribute("key"), "undeclared " + each.getAttribute("key"));
            if (data.put(name, each.getTextContent()) != null) {
                reading.unexplained("twice " + name);
            }
        }
        return data;
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
