package org.urbancoop.exchange.graphml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Ledger;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** The nodes and edges of a dataset, told one after the other. */
final class Network {

    /** Takes what the network holds, in the order of the file. */
    interface Visitor {

        void graph(Map<String, Object> attributes);

        void node(String id, Map<String, Object> attributes);

        void edge(String source, String target, Map<String, Object> attributes);
    }

    /** The edges grow with the square of the parties. */
    static final int MOST_TIED = 500;

    private static final String SEPARATOR = "; ";

    private static final Message FEW =
            new Message("It ties fewer than two parties, so there is no edge", "두 당사자를 잇지 않아 간선이 없습니다");

    private static final Message MANY = new Message(
            "It ties more than " + MOST_TIED + " parties, which would be too many edges",
            "당사자가 " + MOST_TIED + "개를 넘어 간선이 너무 많습니다");

    private static final Message JOINED = new Message(
            "The list is one text, and one of its elements holds the '; ' that stands between them",
            "목록을 한 텍스트로 쓰며, 그 값 가운데 하나에 구분자 '; '이 들어 있습니다");

    private static final List<String> TIES_OF_NODES = List.of("parent", "city", "represents", "partOf");

    private final Dataset dataset;
    private final Account account;
    private final Ledger ledger;
    private final Visitor visitor;

    Network(Dataset dataset, Account account, Consumer<Loss> losses, Visitor visitor) {
        this.dataset = dataset;
        this.account = account;
        this.ledger = new Ledger(account, losses);
        this.visitor = visitor;
    }

    /** Tells everything, the nodes before the edges, and closes the books; gets how many records are in it. */
    long visit() {
        graph();
        CooperationGraph graph = dataset.graph();
        Set<Reference> known = new LinkedHashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (CooperationRecord node : nodes().toList()) {
            Entry entry = ledger.open(node);
            Map<String, Object> attributes = attributes(entry, "node attribute");
            node(node.reference(), graph, label(node), attributes);
            known.add(node.reference());
            entries.add(entry);
        }
        for (Reference other : others(known)) {
            Map<String, Object> attributes = new LinkedHashMap<>();
            attributes.put(
                    "type", other instanceof RecordReference of ? of.type().toString() : "country");
            node(other, graph, other.toString(), attributes);
        }
        for (Entry entry : entries) {
            tiesOfNode(entry);
            entry.close();
        }
        long tied = dataset.records().filter(Network::ties).filter(this::tie).count();
        Message why = account.get("Dataset", "declaredTotals").why().orElseThrow();
        dataset.getDeclaredTotals().forEach(total -> ledger.open(total).leaveOut(why));
        return entries.size() + tied + dataset.getSources().size();
    }

    private Stream<CooperationRecord> nodes() {
        return Stream.concat(dataset.getCities().stream(), dataset.getOrganizations().stream());
    }

    private static boolean ties(CooperationRecord each) {
        return each.getType() != RecordType.CITY
                && each.getType() != RecordType.ORGANIZATION
                && each.getType() != RecordType.SOURCE;
    }

    private static String label(CooperationRecord node) {
        return node instanceof City city ? city.getName() : ((Organization) node).getName();
    }

    private void graph() {
        Entry header = ledger.open(dataset);
        Map<String, Object> attributes = attributes(header, "graph attribute");
        header.close();
        List<String> lines = Attribution.of(dataset, Characters.XML);
        for (int i = 0; i < lines.size(); i++) {
            attributes.put("attribution." + (i + 1), lines.get(i));
        }
        dataset.getSources().forEach(source -> ledger.credit(source, "graph attribute", Characters.XML));
        visitor.graph(attributes);
    }

    private void node(Reference reference, CooperationGraph graph, String label, Map<String, Object> attributes) {
        attributes.put("label", Characters.replace(label, Characters.XML));
        attributes.put("party", id(graph.partyOf(reference)));
        visitor.node(id(reference), attributes);
    }

    /** Gets the parties and members that are no records of the dataset. */
    private Set<Reference> others(Set<Reference> known) {
        Set<Reference> others = new LinkedHashSet<>();
        nodes().forEach(node -> {
            for (String member : TIES_OF_NODES) {
                MemberValues.find(node, JsonPointer.ROOT.child(member)).ifPresent(end -> others.add((Reference) end));
            }
            memberships(node).values().forEach(others::add);
        });
        dataset.records().filter(Network::ties).map(each -> ends(each)).forEach(ends -> {
            if (ends.size() > 1 && ends.size() <= MOST_TIED) {
                others.addAll(ends.keySet());
            }
        });
        others.removeAll(known);
        return others;
    }

