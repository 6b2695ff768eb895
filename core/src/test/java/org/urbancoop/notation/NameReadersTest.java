package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.testing.Growth;

/** Names, place lists and counterparts, with and without a dataset that knows some of them. */
class NameReadersTest {

    private static final Dataset DATASET = Dataset.builder()
            .id("names")
            .title("Names")
            .addCity(city("seoul", "Seoul", "KR").putName("ko", "서울").build())
            .addCity(city("tehran", "Tehran", "IR").addAlias("Teheran").build())
            .addCity(city("da-nang", "Da Nang", "VN").build())
            .addCity(city("astana", "Astana", "KZ")
                    .addFormerName(FormerName.builder().name("Nur-Sultan").build())
                    .build())
            .addCity(city("san-jose-cr", "San José", "CR").build())
            .addCity(city("san-jose-us", "San Jose", "US").build())
            .addOrganization(Organization.builder()
                    .id("meraas")
                    .name("MERAAS")
                    .kind(OrganizationKind.COMPANY)
                    .country(Country.of("SA"))
                    .build())
            .addOrganization(Organization.builder()
                    .id("iclei")
                    .name("Local Governments for Sustainability")
                    .acronym("ICLEI")
                    .kind(OrganizationKind.CITY_NETWORK)
                    .build())
            .build();

    private static final NameReader NAMES = NameReader.of(DATASET);
    private static final NameReader COUNTRIES = NameReader.ofCountries();

    private static City.Builder city(String id, String name, String country) {
        return City.builder().id(id).name(name).kind(CityKind.CITY).country(Country.of(country));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Republic of Korea   | KR
            south korea         | KR
            한국                | KR
            KR                  | KR
            KOR                 | KR
            Côte d´Ivoire       | CI
            COTE D'IVOIRE       | CI
            Chinese Taipei      | TW
            U.S.                | US
            UK                  | GB
            Turkey              | TR
            Viet Nam            | VN
            Brunei Darussalam   | BN
            Azerbaijani Republic| AZ
            """)
    void country_everySpelling(String text, String code) {
        assertThat(COUNTRIES.country(text).value()).contains(Country.of(code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Columbia   | near-miss      | Colombia
            Vietnma    | near-miss      | Vietnam
            Atlantis   | name-not-known |
            kr         | near-miss      | KR
            ZZ         | name-not-known |
            ''         | empty-text     |
            """)
    void country_notKnown(String text, String code, String suggestion) {
        Reading<Country> reading = COUNTRIES.country(text);
        assertThat(reading.value()).isEmpty();
        Finding finding = reading.findings().get(0);
        assertThat(finding.code().term()).isEqualTo(code);
        if (suggestion != null) {
            assertThat(finding.words()).containsExactly(text, suggestion);
        }
    }

    @Test
    void city_everySpelling() {
        assertThat(NAMES.city("서울").value().orElseThrow().getId()).hasToString("seoul");
        assertThat(NAMES.city(" TEHERAN ").value().orElseThrow().getId()).hasToString("tehran");
        assertThat(NAMES.city("Da nang", Country.of("VN")).value()).isPresent();
        assertThat(NAMES.city("Nur Sultan").value().orElseThrow().getId()).hasToString("astana");
        assertThat(NAMES.city("Da Nang", Country.of("KR")).value()).isEmpty();
        assertThat(NAMES.city("San Jose").isAmbiguous()).isTrue();
        assertThat(NAMES.city("San Jose", Country.of("CR"))
                        .value()
                        .orElseThrow()
                        .getId())
                .hasToString("san-jose-cr");
    }

    @Test
    void city_nearMiss_isNoMatch() {
        Reading<City> reading = NAMES.city("Teheram");
        assertThat(reading.value()).isEmpty();
        assertThat(reading.finding(FindingCode.NEAR_MISS).orElseThrow().words()).containsExactly("Teheram", "Tehran");
        assertThat(NAMES.city("x".repeat(500)).finding(FindingCode.NAME_NOT_KNOWN))
                .isPresent();
    }

