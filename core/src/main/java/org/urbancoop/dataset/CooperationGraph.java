package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Membership;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;

/**
 * Who cooperates with whom, and through what: the parties of a dataset, tied by its agreements, projects, events,
 * programmes and memberships.
 *
 * <p>A city and its government are one party, the city; a part of an organization ({@code partOf}) is its whole:
 * {@link #partyOf}. A record ties each two of those who take part in it, and each of them with itself, so that a path
 * may start and end at any record. Venues, locations and seats tie nobody.
 *
 * <p>It is built once, in one pass. What is asked goes over each record at most once, however many take part in it.
 * This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class CooperationGraph {

    /** A record with the numbers of those whom it ties. */
    private static final class Edge {

        private final Tie.Kind kind;
        private final RecordReference record;
        private final int[] nodes;

        Edge(Tie.Kind kind, RecordReference record, int... nodes) {
            this.kind = kind;
            this.record = record;
            this.nodes = nodes;
        }
    }

    private final Parties parties;
    private final Map<Reference, Integer> numbers = new HashMap<>();
    private final List<Reference> nodes = new ArrayList<>();
    /** Whether a node takes part in anything: others are records that only tie. */
    private final BitSet isParty = new BitSet();

    private final List<Edge> edges = new ArrayList<>();
    /** The edges of each node, in the order of the document. */
    private final int[][] edgesOf;

    CooperationGraph(Dataset dataset, Parties parties) {
        this.parties = parties;
        for (City city : dataset.getCities()) {
            number(city.reference());
            memberships(city.reference(), city.getMemberships());
        }
        for (Organization organization : dataset.getOrganizations()) {
            number(partyOf(organization.reference()));
            organization.getMemberOf().forEach(of -> membership(organization.reference(), of));
            memberships(organization.reference(), organization.getMemberships());
        }
        for (Agreement agreement : dataset.getAgreements()) {
            tie(Tie.Kind.AGREEMENT, agreement.reference(), agreement.parties().stream());
        }
        for (Project project : dataset.getProjects()) {
            tie(Tie.Kind.PROJECT, project.reference(), project.parties().stream());
        }
        for (Event event : dataset.getEvents()) {
            tie(Tie.Kind.EVENT, event.reference(), CountryIndex.participants(event));
        }
        for (Program program : dataset.getPrograms()) {
            tie(Tie.Kind.PROGRAM, program.reference(), program.parties().stream());
        }
        edgesOf = edgesOf();
    }

    private void memberships(RecordReference member, List<Membership> memberships) {
        memberships.forEach(membership -> membership(member, membership.getOrganization()));
    }

    private void membership(RecordReference member, Reference organization) {
        int one = party(member);
        int other = party(organization);
        if (one != other) {
            edges.add(new Edge(Tie.Kind.MEMBERSHIP, member, one, other));
        }
    }

    private void tie(Tie.Kind kind, RecordReference record, Stream<Reference> participants) {
        int[] tied = Stream.concat(Stream.of(number(record)), participants.map(this::party))
                .mapToInt(number -> number)
                .distinct()
                .toArray();
        edges.add(new Edge(kind, record, tied));
    }

    private int party(Reference reference) {
        int number = number(partyOf(reference));
        isParty.set(number);
        return number;
    }

    private int number(Reference node) {
        Integer known = numbers.get(node);
        if (known == null) {
            known = nodes.size();
            numbers.put(node, known);
            nodes.add(node);
        }
        return known;
    }

    private int[][] edgesOf() {
        int[] counts = new int[nodes.size()];
        edges.forEach(edge -> Arrays.stream(edge.nodes).forEach(node -> counts[node]++));
        int[][] found = new int[nodes.size()][];
        Arrays.setAll(found, node -> new int[counts[node]]);
        for (int i = edges.size() - 1; i >= 0; i--) {
            for (int node : edges.get(i).nodes) {
                found[node][--counts[node]] = i;
            }
        }
        return found;
    }

    /**
     * Gets the party as which a reference stands in this graph: {@code city/seoul} for {@code
     * organization/seoul-metropolitan-government}, which represents it, and for the departments of that;
     * {@code organization/world-bank} for what is part of it.
     *
     * @param reference any reference
     * @return the city or the whole; the reference itself where there is none
     */
    public Reference partyOf(Reference reference) {
        return parties.of(Objects.requireNonNull(reference, "reference"));
    }

    /**
     * Gets with whom a party cooperates: who is a party of its agreements, takes part in its projects, events and
     * programmes, is its member or has it as a member.
     *
     * @param party a city, an organization, a country, or a record, whose participants are found
     * @return the others, each once, by {@link Reference#ORDER}; none for who is not in the graph
     */
    public List<Reference> partnersOf(Reference party) {
        return List.copyOf(within(Objects.requireNonNull(party, "party"), 1).keySet());
    }

    /**
     * Gets what ties a party to others.
     *
     * @param party a city, an organization, a country, or a record
     * @return a tie for each other one and each record, in the order of memberships, agreements, projects, events and
     *     programmes in the document
     */
    public List<Tie> tiesOf(Reference party) {
        int node = find(Objects.requireNonNull(party, "party"));
        List<Tie> ties = new ArrayList<>();
        for (int at : node < 0 ? new int[0] : edgesOf[node]) {
            Edge edge = edges.get(at);
            for (int other : edge.nodes) {
                if (other != node && isParty.get(other)) {
                    ties.add(tie(node, edge, other));
                }
            }
        }
        return Collections.unmodifiableList(ties);
    }

    /**
     * Gets what ties two parties, such as the agreement and six projects of Seoul and Ulaanbaatar.
     *
     * @param one a city, an organization, a country, or a record
     * @param other another one
     * @return the ties from the one to the other, in the order of {@link #tiesOf}
     */
    public List<Tie> ties(Reference one, Reference other) {
        Objects.requireNonNull(one, "one");
        Reference to = partyOf(Objects.requireNonNull(other, "other"));
        return tiesOf(one).stream().filter(tie -> tie.to().equals(to)).toList();
    }

    /**
     * Gets the parties that can be reached over at most so many ties: with 2, the partners and their partners.
     *
     * @param party where to start, such as {@code city/seoul}
     * @param hops the most ties on the way, 0 or more
     * @return the number of ties to each other party, from 1; the nearest first, then by {@link Reference#ORDER}
     * @throws IllegalArgumentException if the number is negative
     */
    public Map<Reference, Integer> within(Reference party, int hops) {
        int start = find(Objects.requireNonNull(party, "party"));
        if (hops < 0) {
            throw new IllegalArgumentException("The number of ties on the way is 0 or more, not " + hops);
        }
        Map<Reference, Integer> found = new LinkedHashMap<>();
        if (start >= 0) {
            Search search = new Search(start);
            for (int distance = 1; distance <= hops && search.isGoingOn(); distance++) {
                TreeSet<Reference> reached = new TreeSet<>(Reference.ORDER);
                for (int node : search.step()) {
                    if (isParty.get(node)) {
                        reached.add(nodes.get(node));
                    }
                }
                for (Reference each : reached) {
                    found.put(each, distance);
                }
            }
        }
        return Collections.unmodifiableMap(found);
    }

    /**
     * Finds a shortest way from one record or country to another, such as from {@code city/taipei} over
     * {@code agreement/seoul-taipei} and a project of Seoul to {@code city/hue}.
     *
     * @param from where it starts
     * @param to where it ends
     * @return the ties, each from where the one before leads; the same ones each time. An empty list if both are one
     *     party; nothing if no way leads there
     */
    public Optional<List<Tie>> path(Reference from, Reference to) {
        int start = find(Objects.requireNonNull(from, "from"));
        int end = find(Objects.requireNonNull(to, "to"));
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        Search search = new Search(start);
        while (!search.isReached(end) && search.isGoingOn()) {
            search.step();
        }
        return search.isReached(end) ? Optional.of(search.way(end)) : Optional.empty();
    }

    private int find(Reference reference) {
        @Nullable Integer number = numbers.get(partyOf(reference));
        return number == null ? -1 : number;
    }

    private Tie tie(int from, Edge edge, int to) {
        return new Tie(nodes.get(from), edge.kind, edge.record, nodes.get(to));
    }

    /** Goes out from a node, all ways by one tie at a time. */
    private final class Search {

        private final int[] before = new int[nodes.size()];
        private final int[] through = new int[nodes.size()];
        private final boolean[] isReached = new boolean[nodes.size()];
        private final boolean[] isUsed = new boolean[edges.size()];
        private List<Integer> last;

        Search(int start) {
            before[start] = start;
            isReached[start] = true;
            last = List.of(start);
        }

        boolean isGoingOn() {
            return !last.isEmpty();
        }

        boolean isReached(int node) {
            return isReached[node];
        }

        /** Gets what is reached by one more tie. */
        List<Integer> step() {
            List<Integer> next = new ArrayList<>();
            for (int node : last) {
                for (int edge : edgesOf[node]) {
                    if (!isUsed[edge]) {
                        isUsed[edge] = true;
                        reach(node, edge, next);
                    }
                }
            }
            last = next;
            return next;
        }

        private void reach(int from, int edge, List<Integer> next) {
            for (int node : edges.get(edge).nodes) {
                if (!isReached[node]) {
                    isReached[node] = true;
                    before[node] = from;
                    through[node] = edge;
                    next.add(node);
                }
            }
        }

        List<Tie> way(int end) {
            List<Tie> way = new ArrayList<>();
            for (int node = end; before[node] != node; node = before[node]) {
                way.add(tie(before[node], edges.get(through[node]), node));
            }
            Collections.reverse(way);
            return List.copyOf(way);
        }
    }
}
