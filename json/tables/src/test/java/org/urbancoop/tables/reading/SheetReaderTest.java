package org.urbancoop.tables.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.json.validation.ReportSarif;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.tables.mapping.MappingJson;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationReport;

/** Sheets as cities publish them: titles, headings in between, totals, notes, dates of every kind. */
class SheetReaderTest {

    private static final String PARTNERS_MAPPING = """
            {'label': 'busan', 'type': 'city', 'members': [
              {'to': '/name', 'value': 'Busan'}, {'to': '/country', 'value': 'KR'},
                {'to': '/kind', 'value': 'metropolis'}]},
            {'label': 'partner', 'type': 'city', 'members': [
              {'to': '/name', 'column': 'city'},
              {'to': '/country', 'column': 'Country'},
              {'to': '/kind', 'value': 'city'}]},
            {'type': 'agreement', 'members': [
              {'to': '/kind', 'column': 'Type', 'terms': {'Friendship': 'friendship-city'}},
              {'to': '/signed', 'column': 'Date'},
              {'to': '/classifications/continent', 'heading': true},
              {'to': '/parties/0', 'record': 'busan'},
              {'to': '/parties/1', 'record': 'partner'}]}
            """;

    private static final String PARTNERS = """
            International partners of the City of Busan;;;;;
            as of 2024-12-31;;;;;
            ;;;;;
            No;City;Country;Type;Date;Remarks
            Asia (4);;;;;
            1;Kaohsiung;Taiwan;Sister city;30.06.1966;
            2;Shimonoseki;Japan;Sister city;1976. 10. 11;yearly visit
            3;Ho Chi Minh City;Viet Nam;sister-city;11/03/1995;
            4;Tianjin;China;Friendship;c. 1985;
            Americas (2);;;;;
            5;Los Angeles;USA;Sister city;Dec 18, 1967;
            6;São Paulo;Brasil;Sister city;1985;
            Europe;;;;;
            7;Barcelona;Spain;Kin;25 October 1983;
            8;Sankt-Peterburg;Russia;Sister city;11th June, 2008 (Sunday);
            9;;Germany;Sister city;2010;
            Total 9;;;;;
            * Type as agreed;;;;;
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static SheetReader reader(String head, String records) {
        String json = "{'format': 'urbancoop-mapping', 'formatVersion': '1.0', " + head
                + "'source': {'id': 'sheet', 'title': 'Partners of Busan'}, 'records': [" + records + "]}";
        return SheetReader.of(MappingJson.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
    }

    private SheetReading read(SheetReader reader, String text) throws IOException {
        return read(reader, text, StandardCharsets.UTF_8);
    }

    private SheetReading read(SheetReader reader, String text, Charset charset) throws IOException {
        Path file = folder.resolve("Partners.csv");
        Files.write(file, text.getBytes(charset));
        return reader.read(FormatInput.of(file));
    }

    private static List<String> said(SheetReading reading) {
        return reading.findings().stream()
                .map(finding -> finding.location().map(Object::toString).orElse("-") + " " + finding.code())
                .toList();
    }

    private static String dates(SheetReading reading) {
        return reading.dataset().getAgreements().stream()
                .map(each -> each.getId() + " "
                        + each.getSigned().map(Object::toString).orElse("-"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void read_everyRowIsARecordOrIsTold() throws IOException {
        SheetReading reading = read(reader("", PARTNERS_MAPPING), PARTNERS, Charset.forName("windows-1252"));
        assertThat(dates(reading)).isEqualTo("""
                busan-kaohsiung 1966-06-30
                busan-shimonoseki 1976-10-11
                busan-ho-chi-minh-city -
                busan-tianjin 1985~
                busan-los-angeles 1967-12-18
                busan-sao-paulo 1985
                busan-sankt-peterburg 2008-06-11""");
        assertThat(said(reading))
                .containsExactly(
                        "- sheet-file-remark",
                        "Partners!A1 sheet-outside-table",
                        "Partners!A2 sheet-outside-table",
                        "Partners!A4 sheet-column-not-mapped",
                        "Partners!F4 sheet-column-not-mapped",
                        "Partners!E8 sheet-cell-ambiguous",
                        "Partners!C12 sheet-cell-not-understood",
                        "Partners!D14 sheet-cell-not-understood",
                        "Partners!E15 sheet-read-with-remark",
                        "Partners!A18 sheet-outside-table",
                        "Partners!C16 sheet-value-refused",
                        "Partners!A14 sheet-row-rejected",
                        "Partners!A16 sheet-row-rejected");
        assertThat(reading.rejected())
                .extracting(row -> row.number() + " " + row.cell(2).text())
                .containsExactly("14 Spain", "16 Germany");
        assertThat(reading.dataset().getCities())
                .as("the city of a rejected row is not there either")
                .extracting(City::getName)
                .doesNotContain("Barcelona")
                .contains("Busan", "São Paulo");
    }

    @Test
    void read_headingsAndTotals() throws IOException {
        SheetReading reading = read(reader("", PARTNERS_MAPPING), PARTNERS);
        Dataset dataset = reading.dataset();
        assertThat(agreement(dataset, "busan-tianjin").getClassifications()).containsEntry("continent", "Asia");
        assertThat(agreement(dataset, "busan-sankt-peterburg").getClassifications())
                .containsEntry("continent", "Europe");
        assertThat(dataset.getDeclaredTotals())
                .extracting(total -> total.getId() + " " + total.getStated() + " "
                        + total.getWhere().size())
                .containsExactly("sheet-asia-5 4 1", "sheet-americas-10 2 1", "sheet-total-17 9 0");
        ValidationReport report = reading.report();
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("total-differs"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.location()).hasToString("Optional[Partners!A17]");
                    assertThat(finding.message(Locale.ENGLISH)).contains("9", "7");
                });
    }

    private static Agreement agreement(Dataset dataset, String id) {
        return dataset.getAgreements().stream()
                .filter(each -> each.getId().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void read_everyValueCitesItsCell() throws IOException {
        SheetReading reading = read(reader("", PARTNERS_MAPPING), PARTNERS);
        assertThat(agreement(reading.dataset(), "busan-sankt-peterburg").getCitations())
                .filteredOn(citation -> citation.getField().equals(java.util.Optional.of(JsonPointer.parse("/signed"))))
                .singleElement()
                .satisfies(citation -> {
                    assertThat(citation.getSource()).hasToString("source/sheet");
                    assertThat(citation.getWhere()).contains("Partners!E15");
                    assertThat(citation.getVerbatim()).contains("11th June, 2008 (Sunday)");
                    assertThat(citation.getReading().orElse(""))
                            .contains("Read as 2008-06-11", "'2008-06-11' is a 'Wednesday', not a 'Sunday'");
                });
        assertThat(reading.dataset().getCities())
                .allSatisfy(city -> assertThat(city.getCitations()).isNotEmpty());
        assertThat(reading.dataset().city("busan").orElseThrow().getCitations())
                .extracting(Citation::getReading)
                .containsExactly(java.util.Optional.of("Said by the mapping of the sheet, for all rows."));
        assertThat(reading.cellOf(RecordReference.parse("agreement/busan-tianjin"), JsonPointer.parse("/signed")))
                .hasToString("Optional[Partners!E9]");
    }

    @Test
    void read_theOrderOfDays() throws IOException {
        String sheet = "City,Country,Date\nKobe,Japan,03/04/2001\nOsaka,Japan,2001/03/04\nNara,Japan,13.04.2001\n";
        String records = """
                {'label': 'c', 'type': 'city', 'members': [{'to': '/name', 'column': 'City'},
                  {'to': '/country', 'column': 'Country'}, {'to': '/kind', 'value': 'city'}]},
                {'type': 'agreement', 'members': [{'to': '/kind', 'value': 'sister-city'},
                  {'to': '/signed', 'column': 'Date'},
                  {'to': '/parties/0', 'value': 'city/busan'}, {'to': '/parties/1', 'record': 'c'}]}
                """;
        assertThat(dates(read(reader("'dateOrder': 'day-month', ", records), sheet)))
                .contains("kobe 2001-04-03", "nara 2001-04-13", "osaka 2001-03-04");
        assertThat(dates(read(reader("'dateOrder': 'month-day', ", records), sheet)))
                .contains("kobe 2001-03-04");
        assertThat(said(read(reader("", records), sheet))).contains("Partners!C2 sheet-cell-ambiguous");
    }

    @Test
    void read_knownCities_areThose() throws IOException {
        Dataset base = UrbancoopDataset.load();
        SheetReading reading = read(reader("", PARTNERS_MAPPING).into(base), PARTNERS);
        assertThat(reading.dataset().getAgreements())
                .filteredOn(each -> each.getId().toString().equals("busan-ho-chi-minh-city"))
                .singleElement()
                .satisfies(each -> assertThat(each.getParties())
                        .extracting(Object::toString)
                        .containsExactly("city/busan", "city/ho-chi-minh-city"));
        assertThat(reading.dataset().city("ho-chi-minh-city"))
                .as("a known record stays as it is")
                .isEqualTo(base.city("ho-chi-minh-city"));
        assertThat(reading.dataset().getProjects()).isEqualTo(base.getProjects());
    }

    /** A table of the consulate in Hiroshima: prefectures with counts in merged cells, two partners of one city. */
    @Test
    void read_mergedCells_areFilledDown() throws IOException {
        String sheet = """
                현,일본 지역,한국 지역,교류체결일,비고
                히로시마현 (6),히로시마현,경상북도,2024.01.28,우호교류의향
                ,히로시마시,대구광역시,1997.05.02,자매도시
                야마구치현 (5),야마구치현,경상남도,1987.06.26,친선결연
                ,야마구치시,공주시,1993.02.23,자매도시
                ,,창원시,2009.11.16,자매도시
                ,호후시,춘천시,1991.10.29,우호도시
                ,,,2025.04.11,재체결
                * 시마네현 - 경상북도 교류 중단 중,,,,
                """;
        SheetReading reading = read(reader("", """
                {'label': 'jp', 'type': 'city', 'members': [
                  {'to': '/name', 'column': '일본 지역', 'fillDown': true}, {'to': '/country', 'value': 'JP'},
                  {'to': '/kind', 'value': 'locality'},
                    {'to': '/classifications/prefecture', 'column': '현', 'fillDown': true}]},
                {'label': 'kr', 'type': 'city', 'members': [
                  {'to': '/name', 'column': '한국 지역'}, {'to': '/country', 'value': 'KR'},
                    {'to': '/kind', 'value': 'locality'}]},
                {'type': 'agreement', 'members': [
                  {'to': '/kind', 'column': '비고', 'terms': {'우호교류의향': 'letter-of-intent',
                    '친선결연': 'friendship-city', '우호도시': 'friendship-city'}},
                  {'to': '/signed', 'column': '교류체결일'},
                  {'to': '/parties/0', 'record': 'jp'}, {'to': '/parties/1', 'record': 'kr'}]}
                """), sheet);
        assertThat(reading.dataset().getAgreements())
                .extracting(each -> each.getKind() + " "
                        + each.getSigned().map(Object::toString).orElse("-"))
                .containsExactly(
                        "letter-of-intent 2024-01-28",
                        "sister-city 1997-05-02",
                        "friendship-city 1987-06-26",
                        "sister-city 1993-02-23",
                        "sister-city 2009-11-16",
                        "friendship-city 1991-10-29");
        Agreement changwon = reading.dataset().getAgreements().get(4);
        assertThat(changwon.getParties().get(0))
                .as("the city above")
                .isEqualTo(reading.dataset().getAgreements().get(3).getParties().get(0));
        assertThat(said(reading))
                .contains("Partners!E8 sheet-cell-not-understood", "Partners!A9 sheet-outside-table")
                .contains("Partners!D8 sheet-value-refused");
    }

    @Test
    void read_bothDirections_areOneAgreementWithTheEvidenceOfBoth() throws IOException {
        SheetReading reading =
                read(reader("", """
                {'label': 'a', 'type': 'city', 'members': [{'to': '/name', 'column': 'City'},
                  {'to': '/kind', 'value': 'city'}]},
                {'label': 'b', 'type': 'city', 'members': [{'to': '/name', 'column': 'Twin'},
                  {'to': '/kind', 'value': 'city'}]},
                {'type': 'agreement', 'members': [{'to': '/kind', 'value': 'twinning'},
                  {'to': '/signed', 'column': 'Year'},
                  {'to': '/parties/0', 'record': 'a'}, {'to': '/parties/1', 'record': 'b'}]}
                """), "City,Twin,Year\nGraz,Pernik,1990\nPernik,GRAZ,1990\nPernik,Graz,1991\n");
        assertThat(reading.dataset().getCities()).hasSize(2);
        assertThat(reading.dataset().getAgreements()).singleElement().satisfies(each -> {
            assertThat(each.getSigned()).hasToString("Optional[1990]");
            assertThat(each.getCitations())
                    .extracting(citation -> citation.getWhere().orElse(""))
                    .contains("Partners!A2", "Partners!A3", "Partners!C3", "Partners!C4");
        });
        assertThat(reading.findings())
                .filteredOn(finding -> finding.code().equals("sheet-value-differs"))
                .extracting(finding -> finding.location().orElseThrow() + " " + finding.message(Locale.ENGLISH))
                .contains("Partners!C4 /signed is '1990' in Partners!C2, which was kept");
    }

    @Test
    void read_aPlaceWithItsCountry_listsAndMoney() throws IOException {
        SheetReading reading = read(reader("", """
                {'label': 'c', 'type': 'city', 'members': [{'to': '/name', 'column': 'Partner', 'part': 'place'},
                  {'to': '/country', 'column': 'Partner', 'part': 'country'}, {'to': '/kind', 'value': 'city'},
                  {'to': '/aliases', 'column': 'Also', 'separator': ';'}]},
                {'type': 'project', 'members': [{'to': '/title', 'column': 'Project'},
                  {'to': '/sector', 'column': 'Field'},
                  {'to': '/period', 'column': 'Years'}, {'to': '/budget', 'column': 'Money'},
                  {'to': '/participants/0/party', 'record': 'c'},
                    {'to': '/participants/0/role', 'value': 'counterpart'}]}
                """), """
                Partner;Also;Project;Field;Years;Money
                Lyon (France);Lugdunum; Tram line;교통;2014-2016;EUR 1.5 million
                Ulaanbaatar (Mongolia);Ulan Bator; Urga;Landfill;Environment;2011~;12 oxen
                """.replace("; Urga;", " / Urga;"));
        assertThat(said(reading)).contains("Partners!F3 sheet-cell-not-understood");
        assertThat(reading.dataset().city("lyon").orElseThrow().getCountry()).hasToString("Optional[FR]");
        assertThat(reading.dataset().getProjects()).hasSize(2);
        assertThat(reading.dataset()
                        .getProjects()
                        .get(0)
                        .getBudget()
                        .orElseThrow()
                        .getAmount())
                .isEqualByComparingTo("1500000");
        assertThat(reading.dataset().getProjects().get(0).getPeriod()).hasToString("Optional[2014/2016]");
    }

    @Test
    void read_twoHeaderRows_repeatedHeader_andPositions() throws IOException {
        SheetReading reading = read(reader("'headerRows': 2, ", """
                {'label': 'c', 'type': 'city', 'members': [{'to': '/name', 'column': 'Partner Name'},
                  {'to': '/country', 'column': 'Partner Country'}, {'to': '/kind', 'value': 'city'}]},
                {'type': 'agreement', 'members': [{'to': '/kind', 'value': 'sister-city'},
                  {'to': '/signed', 'position': 'D'}, {'to': '/parties/0', 'value': 'city/busan'},
                  {'to': '/parties/1', 'record': 'c'}]}
                """), """
                Own,Partner,,Date
                Name,Name,Country,
                Busan,Kobe,Japan,1990
                Own,Partner,,Date
                Name,Name,Country,
                Busan,Nara,Japan,1991
                """);
        assertThat(dates(reading)).isEqualTo("kobe 1990\nnara 1991");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|- sheet-no-rows",
                "City,Land\\nKobe,Japan|Partners!A1 sheet-header-not-found",
                "City,Country,City\\nKobe,Japan,Nara|Partners!C1 sheet-headers-alike",
                "City,Country|- sheet-no-rows",
                "City,Country\\nalone,|Partners!A2 sheet-row-not-understood",
                "City,Country\\n#REF!,Japan|-"
            })
    void read_badSheets_areTold(String sheet, String finding) throws IOException {
        SheetReading reading = read(reader("", """
                {'type': 'city', 'members': [{'to': '/name', 'column': 'City'},
                  {'to': '/country', 'column': 'Country'},
                  {'to': '/kind', 'value': 'city'}]}
                """), sheet.replace("\\n", "\n"));
        assertThat(said(reading).toString()).contains(finding.equals("-") ? "" : finding);
    }

    @ParameterizedTest
    @CsvSource({
        "city, /nme, has no member /nme",
        "agreement, /kind/x, has no member /kind/x",
    })
    void read_aMemberThatIsNotThere(String type, String member, String words) {
        SheetReader reader =
                reader("", "{'type': '" + type + "', 'members': [{'to': '" + member + "', 'column': 'City'}]}");
        assertThatThrownBy(() -> read(reader, "City\nKobe\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    /** What was rejected is mended and goes in, without the rest. */
    @Test
    void writeRejected_isReadByTheSameMapping() throws IOException {
        Path file = folder.resolve("rejected.csv");
        SheetReader reader = reader("", PARTNERS_MAPPING);
        read(reader, PARTNERS).writeRejected(file);
        assertThat(Files.readString(file)).isEqualTo("""
                No,City,Country,Type,Date,Remarks
                Europe,,,,,
                7,Barcelona,Spain,Kin,25 October 1983,
                9,,Germany,Sister city,2010,
                """);
        Files.writeString(
                file, Files.readString(file).replace("Kin,", "Sister city,").replace("9,,", "9,Bonn,"));
        SheetReading mended = reader.read(FormatInput.of(file));
        assertThat(mended.rejected()).isEmpty();
        assertThat(mended.dataset().getAgreements())
                .extracting(
                        each -> each.getId() + " " + each.getClassifications().get("continent"))
                .containsExactly("busan-barcelona Europe", "busan-bonn Europe");
    }

    @ParameterizedTest
    @CsvSource({
        "/location/latitude, north, is a number",
        "/location/latitude, 1e9, is a number",
        "/signed, 1990, has no member"
    })
    void read_aFixedValueThatIsNone(String member, String value, String words) {
        SheetReader reader = reader(
                "",
                "{'type': 'city', 'members': [{'to': '/name', 'column': 'City'}, {'to': '" + member + "', 'value': '"
                        + value + "'}]}");
        assertThatThrownBy(() -> read(reader, "City\nKobe\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void report_namesCellsInEveryForm() throws IOException {
        SheetReading reading = read(reader("", PARTNERS_MAPPING), PARTNERS);
        ValidationReport report = reading.report();
        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(finding.location()).as(finding.toString()).isPresent());
        assertThat(report.toText(Locale.ENGLISH)).contains("Partners!E8");
        assertThat(report.toHtml(Locale.KOREAN)).contains("Partners!E8");
        assertThat(ReportSarif.toText(report, Locale.ENGLISH)).contains("Partners!E8");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().startsWith("sheet-"))
                .allSatisfy(finding ->
                        assertThat(report.description(finding.code())).isPresent());
        assertThat(report.findings()).extracting(Finding::code).contains("total-differs");
    }
}