    @Test
    void organization_byNameAndAcronym() {
        assertThat(NAMES.organization("iclei").value()).isPresent();
        assertThat(NAMES.organization("Meraas", Country.of("SA")).value()).isPresent();
        assertThat(NAMES.organization("Meraas", Country.of("VN")).value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Beijing (China) Taipei (Chinese Taipei)                | Beijing:CN Taipei:TW
            Tokyo (Japan), Paris (France), and Moscow (Russia)     | Tokyo:JP Paris:FR Moscow:RU
            Washington D.C. (U.S.)                                 | Washington D.C.:US
            New South Wales (Australia) Rome                       | New South Wales:AU Rome:?
            Rome (Italy Athens (Greece) Paris (France)             | Rome:? Paris:FR
            Paris (Fran                                            | Paris:?
            Rome) Paris (France)                                   | Rome:? Paris:FR
            Oslo ()                                                | Oslo:?
            """)
    void placeList_places(String text, String expected) {
        Reading<List<PrintedPlace>> reading = PlaceListReader.of(COUNTRIES).read(text);
        assertThat(reading.value().orElseThrow().stream()
                        .map(place -> place.name() + ":"
                                + place.country().map(Country::term).orElse("?"))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected);
        assertThat(reading.value().orElseThrow())
                .allSatisfy(place -> assertThat(text.substring(place.index())).startsWith(place.text()));
        assertThat(reading.findings().isEmpty()).isEqualTo(!expected.contains("?"));
    }

    @Test
    void placeList_knownCity() {
        PrintedPlace place = PlaceListReader.of(NAMES)
                .read("Teheran (Iran)")
                .value()
                .orElseThrow()
                .get(0);
        assertThat(place.city().orElseThrow().getId()).hasToString("tehran");
        assertThat(PlaceListReader.of(NAMES).read(" ").findings().get(0).code()).isEqualTo(FindingCode.EMPTY_TEXT);
        assertThat(PlaceListReader.of(NAMES).read("(Iran)").value()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mongolia/Ulaanbaatar (2014-2025)                   | PLACE MN Ulaanbaatar                        | 2014/2025
            India/Panjim, Simla, Hubli (2016)                  | PLACE IN Panjim; PLACE IN Simla; PLACE IN Hubli | 2016
            Almaty/Kazakhstan (2021-2022)                      | PLACE KZ Almaty                             | 2021/2022
            Indonesia (2021)                                   | COUNTRY ID Indonesia                        | 2021
            Six countries across Asia (2017)                   | GROUP ? Six countries across Asia           | 2017
            Developing Countries (2017-2018)                   | GROUP ? Developing Countries                | 2017/2018
            Vietnam/ Ho Chi Minh City (2013-2015)              | PLACE VN Ho Chi Minh City                   | 2013/2015
            Bangladesh /Chittagong (2013-2016)                 | PLACE BD Chittagong                         | 2013/2016
            Myanmar/Yangon (2016~2017)                         | PLACE MM Yangon                             | 2016/2017
            Myanmar/Mandalay(2017-2018)                        | PLACE MM Mandalay                           | 2017/2018
            Myanmar/Hantharwady •Yangon (2015-2017)            | PLACE MM Hantharwady; PLACE MM Yangon       | 2015/2017
            Colombia/Ministry of Finance (2016-2017)           | ORGANIZATION CO Ministry of Finance         | 2016/2017
            Columbia/Ministry of Finance (2016)                | ORGANIZATION ? Ministry of Finance          | 2016
            Vietnam/Fire Prevention, Fighting and Rescue Police Department (2017) | ORGANIZATION VN Fire Prevention, \
            Fighting and Rescue Police Department | 2017
            Saudi Arabia/MERAAS (2018)                         | UNKNOWN SA MERAAS                           | 2018
            ·Vietnam/Da Nang ·Uganda/Kampala ·Ukraine/Infrastructure Ministry (2016-2017) | PLACE VN Da Nang; PLACE UG \
            Kampala; ORGANIZATION UA Infrastructure Ministry | 2016/2017
            Uzbekistan/Tashkent (2021-2022) Almaty/Kazakhstan (2021-2022) | PLACE UZ Tashkent; PLACE KZ Almaty | \
            2021/2022
            Uzbekistan/Tashkent (2020) Kazakhstan/Almaty (2021) | PLACE UZ Tashkent; PLACE KZ Almaty           | -
            China/Hunan, Henan (2015)                          | PLACE CN Hunan; PLACE CN Henan              | 2015
            Philippines/Cebu                                   | PLACE PH Cebu                               | -
            Peru/Lima (2021-20                                 | PLACE PE Lima                               | -
            Quito (2020)                                       | UNKNOWN ? Quito                             | 2020
            World Bank (2020)                                  | ORGANIZATION ? World Bank                   | 2020
            Peru/Lima (city) (2021)                            | PLACE PE Lima (city)                        | 2021
            """)
    void counterparts_parties(String text, String expected, String period) {
        Reading<Counterparts> reading = CounterpartReader.of(COUNTRIES).read(text);
        Counterparts counterparts = reading.value().orElseThrow();
        assertThat(counterparts.parties().stream()
                        .map(party -> party.kind() + " "
                                + party.country().map(Country::term).orElse("?") + " " + party.name())
                        .collect(Collectors.joining("; ")))
                .as("%s", reading.findings())
                .isEqualTo(expected);
        assertThat(counterparts.period().map(Object::toString).orElse("-")).isEqualTo(period);
        assertThat(counterparts.parties()).allSatisfy(party -> assertThat(text).contains(party.text(), party.name()));
        assertThat(counterparts.parties())
                .allSatisfy(party -> assertThat(text.substring(party.index())).startsWith(party.name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Almaty/Kazakhstan (2021-2022)                     | reversed-order   | 0
            Columbia/Bogota (2016)                            | near-miss        | 0
            Philippines/Metropolitan Metropolitan Manila (1)  | doubled-word     | 12
            Saudi Arabia/MERAAS (2018)                        | kind-not-known   | 13
            Peru/Lima (2021                                   | lone-parenthesis | 10
            Peru/Lima 2021)                                   | lone-parenthesis | 14
            Peru/Lima (31 June 2021)                          | no-such-day      | 11
            Quito (2020)                                      | country-missing  | 0
            Peru/Lima (16)                                    | not-understood   | 10
            India/Panjim, , Hubli (2016)                      | label-missing    | 13
            """)
    void counterparts_findings(String text, String code, int index) {
        Reading<Counterparts> reading = CounterpartReader.of(COUNTRIES).read(text);
        assertThat(reading.value()).isPresent();
        assertThat(reading.findings().stream()
                        .filter(finding -> finding.code().term().equals(code))
                        .map(Finding::index))
                .as("%s", reading.findings())
                .containsExactly(index);
    }

    @Test
    void counterparts_withNullCharacters_areReadOnce() {
        assertThat(CounterpartReader.of(NAMES)
                        .read("Iran/Teheran\0\0 (2016)")
                        .value()
                        .orElseThrow()
                        .parties())
                .hasSize(1);
    }

    @Test
    void counterparts_knownNames() {
        Reading<Counterparts> reading =
                CounterpartReader.of(NAMES).read("·Iran/Teheran ·Saudi Arabia/MERAAS ·Vietnam/Da nang (2016)");
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.value().orElseThrow().parties().stream()
                        .map(party -> party.known().orElseThrow().toString()))
                .containsExactly("city/tehran", "organization/meraas", "city/da-nang");
        assertThat(CounterpartReader.of(NAMES).read("Iran/Tehram (2016)").finding(FindingCode.NEAR_MISS))
                .isPresent();
        assertThat(CounterpartReader.of(NAMES)
                        .read("Seoul")
                        .value()
                        .orElseThrow()
                        .parties()
                        .get(0)
                        .kind())
                .isEqualTo(Counterpart.Kind.PLACE);
        assertThat(CounterpartReader.of(NAMES)
                        .read("ICLEI")
                        .value()
                        .orElseThrow()
                        .parties()
                        .get(0)
                        .kind())
                .isEqualTo(Counterpart.Kind.ORGANIZATION);
    }

    @Test
    void counterparts_group_count() {
        Reading<Counterparts> reading = CounterpartReader.of(COUNTRIES).read("Six countries across Asia (2017)");
        assertThat(reading.value().orElseThrow().parties().get(0).count()).hasValue(6);
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',empty-text", "(2016),empty-text", "/,label-missing", "'·(2016)',country-missing"})
    void counterparts_nothing(String text, String code) {
        assertThat(CounterpartReader.of(COUNTRIES)
                        .read(text)
                        .findings()
                        .get(0)
                        .code()
                        .term())
                .isEqualTo(code);
    }

    /** A name that is not known was compared with each that is. */
    @Test
    void city_notKnown_takesAboutTheSameAmongFourTimesAsMany() {
        assertThat(Growth.ofAllocation(500, count -> {
                    Dataset.Builder dataset = Dataset.builder().id("many").title("Many");
                    for (int i = 0; i < count; i++) {
                        dataset.addCity(
                                city("city-" + i, "Novo Nowhere " + i, "KR").build());
                    }
                    NameReader names = NameReader.of(dataset.build());
                    assertThat(names.city("Novo Nowhere 1x").finding(FindingCode.NEAR_MISS))
                            .isPresent();
                    return () -> {
                        for (int i = 0; i < 20; i++) {
                            names.city("Elsewhere " + i);
                        }
                    };
                }))
                .isLessThan(2);
    }
}