    private void tiesOfNode(Entry entry) {
        CooperationRecord node = (CooperationRecord) entry.object();
        for (String member : TIES_OF_NODES) {
            JsonPointer pointer = JsonPointer.ROOT.child(member);
            MemberValues.find(node, pointer).ifPresent(end -> {
                entry.carry(pointer);
                edge(node.reference(), (Reference) end, member, Map.of());
            });
        }
        memberships(node).forEach((pointer, organization) -> {
            entry.carry(pointer);
            Map<String, Object> attributes = new LinkedHashMap<>();
            List<String> steps = pointer.steps();
            if (steps.get(0).equals("memberships")) {
                JsonPointer membership = JsonPointer.of(steps.subList(0, 2));
                for (String member : List.of("role", "period")) {
                    JsonPointer of = membership.child(member);
                    MemberValues.find(node, of)
                            .ifPresent(value -> attributes.put(member, Columns.text(entry, of, value, Characters.XML)));
                }
            }
            edge(node.reference(), organization, steps.get(0), attributes);
        });
    }

    /** Gets the organizations that a node is a member of, by the place that says so. */
    private static Map<JsonPointer, Reference> memberships(CooperationRecord node) {
        Map<JsonPointer, Reference> memberships = new LinkedHashMap<>();
        MemberValues.leaves(node).forEach((pointer, value) -> {
            List<String> steps = pointer.steps();
            if (steps.get(0).equals("memberOf")
                    || (steps.get(0).equals("memberships")
                            && steps.size() == 3
                            && steps.get(2).equals("organization"))) {
                memberships.put(pointer, (Reference) value);
            }
        });
        return memberships;
    }

    /** Gets who is tied, each with the places that name it. */
    private static Map<Reference, List<JsonPointer>> ends(CooperationRecord each) {
        Map<Reference, List<JsonPointer>> ends = new LinkedHashMap<>();
        boolean agreement = each.getType() == RecordType.AGREEMENT;
        MemberValues.find(each, JsonPointer.of(agreement ? "/parties" : "/participants"))
                .ifPresent(list -> MemberValues.children(list).forEach((index, value) -> {
                    JsonPointer at = JsonPointer.of(List.of(agreement ? "parties" : "participants", index));
                    JsonPointer pointer = agreement ? at : at.child("party");
                    MemberValues.find(each, pointer)
                            .ifPresent(end -> ends.computeIfAbsent((Reference) end, reference -> new ArrayList<>())
                                    .add(pointer));
                }));
        return ends;
    }

    private boolean tie(CooperationRecord each) {
        Entry entry = ledger.open(each);
        Map<Reference, List<JsonPointer>> ends = ends(each);
        if (ends.size() < 2 || ends.size() > MOST_TIED) {
            entry.leaveOut(ends.size() < 2 ? FEW : MANY);
            return false;
        }
        Map<String, Object> attributes = attributes(entry, "edge attribute");
        Map<Reference, String> roles = new LinkedHashMap<>();
        ends.forEach((end, places) -> {
            places.forEach(entry::carry);
            if (each.getType() != RecordType.AGREEMENT) {
                roles.put(end, roles(entry, places));
            }
        });
        entry.close();
        List<Reference> tied = List.copyOf(ends.keySet());
        for (int i = 0; i < tied.size(); i++) {
            for (int j = i + 1; j < tied.size(); j++) {
                Map<String, Object> all = new LinkedHashMap<>(attributes);
                Optional.ofNullable(roles.get(tied.get(i))).ifPresent(role -> all.put("sourceRole", role));
                Optional.ofNullable(roles.get(tied.get(j))).ifPresent(role -> all.put("targetRole", role));
                visitor.edge(id(tied.get(i)), id(tied.get(j)), all);
            }
        }
        return true;
    }

    private static String roles(Entry entry, List<JsonPointer> places) {
        return places.stream()
                .map(place -> JsonPointer.of(place.steps().subList(0, 2)).child("role"))
                .filter(entry.leaves()::containsKey)
                .map(role -> Columns.text(entry, role, entry.leaves().getOrDefault(role, ""), Characters.XML))
                .collect(Collectors.joining(SEPARATOR));
    }

    private void edge(Reference from, Reference to, String type, Map<String, Object> more) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("type", type);
        attributes.putAll(more);
        visitor.edge(id(from), id(to), attributes);
    }

    /** Gets the columns of a record as single values. */
    private Map<String, Object> attributes(Entry entry, String as) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        new Columns(entry, as, Characters.XML).values().forEach((name, value) -> {
            if (value instanceof List<?> list) {
                if (list.stream().anyMatch(element -> element.toString().contains(SEPARATOR))) {
                    entry.warn(Loss.Kind.PART, JsonPointer.ROOT.child(name), JOINED);
                }
                attributes.put(name, list.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR)));
            } else {
                attributes.put(name.startsWith("location.") ? name.substring("location.".length()) : name, value);
            }
        });
        return attributes;
    }

    /** Gets the identifier of a node: a reference without a slash, which no identifier of XML has. */
    private static String id(Reference reference) {
        return reference.toString().replace('/', ':');
    }
}
