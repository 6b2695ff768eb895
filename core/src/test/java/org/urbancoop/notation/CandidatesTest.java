package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;

class CandidatesTest {

    private static final NameReader READER = NameReader.of(Dataset.builder()
            .id("d")
            .title("D")
            .addCity(city("seoul", "Seoul", "KR", "1835848").putName("ko", "서울").build())
            .addCity(city("ho-chi-minh-city", "Ho Chi Minh City", "VN", "1566083")
                    .build())
            .addCity(city("kyiv", "Kyiv", "UA", "703448").build())
            .addCity(city("beijing", "Beijing", "CN", "1816670").build())
            .addCity(city("new-york-city", "New York City", "US", "5128581").build())
            .addCity(City.builder()
                    .id("gdansk")
                    .name("Gdańsk")
                    .kind(CityKind.CITY)
                    .country(Country.of("PL"))
                    .build())
            .addCity(City.builder()
                    .id("kolkata")
                    .name("Kolkata")
                    .kind(CityKind.CITY)
                    .build())
            .addCity(City.builder()
                    .id("busan")
                    .name("Busan")
                    .kind(CityKind.CITY)
                    .country(Country.of("US"))
                    .build())
            .build());

    private static City.Builder city(String id, String name, String country, String geonames) {
        return City.builder()
                .id(id)
                .name(name)
                .kind(CityKind.CITY)
                .country(Country.of(country))
                .putIdentifier("geonames", geonames);
    }

