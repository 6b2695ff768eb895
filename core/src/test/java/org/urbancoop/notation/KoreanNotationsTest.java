package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.amount.Money;
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
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            2014. 4. 21.(월)~26.(토); 2014-04-21/2014-04-26;
            2014. 4. 21.~26.; 2014-04-21/2014-04-26;
            2016. 6. 11.(일); 2016-06-11; wrong-weekday
            2016년 6월 11일 일요일; 2016-06-11; wrong-weekday
            2014. 4. 21.(화)~26.(토); 2014-04-21/2014-04-26; wrong-weekday
            2023년 5월 초; 2023-05; vague-left-out
            2023년 5월 말; 2023-05; vague-left-out
            1990년대 말; 199X; vague-left-out
            2023년 5월 초순; 2023-05; vague-left-out
            2023년 5월 중순; 2023-05; vague-left-out
            2023년 5월 하순; 2023-05; vague-left-out
            5월 초순; XXXX-05; vague-left-out year-missing
            2023년 초순; ; not-understood
            2023. 5. 중순; 2023-05; vague-left-out
            2014. 4월; 2014-04;
            2014. 4월 21일; 2014-04-21;
            2014.4.21일~26일; 2014-04-21/2014-04-26;
            2023.5월~8월; 2023-05/2023-08;
            '23. 5. 17.(수); 2023-05-17; century-inferred
            ′23. 5. 17.(수); 2023-05-17; century-inferred
            '23. 5. 17.(목); 2023-05-17; century-inferred wrong-weekday
            '23년도; 2023; century-inferred
            2023년 1/4분기; 2023-33;
            2023년 4/4분기; 2023-36;
            2023년 5/4분기; ; not-understood
            2023. 3분기; 2023-35;
            2023. 1/4분기; 2023-33;
            2021년부터 현재까지; 2021/..;
            2021년~현재; 2021/..;
            2015년 이후; 2015/..;
            2015년 5월 이후; 2015-05/..;
            2015~2017년 이후; ; not-understood
            2024년도; 2024;
            2024년도 3분기; 2024-35;
            2024년도부터 2026년도까지; 2024/2026;
            2024학년도; ; not-understood
            4월 중; XXXX-04; year-missing
            2024년 4월 중; 2024-04;
            2024년 4월 17일 중; ; not-understood
            2024. 12. (예정); 2024-12; to-be-decided
            오는 17일까지; ; not-understood
            22일부터 24일까지 3일간; XXXX-XX-22/XXXX-XX-24; words-left-out year-missing month-missing
            2014. 4. 21.(월)~26.(토), 6일간; 2014-04-21/2014-04-26; words-left-out
            2014. 4. 21.(월) ~ 4. 26.(토) / 6일간; 2014-04-21/2014-04-26; words-left-out
            2016년 8월 28일부터 9월 1일까지; 2016-08-28/2016-09-01;
            2018.10월; 2018-10;
            2023년 여름철; 2023-22;
            2024년 6월 기준; 2024-06;
            2024. 6. 30. 기준; 2024-06-30;
            2017.02.23; 2017-02-23;
            2025.10.22(수); 2025-10-22;
            2024년 04월 19일 (금); 2024-04-19;
            6.26~7.4; XXXX-06-26/XXXX-07-04; year-missing
            10월 초; XXXX-10; vague-left-out year-missing
            1986년 5월 28일; 1986-05-28;
            2019. 4. ~ 2020. 12.; 2019-04/2020-12;
            2022.11.24.목.; 2022-11-24;
            ２０２３．５．１７．（수）; 2023-05-17;
            2014년(甲午年); ; not-understood
            2014年 4月 21日; ; not-understood
            2014년 April 21일; 2014-04-21;
            """)
    void period(String text, String value, String findings) {
        for (Normalizer.Form form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            Reading<?> reading = PeriodReader.read(Normalizer.normalize(text, form));

            assertThat(values(reading)).as("%s in %s", text, form).isEqualTo(value == null ? "" : value);
            assertThat(codes(reading)).as("%s in %s", text, form).isEqualTo(findings == null ? "" : findings);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2016. 6. 11.(토) 오후 2시~4시; 2016-06-11 14:00–16:00
            2023. 5. 17.(수) 10:00∼12:00; 2023-05-17 10:00–12:00
            2023. 5. 17.(수) 저녁 7시; 2023-05-17 19:00
            2023. 5. 17.(수) 낮 12시~오후 2시; 2023-05-17 12:00–14:00
            2023년 5월 17일 정오; 2023-05-17 12:00
            6.30. 14:00; XXXX-06-30 14:00
            5. 17.(수) 14시; XXXX-05-17 14:00
            """)
    void dateAndHours(String text, String value) {
        assertThat(values(PeriodReader.readDateAndHours(text))).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            오후 2시~4시; 14:00–16:00
            정오; 12:00
            낮 12시; 12:00
            낮 12시 30분; 12:30
            낮 1시~3시; 13:00–15:00
            낮 11시; 11:00
            저녁 7시; 19:00
            저녁 7시 반; 19:30
            밤 9시; 21:00
            아침 8시; 08:00
            아침 9시~저녁 6시; 09:00–18:00
            새벽 5시; 05:00
            새벽 12시 30분; 00:30
            저녁 7:30; 19:30
            밤 12시;
            밤 1시;
            낮 9시;
            아침 12시;
            새벽 8시;
            저녁 4시;
            저녁 19시;
            저녁 7;
            자정;
            """)
    void hours(String text, String value) {
        Reading<Hours> reading = PeriodReader.readHours(text);

        assertThat(values(reading)).isEqualTo(value == null ? "" : value);
        assertThat(reading.findings().isEmpty()).isEqualTo(value != null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            200명 내외; 200, about;
            200명 안팎; 200, about;
            200명 가량; 200, about;
            200명 규모; 200, about;
            200명 이내; 200, at-most;
            200명 넘게; 200, at-least; strict-bound
            200명 넘는; 200, at-least; strict-bound
            50명(예정); 50, exact, tentative=true; to-be-decided
            총 54건; 54, exact;
            총54건; 54, exact;
            약 총 54건; 54, about;
            a total of 54 projects; 54, exact;
            500여 명; 500, about;
            4000여명; 4000, about;
            천여 명; 1000, about;
            천명; 1000, exact;
            1,249개 도시; 1249, exact;
            1,659건; 1659, exact;
            82개국; 82, exact;
            ２００명; 200, exact;
            수백 명; ; not-understood
            제6회; ; not-understood
            만 65세; ; not-understood
            천안시; ; not-understood
            백인; ; not-understood
            200명(二百名); ; not-understood
            """)
    void quantity(String text, String value, String findings) {
        Reading<?> reading = QuantityReader.read(text);

        assertThat(values(reading).replaceAll("Quantity\\{value=|qualifier=|}", ""))
                .isEqualTo(value == null ? "" : value);
        assertThat(codes(reading)).isEqualTo(findings == null ? "" : findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            미화 540만 달러; USD 5400000;
            미화 3,500불; USD 3500;
            3,500불; USD 3500; currency-of-many ambiguous
            총 54억원; KRW 5400000000;
            54억여원; KRW 5400000000; approximate-amount
            54억여 원; KRW 5400000000; approximate-amount
            54억원 규모; KRW 5400000000; approximate-amount
            약 3억 5천만 원; KRW 350000000; approximate-amount
            천만원; KRW 10000000;
            천5백만원; KRW 15000000;
            만원; KRW 10000;
            백만 달러; USD 1000000; currency-of-many ambiguous
            100만 바트; THB 1000000;
            100만 태국 바트; THB 1000000;
            5만 호주달러; AUD 50000;
            10만 싱가포르달러; SGD 100000;
            5만 일본 엔; JPY 50000;
            5만 유로화; EUR 50000;
            300만 위안화; CNY 3000000;
            수억원; ; not-understood
            억원; ; not-understood
            54億원; ; not-understood
            천안시; ; not-understood
            54억 원(국비 27억 원); ; not-understood
            """)
    void money(String text, String value, String findings) {
        Reading<Money> reading = MoneyReader.read(text);
        Money first = reading.value()
                .or(() -> reading.alternatives().stream().findFirst())
                .orElse(null);

        assertThat(
                        first == null
                                ? ""
                                : first.getCurrency() + " " + first.getAmount().toPlainString())
                .isEqualTo(value == null ? "" : value);
        assertThat(codes(reading)).isEqualTo(findings == null ? "" : findings);
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
            도미니카 산토도밍고;                          도미니카 산토도밍고 - -
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

    @ParameterizedTest
    @ValueSource(strings = {"200명 넘게", "3,500불"})
    void findings_haveNoCodes(String text) {
        String quantity = QuantityReader.read(text).findings().get(0).message(Locale.KOREAN);
        String money = MoneyReader.read(text).findings().get(0).message(Locale.KOREAN);

        assertThat(quantity + money).doesNotContain("at-least").doesNotContain("USD");
    }
}
