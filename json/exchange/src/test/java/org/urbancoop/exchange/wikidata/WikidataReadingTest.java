package org.urbancoop.exchange.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Marks;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;

/** Results of queries for twin towns. */
class WikidataReadingTest {

    private static final Dataset HEADER = Dataset.builder().id("x").title("X").build();

    /** Seoul says it of Ankara, with two references; Ankara says it of Seoul, and of a town without a label. */
    private static final String CSV = """
        statement,city,cityLabel,cityLabelKo,cityCoordinates,cityCountryCode,twin,twinLabel,start,\
        startPrecision,reference,cityMayor
        @statement/q8684-1,@Q8684,Seoul,서울,Point(126.978 37.5665),KR,@Q3640,Ankara,\
        1971-01-01T00:00:00Z,9,https://example.org/a,"Oh, Se-hoon"
        @statement/q8684-1,@Q8684,Seoul,서울,Point(126.978 37.5665),KR,@Q3640,Ankara,\
        1971-01-01T00:00:00Z,9,https://example.org/b,"Oh, Se-hoon"
        @statement/q3640-1,@Q3640,Ankara,,Point(32.85 39.93),TR,@Q8684,Seoul,,,,
        @statement/q3640-2,@Q3640,Ankara,,Point(32.85 39.93),TR,@Q99,Q99,1992-06-15T00:00:00Z,11,,
        """.replace("@", "http://www.wikidata.org/entity/");

