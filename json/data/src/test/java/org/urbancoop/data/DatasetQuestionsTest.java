package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Tie;
import org.urbancoop.notation.RecordSearch;
import org.urbancoop.notation.SearchReason;
import org.urbancoop.notation.SearchResult;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/** What the reference dataset answers; the numbers were counted in its JSON. */
class DatasetQuestionsTest {

    private static final Dataset DATASET = UrbancoopDataset.load();

    private static final Reference SEOUL = Reference.parse("city/seoul");

    private static final Reference GOVERNMENT = Reference.parse("organization/seoul-metropolitan-government");

    private static List<String> ids(List<? extends CooperationRecord> records) {
        return records.stream().map(entry -> entry.getId().toString()).toList();
    }

    @Test
    void sixProjects_inMongolia() {
        assertThat(ids(DATASET.projectsIn(Country.MN)))
                .containsExactly(
                        "ulaanbaatar-fare-collection-2014",
                        "ulaanbaatar-transportation-information-center-2008",
                        "ulaanbaatar-smart-transportation-2017",
                        "ulaanbaatar-railway-staff-2019",
                        "ulaanbaatar-railway-safety-2021",
                        "ulaanbaatar-public-housing-2019");
        assertThat(DATASET.projectsIn(Country.MN, Role.COUNTERPART)).hasSize(6);
        assertThat(DATASET.projectsOf(Reference.country(Country.MN)))
                .as("none names the country itself")
                .isEmpty();
        assertThat(DATASET.projectsIn(Country.KR, Role.COUNTERPART)).isEmpty();
    }

    @Test
    void seoulAndItsGovernment_areOneParty() {
        assertThat(DATASET.projectsOf(GOVERNMENT))
                .isEqualTo(DATASET.projectsOf(SEOUL))
                .hasSize(98);
        assertThat(DATASET.agreementsOf(GOVERNMENT))
                .isEqualTo(DATASET.agreementsOf(SEOUL))
                .hasSize(53);
        assertThat(ids(DATASET.programsOf(SEOUL)))
                .isEqualTo(ids(DATASET.programsOf(GOVERNMENT)))
                .containsExactly("seoul-policy-sharing-initiative", "seoul-solution");
        assertThat(ids(DATASET.eventsOf(SEOUL)))
                .isEqualTo(ids(DATASET.eventsOf(GOVERNMENT)))
                .containsExactly("lutp-seoul-2017", "iloilo-excom-visit-2024");
        assertThat(ids(DATASET.eventsOf(Reference.parse("organization/smg-oda-department"))))
                .containsExactly("iloilo-excom-visit-2024");
        assertThat(DATASET.projectsOf(Reference.parse("organization/smg-oda-department")))
                .isEmpty();
    }

    @Test
    void eventsIn_korea_andWithIt() {
        assertThat(ids(DATASET.eventsIn(Country.KR)))
                .containsExactly(
                        "iglus-seoul-module-2016",
                        "lutp-seoul-2017",
                        "city-creditworthiness-academy-2014",
                        "iloilo-excom-visit-2024");
        assertThat(ids(DATASET.eventsWith(Country.KR))).contains("lutp-seoul-2017", "iloilo-excom-visit-2024");
        assertThat(ids(DATASET.organizationsIn(Country.KR)))
                .as("a department is where its city is")
                .contains("seoul-metropolitan-government", "smg-oda-department");
    }

    /** So {@code Dataset.agreementsInForce} and docs/questions.md say. */
    @Test
    void agreementsInForce_areNotTold() {
        for (String day : List.of("2026-11-22", "2000-01-01", "1969-01-01")) {
            assertThat(DATASET.agreementsInForce(Edtf.parse(day)).yes()).as(day).isEmpty();
        }
        assertThat(DATASET.agreementsInForce(Edtf.parse("2026-11-22")).undecided())
                .isEqualTo(DATASET.getAgreements())
                .hasSize(54);
        assertThat(ids(DATASET.agreementsInForce(Edtf.parse("1960-01-01")).no()))
                .containsExactly("seoul-taipei", "seoul-ottawa");
        assertThat(ids(DATASET.agreementsInForce(Edtf.parse("1990-01-01")).no()))
                .containsExactly("seoul-ottawa");
    }

