package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
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
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.Growth;
import org.urbancoop.time.Edtf;

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
        assertThat(NAMES.city(" " + "x".repeat(500)).findings())
                .containsExactly(Finding.of(FindingCode.NAME_NOT_KNOWN, 1, "x".repeat(500)));
        String longest = "x".repeat(NameReader.MAX_LENGTH);
        NameReader names = NameReader.of(Dataset.builder()
                .id("long")
                .title("Long")
                .addCity(city("longest", longest, "KR").build())
                .addCity(city("longer", longest + "x", "KR").build())
                .build());
        assertThat(names.city(longest).value()).isPresent();
        assertThat(names.city(longest + "x").value()).isEmpty();
    }

    @Test
    void organization_byNameAndAcronym() {
        assertThat(NAMES.organization("iclei").value()).isPresent();
        assertThat(NAMES.organization("Meraas", Country.of("SA")).value()).isPresent();
        assertThat(NAMES.organization("Meraas", Country.of("VN")).value()).isEmpty();
        assertThat(NAMES.organization("ICLEI", Country.of("VN")).value())
                .as("it has no country")
                .isPresent();
        assertThat(NAMES.organization(" Meeraas").findings())
                .containsExactly(Finding.of(FindingCode.NEAR_MISS, 1, "Meeraas", "MERAAS"));
        assertThat(NAMES.organization("Meeraas", Country.of("VN")).findings())
                .containsExactly(Finding.of(FindingCode.NAME_NOT_KNOWN, 0, "Meeraas"));
        assertThat(NAMES.organization("").findings()).containsExactly(Finding.of(FindingCode.EMPTY_TEXT, 0));
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
            Bonn                                                   | Bonn:?
            Rome (Italy                                            | Rome:IT
            Rome ( Italy )                                         | Rome:IT
            Rome (Itly)                                            | Rome:?
            Rome (Italy), Athens                                   | Rome:IT Athens:?
            Rome (Italy Athens (Greece Paris (France)              | Rome:?
            Rome (Italy Athens (Greece                             | Rome:?
            , Rome (Italy)                                         | Rome:IT
            Bonn（Germany）                                        | Bonn:DE
            Bonn (Germany) as well as Seoul (Korea)                | Bonn:DE Seoul:KR
            Bonn (Germany) andSeoul (Korea)                        | Bonn:DE andSeoul:KR
            Andorra la Vella (Andorra), Andong (Korea)             | Andorra la Vella:AD Andong:KR
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
        assertThat(reading.findings().isEmpty()).isEqualTo(!expected.contains("?") && !text.equals("Rome (Italy"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bonn                                      | country-missing 0
            Rome (Italy), Athens                      | country-missing 14
            Rome (Italy                               | lone-parenthesis 5
            Rome (Itly)                               | near-miss 6
            Bonn (Germany)) Seoul (Korea)             | lone-parenthesis 14, label-missing 14
            Bonn (Germany) or Seoul (Korea)           | not-understood 15
            Bonn (Germany) 또는 서울(한국)            | not-understood 15
            Rome (Italy Athens (Greece)               | lone-parenthesis 5, not-understood 6, country-missing 0
            Rome (Italy Athens (Greece Paris (France) | lone-parenthesis 5, not-understood 6, country-missing 0, \
            lone-parenthesis 19, not-understood 20
            (Italy)                                   | label-missing 0
            ,                                         | empty-text 0
            """)
    void placeList_findings(String text, String expected) {
        assertThat(PlaceListReader.of(COUNTRIES).read(text).findings().stream()
                        .map(finding -> finding.code().term() + " " + finding.index())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(expected);
    }

    @Test
    void placeList_whatIsPrinted() {
        List<PrintedPlace> places = PlaceListReader.of(COUNTRIES)
                .read("Bonn (Germany) or Seoul ( Korea), Rome")
                .value()
                .orElseThrow();
        assertThat(places)
                .extracting(PrintedPlace::text)
                .containsExactly("Bonn (Germany)", "or Seoul ( Korea)", "Rome");
        assertThat(places).extracting(PrintedPlace::name).containsExactly("Bonn", "Seoul", "Rome");
        assertThat(places)
                .extracting(PrintedPlace::countryName)
                .containsExactly(Optional.of("Germany"), Optional.of("Korea"), Optional.empty());
        assertThat(places.get(2).city()).isEmpty();
        assertThat(PlaceListReader.of(NAMES)
                        .read("Tehran")
                        .value()
                        .orElseThrow()
                        .get(0)
                        .city())
                .isPresent();
        assertThat(PlaceListReader.of(COUNTRIES)
                        .read("Oslo ()")
                        .value()
                        .orElseThrow()
                        .get(0)
                        .countryName())
                .isEmpty();
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
            Peru/Lima （2021）                                 | PLACE PE Lima                               | 2021
            Peru/Lima (2021), Chile/Santiago (2021),           | PLACE PE Lima; PLACE CL Santiago            | 2021
            Peru/Lima (2021) Chile/Santiago                    | PLACE PE Lima; PLACE CL Santiago            | -
            Peru/Lima (2021))                                  | PLACE PE Lima                               | 2021
            Peru/Lima (2021) (2022)                            | PLACE PE Lima                               | 2021
            · , Peru/Lima,                                     | PLACE PE Lima                               | -
            Peru/Lima & Cusco                                  | PLACE PE Lima; PLACE PE Cusco               | -
            Peru/Lima · Cusco                                  | PLACE PE Lima; PLACE PE Cusco               | -
            Peru/,Lima                                         | PLACE PE Lima                               | -
            Peru/  Lima                                        | PLACE PE Lima                               | -
            /Lima                                              | PLACE ? Lima                                | -
            Chile/Peru                                         | PLACE CL Peru                               | -
            Peru/LIMA                                          | UNKNOWN PE LIMA                             | -
            Peru/L                                             | PLACE PE L                                  | -
            Peru/22                                            | PLACE PE 22                                 | -
            Peru (2021) Chile (2021)                           | COUNTRY PE Peru; COUNTRY CL Chile           | 2021
            ESCAP members                                      | GROUP ? ESCAP members                       | -
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
            Peru/,Lima                                        | label-missing    | 5
            Peru/Lima (2021) (2022)                           | label-missing    | 17
            Peru/Lima ((2021)                                 | lone-parenthesis | 10
            (Peru/Lima (2021)                                 | lone-parenthesis | 0
            Peru/Lima(                                        | lone-parenthesis | 9
            Peru/Lima (16) (2021)                             | not-understood   | 10
            Peru/Lima (03/04/2016)                            | ambiguous        | 11
            Atlantis/Lima                                     | name-not-known   | 0
            Ministry of Finance                               | country-missing  | 0
            England                                           | name-of-part     | 0
            England                                           | kind-not-known   | 0
            Peru/Lima LIMA                                    | doubled-word     | 5
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Six countries across Asia (2017) | 6
            Ten countries                    | 10
            20 cities                        | 20
            2,000,000,000 cities             | 2000000000
            3000000000 cities                |
            2.5 cities                       |
            3.500 cities                     |
            Developing countries             |
            """)
    void counterparts_group_count(String text, Integer count) {
        Reading<Counterparts> reading = CounterpartReader.of(COUNTRIES).read(text);
        OptionalInt expected = count == null ? OptionalInt.empty() : OptionalInt.of(count);
        assertThat(reading.value().orElseThrow().parties().get(0).count()).isEqualTo(expected);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void counterparts_whatIsPrinted() {
        List<Counterpart> parties = CounterpartReader.of(COUNTRIES)
                .read("Peru /Lima (2020), Chile (2021)")
                .value()
                .orElseThrow()
                .parties();
        assertThat(parties.get(0).text()).isEqualTo("Peru /Lima");
        assertThat(parties.get(0).countryName()).hasValue("Peru");
        assertThat(parties.get(0).known()).isEmpty();
        assertThat(parties.get(0).period()).hasValue(Edtf.of("2020"));
        assertThat(parties.get(1).text()).isEqualTo("Chile");
        assertThat(parties.get(1).countryName()).isEmpty();
        assertThat(parties.get(1).known()).hasValue(Reference.parse("country/CL"));
        assertThat(parties.get(1).period()).hasValue(Edtf.of("2021"));
        assertThat(CounterpartReader.of(COUNTRIES)
                        .read("/Lima")
                        .value()
                        .orElseThrow()
                        .parties()
                        .get(0)
                        .countryName())
                .isEmpty();
    }

    @Test
    void counterparts_findNothingToSay() {
        assertThat(CounterpartReader.of(NAMES).read("Vietnam/Hue (2016)").findings())
                .as("that a place is not known goes without saying")
                .isEmpty();
        assertThat(CounterpartReader.of(COUNTRIES).read("Peru/Lima,").findings())
                .isEmpty();
        assertThat(CounterpartReader.of(NAMES)
                        .read("ICLEI (2016)")
                        .value()
                        .orElseThrow()
                        .parties()
                        .get(0)
                        .known())
                .hasValue(Reference.parse("organization/iclei"));
    }

    @Test
    void counterparts_ofMoreThanARow_areRefused() {
        CounterpartReader reader = CounterpartReader.of(COUNTRIES);
        assertThat(reader.read("Peru (2021) ".repeat(100)).value().orElseThrow().parties())
                .hasSize(100);
        assertThat(reader.read("Peru (2021) ".repeat(1000)).value()).isEmpty();
    }

    /** One value after the other differs. */
    @Test
    void counterpart_equals_byAllValues() {
        List<String> values = List.of("Peru/Lima", "5", "PLACE", "Lima", "Peru", "PE", "city/lima", "6", "2021");
        List<String> others = List.of("Peru/Rome", "6", "UNKNOWN", "Rome", "Pérou", "CL", "city/rome", "7", "2022");
        Counterpart counterpart = counterpart(values);
        assertThat(counterpart)
                .isEqualTo(counterpart(values))
                .hasSameHashCodeAs(counterpart(values))
                .isNotEqualTo("Peru/Lima");
        for (int i = 0; i < values.size(); i++) {
            List<String> changed = new ArrayList<>(values);
            changed.set(i, others.get(i));
            assertThat(counterpart(changed)).as(others.get(i)).isNotEqualTo(counterpart);
            assertThat(counterpart(changed).hashCode()).isNotEqualTo(counterpart.hashCode());
            assertThat(counterpart(changed).toString()).contains(others.get(i));
        }
    }

    private static Counterpart counterpart(List<String> values) {
        return new Counterpart(
                values.get(0),
                Integer.parseInt(values.get(1)),
                Counterpart.Kind.valueOf(values.get(2)),
                values.get(3),
                Optional.of(values.get(4)),
                Optional.of(Country.of(values.get(5))),
                Optional.of(Reference.parse(values.get(6))),
                OptionalInt.of(Integer.parseInt(values.get(7))),
                Optional.of(Edtf.of(values.get(8))));
    }

    @Test
    void printedPlace_equals_byAllValues() {
        List<String> values = List.of("Lima (Peru)", "5", "Lima", "Peru", "PE", "lima");
        List<String> others = List.of("Rome (Peru)", "6", "Rome", "Pérou", "CL", "rome");
        PrintedPlace place = place(values);
        assertThat(place)
                .isEqualTo(place(values))
                .hasSameHashCodeAs(place(values))
                .isNotEqualTo("Lima (Peru)");
        for (int i = 0; i < values.size(); i++) {
            List<String> changed = new ArrayList<>(values);
            changed.set(i, others.get(i));
            assertThat(place(changed)).as(others.get(i)).isNotEqualTo(place);
            assertThat(place(changed).hashCode()).isNotEqualTo(place.hashCode());
            assertThat(place(changed).toString()).contains(others.get(i));
        }
    }

    private static PrintedPlace place(List<String> values) {
        return new PrintedPlace(
                values.get(0),
                Integer.parseInt(values.get(1)),
                values.get(2),
                Optional.of(values.get(3)),
                Optional.of(Country.of(values.get(4))),
                Optional.of(city(values.get(5), "Lima", "PE").build()));
    }

    @ParameterizedTest
    @CsvSource({
        "'',empty-text",
        "(2016),label-missing",
        "/,label-missing",
        "Peru/,label-missing",
        "'·(2016)',label-missing",
        "' · · ',label-missing"
    })
    void counterparts_nothing(String text, String code) {
        assertThat(CounterpartReader.of(COUNTRIES).read(text).value()).isEmpty();
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
    @Tag("growth")
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