    private static ReadResult read(String document) throws IOException {
        return new WikidataFormat()
                .withHeader(HEADER)
                .read(FormatInput.of(document.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.pointer() + " "
                        + problem.location().map(Object::toString).orElse("-"))
                .toList();
    }

    private static String json(String... bindings) {
        return "{\"head\":{\"vars\":[\"city\",\"twin\"]},\"results\":{\"bindings\":[\n" + String.join(",\n", bindings)
                + "\n]}}";
    }

    private static String uri(String item) {
        return "{\"type\":\"uri\",\"value\":\"http://www.wikidata.org/entity/" + item + "\"}";
    }

    private static String binding(String city, String twin, String more) {
        return "{\"city\":" + uri(city) + ",\"twin\":" + uri(twin)
                + ",\"cityLabel\":{\"type\":\"literal\",\"xml:lang\":\"en\",\"value\":\"Town " + city + "\"}"
                + ",\"twinLabel\":{\"type\":\"literal\",\"xml:lang\":\"en\",\"value\":\"Town " + twin + "\"}"
                + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private static String start(String value, String precision) {
        return "\"start\":{\"type\":\"literal\",\"datatype\":\"http://www.w3.org/2001/XMLSchema#dateTime\",\"value\":\""
                + value + "\"}"
                + (precision.isEmpty()
                        ? ""
                        : ",\"startPrecision\":{\"type\":\"literal\",\"value\":\"" + precision + "\"}");
    }

    @Test
    void claims_becomeAgreements_andAOneSidedOneStaysOne() throws IOException {
        ReadResult read = read(CSV);
        Dataset dataset = read.dataset().orElseThrow();
        assertThat(dataset.getCities())
                .extracting(city -> UrbancoopJson.of().toText(city))
                .containsExactly(
                        "{\"type\":\"city\",\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"locality\","
                                + "\"country\":\"KR\","
                                + "\"names\":{\"ko\":\"서울\"},"
                                + "\"location\":{\"latitude\":37.5665,\"longitude\":126.978},"
                                + "\"identifiers\":{\"wikidata\":\"Q8684\"},"
                                + "\"citations\":[{\"source\":\"source/wikidata\","
                                + "\"where\":\"http://www.wikidata.org/entity/Q8684\"}],"
                                + "\"wikidata\":{\"cityMayor\":\"Oh, Se-hoon\"}}",
                        "{\"type\":\"city\",\"id\":\"ankara\",\"name\":\"Ankara\",\"kind\":\"locality\","
                                + "\"country\":\"TR\","
                                + "\"location\":{\"latitude\":39.93,\"longitude\":32.85},"
                                + "\"identifiers\":{\"wikidata\":\"Q3640\"},"
                                + "\"citations\":[{\"source\":\"source/wikidata\","
                                + "\"where\":\"http://www.wikidata.org/entity/Q3640\"}]}");
        assertThat(dataset.getAgreements())
                .extracting(agreement -> UrbancoopJson.of().toText(agreement))
                .containsExactly(
                        "{\"type\":\"agreement\",\"id\":\"ankara-seoul\",\"kind\":\"twinning\","
                                + "\"parties\":[\"city/seoul\",\"city/ankara\"],\"validity\":\"1971/\",\"citations\":["
                                + "{\"source\":\"source/wikidata\","
                                + "\"where\":\"http://www.wikidata.org/entity/statement/q8684-1\","
                                + "\"reading\":\"P190 of Q8684, to Q3640\",\"attributedTo\":\"https://example.org/a\"},"
                                + "{\"source\":\"source/wikidata\","
                                + "\"where\":\"http://www.wikidata.org/entity/statement/q8684-1\","
                                + "\"reading\":\"P190 of Q8684, to Q3640\",\"attributedTo\":\"https://example.org/b\"},"
                                + "{\"source\":\"source/wikidata\","
                                + "\"where\":\"http://www.wikidata.org/entity/statement/q3640-1\","
                                + "\"reading\":\"P190 of Q3640, to Q8684\"}]}",
                        "{\"type\":\"agreement\",\"id\":\"ankara-q99\",\"kind\":\"twinning\","
                                + "\"parties\":[\"city/ankara\",\"city/q99\"],\"validity\":\"1992-06-15/\","
                                + "\"citations\":["
                                + "{\"source\":\"source/wikidata\","
                                + "\"where\":\"http://www.wikidata.org/entity/statement/q3640-2\","
                                + "\"reading\":\"P190 of Q3640, to Q99\"}]}");
        assertThat(lines(read.problems())).containsExactly("error rejected /3 5:1");
    }

    @ParameterizedTest
    @CsvSource({
        "1966-01-01T00:00:00Z, 9, 1966/, ''",
        "1966-05-01T00:00:00Z, 10, 1966-05/, ''",
        "1966-05-03T00:00:00Z, 11, 1966-05-03/, ''",
        "1960-01-01T00:00:00Z, 8, 196X/, ''",
        "1966-01-01T00:00:00Z, '', 1966/, no-precision",
        "1966-05-01T00:00:00Z, '', 1966-05/, no-precision",
        "1966-05-03T00:00:00Z, '', 1966-05-03/, ''",
        "1966-00-00T00:00:00Z, '', 1966/, ''",
        "1901-01-01T00:00:00Z, 7, '', no-date",
        "-0043-01-01T00:00:00Z, 9, '', no-date",
        "1966-13-01T00:00:00Z, 11, '', refused",
        "http://www.wikidata.org/.well-known/genid/0f, '', '', ''",
        "_:b0, '', '', ''",
    })
    void dates_sayAsMuchAsTheirPrecision(String value, String precision, String validity, String problem)
            throws IOException {
        ReadResult read = read(json(binding("Q1", "Q2", start(value, precision))));
        Agreement agreement = read.dataset().orElseThrow().getAgreements().get(0);
        assertThat(agreement.getValidity().map(Object::toString).orElse("")).isEqualTo(validity);
        assertThat(read.problems())
                .extracting(Problem::code)
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
        // What is not read, or not wholly, is kept.
        boolean isWhole = problem.isEmpty() && !validity.isEmpty();
        assertThat(agreement.getExtensions().toString().contains(value)).isNotEqualTo(isWhole);
    }

    @Test
    void statementsThatDiffer_areTold_andSeveralOfOneTownAreSeveral() throws IOException {
        ReadResult differ = read(json(
                binding("Q1", "Q2", start("1966-01-01T00:00:00Z", "9")),
                binding("Q2", "Q1", start("1967-01-01T00:00:00Z", "9"))));
        Agreement one = differ.dataset().orElseThrow().getAgreements().get(0);
        assertThat(one.getValidity()).hasToString("Optional[1966/]");
        assertThat(one.getExtensions().toString()).contains("1967");
        assertThat(lines(differ.problems())).containsExactly("notice one-more /results/bindings/1/start 3:272");
        Dataset several = read(json(
                        binding("Q1", "Q2", start("1966-01-01T00:00:00Z", "9")),
                        binding("Q1", "Q2", start("1990-01-01T00:00:00Z", "9")),
                        binding("Q2", "Q1", start("1990-01-01T00:00:00Z", "9"))))
                .dataset()
                .orElseThrow();
        assertThat(several.getAgreements())
                .extracting(agreement ->
                        agreement.getId() + " " + agreement.getValidity().orElseThrow() + " "
                                + agreement.getCitations().size())
                .containsExactly("town-q1-town-q2 1966/ 1", "town-q1-town-q2-2 1990/ 2");
    }

    /** A query without DISTINCT has what it says in many rows. */
    @Test
    void rowsAlike_areOne_whereverTheyStand() throws IOException {
        int head = CSV.indexOf('\n') + 1;
        String rows = CSV.substring(head);
        ReadResult once = read(CSV);
        ReadResult often = read(CSV + rows + rows);
        assertThat(often.dataset()).isEqualTo(once.dataset());
        assertThat(lines(often.problems())).isEqualTo(lines(once.problems()));
        String[] each = rows.split("\n", -1);
        String shuffled = CSV.substring(0, head) + String.join("\n", each[2], each[0], each[3], each[1], each[0], "");
        assertThat(read(shuffled).dataset().orElseThrow().getCities())
                .extracting(city -> city.getName() + " " + city.getNames() + " " + city.getExtensions())
                .containsExactly("Ankara {} {}", "Seoul {ko=서울} {wikidata={cityMayor=\"Oh, Se-hoon\"}}");
    }

    /** A reference that Wikidata does not know is none, and is kept. */
    @Test
    void unknownReference_isNoCitation() throws IOException {
        Agreement agreement = read(json(binding("Q1", "Q2", "\"reference\":{\"type\":\"bnode\",\"value\":\"b0\"}")))
                .dataset()
                .orElseThrow()
                .getAgreements()
                .get(0);
        assertThat(agreement.getCitations())
                .singleElement()
                .matches(citation -> citation.getAttributedTo().isEmpty());
        assertThat(agreement.getExtensions().toString()).contains("b0");
    }

    @Test
    void severalStatements_keepEachItsOwn() throws IOException {
        String first = ",\"order\":{\"type\":\"literal\",\"value\":\"first\"}";
        Dataset dataset = read(json(
                        binding("Q1", "Q2", start("1966-01-01T00:00:00Z", "9") + first),
                        binding("Q1", "Q2", start("1990-01-01T00:00:00Z", "9") + first.replace("first", "second"))))
                .orElseThrow();
        assertThat(dataset.getAgreements())
                .extracting(agreement -> agreement.getValidity().orElseThrow() + " " + agreement.getExtensions())
                .containsExactly(
                        "1966/ {wikidata={order={type=\"literal\", value=\"first\"}}}",
                        "1990/ {wikidata={order={type=\"literal\", value=\"second\"}}}");
    }

    /** What follows a row that is too large is read, unless a quotation mark is never closed. */
    @Test
    void rowsWithoutEnd_areRejected() throws IOException {
        String large = "x".repeat(5_000_000);
        for (String row : List.of("Q1,\"" + large + "\"", "Q1," + large, "Q1" + ",".repeat(5_000_000))) {
            ReadResult read = read("city,twin,cityLabel,twinLabel\n" + row + "\nQ3,Q4,C,D\n");
            assertThat(lines(read.problems())).containsExactly("error too-large /0 2:1");
            assertThat(read.rejected().get(0).raw()).hasSize(2048);
            assertThat(read.dataset().orElseThrow().getAgreements()).hasSize(1);
        }
        assertThat(read("city,twin\nQ1,\"" + large).rejected()).hasSize(1);
        for (String head : List.of("city,twin" + ",a".repeat(20_000), "city,twin," + large)) {
            assertThat(lines(read(head).problems())).containsExactly("error too-large  1:1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Point(126.9 37.5), 37.5 126.9, ''",
        "POINT (126.9 37.5), 37.5 126.9, ''",
        "<http://www.wikidata.org/entity/Q405> Point(1 2), '', no-degrees",
        "Point(37.5 126.9), '', swapped",
        "Point(200 100), '', off-the-globe",
        "'37.5,126.9', '', no-position",
    })
    void points_areLongitudeFirst_onTheEarth(String point, String location, String problem) throws IOException {
        ReadResult read = read(
                json(binding("Q1", "Q2", "\"cityCoordinates\":{\"type\":\"literal\",\"value\":\"" + point + "\"}")));
        assertThat(read.dataset()
                        .orElseThrow()
                        .getCities()
                        .get(0)
                        .getLocation()
                        .map(at -> at.getLatitude() + " " + at.getLongitude())
                        .orElse(""))
                .isEqualTo(location);
        assertThat(read.problems())
                .extracting(Problem::code)
                .isEqualTo(problem.isEmpty() ? List.of() : List.of(problem));
    }

    @Test
    void labels_areNamesByLanguage() throws IOException {
        String korean = "\"cityLabel_ko\":{\"type\":\"literal\",\"xml:lang\":\"ko\",\"value\":\"도시\"}";
        Dataset dataset = read(json(
                        binding("Q1", "Q2", korean),
                        binding("Q1", "Q3", "")
                                .replace(
                                        "\"xml:lang\":\"en\",\"value\":\"Town Q1",
                                        "\"xml:lang\":\"de\",\"value\":\"Stadt")))
                .dataset()
                .orElseThrow();
        assertThat(dataset.getCities().get(0).getNames()).hasToString("{de=Stadt, ko=도시}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"head":{},"boolean":true} | error other-format  1:1
        {"head":{"vars":[]},"results":{"bindings":[{}]}} | error no-item /results/bindings/0 1:44
        {"results":{"bindings":[{"city":1,"city":2}]}} | error duplicate-member /results/
        {"results":{"bindings":[java.util.TimeoutException | error malformed-json /results/bindings/0 1:25
        name,country | error other-format  1:1
        item,twin~Q1 | error wrong-cells /0 2:1
        item,twin~Q1,"Q2 | error wrong-cells /0 2:1
        item,twin~Q1,x | error no-item /0 2:1
        `  ` | error empty-document  1:3
        """)
    void whatIsWrong_isToldWithItsPlace(String document, String problem) throws IOException {
        ReadResult read = read(document.replace('~', '\n'));
        assertThat(lines(read.problems())).first().asString().startsWith(problem);
        assertThat(read.rejected()).hasSize(1);
    }

    @Test
    void otherEncodings_areTold_andAMarkIsNone() throws IOException {
        assertThat(lines(new WikidataFormat()
                        .read(
                                FormatInput.of("city,twin\nQ1,Q2é".getBytes(StandardCharsets.ISO_8859_1)),
                                FormatOptions.standard())
                        .problems()))
                .singleElement()
                .asString()
                .startsWith("error not-utf8");
        assertThat(lines(new WikidataFormat()
                        .read(FormatInput.of(json().getBytes(StandardCharsets.UTF_16)), FormatOptions.standard())
                        .problems()))
                .first()
                .isEqualTo("error malformed-utf8  1:1");
        assertThat(read("\uFEFFcity,twin,cityLabel,twinLabel\r\nQ1,Q2,\"A \"\"B\"\"\nC\",D\r\n")
                        .orElseThrow()
                        .getCities()
                        .get(0)
                        .getName())
                .isEqualTo("A \"B\"\nC");
    }

    @Test
    void nothingIsLost_whateverStandsWhere() throws IOException {
        String korean = "\"cityLabel_ko\":{\"type\":\"literal\",\"xml:lang\":\"ko\",\"value\":\"도시\"}";
        String document = json(binding("Q1", "Q2", start("1966-01-01T00:00:00Z", "9") + "," + korean));
        assertThat(Marks.lost(
                        new WikidataFormat(),
                        document,
                        // The types and languages of values, which say how a value is read.
                        pointer -> pointer.matches(".*/(type|datatype|xml:lang)|.*/(city|twin)/value")))
                .isEmpty();
    }

    @Test
    void results_areRecognised_andNeverWritten() throws IOException {
        for (String result : List.of(CSV, json(binding("Q1", "Q2", "")))) {
            Format format = Formats.installed().of(FormatInput.of(result.getBytes(StandardCharsets.UTF_8)));
            assertThat(format.info()).isEqualTo(WikidataFormat.INFO);
        }
        assertThat(new WikidataFormat().recognises("city,twin\nSeoul,Ankara\n".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
        assertThatThrownBy(() -> new WikidataFormat().credit(FormatInput.of(new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** All twin towns of Europe, in the shape of a result: their names and points stand for items. */
    @Test
    void realTwinTowns_areReadWithoutLoss() throws IOException {
        String world = System.getProperty("urbancoop.sisterCities", "");
        assumeThat(world).as("-Durbancoop.sisterCities=FILE").isNotEmpty();
        Map<String, String> items = new TreeMap<>();
        StringBuilder csv = new StringBuilder("city,cityLabel,cityCoordinates,cityCountryLabel,"
                + "twin,twinLabel,twinCoordinates,twinCountryLabel,dist\n");
        List<String> rows = Files.readAllLines(Path.of(world));
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split("\t", -1);
            String city = items.computeIfAbsent(cells[0] + cells[2] + cells[3], key -> "Q" + (items.size() + 1));
            String twin = items.computeIfAbsent(cells[5] + cells[6] + cells[7], key -> "Q" + (items.size() + 1));
            csv.append(String.join(
                            ",",
                            city,
                            quoted(cells[0]),
                            "Point(" + cells[3] + " " + cells[2] + ")",
                            quoted(cells[1]),
                            twin,
                            quoted(cells[5]),
                            "Point(" + cells[7] + " " + cells[6] + ")",
                            quoted(cells[9]),
                            cells[10]))
                    .append('\n');
        }
        ReadResult read = read(csv.toString());
        Dataset dataset = read.dataset().orElseThrow();
        Map<String, Integer> codes = new TreeMap<>();
        read.problems().forEach(problem -> codes.merge(problem.code(), 1, Integer::sum));
        long twoSided = dataset.getAgreements().stream()
                .filter(agreement -> agreement.getCitations().size() > 1)
                .count();
        assertThat(rows).hasSize(13_082);
        assertThat(dataset.getCities()).hasSize(items.size());
        assertThat(dataset.getCities())
                .allSatisfy(city -> assertThat(city.getLocation()).isPresent());
        assertThat(dataset.getAgreements()).hasSize(10_069);
        assertThat(twoSided).isEqualTo(2_933);
        assertThat(codes).isEqualTo(Map.of("one-more", 9));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
