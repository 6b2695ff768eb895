package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.query.FilterCondition;
import org.urbancoop.query.RecordFilter;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/** What filters find in the reference dataset. */
class RecordFilterTest {

    private static final Dataset DATASET = UrbancoopDataset.load();

    private static final RecordFinder FINDER = RecordFinder.of(DATASET);

    private static List<? extends CooperationRecord> yes(RecordFilter.Builder filter) {
        return FINDER.find(filter.build()).yes();
    }

    @Test
    void partiesAndRoles_areThoseOfTheDatasetsQuestions() {
        Reference seoul = Reference.parse("city/seoul");
        RecordFilter.Builder projects = RecordFilter.builder().type(RecordType.PROJECT);
        assertThat(yes(projects.build().toBuilder().addParty(seoul))).isEqualTo(DATASET.projectsOf(seoul));
        assertThat(yes(projects.build().toBuilder().addParty(seoul).role(Role.IMPLEMENTING)))
                .isEqualTo(DATASET.projectsOf(seoul, Role.IMPLEMENTING))
                .isNotEmpty();
        assertThat(yes(projects.build().toBuilder().country(Country.MN).role(Role.COUNTERPART)))
                .isEqualTo(DATASET.projectsIn(Country.MN, Role.COUNTERPART))
                .hasSize(6);
        assertThat(yes(RecordFilter.builder()
                        .type(RecordType.EVENT)
                        .country(Country.KR)
                        .role(Role.SPEAKER)))
                .as("events are asked this, too")
                .allMatch(event -> DATASET.eventsWith(Country.KR).contains(event)
                        || DATASET.eventsIn(Country.KR).contains(event));
    }

    @Test
    void citiesWithAParty_areItsPartners() {
        Reference kampala = Reference.parse("city/kampala");
        assertThat(yes(RecordFilter.builder().type(RecordType.CITY).addParty(kampala)))
                .map(CooperationRecord::reference)
                .containsExactlyInAnyOrderElementsOf(DATASET.graph().partnersOf(kampala).stream()
                        .flatMap(partner -> DATASET.city(partner).stream())
                        .map(CooperationRecord::reference)
                        .toList());
        assertThat(yes(RecordFilter.builder().type(RecordType.CITY).near(kampala)))
                .isEqualTo(yes(RecordFilter.builder().type(RecordType.CITY).addParty(kampala)));
    }

    @Test
    void dates_partWhatIsOpen() {
        RecordFilter filter = RecordFilter.builder()
                .country(Country.JP)
                .inForce(Edtf.parse("1960-01-01"))
                .build();
        assertThat(FINDER.find(filter).yes()).isEmpty();
        assertThat(FINDER.find(filter).undecided())
                .isNotEmpty()
                .allMatch(entry -> entry.getType() == RecordType.AGREEMENT);
    }

    @Test
    void namesAreRead_andTheBestFirst() {
        RecordFilter filter = FINDER.parse(Map.of(
                FilterCondition.TYPE, List.of("도시"),
                FilterCondition.COUNTRY, List.of("Vietnam"),
                FilterCondition.PARTY, List.of("Seoul"),
                FilterCondition.SECTOR, List.of("rail")));
        assertThat(filter.getParties()).containsExactly(Reference.parse("city/seoul"));
        assertThat(FINDER.find(filter).yes())
                .map(entry -> entry.reference().toString())
                .isNotEmpty()
                .allMatch(city -> city.startsWith("city/"));
        assertThat(yes(RecordFilter.builder().text("kyiv")).get(0).reference()).hasToString("city/kyiv");
    }
}
