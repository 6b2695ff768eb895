package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.Role;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.SyntheticDatasets;

class CooperationGraphTest {

    private static RecordReference ref(String text) {
        return RecordReference.parse(text);
    }

    private static Participation by(String party) {
        return Participation.of(Role.PARTNER, Reference.parse(party));
    }

    /**
     * Seoul and Taipei have an agreement, which the government of Seoul signed; a department of it has a project with
     * Hue; Hue is at an event with the programme p, in which Lima takes part; Lima is a member of CityNet. A new one
     * for each test, for a dataset keeps its graph.
     */
    private final Dataset few = Dataset.builder()
            .id("few")
            .title("Few")
            .addCities(
                    city("seoul").build(),
                    city("taipei").build(),
                    city("hue").build(),
                    city("alone").build())
            .addCity(city("lima")
                    .addMembership(Membership.builder()
                            .organization(ref("organization/citynet"))
                            .build())
                    .build())
            .addOrganization(organization("smg").represents(ref("city/seoul")).build())
            .addOrganization(
                    organization("office").partOf(ref("organization/smg")).build())
            .addOrganization(
                    organization("desk").partOf(ref("organization/office")).build())
            .addOrganization(organization("citynet").build())
            .addAgreement(Agreement.builder()
                    .id("seoul-taipei")
                    .kind(AgreementKind.SISTER_CITY)
                    .addParties(ref("organization/smg"), ref("city/taipei"))
                    .build())
            .addProject(Project.builder()
                    .id("water")
                    .title("Water")
                    .addParticipants(by("organization/desk"), by("city/hue"), by("organization/smg"))
                    .build())
            .addEvent(Event.builder()
                    .id("forum")
                    .title("Forum")
                    .kind(EventKind.FORUM)
                    .addParticipant(by("city/hue"))
                    .addAgenda(AgendaItem.builder()
                            .title("Opening")
                            .addParticipant(by("program/p"))
                            .build())
                    .build())
            .addProgram(Program.builder()
                    .id("p")
                    .title("P")
                    .kind(ProgramKind.PLATFORM)
                    .addParticipant(by("city/lima"))
                    .build())
            .build();

    private static City.Builder city(String id) {
        return City.builder().id(id).name(id).kind(CityKind.CITY);
    }

    private static Organization.Builder organization(String id) {
        return Organization.builder().id(id).name(id).kind(OrganizationKind.CITY_NETWORK);
    }

    private static List<String> texts(List<?> all) {
        return all.stream().map(Object::toString).toList();
    }

    @Test
    void partyOf_governmentsAndParts() {
        CooperationGraph graph = few.graph();
        assertThat(graph.partyOf(ref("organization/smg"))).isEqualTo(ref("city/seoul"));
        assertThat(graph.partyOf(ref("organization/desk"))).isEqualTo(ref("city/seoul"));
        assertThat(graph.partyOf(ref("city/hue"))).isEqualTo(ref("city/hue"));
        assertThat(graph.partyOf(ref("organization/nowhere"))).isEqualTo(ref("organization/nowhere"));
    }

    @Test
    void partyOf_partsInACircle_isOneOfThem() {
        Dataset circle = Dataset.builder()
                .id("circle")
                .title("Circle")
                .addOrganization(organization("a").partOf(ref("organization/b")).build())
                .addOrganization(organization("b").partOf(ref("organization/c")).build())
                .addOrganization(organization("c").partOf(ref("organization/b")).build())
                .addOrganization(
                        organization("self").partOf(ref("organization/self")).build())
                .build();
        assertThat(Stream.of("a", "b", "c", "self")
                        .map(id -> circle.graph()
                                .partyOf(ref("organization/" + id))
                                .toString()))
                .containsExactly("organization/b", "organization/b", "organization/b", "organization/self");
    }

    @Test
    void partnersOf_throughGovernmentsAndMemberships() {
        CooperationGraph graph = few.graph();
        assertThat(texts(graph.partnersOf(ref("city/seoul")))).containsExactly("city/hue", "city/taipei");
        assertThat(graph.partnersOf(ref("organization/office"))).isEqualTo(graph.partnersOf(ref("city/seoul")));
        assertThat(texts(graph.partnersOf(ref("city/lima")))).containsExactly("organization/citynet", "program/p");
        assertThat(texts(graph.partnersOf(ref("organization/citynet")))).containsExactly("city/lima");
        assertThat(texts(graph.partnersOf(ref("project/water")))).containsExactly("city/hue", "city/seoul");
        assertThat(graph.partnersOf(ref("city/alone"))).isEmpty();
        assertThat(graph.partnersOf(ref("city/atlantis"))).isEmpty();
    }

