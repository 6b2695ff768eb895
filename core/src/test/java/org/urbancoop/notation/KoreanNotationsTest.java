package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;

/** How Korean cities and newspapers print dates, hours, amounts and places: the text, its value, what is said. */
class KoreanNotationsTest {

    private static final NameReader NAMES = NameReader.of(Dataset.builder()
            .id("d")
            .title("D")
            .addCity(city("seoul", "Seoul", "KR", "서울", CityKind.METROPOLIS))
            .addCity(city("suwon", "Suwon", "KR", "수원시", CityKind.MUNICIPALITY))
            .addCity(city("gwangju", "Gwangju", "KR", "광주광역시", CityKind.METROPOLIS))
            .addCity(city("gyeonggi", "Gyeonggi", "KR", "경기도", CityKind.PROVINCE))
            .addCity(city("taipei", "Taipei", "TW", "타이베이", CityKind.CITY))
            .addCity(city("tokyo", "Tokyo", "JP", "도쿄", CityKind.METROPOLIS))
            .addCity(city("new-york", "New York", "US", "뉴욕", CityKind.CITY))
            .addCity(city("penang", "Penang", "MY", "피낭", CityKind.STATE))
            .addCity(city("henan", "Henan", "CN", "허난", CityKind.PROVINCE))
            .addCity(city("budapest", "Budapest", "HU", "부다페스트", CityKind.CITY))
            .addCity(city("ulaanbaatar", "Ulaanbaatar", "MN", "울란바토르", CityKind.CITY))
            .addCity(city("ho-chi-minh-city", "Ho Chi Minh City", "VN", "호찌민", CityKind.CITY))
            .addCity(city("kyiv", "Kyiv", "UA", "키이우", CityKind.CITY))
            .addCity(city("bucharest", "Bucharest", "RO", "부쿠레슈티", CityKind.CITY))
            .addCity(city("santo-domingo", "Santo Domingo", "DO", "산토도밍고", CityKind.CITY))
            .addCity(city("astana", "Astana", "KZ", "아스타나", CityKind.CITY))
            .build());

    private static City city(String id, String name, String country, String korean, CityKind kind) {
        return City.builder()
                .id(id)
                .name(name)
                .kind(kind)
                .country(Country.of(country))
                .putName("ko", korean)
                .build();
    }

    private static String codes(Reading<?> reading) {
        return reading.findings().stream()
                .map(finding -> finding.code().term())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String values(Reading<?> reading) {
        List<?> values = reading.value().<List<?>>map(List::of).orElse(reading.alternatives());
        return values.stream().map(Object::toString).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void printed_isReadOrRefused(KoreanNotation row) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Reading<?> reading = row.read(form);

            assertThat(KoreanNotation.values(reading))
                    .as("%s in %s", row.printed(), form)
                    .isEqualTo(row.value());
            assertThat(codes(reading)).as("%s in %s", row.printed(), form).isEqualTo(row.findings());
        }
    }

    /** What has no value says why, and no row stands twice. */
    @Test
    void rows_areWhole() {
        List<KoreanNotation> rows = rows();

        assertThat(rows)
                .allMatch(row -> !row.value().isEmpty() || !row.findings().isEmpty());
        assertThat(rows.stream().map(row -> row.reader() + row.printed())).doesNotHaveDuplicates();
        assertThat(rows.stream().filter(row -> !row.page().isEmpty())).hasSizeGreaterThan(40);
        assertThat(rows.stream().map(KoreanNotation::page).distinct()).hasSizeGreaterThan(20);
    }

