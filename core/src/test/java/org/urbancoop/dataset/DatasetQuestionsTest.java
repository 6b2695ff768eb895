package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.SyntheticDatasets;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;

class DatasetQuestionsTest {

    private static RecordReference ref(String text) {
        return RecordReference.parse(text);
    }

    private static List<String> ids(List<? extends CooperationRecord> records) {
        return records.stream().map(entry -> entry.getId().toString()).toList();
    }

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("d").title("D");
    }

    private static City city(String id, Country country) {
        return City.builder()
                .id(id)
                .name(id)
                .kind(CityKind.CITY)
                .country(country)
                .build();
    }

    private static Organization.Builder organization(String id) {
        return Organization.builder().id(id).name(id).kind(OrganizationKind.LOCAL_GOVERNMENT);
    }

    private static Project.Builder project(String id) {
        return Project.builder().id(id).title(id);
    }

    private static Event.Builder event(String id) {
        return Event.builder().id(id).title(id).kind(EventKind.FORUM);
    }

    private static Agreement.Builder agreement(String id) {
        return Agreement.builder().id(id).kind(AgreementKind.TWINNING).addParties(ref("city/a"), ref("city/b"));
    }

    private static Participation by(Role role, String party) {
        return Participation.of(role, Reference.parse(party));
    }

    // ----------------------------------------------------------------------------------- a party under all its names

    /** Seoul, its government, a department of it with a desk, and a district whose own government is part of it. */
    private static Dataset names() {
        return dataset()
                .addCities(city("seoul", Country.KR), city("district", Country.KR))
                .addOrganization(
                        organization("smg").represents(ref("city/seoul")).build())
                .addOrganization(organization("department")
                        .partOf(ref("organization/smg"))
                        .build())
                .addOrganization(organization("desk")
                        .partOf(ref("organization/department"))
                        .build())
                .addOrganization(organization("district-office")
                        .partOf(ref("organization/smg"))
                        .represents(ref("city/district"))
                        .build())
                .addProjects(
                        project("of-seoul")
                                .addParticipant(by(Role.FUNDING, "city/seoul"))
                                .build(),
                        project("of-smg")
                                .addParticipant(by(Role.PARTNER, "organization/smg"))
                                .build(),
                        project("of-desk")
                                .addParticipant(by(Role.PARTNER, "organization/desk"))
                                .build(),
                        project("of-district")
                                .addParticipant(by(Role.PARTNER, "organization/district-office"))
                                .build())
                .addAgreement(Agreement.builder()
                        .id("of-smg")
                        .kind(AgreementKind.TWINNING)
                        .addParties(ref("organization/smg"), ref("city/other"))
                        .build())
                .addEvent(event("of-department")
                        .addParticipant(by(Role.HOST, "organization/department"))
                        .build())
                .addProgram(Program.builder()
                        .id("of-department")
                        .title("P")
                        .kind(ProgramKind.PLATFORM)
                        .addParticipant(by(Role.HOST, "organization/department"))
                        .addPlace(Place.builder()
                                .label("D")
                                .ref(ref("city/district"))
                                .build())
                        .build())
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "city/seoul, of-seoul of-smg of-desk, of-department",
        "organization/smg, of-seoul of-smg of-desk, of-department",
        "organization/department, of-desk, of-department",
        "organization/desk, of-desk, ''",
        "city/district, of-district, ''",
        "organization/district-office, of-district, ''"
    })
    void of_aPartyUnderAllItsNames(String party, String projects, String others) {
        Dataset names = names();
        assertThat(String.join(" ", ids(names.projectsOf(ref(party))))).isEqualTo(projects);
        assertThat(String.join(" ", ids(names.eventsOf(ref(party))))).isEqualTo(others);
        assertThat(String.join(" ", ids(names.programsOf(ref(party))))).isEqualTo(others);
    }

    @Test
    void of_aPartyUnderAllItsNames_inARoleAndByAgreement() {
        assertThat(ids(names().projectsOf(ref("organization/smg"), Role.FUNDING)))
                .containsExactly("of-seoul");
        assertThat(ids(names().agreementsOf(ref("city/seoul")))).containsExactly("of-smg");
        assertThat(names().agreementsOf(ref("organization/desk"))).isEmpty();
    }

    @Test
    void of_partsInACircle_ends() {
        Dataset circle = dataset()
                .addOrganization(organization("a").partOf(ref("organization/b")).build())
                .addOrganization(organization("b").partOf(ref("organization/a")).build())
                .addProject(project("p")
                        .addParticipant(by(Role.HOST, "organization/b"))
                        .build())
                .build();
        assertThat(ids(circle.projectsOf(ref("organization/a")))).containsExactly("p");
    }

    // ------------------------------------------------------------------------------------------------ countries

    private static Dataset countries() {
        return dataset()
                .addCities(city("ulaanbaatar", Country.MN), city("seoul", Country.KR), city("penang", Country.MY))
                .addOrganization(organization("stated")
                        .country(Country.JP)
                        .city(ref("city/seoul"))
                        .build())
                .addOrganization(
                        organization("seated").city(ref("city/ulaanbaatar")).build())
                .addOrganization(
                        organization("smg").represents(ref("city/seoul")).build())
                .addOrganization(
                        organization("office").partOf(ref("organization/smg")).build())
                .addOrganization(organization("branch")
                        .partOf(ref("organization/stated"))
                        .build())
                .addProjects(
                        project("by-city")
                                .addParticipant(by(Role.COUNTERPART, "city/ulaanbaatar"))
                                .addParticipant(by(Role.IMPLEMENTING, "city/seoul"))
                                .build(),
                        project("by-country")
                                .addParticipant(by(Role.COUNTERPART, "country/MN"))
                                .build(),
                        project("by-seat")
                                .addParticipant(by(Role.FUNDING, "organization/seated"))
                                .build(),
                        project("by-place")
                                .addLocation(Place.builder()
                                        .label("UB")
                                        .ref(ref("city/ulaanbaatar"))
                                        .build())
                                .build(),
                        project("by-office")
                                .addParticipant(by(Role.FUNDING, "organization/office"))
                                .build(),
                        project("of-branch")
                                .addParticipant(by(Role.FUNDING, "organization/branch"))
                                .build())
                .addAgreement(Agreement.builder()
                        .id("seoul-ulaanbaatar")
                        .kind(AgreementKind.SISTER_CITY)
                        .addParties(ref("organization/smg"), ref("city/ulaanbaatar"))
                        .build())
                .addEvent(event("venue")
                        .venue(Venue.builder().city(ref("city/penang")).build())
                        .addParticipant(by(Role.HOST, "organization/smg"))
                        .build())
                .addEvent(event("agenda")
                        .addAgenda(AgendaItem.builder()
                                .title("Visit")
                                .city(ref("city/penang"))
                                .addParticipant(by(Role.SPEAKER, "city/ulaanbaatar"))
                                .build())
                        .build())
                .addProgram(Program.builder()
                        .id("program")
                        .title("P")
                        .kind(ProgramKind.PLATFORM)
                        .addPlace(Place.builder()
                                .label("MY")
                                .ref(Reference.parse("country/MY"))
                                .build())
                        .build())
                .build();
    }

    @Test
    void in_aCountry() {
        Dataset all = countries();
        assertThat(ids(all.projectsIn(Country.MN))).containsExactly("by-city", "by-country", "by-seat", "by-place");
        assertThat(ids(all.projectsIn(Country.KR))).containsExactly("by-city", "by-office");
        assertThat(ids(all.projectsIn(Country.MN, Role.COUNTERPART))).containsExactly("by-city", "by-country");
        assertThat(all.projectsIn(Country.KR, Role.COUNTERPART)).isEmpty();
        assertThat(ids(all.agreementsIn(Country.KR))).containsExactly("seoul-ulaanbaatar");
        assertThat(ids(all.agreementsIn(Country.MN))).containsExactly("seoul-ulaanbaatar");
        assertThat(ids(all.eventsIn(Country.MY))).containsExactly("venue", "agenda");
        assertThat(all.eventsIn(Country.KR)).isEmpty();
        assertThat(ids(all.eventsWith(Country.KR))).containsExactly("venue");
        assertThat(ids(all.eventsWith(Country.MN))).containsExactly("agenda");
        assertThat(ids(all.programsIn(Country.MY))).containsExactly("program");
        assertThat(ids(all.organizationsIn(Country.KR))).containsExactly("smg", "office");
        assertThat(ids(all.organizationsIn(Country.JP)))
                .as("a branch may be elsewhere")
                .containsExactly("stated");
        assertThat(ids(all.organizationsIn(Country.MN))).containsExactly("seated");
        assertThat(ids(all.citiesIn(Country.MY))).containsExactly("penang");
        assertThat(all.projectsIn(Country.FR)).isEmpty();
        assertThat(all.projectsOf(Reference.parse("country/MN")))
                .extracting(each -> each.getId().toString())
                .as("the country as a party")
                .containsExactly("by-country");
    }

    /** The country of whom a record names, as plainly as can be. */
    private static Optional<Country> country(Dataset all, Reference reference) {
        if (reference instanceof CountryReference country) {
            return Optional.of(country.country());
        }
        Optional<Organization> organization = all.organization(reference);
        Optional<Country> stated = organization.flatMap(Organization::getCountry);
        Optional<Country> seat =
                organization.flatMap(Organization::getCity).flatMap(all::city).flatMap(City::getCountry);
        Reference party = all.graph().partyOf(reference);
        return stated.or(() -> seat).or(() -> all.city(party).flatMap(City::getCountry));
    }

    private static boolean isIn(Dataset all, Stream<? extends Reference> references, Country country) {
        return references.anyMatch(each -> country(all, each).equals(Optional.of(country)));
    }

    @Property(tries = 100)
    void in_isWhatANaiveScanFinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Dataset all = SyntheticDatasets.of(seed, size);
        for (Country country : List.of(Country.KR, Country.MN, Country.JP, Country.FR)) {
            assertThat(all.projectsIn(country))
                    .isEqualTo(all.getProjects().stream()
                            .filter(project -> isIn(
                                    all, Stream.concat(project.parties().stream(), project.places().stream()), country))
                            .toList());
            assertThat(all.projectsIn(country, Role.FUNDING))
                    .isEqualTo(all.getProjects().stream()
                            .filter(project -> project.getParticipants().stream()
                                    .filter(one -> one.getRole().equals(Optional.of(Role.FUNDING)))
                                    .anyMatch(one -> isIn(all, one.getParty().stream(), country)))
                            .toList());
            assertThat(all.agreementsIn(country))
                    .isEqualTo(all.getAgreements().stream()
                            .filter(agreement -> isIn(all, agreement.getParties().stream(), country))
                            .toList());
            assertThat(all.eventsIn(country))
                    .isEqualTo(all.getEvents().stream()
                            .filter(event -> isIn(
                                    all,
                                    Stream.concat(
                                            event.getVenue().flatMap(Venue::getCity).stream(),
                                            event.getAgenda().stream().flatMap(item -> item.getCity().stream())),
                                    country))
                            .toList());
            assertThat(all.organizationsIn(country))
                    .isEqualTo(all.getOrganizations().stream()
                            .filter(each -> isIn(all, Stream.of(each.reference()), country))
                            .toList());
        }
    }

    // ----------------------------------------------------------------------------------------------------- time

    @Test
    void agreementsInForce_theUndecidedApart() {
        Dataset all = dataset()
                .addAgreement(agreement("valid")
                        .validity(Edtf.parse("2000-01-01/2009-12-31"))
                        .build())
                .addAgreement(
                        agreement("signed").signed(Edtf.parse("1968-03-23")).build())
                .addAgreement(agreement("ended")
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.TERMINATED)
                                .since(Edtf.parse("2001"))
                                .build())
                        .build())
                .addAgreement(agreement("bare").build())
                .build();
        ByVerdict<Agreement> on = all.agreementsInForce(Edtf.parse("2005-06-01"));
        assertThat(ids(on.yes())).containsExactly("valid");
        assertThat(ids(on.no())).containsExactly("ended");
        assertThat(ids(on.undecided())).containsExactly("signed", "bare");
        assertThat(on.of(Verdict.YES)).isSameAs(on.yes());
        assertThat(ids(all.agreementsInForce(Edtf.parse("1960-01-01")).of(Verdict.NO)))
                .containsExactly("valid", "signed");
    }

    @Test
    void timeline_threeValuesInOrderOfTime() {
        Dataset all = dataset()
                .addAgreement(
                        agreement("signed-then").signed(Edtf.parse("1992")).build())
                .addAgreement(
                        agreement("signed-later").signed(Edtf.parse("1999")).build())
                .addAgreement(
                        agreement("signed-before").signed(Edtf.parse("1980")).build())
                .addProject(project("undated").build())
                .addProject(project("then").period(Edtf.parse("1988/1991")).build())
                .addProject(project("perhaps").period(Edtf.parse("199X")).build())
                .addProject(project("later").period(Edtf.parse("2001/2002")).build())
                .addEvent(event("cancelled")
                        .when(Edtf.parse("1991-05"))
                        .status(EventStatus.CANCELLED)
                        .build())
                .addEvent(event("postponed")
                        .when(Edtf.parse("1991-04"))
                        .status(EventStatus.POSTPONED)
                        .build())
                .addEvent(
                        event("held").when(Edtf.parse("1990-05-10/1990-05-11")).build())
                .build();
        ByVerdict<CooperationRecord> early = all.timeline(Edtf.parse("1990/1993"));
        assertThat(ids(early.yes())).containsExactly("then", "held", "signed-then");
        assertThat(ids(early.undecided())).containsExactly("signed-before", "perhaps", "postponed", "undated");
        assertThat(ids(early.no())).containsExactly("cancelled", "signed-later", "later");
    }

    @Property(tries = 100)
    void timeline_isAPartition(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Dataset all = SyntheticDatasets.of(seed, size);
        Map<String, String> periods = Map.of(
                "1990/1993", "1990-01-01/1993-12-31",
                "../1970", "../1970-12-31",
                "2001-05/..", "2001-05-01/..",
                "2010-06", "2010-06",
                "[1968,2010]", "[1968,2010]",
                "2005~", "2005~",
                "1990~/1993", "1990~/1993",
                "1990/", "1990/");
        periods.forEach((period, whole) -> {
            ByVerdict<CooperationRecord> parts = all.timeline(Edtf.parse(period));
            List<CooperationRecord> every = new ArrayList<>(parts.yes());
            every.addAll(parts.undecided());
            every.addAll(parts.no());
            assertThat(every)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(all.getAgreements(), all.getProjects(), all.getEvents(), all.getPrograms())
                                    .flatMap(List::stream)
                                    .toList());
            for (Project project : all.getProjects()) {
                Verdict expected = project.getPeriod()
                        .map(when -> when.overlaps(Edtf.parse(whole)))
                        .orElse(Verdict.UNDECIDED);
                assertThat(parts.of(expected)).contains(project);
            }
        });
    }

    // --------------------------------------------------------------------------------------------------- tables

    @Test
    void bySector_inTheOrderOfTheTerms() {
        List<Project> projects = List.of(
                project("b").sector(Sector.WATER).build(),
                project("none").build(),
                project("a").sector(Sector.TRANSPORT_RAIL).build(),
                project("c").sector(Sector.WATER).build());
        Grouped<Sector, Project> grouped = dataset().build().bySector(projects);
        assertThat(grouped.groups().keySet()).containsExactly(Sector.TRANSPORT_RAIL, Sector.WATER);
        assertThat(ids(grouped.groups().getOrDefault(Sector.WATER, List.of()))).containsExactly("b", "c");
        assertThat(grouped).hasToString("{transport.rail=1, water=2}, 1 without");
        assertThat(ids(grouped.rest())).containsExactly("none");
        Agreement two = agreement("two")
                .addSectors(Sector.WATER, Sector.WASTE, Sector.WATER)
                .build();
        assertThat(dataset().build().bySector(List.of(two)).groups().values())
                .as("in both groups, once")
                .containsExactly(List.of(two), List.of(two));
    }

    @ParameterizedTest
    @CsvSource({
        "2014/2025, 2014", "2014~, 2014", "2016-05-10/2016-05-11, 2016", "2007-01/, 2007", "2011/.., 2011",
        "201X, ", "../2005, ", "'[2001,2002]', ", "2024-XX-08/2024-XX-12, 2024", "'[2001-05,2001-07]', 2001"
    })
    void byYear_ofTheStart(String period, Integer year) {
        Project one = project("one").period(Edtf.parse(period)).build();
        Grouped<Year, Project> grouped = dataset().build().byYear(List.of(one));
        assertThat(grouped.rest()).hasSize(year == null ? 1 : 0);
        assertThat(grouped.groups().keySet()).isEqualTo(year == null ? Set.of() : Set.of(Year.of(year)));
    }

    @Test
    void byCountryAndRole() {
        Dataset all = countries();
        Grouped<Country, Project> byCountry = all.byCountry(all.getProjects());
        assertThat(byCountry.groups().keySet()).containsExactly(Country.KR, Country.MN);
        byCountry.groups().forEach((country, projects) -> assertThat(projects).isEqualTo(all.projectsIn(country)));
        assertThat(ids(byCountry.rest())).containsExactly("of-branch");
        Grouped<Role, Project> byRole = all.byRole(all.getProjects(), ref("city/seoul"));
        assertThat(byRole.groups().keySet()).containsExactly(Role.FUNDING, Role.IMPLEMENTING);
        assertThat(ids(byRole.groups().getOrDefault(Role.FUNDING, List.of()))).containsExactly("by-office");
        assertThat(ids(byRole.rest())).containsExactly("by-country", "by-seat", "by-place", "of-branch");
    }

    @Property(tries = 50)
    void byCountry_losesNothing(@ForAll long seed) {
        Dataset all = SyntheticDatasets.of(seed, 12);
        Grouped<Country, CooperationRecord> grouped =
                all.byCountry(all.records().toList());
        Set<CooperationRecord> every = new LinkedHashSet<>(grouped.rest());
        grouped.groups().values().forEach(every::addAll);
        assertThat(every).containsExactlyInAnyOrderElementsOf(all.records().toList());
    }
}
