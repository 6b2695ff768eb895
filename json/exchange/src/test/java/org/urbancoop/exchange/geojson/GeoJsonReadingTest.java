package org.urbancoop.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Marks;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.source.Source;

/** Places of others. */
class GeoJsonReadingTest {

    private static final Dataset HEADER = Dataset.builder().id("x").title("X").build();

    /** As OpenStreetMap, Natural Earth and GDAL write places. */
    private static final String SAMPLE = """
            {"type":"FeatureCollection","name":"towns","bbox":[126,-37,180,38],"features":[
            {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[126.9780,37.5665]},
             "properties":{"name":"서울","name:en":"Seoul","name:zh-Hant":"首爾","NAMEASCII":"Seoul","place":"city",
              "ISO_A2":"KR","iso_a3":"KOR","adm0name":"South Korea","wikidata":"Q8684","population":9411000}},
            {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[{"type":"GeometryCollection",
             "geometries":[{"type":"Point","coordinates":[180,-16.5,4]}]}]},
             "properties":{"city":"Taveuni","country":"Atlantis","place":"hamlet"},"when":2020},
            {"type":"Feature","geometry":null,"properties":{"title":"Nowhere"}},
            {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,1],[0,0]]]},
             "properties":{"label":"Nowhere"}}
            ]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static ReadResult read(String document) throws IOException {
        return new GeoJsonFormat()
                .withHeader(HEADER)
                .read(FormatInput.of(document.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
    }

    private static List<String> lines(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.severity() + " " + problem.code() + " " + problem.pointer() + " "
                        + problem.location().map(Object::toString).orElse("-"))
                .toList();
    }

    /** English comes first, then the name as it is, then its letters alone; a language is told by its tag. */
    @Test
    void names_areRanked_andTaggedByLanguage() throws IOException {
        City city = read("""
                        {"type":"Feature","geometry":null,"properties":{"nameascii":"Soul","name":"Seoul City",
                         "name_zh_hant":"首爾","name_en":"Seoul","name:pt-br":"Seul"}}
                        """).dataset().orElseThrow().getCities().get(0);
        assertThat(city.getName()).isEqualTo("Seoul");
        assertThat(city.getAliases()).hasToString("[Seoul City, Soul]");
        assertThat(city.getNames()).hasToString("{zh-Hant=首爾, pt-BR=Seul}");
    }

    @Test
    void altitude_andASecondTitle_areKept() throws IOException {
        Dataset dataset = read("""
                        {"type":"FeatureCollection","title":"Other","name":"towns","features":[{"type":"Feature",
                         "geometry":{"type":"Point","coordinates":[126.9,37.5,30]},"properties":{"name":"Seoul"}}]}
                        """).dataset().orElseThrow();
        assertThat(dataset.getCities().get(0).getExtensions())
                .hasToString("{geojson={geometry={type=\"Point\", coordinates=[null, null, 30]}}}");
        ReadResult unnamed = new GeoJsonFormat()
                .read(
                        FormatInput.of("{\"type\":\"FeatureCollection\",\"title\":\"B\",\"name\":\"A\",\"features\":[]}"
                                .getBytes(StandardCharsets.UTF_8)),
                        FormatOptions.standard());
        assertThat(unnamed.orElseThrow().getTitle()).isEqualTo("A");
    }

    @Test
    void sample_isReadAsCities_andTheRestIsKept() throws IOException {
        ReadResult read = new GeoJsonFormat()
                .read(FormatInput.of(SAMPLE.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
        Dataset dataset = read.orElseThrow();
        assertThat(dataset.getTitle()).isEqualTo("towns");
        assertThat(dataset.getExtensions()).hasToString("{geojson={name=\"towns\", bbox=[126, -37, 180, 38]}}");
        assertThat(dataset.getCities())
                .extracting(city -> UrbancoopJson.of().toText(city))
                .containsExactly(
                        "{\"type\":\"city\",\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"city\",\"country\":\"KR\","
                                + "\"names\":{\"zh-Hant\":\"首爾\"},\"aliases\":[\"서울\"],"
                                + "\"location\":{\"latitude\":37.5665,\"longitude\":126.9780},"
                                + "\"identifiers\":{\"wikidata\":\"Q8684\",\"geojson\":\"7\"},"
                                + "\"citations\":[{\"source\":\"source/geojson\",\"where\":\"/features/0\"}],"
                                + "\"geojson\":{\"properties\":{\"population\":9411000}}}",
                        "{\"type\":\"city\",\"id\":\"taveuni\",\"name\":\"Taveuni\",\"kind\":\"locality\","
                                + "\"location\":{\"latitude\":-16.5,\"longitude\":180},"
                                + "\"citations\":[{\"source\":\"source/geojson\",\"where\":\"/features/1\"}],"
                                + "\"geojson\":{\"geometry\":{\"type\":\"GeometryCollection\",\"geometries\":["
                                + "{\"type\":\"GeometryCollection\",\"geometries\":[{\"type\":\"Point\","
                                + "\"coordinates\":[null,null,4]}]}]},"
                                + "\"properties\":{\"country\":\"Atlantis\",\"place\":\"hamlet\"},\"when\":2020}}",
                        "{\"type\":\"city\",\"id\":\"nowhere\",\"name\":\"Nowhere\",\"kind\":\"locality\","
                                + "\"citations\":[{\"source\":\"source/geojson\",\"where\":\"/features/2\"}]}",
                        "{\"type\":\"city\",\"id\":\"nowhere-2\",\"name\":\"Nowhere\",\"kind\":\"locality\","
                                + "\"citations\":[{\"source\":\"source/geojson\",\"where\":\"/features/3\"}],"
                                + "\"geojson\":{\"geometry\":{\"type\":\"Polygon\","
                                + "\"coordinates\":[[[0,0],[1,0],[0,1],[0,0]]]}}}");
        assertThat(lines(read.problems()))
                .containsExactly(
                        "notice no-term /features/1/properties/place 7:62",
                        "notice no-point /features/3/geometry 9:30");
    }

    @Test
    void nothingIsLost_whateverStandsWhere() throws IOException {
        assertThat(Marks.lost(new GeoJsonFormat(), SAMPLE, pointer -> false)).isEmpty();
        assertThat(Marks.lost(
                        new GeoJsonSeqFormat(),
                        "{\"type\":\"Feature\",\"id\":\"a\",\"geometry\":null,\"properties\":{\"name\":\"A\",\"x\":1}}",
                        pointer -> false))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "Point","coordinates":[37.5,126.9] | swapped /features/0/geometry/coordinates
                    "Point","coordinates":[190,10] | off-the-globe /features/0/geometry/coordinates
                    "Point","coordinates":[1e400,10] | off-the-globe /features/0/geometry/coordinates
                    "Point","coordinates":["1",2] | no-position /features/0/geometry/coordinates
                    "Point","coordinates":[1] | no-position /features/0/geometry/coordinates
                    "Point","coordinates":7 | no-position /features/0/geometry/coordinates
                    "Point" | no-point /features/0/geometry
                    "MultiPoint","coordinates":[[1,2],[3,4]] | no-point /features/0/geometry
                    "point","coordinates":[1,2] | other-format /features/0/geometry
                    "GeometryCollection","geometries":[7] | wrong-type /features/0/geometry/geometries/0
                    """)
    void position_thatIsNone_isToldAndKept(String geometry, String problem) throws IOException {
        ReadResult read = read("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                + "\"properties\":{\"name\":\"A\"},\"geometry\":{\"type\":" + geometry + "}}]}");
        assertThat(lines(read.problems())).first().asString().contains(problem);
        City city = read.dataset().orElseThrow().getCities().get(0);
        assertThat(city.getLocation()).isEmpty();
        assertThat(city.getExtensions().toString()).contains("geometry={type=");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type":"Topology","objects":{}} | error other-format  1:1
                    {"type":"Point","coordinates":[1,2]} | error other-format  1:1
                    {"type":"FeatureCollection"} | error other-format  1:1
                    {"type":"FeatureCollection","features":[{"attributes":{}}]} | error other-format /features/0 1:41
                    {"type":"FeatureCollection","features":[{"type":"Feature"}]} | error rejected /features/0 1:41
                    {"type":"Feature","properties":[]} | warning wrong-type /properties 1:32
                    {"type":"FeatureCollection","features":[NaN]} | error not-a-number /features/0 1:41
                    {"type":"FeatureCollection","features":[],"features":[]} | error duplicate-member /features 1:43
                    `  ` | error empty-document  1:3
                    """)
    void whatIsNoFeature_isOneProblem(String document, String problem) throws IOException {
        List<String> errors = lines(read(document).problems());
        assertThat(errors).first().asString().isEqualTo(problem);
        assertThat(errors).filteredOn(line -> line.startsWith("error")).hasSizeLessThan(2);
    }

    @Test
    void positionsInAnotherSystem_areNotRead() throws IOException {
        String start = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"";
        String end = "\"}},\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"A\"},"
                + "\"geometry\":{\"type\":\"Point\",\"coordinates\":[1,2]}}]}";
        ReadResult other = read(start + "urn:ogc:def:crs:EPSG::5179" + end);
        assertThat(lines(other.problems())).containsExactly("warning no-degrees /crs 1:35");
        assertThat(other.orElseThrow().getCities().get(0).getLocation()).isEmpty();
        for (String degrees : List.of("urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:4326", "urn:ogc:def:crs:EPSG::4326")) {
            ReadResult read = read(start + degrees + end);
            assertThat(read.problems()).isEmpty();
            assertThat(read.orElseThrow().getCities().get(0).getLocation()).isPresent();
        }
    }

    @Test
    void sequences_areReadTextByText_whateverIsWrongWithOne() throws IOException {
        String a = "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"A\"}}";
        String sequence = "\u001E" + a + "\n\u001E{\"type\":\n\u001E\n\u001E" + a.replace("\"A\"", "\n\"B\"") + "\n";
        ReadResult read = new GeoJsonSeqFormat()
                .withHeader(HEADER)
                .read(FormatInput.of(sequence.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard());
        assertThat(read.dataset().orElseThrow().getCities())
                .extracting(City::getName)
                .containsExactly("A", "B");
        assertThat(lines(read.problems())).containsExactly("error truncated-json /1/type 3:1");
        ReadResult lines = new GeoJsonSeqFormat()
                .withHeader(HEADER)
                .read(
                        FormatInput.of((a + "\r\n\r\n" + a.replace("\"A\"", "\"B\"") + "\n{")
                                .getBytes(StandardCharsets.UTF_8)),
                        FormatOptions.standard());
        assertThat(lines.dataset().orElseThrow().getCities()).hasSize(2);
        assertThat(lines(lines.problems())).containsExactly("error truncated-json /2 4:2");
        ReadResult none =
                new GeoJsonSeqFormat().withHeader(HEADER).read(FormatInput.of(new byte[0]), FormatOptions.standard());
        assertThat(lines(none.problems())).containsExactly("error other-format  1:1");
    }

    @Test
    void bundledDataset_isReadBack_butForWhatWasTold() throws IOException {
        Dataset dataset = UrbancoopDataset.load().withoutPersonalData();
        for (Format format : List.of(new GeoJsonFormat(), new GeoJsonSeqFormat())) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            format.write(dataset, FormatOutput.stream(to), FormatOptions.standard());
            FormatInput input = FormatInput.of(to.toByteArray());
            assertThat(Formats.installed().of(input).info()).isEqualTo(format.info());
            Dataset read = format.read(input, FormatOptions.standard()).orElseThrow();
            assertThat(read.records().map(each -> each.reference().toString()))
                    .containsExactlyElementsOf(dataset.records()
                            .map(each -> each.reference().toString())
                            .toList());
            assertThat(read.getCities())
                    .extracting(City::getLocation)
                    .isEqualTo(
                            dataset.getCities().stream().map(City::getLocation).toList());
            assertThat(read.getExtensions().isEmpty()).isTrue();
        }
    }

    /** The header's lines say again what the sources say; changed ones are somebody's own. */
    @Test
    void attribution_staysWhereTheSourcesDoNotSayTheSame() throws IOException {
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .addSources(Source.builder()
                        .id("s")
                        .title("Twin towns")
                        .licence("CC0-1.0")
                        .build())
                .build();
        for (Format format : List.of(new GeoJsonFormat(), new GeoJsonSeqFormat())) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            assertThat(format.write(dataset, FormatOutput.stream(to), FormatOptions.standard())
                            .losses())
                    .isEmpty();
            String written = to.toString(StandardCharsets.UTF_8);
            assertThat(format.read(FormatInput.of(to.toByteArray()), FormatOptions.standard())
                            .orElseThrow())
                    .isEqualTo(dataset);
            String changed = written.replace("[\"Twin towns, CC0-1.0\"]", "[\"Somebody else\"]");
            assertThat(changed).isNotEqualTo(written);
            Dataset read = format.read(
                            FormatInput.of(changed.getBytes(StandardCharsets.UTF_8)), FormatOptions.standard())
                    .orElseThrow();
            assertThat(read.getExtensions().toString()).contains("Somebody else");
            assertThat(read.toBuilder().extensions(Extensions.none()).build()).isEqualTo(dataset);
        }
    }

    @Test
    void singleFeature_isADatasetOfOneCity() throws IOException {
        Path file = Files.writeString(
                folder.resolve("Busan.geojson"),
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"name\":\"Busan\"}}");
        Dataset read = new GeoJsonFormat()
                .read(FormatInput.of(file), FormatOptions.standard())
                .orElseThrow();
        assertThat(read.getTitle()).isEqualTo("Busan");
        assertThat(read.getCities().get(0).getCitations().get(0).getSource()).hasToString("source/busan");
        List<String> types = new ArrayList<>();
        try (EntryReader reader = new GeoJsonFormat().records(FormatInput.of(file), FormatOptions.standard())) {
            reader.forEachRemaining(entry ->
                    types.add(entry.orElseThrow().getClass().getSuperclass().getSimpleName()));
        }
        assertThat(types).containsExactly("City", "Source", "Dataset");
    }
}
