package org.urbancoop.exchange.iati;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.project.Project;
import org.urbancoop.text.JsonPointer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads activities with the DOM of the JDK. */
final class ActivityReading {

    /** What is no character of XML 1.0, fifth edition, production 2. */
    private static final String NO_XML = "[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private static final Map<String, String> STATUS =
            Map.of("2", "implementation", "3", "completion", "4", "closed", "5", "cancelled", "6", "suspended");

    private static final Map<String, String> START = Map.of("1", "1", "2", "2", "3", "2", "4", "2", "5", "1", "6", "2");

    private static final Map<String, String> END = Map.of("1", "3", "2", "3", "3", "4", "4", "4", "5", "3", "6", "3");

    private static final Map<String, String> ROLES =
            Map.of("1", "funding", "2", "accountable", "3", "extending", "4", "implementing");

    private static final Map<String, String> FLOWS = Map.of(
            "10",
            "oda",
            "21",
            "other-official-flow",
            "22",
            "export-credit",
            "30",
            "private-development-finance",
            "36",
            "foreign-direct-investment",
            "37",
            "private-market",
            "40",
            "non-flow",
            "50",
            "other-flow");

    private final Dataset dataset;
    private final Reading reading = new Reading();

    ActivityReading(Dataset dataset) {
        this.dataset = dataset;
    }

    Reading read(Document document) {
        Element root = document.getDocumentElement();
        unknown("root", root, Set.of("iati-activity", "u:dataset"), Set.of("version", "xmlns:u"));
        Element header = children(root, "u:dataset").get(0);
        header(header);
        List<Project> open = new ArrayList<>(dataset.getProjects());
        for (Element activity : children(root, "iati-activity")) {
            String id = activity.getAttribute("u:id");
            String title = narratives(children(activity, "title").get(0)).get(0).getTextContent();
            // Activities stand in the order of the projects, of which some are left out.
            while (!open.isEmpty()
                    && !(open.get(0).getId().toString().equals(id)
                            && xml(open.get(0).getTitle()).equals(title))) {
                open.remove(0);
            }
            if (open.isEmpty()) {
                reading.unexplained("activity " + id);
                return reading;
            }
            new OfActivity(open.remove(0), activity).read();
        }
        return reading;
    }

    private static String xml(String text) {
        return text.replaceAll(NO_XML, "\ufffd");
    }

    private void header(Element header) {
        List<String> lines = new ArrayList<>();
        for (Element each : children(header, "*")) {
            if (each.getNodeName().equals("u:attribution")) {
                lines.add(each.getTextContent());
            } else {
                reading.add("dataset", "/" + each.getLocalName(), each.getTextContent());
            }
        }
        reading.attribution(dataset, lines, ActivityReading::xml);
    }

    private void unknown(String where, Element of, Set<String> elements, Set<String> attributes) {
        for (Element each : children(of, "*")) {
            if (!elements.contains(each.getNodeName())) {
                reading.unexplained(where + " " + each.getNodeName());
            }
        }
        for (int i = 0; i < of.getAttributes().getLength(); i++) {
            if (!attributes.contains(of.getAttributes().item(i).getNodeName())) {
                reading.unexplained(where + " @" + of.getAttributes().item(i).getNodeName());
            }
        }
    }

    static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
            if (each instanceof Element element
                    && (name.equals("*") || element.getNodeName().equals(name))) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> narratives(Element of) {
        return children(of, "narrative");
    }

    private static String narrative(Element of) {
        return narratives(of).stream().findFirst().map(Node::getTextContent).orElse("");
    }

    /** One activity and the project that it is. */
    private final class OfActivity {

        private final Project project;
        private final Element activity;
        private final String subject;
        private final Set<String> used = new HashSet<>();

        OfActivity(Project project, Element activity) {
            this.project = project;
            this.activity = activity;
            this.subject = project.reference().toString();
        }