    @Test
    void tiesOf_nameTheRecord() {
        CooperationGraph graph = few.graph();
        assertThat(texts(graph.tiesOf(ref("organization/smg"))))
                .containsExactly(
                        "city/seoul -agreement/seoul-taipei- city/taipei", "city/seoul -project/water- city/hue");
        assertThat(texts(graph.tiesOf(ref("city/lima"))))
                .containsExactly("city/lima -membership- organization/citynet", "city/lima -program/p- program/p");
        assertThat(graph.tiesOf(ref("city/lima")).get(0).record()).isEqualTo(ref("city/lima"));
        assertThat(texts(graph.ties(ref("city/hue"), ref("organization/desk"))))
                .containsExactly("city/hue -project/water- city/seoul");
        assertThat(graph.ties(ref("city/hue"), ref("city/taipei"))).isEmpty();
    }

    @Test
    void within_theNearestFirst() {
        CooperationGraph graph = few.graph();
        assertThat(graph.within(ref("city/taipei"), 0)).isEmpty();
        Map<Reference, Integer> two = graph.within(ref("city/taipei"), 2);
        assertThat(two.toString()).isEqualTo("{city/seoul=1, city/hue=2}");
        assertThat(graph.within(ref("city/taipei"), 99).toString())
                .isEqualTo("{city/seoul=1, city/hue=2, program/p=3, city/lima=4, organization/citynet=5}");
        assertThatThrownBy(() -> graph.within(ref("city/taipei"), -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of ties on the way is 0 or more, not -1");
    }

    @Test
    void path_overAllKindsOfTies() {
        CooperationGraph graph = few.graph();
        assertThat(texts(graph.path(ref("city/taipei"), ref("organization/citynet"))
                        .orElseThrow()))
                .containsExactly(
                        "city/taipei -agreement/seoul-taipei- city/seoul",
                        "city/seoul -project/water- city/hue",
                        "city/hue -event/forum- program/p",
                        "program/p -program/p- city/lima",
                        "city/lima -membership- organization/citynet");
        assertThat(texts(graph.path(ref("project/water"), ref("agreement/seoul-taipei"))
                        .orElseThrow()))
                .containsExactly(
                        "project/water -project/water- city/seoul",
                        "city/seoul -agreement/seoul-taipei- agreement/seoul-taipei");
        assertThat(graph.path(ref("city/seoul"), ref("organization/desk"))).hasValue(List.of());
        assertThat(graph.path(ref("city/alone"), ref("city/alone"))).hasValue(List.of());
        assertThat(graph.path(ref("city/seoul"), ref("city/alone"))).isEmpty();
        assertThat(graph.path(ref("city/seoul"), ref("city/atlantis"))).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------------ laws

    /** What stands beside what, written as plainly as can be: every two of those whom a record ties. */
    private static Map<Reference, Set<Reference>> neighbours(Dataset dataset) {
        CooperationGraph graph = dataset.graph();
        Map<Reference, Set<Reference>> neighbours = new HashMap<>();
        dataset.records().forEach(entry -> {
            Stream<? extends Reference> tied = entry.parties().stream();
            if (entry instanceof Event event) {
                tied = Stream.concat(
                        tied,
                        event.getAgenda().stream()
                                .flatMap(item -> item.getParticipants().stream())
                                .flatMap(one -> one.getParty().stream()));
            }
            if (entry instanceof City city) {
                tied = city.getMemberships().stream().map(Membership::getOrganization);
            }
            if (entry instanceof Organization organization) {
                tied = Stream.concat(
                        organization.getMemberOf().stream(),
                        organization.getMemberships().stream().map(Membership::getOrganization));
            }
            Set<Reference> all = new LinkedHashSet<>();
            all.add(graph.partyOf(entry.reference()));
            boolean isMember = entry instanceof City || entry instanceof Organization;
            tied.map(graph::partyOf).forEach(each -> {
                all.add(each);
                if (isMember) {
                    link(neighbours, graph.partyOf(entry.reference()), each);
                }
            });
            if (!isMember) {
                all.forEach(one -> all.forEach(other -> link(neighbours, one, other)));
            }
        });
        return neighbours;
    }

    private static void link(Map<Reference, Set<Reference>> neighbours, Reference one, Reference other) {
        neighbours.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
        neighbours.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(one);
    }

    private static Map<Reference, Integer> distances(Map<Reference, Set<Reference>> neighbours, Reference from) {
        Map<Reference, Integer> distances = new HashMap<>(Map.of(from, 0));
        Deque<Reference> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            Reference at = next.remove();
            int further = distances.getOrDefault(at, 0) + 1;
            for (Reference beside : neighbours.getOrDefault(at, Set.of())) {
                if (distances.putIfAbsent(beside, further) == null) {
                    next.add(beside);
                }
            }
        }
        return distances;
    }

    @Property(tries = 100)
    void path_isAsLongAsAPlainSearchFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        Dataset dataset = SyntheticDatasets.of(seed, size);
        CooperationGraph graph = dataset.graph();
        Map<Reference, Set<Reference>> neighbours = neighbours(dataset);
        List<RecordReference> records =
                dataset.records().map(CooperationRecord::reference).toList();
        for (RecordReference from : records.subList(0, Math.min(8, records.size()))) {
            Map<Reference, Integer> expected = distances(neighbours, graph.partyOf(from));
            for (RecordReference to : records) {
                Optional<List<Tie>> path = graph.path(from, to);
                assertThat(path.map(List::size)).isEqualTo(Optional.ofNullable(expected.get(graph.partyOf(to))));
                path.ifPresent(ties -> assertThat(ties).satisfies(way -> leads(way, neighbours, graph, from, to)));
            }
        }
    }

    private static void leads(
            List<? extends Tie> way,
            Map<Reference, Set<Reference>> neighbours,
            CooperationGraph graph,
            Reference from,
            Reference to) {
        Reference at = graph.partyOf(from);
        for (Tie tie : way) {
            assertThat(tie.from()).isEqualTo(at);
            assertThat(neighbours.get(at)).contains(tie.to());
            boolean isMembership = tie.kind() == Tie.Kind.MEMBERSHIP;
            assertThat(isMembership ? "membership" : tie.record().type().toString())
                    .isEqualTo(tie.kind().term());
            at = tie.to();
        }
        assertThat(at).isEqualTo(graph.partyOf(to));
    }

    @Property(tries = 100)
    void within_areThePartiesOfAPlainSearch(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size, @ForAll @IntRange(max = 4) int hops) {
        Dataset dataset = SyntheticDatasets.of(seed, size);
        CooperationGraph graph = dataset.graph();
        Map<Reference, Set<Reference>> neighbours = neighbours(dataset);
        Set<Reference> named = new TreeSet<>(Reference.ORDER);
        neighbours.keySet().stream()
                .filter(each -> !(each instanceof RecordReference record)
                        || record.type() == RecordType.CITY
                        || record.type() == RecordType.ORGANIZATION
                        || isNamed(dataset, record))
                .forEach(named::add);
        Reference from = graph.partyOf(ref("city/c0"));
        Map<Reference, Integer> expected = new TreeMap<>(Reference.ORDER);
        distances(neighbours, from).forEach((to, distance) -> {
            if (distance > 0 && distance <= hops && named.contains(to)) {
                expected.put(to, distance);
            }
        });
        assertThat(graph.within(from, hops)).isEqualTo(expected);
        assertThat(List.copyOf(graph.within(from, hops).values())).isSorted();
        assertThat(graph.partnersOf(from))
                .isEqualTo(List.copyOf(graph.within(from, 1).keySet()));
        assertThat(graph.partnersOf(from))
                .containsExactlyElementsOf(graph.tiesOf(from).stream()
                        .map(Tie::to)
                        .collect(() -> new TreeSet<>(Reference.ORDER), Set::add, Set::addAll));
        graph.partnersOf(from).forEach(other -> {
            assertThat(graph.partnersOf(other)).contains(from);
            assertThat(graph.ties(from, other))
                    .hasSameSizeAs(graph.ties(other, from))
                    .isNotEmpty();
        });
    }

    private static boolean isNamed(Dataset dataset, RecordReference program) {
        return dataset.mentions(program).stream()
                .anyMatch(mention -> mention.pointer().toString().matches(".*party|/parties.*"));
    }
}