    private static List<KoreanNotation> rows() {
        return KoreanNotation.all();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            서울;           seoul;            ;
            서울시;         seoul;            ;
            서울특별시;     seoul;            ;
            수원;           suwon;            ;
            수원시;         suwon;            ;
            경기도;         gyeonggi;         ;
            타이베이시;     taipei;           ;
            도쿄도;         tokyo;            ;
            도쿄시;         tokyo;            ;
            피낭주;         penang;           ;
            허난성;         henan;            ;
            호찌민시;       ho-chi-minh-city; ;
            광주광역시;     gwangju;          ;
            광주시;         ;                 name-of-other-kind; 광주광역시
            광주;           ;                 name-of-other-kind; 광주광역시
            경기;           ;                 name-of-other-kind; 경기도
            뉴욕주;         ;                 name-of-other-kind; 뉴욕
            서울도;         ;                 name-of-other-kind; 서울
            부다페시트;     ;                 near-miss;          부다페스트
            부카레스트;     ;                 other-name;         부쿠레슈티
            누르술탄;       ;                 other-name;         아스타나
            호치민;         ;                 other-name;         호찌민
            키예프;         ;                 other-name;         키이우
            서올;           ;                 near-miss;          서울
            서울(首爾);     ;                 name-not-known;
            서울Seoul;      ;                 name-not-known;
            """)
    void city(String text, String id, String finding, String meant) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Reading<City> reading = NAMES.city(Normalizer.normalize(text, form));

            assertThat(reading.value().map(city -> city.getId().toString()).orElse(null))
                    .isEqualTo(id);
            assertThat(codes(reading)).isEqualTo(finding == null ? "" : finding);
            if (meant != null) {
                assertThat(reading.findings().get(0).words().get(1)).isEqualTo(meant);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "도미니카, DM | DO",
        "콩고, CG | CD",
        "도미니카공화국, DO",
        "도미니카연방, DM",
        "콩고공화국, CG",
        "콩고민주공화국, CD",
        "Congo, CG",
    })
    void country(String text, String values) {
        Reading<Country> reading = NAMES.country(text);

        assertThat(values(reading)).isEqualTo(values);
        assertThat(reading.finding(FindingCode.AMBIGUOUS).isPresent()).isEqualTo(values.contains("|"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            몽골 울란바토르;                              울란바토르 MN ulaanbaatar
            베트남 호찌민;                                호찌민 VN ho-chi-minh-city
            대한민국 서울특별시;                          서울특별시 KR seoul
            남아프리카 공화국 더반;                       더반 ZA -
            호주 브리즈번, 대만 가오슝, 베트남 빈증성;    브리즈번 AU -, 가오슝 TW -, 빈증성 VN -
            몽골 울란바토르·베트남 호찌민시;              울란바토르 MN ulaanbaatar, 호찌민시 VN ho-chi-minh-city
            울란바토르(몽골);                             울란바토르 MN ulaanbaatar
            서울 부산;                                    서울 부산 - -
            도미니카 산토도밍고;                          산토도밍고 DO santo-domingo
            도미니카 포츠머스;                            포츠머스 - -
            콩고 킨샤사, 몽골 울란바토르;                 킨샤사 - -, 울란바토르 MN ulaanbaatar
            중국 헤이룽장성 치치하얼시;                   헤이룽장성 치치하얼시 CN -
            미국 하와이주 마우이카운티;                   하와이주 마우이카운티 US -
            오스트리아 아이젠슈타트시;                    아이젠슈타트시 AT -
            몽골 돈드고비 아이막;                         돈드고비 아이막 MN -
            """)
    void places(String text, String places) {
        Reading<List<PrintedPlace>> reading = PlaceListReader.of(NAMES).read(text);

        assertThat(reading.value().orElseThrow().stream()
                        .map(place -> place.name() + " "
                                + place.country().map(Country::term).orElse("-") + " "
                                + place.city()
                                        .map(city -> city.getId().toString())
                                        .orElse("-"))
                        .collect(Collectors.joining(", ")))
                .isEqualTo(places);
        for (PrintedPlace place : reading.value().orElseThrow()) {
            assertThat(text.startsWith(place.text(), place.index())).isTrue();
        }
    }

    /** Both countries of a name are told, with their own names, unless a known city tells which one it is. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            콩고 마타디;               두 가지 이상으로 읽을 수 있습니다: 콩고공화국, 콩고민주공화국.
            도미니카 포츠머스;         두 가지 이상으로 읽을 수 있습니다: 도미니카연방, 도미니카공화국.
            도미니카 산토도밍고;
            """)
    void ambiguousCountry_isToldWithBoth(String text, String message) {
        List<String> expected = message == null ? List.of() : List.of(message);

        assertThat(PlaceListReader.of(NAMES).read(text).findings())
                .extracting(finding -> finding.message(Locale.KOREAN))
                .isEqualTo(expected);
        assertThat(CounterpartReader.of(NAMES).read(text).findings().stream()
                        .filter(finding -> finding.code() == FindingCode.AMBIGUOUS)
                        .map(finding -> finding.message(Locale.KOREAN)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            몽골 울란바토르;             PLACE;   울란바토르;     MN; city/ulaanbaatar;
            몽골 울란바토르시 (2015);    PLACE;   울란바토르시;   MN; city/ulaanbaatar;
            대한민국 시도지사협의회;     UNKNOWN; 시도지사협의회; KR; ; kind-not-known
            몽골 울란바트르;             UNKNOWN; 울란바트르;     MN; ; near-miss kind-not-known
            """)
    void counterpart(String text, String kind, String name, String country, String known, String findings) {
        Reading<Counterparts> reading = CounterpartReader.of(NAMES).read(text);
        Counterpart party = reading.value().orElseThrow().parties().get(0);

        assertThat(party.kind()).hasToString(kind);
        assertThat(party.name()).isEqualTo(name);
        assertThat(party.country()).hasValue(Country.of(country));
        assertThat(party.known().map(Object::toString).orElse(null)).isEqualTo(known);
        assertThat(codes(reading)).isEqualTo(findings == null ? "" : findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2016. 6. 11.(일); 2016년 6월 11일은 일요일이 아니라 토요일입니다.
            2016년 6월 11일 일요일; 2016년 6월 11일은 일요일이 아니라 토요일입니다.
            """)
    void wrongWeekday_isSaidInKorean(String text, String message) {
        assertThat(PeriodReader.read(text).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message(Locale.KOREAN)).isEqualTo(message));
    }

    /** No code and no date in digits is said in Korean, but in quotes, where the words of the source stand. */
    @Test
    void findings_haveNoCodes() {
        Pattern code = Pattern.compile("at-least|[A-Z]{3} [0-9]|[0-9X]{4}-[0-9X]{2}|[0-9]–[0-9]|/\\.\\.");
        List<String> texts =
                new ArrayList<>(List.of("12/9 15:30", "2016년~2014년", "14:00~13:00", "'90s", "콩고", "54 DEM"));
        rows().forEach(row -> texts.add(row.printed()));
        List<String> said = texts.stream()
                .flatMap(text -> Stream.concat(
                        Stream.of(NAMES.country(text)),
                        KoreanNotation.READERS.values().stream().map(read -> read.apply(text))))
                .flatMap(reading -> reading.findings().stream())
                .map(finding -> finding.message(Locale.KOREAN))
                .distinct()
                .toList();

        assertThat(said).hasSizeGreaterThan(300);
        assertThat(said.stream().map(message -> message.replaceAll("'[^']*'+", "")))
                .noneMatch(message -> code.matcher(message).find());
    }
}