        void read() {
            reading.add(subject, "/type", "project");
            reading.add(subject, "/id", activity.getAttribute("u:id"));
            for (Element each : children(activity, "*")) {
                switch (each.getNodeName()) {
                    case "iati-identifier" -> identifier(each);
                    case "reporting-org" -> unknown(subject, each, Set.of("narrative"), Set.of("ref", "type"));
                    case "title" -> title(each);
                    case "description" -> reading.add(subject, "/summary", narrative(each));
                    case "participating-org" -> participant(each);
                    case "other-identifier" ->
                        reading.add(
                                subject,
                                JsonPointer.of("/identifiers")
                                        .child(each.getAttribute("u:scheme"))
                                        .toString(),
                                each.getAttribute("ref"));
                    case "activity-status" ->
                        reading.add(
                                subject,
                                "/status",
                                each.getAttribute("code").equals("1")
                                        ? each.getAttribute("u:term")
                                        : STATUS.getOrDefault(each.getAttribute("code"), ""));
                    case "activity-date" -> used.add(each.getAttribute("type") + each.getAttribute("iso-date"));
                    case "location" -> location(each);
                    case "sector" -> sector(each);
                    case "tag" -> tag(each);
                    case "default-flow-type" ->
                        reading.add(subject, "/flow", FLOWS.getOrDefault(each.getAttribute("code"), ""));
                    default -> reading.unexplained(subject + " " + each.getNodeName());
                }
            }
            period();
        }

        private void identifier(Element each) {
            String text = each.getTextContent();
            if (!text.equals("KR-GOV-010-" + project.getId())) {
                reading.add(subject, "/identifiers/iati", text);
            }
        }

        private void title(Element title) {
            List<Element> all = narratives(title);
            reading.add(subject, "/title", all.get(0).getTextContent());
            if (all.get(0).hasAttribute("xml:lang")) {
                reading.add(subject, "/titleLanguage", all.get(0).getAttribute("xml:lang"));
            }
            for (Element each : all.subList(1, all.size())) {
                reading.add(
                        subject,
                        JsonPointer.of("/titles")
                                .child(each.getAttribute("xml:lang"))
                                .toString(),
                        each.getTextContent());
            }
        }

        private void participant(Element org) {
            unknown(subject, org, Set.of("narrative"), Set.of("role", "u:party", "type"));
            String role = ROLES.getOrDefault(org.getAttribute("role"), "");
            String party = org.getAttribute("u:party");
            int index = find(
                    "/participants",
                    at -> at(at + "/role").equals(role)
                            && (party.isEmpty()
                                    ? xml(at(at + "/group/label")).equals(narrative(org))
                                    : at(at + "/party").equals(party)));
            String at = "/participants/" + index;
            if (index < 0) {
                reading.unexplained(subject + " participant " + party);
                return;
            }
            reading.add(subject, at + "/role", role);
            if (party.isEmpty()) {
                reading.add(subject, at + "/group/label", narrative(org));
            } else {
                reading.add(subject, at + "/party", party);
                name(party, narrative(org));
            }
            if (org.hasAttribute("type")) {
                reading.add(party, "/kind", org.getAttribute("type").equals("11") ? "local-government" : kind(party));
            }
        }

        /** The code of the list stands for the term that names it as equal. */
        private String kind(String party) {
            return dataset.getOrganizations().stream()
                    .filter(each -> each.reference().toString().equals(party))
                    .map(each -> each.getKind().term())
                    .findFirst()
                    .orElse("");
        }

        private void name(String party, String name) {
            if (party.startsWith("country/")) {
                if (!Country.of(party.substring(8)).label(Locale.ENGLISH).equals(name)) {
                    reading.unexplained(subject + " " + party + " " + name);
                }
            } else if (!name.isEmpty()) {
                reading.add(party, "/name", name);
            }
        }