    @Test
    void timeline_ofTheFirstYears() {
        assertThat(ids(DATASET.timeline(Edtf.parse("2006/2007")).yes()))
                .contains("beijing-fare-collection-2006", "wellington-bus-smartcard-2007");
        assertThat(DATASET.timeline(Edtf.parse("1990/1993")).yes()).isEmpty();
        assertThat(ids(DATASET.timeline(Edtf.parse("1968")).yes())).containsExactly("seoul-taipei");
        assertThat(DATASET.timeline(Edtf.parse("2006/2007")).no()).hasSizeGreaterThan(100);
    }

    @Test
    void graph_ofSeoul() {
        CooperationGraph graph = DATASET.graph();
        List<Reference> partners = graph.partnersOf(SEOUL);
        assertThat(partners).doesNotContain(SEOUL, GOVERNMENT);
        assertThat(graph.partnersOf(GOVERNMENT)).isEqualTo(partners);
        Set<Reference> counterparts = DATASET.projectsOf(SEOUL).stream()
                .map(Project::parties)
                .flatMap(List::stream)
                .map(graph::partyOf)
                .filter(party -> !party.equals(SEOUL))
                .collect(Collectors.toSet());
        assertThat(partners).containsAll(counterparts);
        assertThat(partners.stream().filter(each -> each.toString().startsWith("city/")))
                .hasSize(93);
        assertThat(graph.ties(SEOUL, Reference.parse("city/ulaanbaatar")))
                .extracting(Tie::kind)
                .containsExactly(
                        Tie.Kind.AGREEMENT,
                        Tie.Kind.PROJECT,
                        Tie.Kind.PROJECT,
                        Tie.Kind.PROJECT,
                        Tie.Kind.PROJECT,
                        Tie.Kind.PROJECT,
                        Tie.Kind.PROJECT);
        assertThat(graph.path(Reference.parse("city/taipei"), Reference.parse("city/hue"))
                        .orElseThrow())
                .extracting(Tie::toString)
                .containsExactly(
                        "city/taipei -agreement/seoul-taipei- city/seoul",
                        "city/seoul -project/hue-water-quality-testing-2016- city/hue");
    }

    @Test
    void tables_loseNothing() {
        var bySector = DATASET.bySector(DATASET.getProjects());
        assertThat(bySector.groups().get(Sector.TRANSPORT_RAIL)).hasSize(19);
        assertThat(bySector.groups().values().stream().mapToInt(List::size).sum()
                        + bySector.rest().size())
                .isEqualTo(DATASET.getProjects().size());
        var byYear = DATASET.byYear(DATASET.getProjects());
        assertThat(byYear.groups().firstKey()).hasToString("2006");
        assertThat(byYear.rest()).isEmpty();
        assertThat(DATASET.byCountry(DATASET.getProjects()).groups().get(Country.MN))
                .isEqualTo(DATASET.projectsIn(Country.MN));
    }

    @Test
    void search_whatSomebodyTypes() {
        RecordSearch search = RecordSearch.of(DATASET);
        assertThat(search.search("Saigon").get(0).record().reference()).hasToString("city/ho-chi-minh-city");
        assertThat(search.search("서울시"))
                .extracting(
                        SearchResult::reason, each -> each.record().reference().toString())
                .contains(org.assertj.core.groups.Tuple.tuple(SearchReason.OTHER_KIND, "city/seoul"));
        assertThat(search.search("light rail"))
                .hasSizeGreaterThan(2)
                .allMatch(each -> each.reason() == SearchReason.WORDS);
    }

    @Test
    void ids_areEnough() {
        assertThat(DATASET.city("seoul")).isEqualTo(DATASET.city(SEOUL)).isPresent();
        assertThat(DATASET.program("pearl")).isPresent();
    }
}
