package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.Role;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Growth;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;

class DatasetTest {

    private static final Dataset SAMPLES = Samples.dataset();

    private static RecordReference ref(String text) {
        return RecordReference.parse(text);
    }

    private static List<String> ids(List<? extends CooperationRecord> records) {
        return records.stream().map(entry -> entry.getId().toString()).toList();
    }

    // ------------------------------------------------------------------------------------------------- finding

    @Test
    void find_everyRecord() {
        assertThat(SAMPLES.records())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(SAMPLES.find(entry.reference())).containsSame(entry));
    }

    @Test
    void find_byType() {
        assertThat(SAMPLES.city(ref("city/seoul")).orElseThrow().getName()).isEqualTo("Seoul");
        assertThat(SAMPLES.source(ref("source/minimal"))).isPresent();
        assertThat(SAMPLES.organization(ref("organization/citynet"))).isPresent();
        assertThat(SAMPLES.agreement(ref("agreement/seoul-taipei"))).isPresent();
        assertThat(SAMPLES.project(ref("project/minimal"))).isPresent();
        assertThat(SAMPLES.event(ref("event/apuf-7"))).isPresent();
        assertThat(SAMPLES.program(ref("program/pearl"))).isPresent();
    }

    @Test
    void find_byTheIdAlone() {
        assertThat(SAMPLES.city("seoul")).isEqualTo(SAMPLES.city(ref("city/seoul")));
        assertThat(SAMPLES.source("minimal")).isEqualTo(SAMPLES.source(ref("source/minimal")));
        assertThat(SAMPLES.organization("citynet")).isEqualTo(SAMPLES.organization(ref("organization/citynet")));
        assertThat(SAMPLES.agreement("seoul-taipei")).isEqualTo(SAMPLES.agreement(ref("agreement/seoul-taipei")));
        assertThat(SAMPLES.project("minimal")).isEqualTo(SAMPLES.project(ref("project/minimal")));
        assertThat(SAMPLES.event("apuf-7")).isEqualTo(SAMPLES.event(ref("event/apuf-7")));
        assertThat(SAMPLES.program("pearl")).isEqualTo(SAMPLES.program(ref("program/pearl")));
        assertThat(SAMPLES.city("citynet")).isEmpty();
        assertThatThrownBy(() -> SAMPLES.city("city/seoul"))
                .isInstanceOf(MalformedTextException.class)
                .hasMessageContaining("city/seoul");
    }

    @Test
    void find_nothing() {
        assertThat(SAMPLES.find(ref("city/atlantis"))).isEmpty();
        assertThat(SAMPLES.find(Reference.parse("country/KR"))).isEmpty();
        assertThat(SAMPLES.city(ref("source/minimal"))).isEmpty();
        assertThat(SAMPLES.mentions(ref("city/atlantis"))).isEmpty();
        assertThat(SAMPLES.projectsOf(ref("city/atlantis"))).isEmpty();
    }

    @Test
    void find_twoOfAReference_givesTheFirst() {
        City first = city("seoul", "First");
        City second = city("seoul", "Second");
        Dataset twice = Dataset.builder()
                .id("twice")
                .title("Twice")
                .addCities(first, second, first)
                .build();
        assertThat(twice.city(ref("city/seoul"))).containsSame(first);
        assertThat(twice.records()).containsExactly(first, second, first);
    }

    @Test
    void records_inTheOrderOfTheDocument() {
        assertThat(SAMPLES.records().map(CooperationRecord::getType).distinct())
                .containsExactly(
                        RecordType.SOURCE,
                        RecordType.CITY,
                        RecordType.ORGANIZATION,
                        RecordType.AGREEMENT,
                        RecordType.PROJECT,
                        RecordType.EVENT,
                        RecordType.PROGRAM);
    }

    @Property(tries = 100)
    void builderAdd_putsEachRecordInTheListOfItsType(@ForAll("records") CooperationRecord entry) {
        Dataset one = Dataset.builder().id("one").title("One").add(entry).build();
        assertThat(one.records()).containsExactly(entry);
        assertThat(one.find(entry.reference())).containsSame(entry);
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }

    // ------------------------------------------------------------------------------------------------- mentions

    static Stream<CooperationRecord> samples() {
        return Samples.dataset().records();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void mentions_ofASample_areAllItsReferences(CooperationRecord entry) {
        assertMentionsAreAllReferences(entry);
    }

    @Property(tries = 200)
    void mentions_areAllReferencesOfARecord(@ForAll("records") CooperationRecord entry) {
        assertMentionsAreAllReferences(entry);
    }

    private static void assertMentionsAreAllReferences(CooperationRecord entry) {
        Map<JsonPointer, Reference> expected = new HashMap<>();
        MemberValues.leaves(entry).forEach((pointer, value) -> {
            if (value instanceof Reference reference) {
                expected.put(pointer, reference);
            }
        });
        Dataset one = Dataset.builder().id("one").title("One").add(entry).build();
        Map<JsonPointer, Reference> found = new HashMap<>();
        expected.values().stream()
                .distinct()
                .forEach(target -> one.mentions(target).forEach(mention -> {
                    assertThat(mention.from()).isSameAs(entry);
                    assertThat(mention.to()).isEqualTo(target);
                    assertThat(found.put(mention.pointer(), mention.to())).isNull();
                }));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void mentions_ofTheSecondInAList_haveItsIndex() {
        Place hall = Place.builder().label("City Hall").ref(ref("city/z")).build();
        Signatory signatory =
                Signatory.builder().party(ref("city/z")).place(hall).build();
        Membership membership =
                Membership.builder().organization(ref("organization/z")).build();
        Dataset dataset = Dataset.builder()
                .id("a")
                .title("A")
                .addAgreement(Agreement.builder()
                        .id("a")
                        .kind(AgreementKind.TWINNING)
                        .addParties(ref("city/x"), ref("city/y"))
                        .addSignatories(signatory, signatory)
                        .build())
                .addCity(city("c", "C").toBuilder()
                        .addMemberships(membership, membership)
                        .build())
                .build();
        assertThat(dataset.mentions(ref("city/z")))
                .extracting(mention -> mention.pointer().toString())
                .containsExactly(
                        "/signatories/0/party",
                        "/signatories/0/place/ref",
                        "/signatories/1/party",
                        "/signatories/1/place/ref");
        assertThat(dataset.mentions(ref("organization/z")))
                .extracting(mention -> mention.pointer().toString())
                .containsExactly("/memberships/0/organization", "/memberships/1/organization");
    }

    @Test
    void mentions_ofACity() {
        assertThat(SAMPLES.mentions(ref("city/penang")))
                .extracting(mention -> mention.from().reference() + " " + mention.pointer())
                .containsExactly("event/apuf-7 /venue/city", "event/apuf-7 /agenda/0/city");
        assertThat(SAMPLES.mentions(Reference.parse("country/AE")))
                .extracting(mention -> mention.pointer().toString())
                .containsExactly("/places/2/ref");
    }

    // ------------------------------------------------------------------------------------------------ both ways

    /** Seoul and two organizations that represent it, each in one project, the city's own in the middle. */
    private static Dataset governments() {
        Dataset.Builder dataset = Dataset.builder().id("governments").title("Governments");
        dataset.addCity(city("seoul", "Seoul")).addCity(city("busan", "Busan"));
        for (String id : List.of("smg", "metro")) {
            dataset.addOrganization(Organization.builder()
                    .id(id)
                    .name(id)
                    .kind(OrganizationKind.LOCAL_GOVERNMENT)
                    .represents(ref("city/seoul"))
                    .build());
        }
        dataset.addProject(project("a-of-metro", Role.PARTNER, "organization/metro"));
        dataset.addProject(project("b-of-seoul", Role.IMPLEMENTING, "city/seoul"));
        dataset.addProject(project("c-of-smg", Role.IMPLEMENTING, "organization/smg"));
        dataset.addProject(project("d-of-both", Role.IMPLEMENTING, "city/seoul", "organization/smg"));
        dataset.addProject(project("e-of-busan", Role.IMPLEMENTING, "city/busan"));
        dataset.addAgreement(agreement("a-of-smg", "organization/smg", "city/busan"));
        dataset.addAgreement(agreement("b-of-seoul", "city/seoul", "city/busan"));
        dataset.addAgreement(agreement("c-of-others", "city/busan", "country/JP"));
        dataset.addEvent(event("a-agenda-of-smg")
                .addAgenda(AgendaItem.builder()
                        .title("Opening")
                        .addParticipant(Participation.of(Role.SPEAKER, ref("organization/smg")))
                        .build())
                .build());
        dataset.addEvent(event("b-of-seoul")
                .addParticipant(Participation.of(Role.HOST, ref("city/seoul")))
                .build());
        dataset.addEvent(event("c-in-seoul-without-it")
                .addAgenda(AgendaItem.builder()
                        .title("Opening")
                        .city(ref("city/seoul"))
                        .build())
                .build());
        return dataset.build();
    }

    private static City city(String id, String name) {
        return City.builder().id(id).name(name).kind(CityKind.CITY).build();
    }

    private static Project project(String id, Role role, String... parties) {
        Project.Builder project = Project.builder().id(id).title(id);
        for (String party : parties) {
            project.addParticipant(Participation.of(role, Reference.parse(party)));
        }
        return project.build();
    }

    private static Agreement agreement(String id, String... parties) {
        Agreement.Builder agreement = Agreement.builder().id(id).kind(org.urbancoop.code.AgreementKind.TWINNING);
        for (String party : parties) {
            agreement.addParty(Reference.parse(party));
        }
        return agreement.build();
    }

    private static Event.Builder event(String id) {
        return Event.builder().id(id).title(id).kind(EventKind.FORUM);
    }

    @Test
    void projectsOf_aCityAndItsGovernments_eachOnceInOrder() {
        Dataset dataset = governments();
        assertThat(ids(dataset.projectsOf(ref("city/seoul"))))
                .containsExactly("a-of-metro", "b-of-seoul", "c-of-smg", "d-of-both");
        assertThat(ids(dataset.projectsOf(ref("city/seoul"), Role.IMPLEMENTING)))
                .containsExactly("b-of-seoul", "c-of-smg", "d-of-both");
        assertThat(ids(dataset.projectsOf(ref("city/seoul"), Role.PARTNER))).containsExactly("a-of-metro");
        assertThat(dataset.projectsOf(ref("city/seoul"), Role.of("unheard-of"))).isEmpty();
    }

    @Test
    void projectsOf_aGovernment_areThoseOfItsCity() {
        assertThat(ids(governments().projectsOf(ref("organization/smg"))))
                .containsExactly("a-of-metro", "b-of-seoul", "c-of-smg", "d-of-both");
    }

    @Test
    void projectsOf_aCountry() {
        assertThat(ids(SAMPLES.projectsOf(Reference.parse("country/BN")))).containsExactly("whole-country");
    }

    @Test
    void projectsOf_aPlaceThatIsNoParticipant() {
        // Ulaanbaatar is the place of the full project, and its counterpart too.
        assertThat(SAMPLES.projectsOf(ref("city/detroit"))).isEmpty();
    }

    @Test
    void agreementsOf_aCityAndItsGovernments() {
        assertThat(ids(governments().agreementsOf(ref("city/seoul")))).containsExactly("a-of-smg", "b-of-seoul");
        assertThat(ids(governments().agreementsOf(ref("city/busan"))))
                .containsExactly("a-of-smg", "b-of-seoul", "c-of-others");
        assertThat(ids(governments().agreementsOf(Reference.parse("country/JP"))))
                .containsExactly("c-of-others");
    }

    @Test
    void eventsOf_participantsAndAgenda_notThePlace() {
        assertThat(ids(governments().eventsOf(ref("city/seoul")))).containsExactly("a-agenda-of-smg", "b-of-seoul");
    }

    @Test
    void governmentsOf_aCity() {
        assertThat(ids(governments().governmentsOf(ref("city/seoul")))).containsExactly("smg", "metro");
        assertThat(governments().governmentsOf(ref("city/busan"))).isEmpty();
    }

    @Test
    void partsOf_eventsAndProgrammes() {
        assertThat(ids(SAMPLES.sessionsOf(ref("event/apuf-7")))).containsExactly("apuf-7-session");
        assertThat(ids(SAMPLES.modulesOf(ref("program/iglus")))).containsExactly("iglus-seoul-module");
        assertThat(SAMPLES.partsOf(ref("program/pearl")))
                .extracting(entry -> entry.reference().toString())
                .containsExactly("project/ulaanbaatar-fare-collection-2014", "program/apuf");
        assertThat(SAMPLES.partsOf(ref("organization/national-government")))
                .extracting(CooperationRecord::getType)
                .containsExactly(RecordType.ORGANIZATION);
    }

    @Test
    void lookUps_ofTwoEqualRecords_giveBoth() {
        Project project = project("same", Role.HOST, "city/seoul");
        Dataset twice = Dataset.builder()
                .id("twice")
                .title("Twice")
                .addProjects(project, project.toBuilder().build())
                .build();
        assertThat(twice.projectsOf(ref("city/seoul"))).hasSize(2);
        assertThat(twice.mentions(ref("city/seoul"))).hasSize(2);
    }

    @Test
    void citing_recordsAndTotals() {
        assertThat(SAMPLES.citing(ref("source/event-pages")))
                .extracting(entry -> entry.reference().toString())
                .containsExactly("event/half-known-dates");
        List<CooperationRecord> citing = SAMPLES.citing(ref("source/seoul-policy-sharing"));
        assertThat(citing).doesNotHaveDuplicates().hasSizeGreaterThan(5);
        assertThat(citing).isEqualTo(SAMPLES.records().filter(citing::contains).toList());
        assertThat(SAMPLES.totalsCiting(ref("source/seoul-policy-sharing"))).hasSize(3);
        assertThat(SAMPLES.totalsCiting(ref("source/minimal"))).isEmpty();
        assertThat(SAMPLES.citing(ref("city/seoul"))).isEmpty();
    }

    @Property(tries = 30)
    void lookUps_agreeWithASearch(@ForAll("datasets") Dataset dataset) {
        List<Reference> targets = MemberValues.leaves(dataset).values().stream()
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast)
                .distinct()
                .toList();
        for (Reference target : targets) {
            assertThat(dataset.citing(target))
                    .isEqualTo(dataset.records()
                            .filter(entry -> entry.getCitations().stream()
                                    .anyMatch(citation -> citation.getSource().equals(target)))
                            .toList());
            boolean hasOneName = dataset.governmentsOf(target).isEmpty()
                    && dataset.partsOf(target).isEmpty()
                    && dataset.organization(target)
                            .flatMap(Organization::getRepresents)
                            .isEmpty();
            if (hasOneName) {
                assertThat(dataset.projectsOf(target))
                        .isEqualTo(dataset.getProjects().stream()
                                .filter(project -> project.getParticipants().stream()
                                        .anyMatch(one -> one.getParty().equals(java.util.Optional.of(target))))
                                .toList());
                assertThat(dataset.agreementsOf(target))
                        .isEqualTo(dataset.getAgreements().stream()
                                .filter(agreement -> agreement.getParties().contains(target))
                                .toList());
            }
        }
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Test
    void find_inConstantTime() {
        Dataset.Builder many = Dataset.builder().id("many").title("Many");
        for (int i = 0; i < 50_000; i++) {
            many.addCity(city("c" + i, "City " + i));
        }
        Dataset dataset = many.build();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            for (int i = 0; i < 50_000; i++) {
                assertThat(dataset.city(RecordReference.of(RecordType.CITY, "c" + i))
                                .isPresent())
                        .isTrue();
            }
        });
    }

    // --------------------------------------------------------------------------------------------------- header

    @Test
    void header_defaults() {
        Dataset empty = Samples.emptyDataset();
        assertThat(empty.getFormatVersion()).isEqualTo("1.1");
        assertThat(empty.records()).isEmpty();
    }

    @Test
    void equals_doesNotDependOnTheIndex() {
        Dataset looked = Samples.dataset();
        assertThat(looked.find(ref("city/seoul"))).isPresent();
        assertThat(looked).isEqualTo(Samples.dataset()).hasSameHashCodeAs(Samples.dataset());
    }

    // ------------------------------------------------------------------------------------------ declared totals

    @ParameterizedTest
    @EnumSource
    void measure_parse(Measure measure) {
        assertThat(Measure.parse(measure.toString())).isSameAs(measure);
    }

    @Test
    void measure_bad() {
        assertThatThrownBy(() -> Measure.parse("Count"))
                .isInstanceOf(MalformedTextException.class)
                .hasMessageContaining("one of count, distinct-cities, distinct-countries, share");
    }

    @Test
    void condition_of() {
        Condition condition = Condition.of(JsonPointer.parse("/kind"), "sister-city");
        assertThat(condition.getIs()).contains("sister-city");
        assertThat(condition.getMember()).hasToString("/kind");
    }

    @Test
    void source_isARecordToo() {
        assertThat(SAMPLES.citing(Samples.get("source-minimal", Source.class).reference()))
                .extracting(CooperationRecord::getType)
                .containsExactly(RecordType.SOURCE);
    }

    // --------------------------------------------------------------------------------------------------- the index

    @Test
    void index_takesLittleForARecord_andNothingForWhatIsNotAsked() {
        int count = 5000;
        for (int round = 0; round < 2; round++) {
            Dataset dataset = many(count);
            long find = Growth.allocated(() -> dataset.find(ref("project/p-1")));
            long mentions = Growth.allocated(() -> dataset.mentions(ref("city/seoul")));
            long cities = Growth.allocated(() -> dataset.mentions(ref("city/seoul")));
            assertThat(find / count).isLessThan(100);
            assertThat(mentions / count).isLessThan(400);
            assertThat(cities).isLessThan(1000);
            assertThat(dataset.mentions(ref("city/seoul"))).hasSize(count);
        }
    }

    /** Projects that each point at Seoul, at a city of their own, and at two other places. */
    private static Dataset many(int count) {
        Dataset.Builder dataset = Dataset.builder().id("many").title("Many");
        for (int i = 0; i < count; i++) {
            dataset.addProject(
                    project("p-" + i, Role.PARTNER, "city/seoul", "city/c-" + i, "organization/citynet", "country/KR"));
        }
        return dataset.build();
    }

    @Test
    void builder_startsFromOneDataset() {
        Dataset one = Dataset.builder().id("one").title("One").build();
        Dataset other = Dataset.builder().id("other").title("Other").build();
        assertThat(Dataset.builder().from(one).title("First").build().getTitle())
                .isEqualTo("First");
        assertThatThrownBy(() -> Dataset.builder().from(one).from(other))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Datasets.merge");
        assertThatThrownBy(() -> one.toBuilder().from(other)).isInstanceOf(IllegalStateException.class);
        assertThat(one.toBuilder().fromUnchecked(other).build().getId()).isEqualTo(other.getId());
    }

    /** Two styles that must not part, but for what a dataset's builder does itself. */
    @Test
    void styles_areOne() throws IOException {
        assertThat(style("dataset/DatasetStyle.java"))
                .isEqualTo(style("ValueStyle.java").replace("toBuilder = \"toBuilder\",", "from = \"fromUnchecked\","));
    }

    private static String style(String file) throws IOException {
        String code = Files.readString(GeneratedFile.path("core/src/main/java/org/urbancoop/" + file))
                .replaceAll("//[^\n]*", "")
                .replaceAll("\\s+", " ");
        return code.substring(code.indexOf("@Value.Style("), code.indexOf("@interface"));
    }
}
