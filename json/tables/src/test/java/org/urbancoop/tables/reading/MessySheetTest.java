package org.urbancoop.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.format.FormatInput;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.validation.Finding;

/** Sheets as people keep them: their own words, Korean names alone, and the same sheet a second time. */
class MessySheetTest {

    private static final String MAPPING = """
            {"format": "urbancoop-mapping", "formatVersion": "1.0", "source": {"id": "sheet", "title": "Sheet"},
             "records": [
              {"label": "own", "type": "city", "members": [
                {"to": "/name", "value": "Busan"}, {"to": "/country", "value": "KR"},
                {"to": "/kind", "value": "city"}]},
              {"label": "place", "type": "city", "members": [
                {"to": "/name", "column": "City"}, {"to": "/country", "column": "Country"},
                {"to": "/kind", "value": "city"}]},
              {"type": "agreement", "members": [
                {"to": "/kind", "column": "Type"}, {"to": "/signed", "column": "Signed"},
                {"to": "/parties/0", "record": "own"}, {"to": "/parties/1", "record": "place"}]}]}
            """;

    private static final String KOREAN =
            MAPPING.replace("{\"to\": \"/name\", \"column\"", "{\"to\": \"/names/ko\", \"column\"");
    private static final String HEADER = "City,Country,Type,Signed\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static SheetReader reader(String mapping) {
        return SheetReader.of(MappingJson.read(mapping.getBytes(StandardCharsets.UTF_8)));
    }

    private static FormatInput input(String text) {
        return FormatInput.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static SheetReading read(String rows) throws IOException {
        return reader(MAPPING).read(input(HEADER + rows));
    }

    private static List<String> errors(SheetReading reading) {
        return reading.report().findings().stream()
                .filter(finding -> finding.severity() != org.urbancoop.message.Severity.NOTICE)
                .map(finding -> finding.message(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "sister,sister-city",
        "Sister,sister-city",
        "Sister city,sister-city",
        "SISTER CITIES,sister-city",
        "자매,sister-city",
        "자매결연,sister-city",
        "자매도시,sister-city",
        "자매 결연 도시,sister-city",
        "friendship,friendship-city",
        "Friendly city,friendship-city",
        "우호,friendship-city",
        "우호도시,friendship-city",
        "우호협력도시,friendship-city",
        "우호교류,friendship-city",
        "twin town,twinning",
        "Twinned,twinning",
        "MOU,memorandum-of-understanding",
        "M.O.U.,memorandum-of-understanding",
        "양해각서(MOU),memorandum-of-understanding",
        "LOI,letter-of-intent",
    })
    void kind_inPeoplesWords(String words, String term) throws IOException {
        SheetReading reading = read("Paris,France," + words + ",1999\n");
        assertThat(reading.dataset().getAgreements())
                .extracting(each -> each.getKind().term())
                .containsExactly(term);
        assertThat(errors(reading)).isEmpty();
    }

    /** A country in two languages, as Yeosu's page has it, is read if both are the same one. */
    @ParameterizedTest
    @CsvSource({
        "일본(Japan),JP",
        "중국 (China),CN",
        "Philippines/필리핀,PH",
        "'베트남\n(Viet Nam)',VN",
        "일본(China),",
        "일본(Honshu),",
    })
    void country_inTwoLanguages(String words, String country) throws IOException {
        SheetReading reading = read("Paris,\"" + words + "\",sister,1999\n");
        assertThat(reading.dataset().getCities())
                .filteredOn(city -> city.getName().equals("Paris"))
                .extracting(city -> city.getCountry().map(Country::term).orElse(null))
                .containsExactly(country);
        assertThat(reading.findings()).hasSize(country == null ? 1 : 0);
    }

    /** A cell that is too narrow breaks a name. */
    @Test
    void name_ofTwoLines_isOneLine_andTold() throws IOException {
        SheetReading reading = read("\"Ho Chi Minh\nCity\",Viet Nam,sister,1999\n");
        assertThat(reading.dataset().getCities()).extracting(City::getName).contains("Ho Chi Minh City");
        assertThat(reading.findings())
                .singleElement()
                .satisfies(each -> assertThat(each.code()).isEqualTo("sheet-read-with-remark"));
    }

    /** One finding for the cell, with what may be meant; and one for the row, at another cell. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sister (since 2001)|Perhaps 'Sister city' is meant.",
                "결연|Perhaps 'Sister city' or 'Friendship city' is meant.",
                "partner city|Perhaps 'Partnership' or 'Twinning' is meant.",
                "Sister Cty|Perhaps 'Sister city' is meant.",
                "what?|It is one of 'Sister city', 'Friendship city', 'Twinning'"
            })
    void kind_inDoubt_isSuggested(String words, String suggestion) throws IOException {
        SheetReading reading = read("Paris,France," + words + ",1999\n");
        assertThat(reading.dataset().getAgreements()).isEmpty();
        assertThat(reading.findings())
                .extracting(Finding::code)
                .containsExactly("sheet-cell-not-understood", "sheet-row-rejected");
        Finding finding = reading.findings().get(0);
        assertThat(finding.message(Locale.ENGLISH)).contains(suggestion);
        assertThat(finding.hint().english()).contains("\"terms\": {\"" + words + "\": \"…\"}");
        assertThat(finding.message(Locale.KOREAN)).doesNotContain("Perhaps");
    }

    @Test
    void ownCity_isARecord() throws IOException {
        SheetReading reading = read("Paris,France,sister,1999\n");
        assertThat(reading.dataset().getCities())
                .extracting(each -> each.getId().toString())
                .containsExactly("busan", "paris");
        assertThat(reading.report().hasErrors()).isFalse();
        Dataset known = Dataset.builder()
                .id("d")
                .title("D")
                .addCities(City.builder()
                        .id("pusan")
                        .name("Busan")
                        .kind(CityKind.METROPOLIS)
                        .country(Country.KR)
                        .build())
                .build();
        assertThat(reader(MAPPING)
                        .into(known)
                        .read(input(HEADER + "Paris,France,sister,1999\n"))
                        .dataset()
                        .getAgreements()
                        .get(0)
                        .getParties()
                        .get(0))
                .hasToString("city/pusan");
        assertThatThrownBy(
                        () -> reader(MAPPING.replace("Busan", "Your City")).read(input(HEADER + "P,France,sister,1\n")))
                .hasMessageContaining("still 'Your City'");
    }

    /** A row more changes no id of the others. */
    @Test
    void koreanNames_haveIdsOfTheirOwn() throws IOException {
        String rows = "파리,프랑스,자매,1999\n리옹,프랑스,우호,2001\n에페르느,프랑스,우호,2002\n大阪,일본,자매,1974\n";
        SheetReading reading = reader(KOREAN).read(input(HEADER + rows));
        assertThat(reading.dataset().getCities())
                .extracting(each -> each.getId().toString())
                .containsExactly("busan", "paris", "lyon", "epereuneu", "city-" + Integer.toHexString("大阪".hashCode()));
        assertThat(reading.dataset().getCities().get(1).getName()).isEqualTo("파리");
        assertThat(reading.dataset().getCities().get(1).getNames()).containsEntry("ko", "파리");
        assertThat(errors(reader(KOREAN).read(input(HEADER + "파리,프랑스,자매,1999\n리옹,프랑스,우호,2001\n"))))
                .isEmpty();
        assertThat(errors(read("파리,프랑스,자매,1999\n"))).as("said to be English").hasSize(1);
        SheetReading more = reader(KOREAN).read(input(HEADER + "로마,이탈리아,자매,2000\n" + rows));
        assertThat(more.dataset().getCities())
                .extracting(City::getId)
                .containsAll(
                        reading.dataset().getCities().stream().map(City::getId).toList());
    }

    @ParameterizedTest
    @CsvSource({"부산,busan", "울릉,ulreung", "닭,dak", "없음,eopeum", "쐐기 1,sswaegi 1", "가힣,gahit"})
    void hangul_letterByLetter(String hangul, String latin) {
        assertThat(HangulLetters.romanize(hangul)).isEqualTo(latin);
    }

    @Test
    void secondTime_addsNothing() throws IOException {
        String sheet = HEADER + "Paris,France,sister,1999\nLyon,France,자매,2001\nTotal 2,,,\n";
        Dataset first = reader(MAPPING).read(input(sheet)).dataset();
        SheetReading again = reader(MAPPING).into(first).read(input(sheet));
        assertThat(again.dataset().getAgreements()).isEqualTo(first.getAgreements());
        assertThat(again.dataset().getCities()).isEqualTo(first.getCities());
        assertThat(again.dataset().getDeclaredTotals())
                .extracting(DeclaredTotal::getId)
                .isEqualTo(first.getDeclaredTotals().stream()
                        .map(DeclaredTotal::getId)
                        .toList());
        assertThat(again.findings())
                .extracting(Finding::code)
                .containsOnly("sheet-already-there")
                .hasSize(2);
        assertThat(again.report().hasErrors()).isFalse();
        SheetReading later = reader(MAPPING)
                .into(first)
                .read(input(HEADER + "Nice,France,sister,2020\n"
                        + sheet.substring(HEADER.length()).replace("1999", "1998")));
        assertThat(later.dataset().getAgreements())
                .extracting(each -> each.getId().toString())
                .containsExactly("busan-paris", "busan-lyon", "busan-nice");
        assertThat(later.findings()).extracting(Finding::code).contains("sheet-known-differs", "sheet-already-there");
        SheetReading other = reader(MAPPING.replace("\"id\": \"sheet\"", "\"id\": \"other\""))
                .into(first)
                .read(input(sheet));
        assertThat(other.dataset().getAgreements())
                .as("another source says it, too")
                .hasSize(4);
    }

    @Test
    void secondTime_projects() throws IOException {
        String mapping = """
                {"format": "urbancoop-mapping", "formatVersion": "1.0", "source": {"id": "sheet", "title": "Sheet"},
                 "records": [{"type": "project", "members": [
                    {"to": "/title", "column": "Project"}, {"to": "/period", "column": "Period"}]}]}
                """;
        String sheet = "Project,Period\nMetro,2014\nMetro,2015\n";
        Dataset first = reader(mapping).read(input(sheet)).dataset();
        SheetReading again = reader(mapping).into(first).read(input(sheet + "Metro,2016\n"));
        assertThat(first.getProjects()).hasSize(2);
        assertThat(again.dataset().getProjects()).hasSize(3);
    }

    /** A total counts what its sheet has, whatever else the dataset knows. */
    @Test
    void total_countsTheSheet() throws IOException {
        Agreement before = Agreement.builder()
                .id("old")
                .kind(org.urbancoop.code.AgreementKind.SISTER_CITY)
                .addParties(org.urbancoop.reference.Reference.parse("city/busan"))
                .addParties(org.urbancoop.reference.Reference.parse("country/FR"))
                .build();
        Dataset base = Dataset.builder()
                .id("d")
                .title("D")
                .addCities(City.builder()
                        .id("busan")
                        .name("Busan")
                        .kind(CityKind.METROPOLIS)
                        .country(Country.KR)
                        .build())
                .addAgreements(before)
                .build();
        SheetReading reading = reader(MAPPING)
                .into(base)
                .read(input(HEADER + "Paris,France,sister,1999\nLyon,France,자매,2001\nTotal 2,,,\n"));
        assertThat(reading.dataset().getDeclaredTotals()).hasSize(1);
        assertThat(reading.report().findings()).extracting(Finding::code).doesNotContain("total-differs");
        SheetReading wrong = reader(MAPPING).into(base).read(input(HEADER + "Paris,France,sister,1999\nTotal 3,,,\n"));
        assertThat(wrong.report().findings())
                .filteredOn(finding -> finding.code().equals("total-differs"))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message(Locale.ENGLISH)).contains("3", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"계,,,2개 도시", "총 2개 도시,,,", "합계 2,,,", "총계,2건,,", "Total,2 cities,,", "계 : 2개도시,,,"})
    void totals(String row) throws IOException {
        SheetReading reading = read("Paris,France,sister,1999\nLyon,France,자매,2001\n" + row + "\n");
        assertThat(reading.dataset().getDeclaredTotals())
                .singleElement()
                .satisfies(total -> assertThat(total.getStated()).isEqualByComparingTo("2"));
        assertThat(reading.dataset().getCities()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"총 2개국,,,", "총괄 2,,,", "계양,,,2개 도시"})
    void noTotals(String row) throws IOException {
        assertThat(read("Paris,France,sister,1999\n" + row + "\n").dataset().getDeclaredTotals())
                .isEmpty();
    }

    @Test
    void rejected_hasTheWidthOfItsHeader() throws IOException {
        SheetReading reading = reader(MAPPING).read(input("City,Country,Type,Signed,Note\nParis,France,what?\n"));
        Path file = folder.resolve("rejected.csv");
        reading.writeRejected(file);
        assertThat(file).hasContent("City,Country,Type,Signed,Note\nParis,France,what?,,\n");
    }
}
