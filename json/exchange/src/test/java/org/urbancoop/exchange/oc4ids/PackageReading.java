package org.urbancoop.exchange.oc4ids;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.project.Project;
import org.urbancoop.text.JsonPointer;

/** Reads a package with a tree of Jackson's. */
final class PackageReading {

    /** Terms of OC4IDS by those of ours; all others are the same. */
    private static final Map<String, String> OTHER_TERMS = Map.of("natural-resources", "naturalResources");

    private static final Map<String, String> OTHER_ROLES = Map.of("funding", "funder");

    private final Dataset dataset;
    private final Reading reading = new Reading();

    PackageReading(Dataset dataset) {
        this.dataset = dataset;
    }

    Reading read(JsonNode head) {
        List<String> lines = new ArrayList<>();
        head.path("dataset").path("attribution").forEach(line -> lines.add(line.textValue()));
        reading.attribution(dataset, lines, line -> line);
        head.path("dataset").properties().forEach(member -> {
            if (!member.getKey().equals("attribution")) {
                reading.add("dataset", "/" + member.getKey(), member.getValue().asText());
            }
        });
        known("package", head, Set.of("version", "uri", "publishedDate", "publisher", "dataset", "projects"));
        for (int i = 0; i < head.path("projects").size(); i++) {
            new OfProject(dataset.getProjects().get(i))
                    .read(head.path("projects").get(i));
        }
        return reading;
    }

    private void known(String where, JsonNode object, Set<String> names) {
        object.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                reading.unexplained(where + " " + name);
            }
        });
    }

    /** One project and what the dataset says of it. */
    private final class OfProject {

        private final Project project;
        private final String subject;

        OfProject(Project project) {
            this.project = project;
            this.subject = project.reference().toString();
        }

        void read(JsonNode node) {
            known(
                    subject,
                    node,
                    Set.of(
                            "id",
                            "identifiers",
                            "title",
                            "description",
                            "status",
                            "period",
                            "sector",
                            "additionalClassifications",
                            "budget",
                            "locations",
                            "parties",
                            "documents"));
            reading.add(subject, "/type", "project");
            reading.add(subject, "/id", node.path("id").textValue().replaceFirst("^oc4ids-test-", ""));
            add("/title", node.path("title"));
            add("/summary", node.path("description"));
            term("/status", node.path("status"));
            JsonNode sector = node.path("sector");
            if (!sector.isMissingNode()) {
                JsonNode last = sector.get(sector.size() - 1);
                term("/sector", last);
                if (sector.size() > 2
                        || !last.textValue().startsWith(sector.get(0).textValue())) {
                    reading.unexplained(subject + " sector " + sector);
                }
            }
            node.path("identifiers").forEach(each -> {
                known(subject, each, Set.of("scheme", "id"));
                add(
                        JsonPointer.of("/identifiers")
                                .child(each.path("scheme").textValue())
                                .toString(),
                        each.path("id"));
            });
            node.path("additionalClassifications").forEach(this::classification);
            node.path("parties").forEach(this::party);
            period(node.path("period"));
            JsonNode amount = node.path("budget").path("amount");
            known(subject, node.path("budget"), Set.of("amount"));
            known(subject, amount, Set.of("amount", "currency"));
            number("/budget/amount", amount.path("amount"));
            add("/budget/currency", amount.path("currency"));
            node.path("locations").forEach(each -> {
                String at = "/locations/" + each.path("id").textValue();
                known(subject, each, Set.of("id", "description", "gazetteer"));
                add(at + "/label", each.path("description"));
                add(at + "/ref", each.path("gazetteer").path("identifiers").path(0));
            });
            node.path("documents").forEach(each -> {
                String at = "/links/" + each.path("id").textValue();
                known(subject, each, Set.of("id", "title", "url", "documentType"));
                add(at + "/rel", each.path("documentType"));
                add(at + "/title", each.path("title"));
                add(at + "/url", each.path("url"));
            });
        }

        private void add(String pointer, JsonNode value) {
            if (!value.isMissingNode()) {
                reading.add(subject, pointer, value.textValue());
            }
        }

        private void number(String pointer, JsonNode value) {
            if (!value.isMissingNode()) {
                reading.add(
                        subject,
                        pointer,
                        value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText());
            }
        }

        private void term(String pointer, JsonNode value) {
            if (!value.isMissingNode()) {
                String ours = at(pointer);
                boolean same = OTHER_TERMS.getOrDefault(ours, ours).equals(value.textValue());
                reading.add(subject, pointer, same ? ours : value.textValue());
            }
        }

        private String at(String pointer) {
            return MemberValues.find(project, JsonPointer.parse(pointer))
                    .map(MemberValues::text)
                    .orElse("");
        }

        private void classification(JsonNode each) {
            known(subject, each, Set.of("scheme", "id", "description"));
            String scheme = each.path("scheme").textValue();
            if (each.has("description")) {
                add(JsonPointer.of("/classifications").child(scheme).toString(), each.path("description"));
                return;
            }
            switch (scheme) {
                case "urbancoop-sector" -> add("/sector", each.path("id"));
                case "urbancoop-flow-type" -> add("/flow", each.path("id"));
                case "urbancoop-service" -> {
                    int found = 0;
                    for (int i = 0; i < project.getServices().size(); i++) {
                        // One that is repeated stands there once.
                        if (found == 0
                                && at("/services/" + i).equals(each.path("id").textValue())) {
                            add("/services/" + i, each.path("id"));
                            found++;
                        }
                    }
                    if (found == 0) {
                        reading.unexplained(subject + " " + each);
                    }
                }
                default -> reading.unexplained(subject + " " + each);
            }
        }

        private void party(JsonNode party) {
            known(subject, party, Set.of("id", "name", "roles"));
            List<String> roles = new ArrayList<>();
            party.path("roles").forEach(role -> roles.add(role.textValue()));
            List<String> unused = new ArrayList<>(roles);
            boolean found = false;
            for (int i = 0; i < project.getParticipants().size(); i++) {
                String at = "/participants/" + i;
                String id = at(at + "/party");
                boolean named = party.has("id")
                        ? id.equals(party.path("id").textValue())
                        : id.isEmpty()
                                && at(at + "/group/label")
                                        .equals(party.path("name").textValue());
                if (!named) {
                    continue;
                }
                found = true;
                add(at + (party.has("id") ? "/party" : "/group/label"), party.path(party.has("id") ? "id" : "name"));
                String role = at(at + "/role");
                String theirs = OTHER_ROLES.getOrDefault(role, role);
                if (roles.contains(theirs)) {
                    reading.add(subject, at + "/role", role);
                    unused.remove(theirs);
                }
            }
            if (party.has("id") && party.has("name")) {
                reading.add(
                        party.path("id").textValue(),
                        "/name",
                        party.path("name").textValue());
            }
            if (!found || !unused.isEmpty()) {
                reading.unexplained(subject + " " + party);
            }
        }

        /** A period is found where its days are those that the dataset names. */
        private void period(JsonNode period) {
            if (period.isMissingNode()) {
                return;
            }
            known(subject, period, Set.of("startDate", "endDate"));
            String start = period.path("startDate").asText("..").replace("T00:00:00Z", "");
            String end = period.path("endDate").asText("..").replace("T23:59:59Z", "");
            String days = start.equals(end) && !at("/period").contains("/") ? start : start + "/" + end;
            reading.add(subject, "/period", days);
        }
    }
}
