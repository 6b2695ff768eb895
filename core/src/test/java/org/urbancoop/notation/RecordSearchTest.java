package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.source.Source;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;

class RecordSearchTest {

    private static final RecordSearch SEARCH = RecordSearch.of(Dataset.builder()
            .id("d")
            .title("D")
            .addSource(Source.builder().id("paper").title("Urban Water & Waste").build())
            .addCity(City.builder()
                    .id("seoul")
                    .name("Seoul")
                    .kind(CityKind.METROPOLIS)
                    .country(Country.KR)
                    .putName("ko", "서울특별시")
                    .build())
            .addCity(City.builder()
                    .id("ho-chi-minh-city")
                    .name("Ho Chi Minh City")
                    .kind(CityKind.CITY)
                    .country(Country.VN)
                    .putIdentifier("geonames", "1566083")
                    .build())
            .addCity(City.builder()
                    .id("astana")
                    .name("Astana")
                    .kind(CityKind.CITY)
                    .country(Country.KZ)
                    .addFormerName(FormerName.builder().name("Nur-Sultan").build())
                    .build())
            .addCity(City.builder()
                    .id("ulaanbaatar")
                    .name("Ulaanbaatar")
                    .kind(CityKind.CITY)
                    .build())
            .addOrganization(Organization.builder()
                    .id("smg")
                    .name("Seoul Metropolitan Government")
                    .kind(OrganizationKind.LOCAL_GOVERNMENT)
                    .acronym("SMG")
                    .build())
            .addAgreement(Agreement.builder()
                    .id("seoul-hanoi")
                    .kind(AgreementKind.SISTER_CITY)
                    .addParties(RecordReference.parse("city/seoul"), RecordReference.parse("city/hanoi"))
                    .putTitle("ko", "우호 협력 협약")
                    .build())
            .addProject(Project.builder()
                    .id("its")
                    .title("Building a Smart Transportation System")
                    .putTitle("ko", "스마트 교통 체계")
                    .build())
            .addProgram(Program.builder()
                    .id("pearl")
                    .title("Peer Experience and Reflective Learning")
                    .acronym("PEARL")
                    .kind(ProgramKind.KNOWLEDGE_NETWORK)
                    .build())
            .build());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    seoul | city/seoul (seoul, id); organization/smg (Seoul Metropolitan Government, words)
                    city/seoul | city/seoul (city/seoul, id)
                    agreement/seoul | ''
                    SÉOUL | city/seoul (Seoul, name); organization/smg (Seoul Metropolitan Government, words)
                    서울특별시 | city/seoul (서울특별시, name)
                    서울 | city/seoul (Seoul, other-kind)
                    협력 | agreement/seoul-hanoi (우호 협력 협약, words)
                    smart transp | project/its (Building a Smart Transportation System, words)
                    transp  smart | project/its (Building a Smart Transportation System, words)
                    smart water | ''
                    water | source/paper (Urban Water & Waste, words)
                    urban water and waste | source/paper (Urban Water & Waste, name)
                    pearl | program/pearl (pearl, id)
                    PEARL | program/pearl (PEARL, name)
                    nur sultan | city/astana (Nur-Sultan, former-name)
                    Saigon | city/ho-chi-minh-city (Ho Chi Minh City, former-name)
                    Ulanbatar | city/ulaanbaatar (Ulaanbaatar, near-spelling)
                    Reykjavik | ''
                    ! & ? | ''
                    '' | ''
                    """)
    void search_findsWithReasons(String text, String found) {
        assertThat(SEARCH.search(text).stream().map(SearchResult::toString).toList())
                .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split("; ")));
    }

    @Test
    void search_aVeryLongText_findsNothing() {
        assertThat(SEARCH.search("seoul ".repeat(100))).isEmpty();
    }

    /** A filler that shows nothing stands behind the name of the record, and not in what a person types. */
    @Test
    void search_findsAPaddedName() {
        City padded =
                City.builder().id("c").name("Zug\u3164").kind(CityKind.CITY).build();
        assertThat(RecordSearch.of(
                                Dataset.builder().id("d").title("D").add(padded).build())
                        .search("Zug"))
                .singleElement()
                .satisfies(result -> assertThat(result.reason()).isEqualTo(SearchReason.NAME));
    }

    @Test
    void reasons_inBothLanguages() {
        assertThat(SearchReason.FORMER_NAME.words().in(Locale.KOREAN)).isEqualTo("예전 이름");
        for (CandidateReason reason : CandidateReason.values()) {
            assertThat(SearchReason.of(reason)).isNotNull();
        }
    }

    @Property(tries = 200)
    void search_findsEachRecordByItsNames(@ForAll("records") CooperationRecord entry) {
        RecordSearch search =
                RecordSearch.of(Dataset.builder().id("d").title("D").add(entry).build());
        assertThat(search.search(entry.reference().toString()))
                .singleElement()
                .satisfies(result -> assertThat(result.record()).isSameAs(entry));
        entry.accept(new RecordNames())
                .filter(name -> name.length() <= NameReader.MAX_LENGTH
                        // A sign and a filler show no letter.
                        && !Spelling.fold(VisibleText.strip(name)).isEmpty())
                .forEach(name -> assertThat(search.search(name)).singleElement().satisfies(result -> {
                    assertThat(result.record()).isSameAs(entry);
                    assertThat(result.reason()).isIn(SearchReason.ID, SearchReason.NAME);
                }));
    }

    @Provide
    Arbitrary<CooperationRecord> records() {
        return Arbitraries.records();
    }
}