        private int find(String list, Predicate<String> test) {
            int size = list.equals("/participants")
                    ? project.getParticipants().size()
                    : project.getLocations().size();
            return IntStream.range(0, size)
                    .filter(i -> !used.contains(list + "/" + i) && test.test(list + "/" + i))
                    .peek(i -> used.add(list + "/" + i))
                    .findFirst()
                    .orElse(-1);
        }

        private void location(Element each) {
            unknown(subject, each, Set.of("location-id", "name", "point"), Set.of("u:place", "u:counterpart"));
            String city = each.getAttribute("u:place") + each.getAttribute("u:counterpart");
            children(each, "location-id")
                    .forEach(id -> reading.add(city, "/identifiers/geonames", id.getAttribute("code")));
            children(each, "point").forEach(point -> {
                String[] position = point.getTextContent().strip().split(" ", -1);
                reading.add(city, "/location/latitude", position[0]);
                reading.add(city, "/location/longitude", position[1]);
            });
            String name = children(each, "name").stream()
                    .findFirst()
                    .map(ActivityReading::narrative)
                    .orElse("");
            if (each.hasAttribute("u:counterpart")) {
                int index = find(
                        "/participants",
                        at -> at(at + "/role").equals("counterpart")
                                && at(at + "/party").equals(city));
                reading.add(subject, "/participants/" + index + "/role", "counterpart");
                reading.add(subject, "/participants/" + index + "/party", city);
                name(city, name);
                return;
            }
            int index = find(
                    "/locations",
                    at -> at(at + "/ref").equals(city)
                            && (xml(at(at + "/label")).equals(name)
                                    || at(at + "/label").isBlank()));
            if (!city.isEmpty()) {
                reading.add(subject, "/locations/" + index + "/ref", city);
            }
            if (!name.isEmpty()) {
                reading.add(subject, "/locations/" + index + "/label", name);
            }
        }

        private String at(String pointer) {
            return MemberValues.find(project, JsonPointer.parse(pointer))
                    .map(MemberValues::text)
                    .orElse("");
        }

        private void sector(Element each) {
            String code = each.getAttribute("code");
            // Five digits stand for the term of ours that names them as equal.
            boolean isDac = each.getAttribute("vocabulary").equals("1")
                    && project.getSector().orElseThrow().sameAs().stream()
                            .anyMatch(uri -> uri.toString().endsWith("/sector/#" + code));
            reading.add(subject, "/sector", isDac ? at("/sector") : code);
            label(each, project.getSector().orElseThrow().label(Locale.ENGLISH));
        }

        private void label(Element each, String expected) {
            if (!narratives(each).isEmpty() && !narrative(each).equals(expected)) {
                reading.unexplained(subject + " " + narrative(each));
            }
        }

        private void tag(Element each) {
            if (each.hasAttribute("u:scheme")) {
                reading.add(
                        subject,
                        JsonPointer.of("/classifications")
                                .child(each.getAttribute("u:scheme"))
                                .toString(),
                        each.getAttribute("code"));
                return;
            }
            int index = 0;
            while (!used.add("/services/" + index)) {
                index++;
            }
            reading.add(subject, "/services/" + index, each.getAttribute("code"));
            label(each, project.getServices().get(index).label(Locale.ENGLISH));
        }

        /** Days of a type that fits the status. */
        private void period() {
            String code = children(activity, "activity-status").get(0).getAttribute("code");
            String start = day(START.getOrDefault(code, ""));
            String end = day(END.getOrDefault(code, ""));
            if (children(activity, "activity-date").size()
                    != (start.equals("..") ? 0 : 1) + (end.equals("..") ? 0 : 1)) {
                reading.unexplained(subject + " dates " + used);
            }
            boolean isOne = start.equals(end) && !at("/period").contains("/");
            reading.add(subject, "/period", isOne ? start : start + "/" + end);
        }

        private String day(String type) {
            return used.stream()
                    .filter(each -> each.matches(type + "\\d{4}-\\d{2}-\\d{2}"))
                    .map(each -> each.substring(1))
                    .findFirst()
                    .orElse("..");
        }
    }
}