    @ParameterizedTest
    @CsvSource({
        "Saigon, ho-chi-minh-city, FORMER_NAME",
        "SAIGON, ho-chi-minh-city, FORMER_NAME",
        "Sài Gòn, ho-chi-minh-city, FORMER_NAME",
        "Kiev, kyiv, FORMER_NAME",
        "Calcutta, kolkata, FORMER_NAME",
        "Peking, beijing, OTHER_NAME",
        "Pékin, beijing, OTHER_NAME",
        "Pechino, beijing, OTHER_NAME",
        "Danzig, gdansk, OTHER_NAME",
        "한양, seoul, OTHER_NAME",
        "Nueva York, new-york-city, OTHER_NAME",
        "New York, new-york-city, OTHER_KIND",
        "서울도, seoul, OTHER_KIND",
        "City of Seoul, seoul, OTHER_KIND",
        "Seoul Metropolitan City, seoul, OTHER_KIND",
        "Seuol, seoul, NEAR_SPELLING",
        "Ho Chi Min City, ho-chi-minh-city, NEAR_SPELLING",
    })
    void cityCandidates(String name, String id, CandidateReason reason) {
        List<Candidate<City>> candidates = READER.cityCandidates(name);

        assertThat(candidates).hasSize(1);
        assertThat(candidates.get(0).value().getId()).hasToString(id);
        assertThat(candidates.get(0).reason()).isEqualTo(reason);
        Reading<City> reading = READER.city(name);
        assertThat(reading.value()).isEmpty();
        assertThat(reading.alternatives()).isEmpty();
        assertThat(reading.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(reason.finding());
            assertThat(finding.words()).containsExactly(name, candidates.get(0).name());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"서울시", "서울특별시", " 서울특별시 ", "\u1109\u1165\u110b\u116e\u11af\u1109\u1175"})
    void koreanKindOfPlace_isUnderstood(String name) {
        assertThat(READER.city(name).value().map(City::getName)).hasValue("Seoul");
        assertThat(READER.city(name).findings()).isEmpty();
        assertThat(READER.cityCandidates(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Seoul",
                "서울",
                "Gdansk",
                "",
                " ",
                "Atlantis",
                "City",
                "시",
                "Pusan City of the Moon",
                "Busan City x"
            })
    void cityCandidates_none(String name) {
        assertThat(READER.cityCandidates(name)).isEmpty();
    }

    @Test
    void cityCandidates_inACountry() {
        assertThat(READER.cityCandidates("Saigon", Country.of("VN"))).hasSize(1);
        assertThat(READER.cityCandidates("Saigon", Country.of("KR"))).isEmpty();
        // Pusan is in Korea, and this Busan is not.
        assertThat(READER.cityCandidates("Fusan")).noneMatch(found -> found.reason() == CandidateReason.OTHER_NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "England, GB, PART",
        "스코틀랜드, GB, PART",
        "Northern Ireland, GB, PART",
        "USSR, RU AM AZ BY EE GE KZ KG LV LT MD TJ TM UA UZ, FORMER_STATE",
        "Yugoslavia, RS ME SI HR MK BA, FORMER_STATE",
        "Czechoslovakia, CZ SK, FORMER_STATE",
        "German Democratic Republic, DE, FORMER_STATE",
        "Netherlands Antilles, CW SX BQ, FORMER_STATE",
        "Upper Volta, BF, FORMER_STATE",
        "Columbia, CO, NEAR_SPELLING",
        "kor, KR, NEAR_SPELLING",
        "kr, KR, NEAR_SPELLING",
        "Kr, KR, NEAR_SPELLING",
    })
    void countryCandidates(String name, String codes, CandidateReason reason) {
        assertThat(READER.countryCandidates(name))
                .allMatch(candidate -> candidate.reason() == reason)
                .extracting(candidate -> candidate.value().term())
                .containsExactlyElementsOf(Arrays.asList(codes.split(" ")));
        assertThat(READER.country(name).value()).isEmpty();
        assertThat(READER.country(name).finding(reason.finding())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KR", "KOR", "Korea", "Atlantis", "", "zz", "Macedonia", "Burma", "Zaire"})
    void countryCandidates_none(String name) {
        assertThat(READER.countryCandidates(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kosovo", "코소보", "Republic of Kosovo", "XK"})
    void country_userAssigned(String name) {
        Reading<Country> reading = READER.country(name);

        assertThat(reading.value()).hasValue(Country.of("XK"));
        assertThat(reading.finding(FindingCode.CODE_USER_ASSIGNED)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Seoul Metropolitan City, Seoul",
        "New York City, New York",
        "İzmir City, İzmir",
        "City of London, London",
        "Greater Manchester, Manchester",
        "서울특별시, 서울",
        "세종특별자치시, 세종",
        "부산시, 부산",
    })
    void kindWords_areTaken(String name, String bare) {
        assertThat(KindWords.without(name)).hasValue(bare);
    }

    @ParameterizedTest
    @ValueSource(strings = {"City", " City", "City of ", "Cityville", "Velocity", "시", "진도", "여주", "서울"})
    void kindWords_thatAreTheName_stay(String name) {
        assertThat(KindWords.without(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ' kr'            | near-miss            | 1 | KR
            '  Czechoslovakia' | name-of-former-state | 2 | Czechia, Slovakia
            ' England '      | name-of-part         | 1 | United Kingdom
            ' 스코틀랜드'      | name-of-part         | 1 | 영국
            ' Columbia'      | near-miss            | 1 | Colombia
            """)
    void country_whatIsMeant_isFound(String text, String code, int index, String meant) {
        assertThat(READER.country(text).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code().term()).isEqualTo(code);
            assertThat(finding.index()).isEqualTo(index);
            assertThat(finding.words()).containsExactly(text.strip(), meant);
        });
    }

    @Test
    void cityCandidates_inACountry_ofNames() {
        assertThat(READER.cityCandidates("Seuol", Country.of("KR"))).hasSize(1);
        assertThat(READER.cityCandidates("Seuol", Country.of("VN"))).isEmpty();
        assertThat(READER.cityCandidates("New York", Country.of("US"))).hasSize(1);
        assertThat(READER.cityCandidates("New York", Country.of("GB"))).isEmpty();
        // Known in the one country, another name in the other.
        assertThat(READER.cityCandidates("Seoul", Country.of("VN"))).isEmpty();
        assertThat(READER.cityCandidates("x".repeat(201))).isEmpty();
    }

    @Test
    void messages() {
        assertThat(CandidateReason.FORMER_NAME.words()).isEqualTo(new Message("a former name", "예전 이름"));
        assertThat(READER.country(" Kosovo").findings().get(0).index()).isEqualTo(1);
        assertThat(READER.city("Saigon").findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("No known name: 'Saigon'. It is a former name of 'Ho Chi Minh City'.");
        assertThat(READER.city("서울도").findings().get(0).message(Locale.KOREAN))
                .isEqualTo("알려지지 않은 이름입니다: '서울도'. '서울'과 지역 유형을 나타내는 말만 다릅니다.");
        assertThat(READER.country("Kosovo").findings().get(0).message(Locale.KOREAN))
                .isEqualTo("'Kosovo'를 XK로 읽었습니다. ISO 3166-1이 사용자에게 맡긴 코드입니다.");
        assertThat(CandidateReason.FORMER_NAME.term()).isEqualTo("former-name");
    }
}
