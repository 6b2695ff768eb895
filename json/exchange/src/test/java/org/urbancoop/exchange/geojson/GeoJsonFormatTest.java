package org.urbancoop.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.Role;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;

class GeoJsonFormatTest extends AccountLaw {

    /** Keeps the digits of decimals. */
    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    @Override
    protected ExchangeFormat format() {
        return new GeoJsonFormat();
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        JsonNode collection = MAPPER.readTree(written);
        assertThat(collection.path("type").textValue()).isEqualTo("FeatureCollection");
        FeatureReading reading = new FeatureReading(dataset);
        reading.header(collection.path("dataset"));
        collection.path("features").forEach(reading::feature);
        assertThat(collection.size()).isEqualTo(3);
        return reading.reading();
    }

    private static JsonNode write(Dataset dataset) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        new GeoJsonFormat().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        return MAPPER.readTree(to.toByteArray());
    }

    private static JsonNode feature(JsonNode collection, String id) {
        for (JsonNode feature : collection.path("features")) {
            if (feature.path("id").textValue().equals(id)) {
                return feature;
            }
        }
        throw new AssertionError("no feature " + id);
    }

    private static City city(String id, String longitude, String latitude) {
        return City.builder()
                .id(id)
                .name(id)
                .kind(CityKind.CITY)
                .location(Coordinates.of(latitude, longitude))
                .build();
    }

    private static Dataset tied(City... cities) {
        Agreement.Builder agreement = Agreement.builder().id("tie").kind(AgreementKind.SISTER_CITY);
        for (City city : cities) {
            agreement.addParties(city.reference());
        }
        return Dataset.builder()
                .id("x")
                .title("X")
                .cities(List.of(cities))
                .addAgreements(agreement.build())
                .build();
    }

    @Test
    void bundledDataset_oneFeatureARecord() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        JsonNode collection = write(dataset);
        assertThat(collection.path("features")).hasSize((int) dataset.records().count());
        assertThat(collection.path("dataset").path("licence").textValue()).isEqualTo("CC-BY-4.0");
        JsonNode seoul = feature(collection, "city/seoul");
        assertThat(seoul.path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":["
                        + dataset.city("seoul")
                                .orElseThrow()
                                .getLocation()
                                .orElseThrow()
                                .getLongitude() + ","
                        + dataset.city("seoul")
                                .orElseThrow()
                                .getLocation()
                                .orElseThrow()
                                .getLatitude() + "]}");
        assertThat(seoul.path("properties").path("names.ko").textValue()).isEqualTo("서울");
        JsonNode project = feature(collection, "project/bangkok-smartcard-ticketing-2012");
        assertThat(project.path("properties").path("participants.role").toString())
                .isEqualTo("[\"counterpart\",\"implementing\"]");
        assertThat(project.path("geometry"))
                .isEqualTo(feature(collection, "city/bangkok").path("geometry"));
    }

    /** The digits of the source, never those of a double. */
    @ParameterizedTest
    @CsvSource({"126.97840, 37.566", "-0.10, 0.0", "100.12345678901234567890, -12.30", "180, 90", "-180.000, -90"})
    void digits_areThoseOfTheSource(String longitude, String latitude) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        new GeoJsonFormat()
                .write(tied(city("a", longitude, latitude)), FormatOutput.stream(to), FormatOptions.standard());
        assertThat(to.toString(StandardCharsets.UTF_8)).contains("[" + longitude + "," + latitude + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "126.9784 | 37.566 | 139.69 | 35.69 | LineString [[126.9784,37.566],[139.69,35.69]]",
                "170 | 10 | -170 | 20 | MultiLineString [[[170,10],[180,15.0000000]],[[-180,15.0000000],[-170,20]]]",
                "-170 | 20 | 170 | 10 | MultiLineString [[[-170,20],[-180,15.0000000]],[[180,15.0000000],[170,10]]]",
                "174.78 | -41.29 | -122.33 | 47.6 |"
                        + " MultiLineString [[[174.78,-41.29],[180,-33.9119463]],[[-180,-33.9119463],[-122.33,47.6]]]",
                "180 | 10 | -170 | 20 | LineString [[-180,10],[-170,20]]",
                "170 | 10 | -180 | 20 | LineString [[170,10],[180,20]]",
                "180 | 10 | -180 | 20 | LineString [[-180,10],[-180,20]]",
                "-90 | 0 | 90 | 0 | LineString [[-90,0],[90,0]]",
                "5.0 | 6 | 5 | 6.00 | Point [5.0,6]",
            })
    void agreements_areCutAtTheAntimeridian(String x1, String y1, String x2, String y2, String expected)
            throws IOException {
        JsonNode geometry = feature(write(tied(city("a", x1, y1), city("b", x2, y2))), "agreement/tie")
                .path("geometry");
        assertThat(geometry.path("type").textValue() + " " + geometry.path("coordinates"))
                .isEqualTo(expected);
    }

    @Test
    void threeParties_areTiedEachWithEach_andTooManyAreOnlyPoints() throws IOException {
        JsonNode three =
                feature(write(tied(city("a", "1", "1"), city("b", "2", "1"), city("c", "3", "3"))), "agreement/tie");
        assertThat(three.path("geometry").path("coordinates").toString())
                .isEqualTo("[[[1,1],[2,1]],[[1,1],[3,3]],[[2,1],[3,3]]]");
        List<City> many = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            many.add(city("c" + i, Integer.toString(i), "1"));
        }
        JsonNode tangle = feature(write(tied(many.toArray(City[]::new))), "agreement/tie");
        assertThat(tangle.path("geometry").path("type").textValue()).isEqualTo("MultiPoint");
        assertThat(tangle.path("geometry").path("coordinates")).hasSize(17);
    }

    /** A project is where its counterparts and those are whom it is for, not where its donors sit. */
    @Test
    void projects_areWhereTheirCounterpartsAndBeneficiariesAre() throws IOException {
        City[] cities = {city("a", "1", "1"), city("b", "2", "1"), city("c", "3", "3")};
        List<Role> roles = List.of(Role.COUNTERPART, Role.BENEFICIARY, Role.DONOR);
        Project.Builder project = Project.builder().id("p").title("P");
        for (int i = 0; i < cities.length; i++) {
            project.addParticipants(Participation.builder()
                    .role(roles.get(i))
                    .party(cities[i].reference())
                    .build());
        }
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .cities(List.of(cities))
                .addProjects(project.build())
                .build();
        assertThat(feature(write(dataset), "project/p").path("geometry").toString())
                .isEqualTo("{\"type\":\"MultiPoint\",\"coordinates\":[[1,1],[2,1]]}");
    }

    /** A government is in its city, wherever its office is. */
    @Test
    void organizations_areInTheCityThatTheyRepresent() throws IOException {
        City represented = city("a", "1", "1");
        City seat = city("b", "2", "1");
        Organization.Builder organization = Organization.builder()
                .id("o")
                .name("O")
                .kind(OrganizationKind.LOCAL_GOVERNMENT)
                .city(seat.reference());
        for (Organization each : List.of(
                organization.build(),
                organization.represents(represented.reference()).build())) {
            Dataset dataset = Dataset.builder()
                    .id("x")
                    .title("X")
                    .addCities(represented, seat)
                    .addOrganizations(each)
                    .build();
            assertThat(feature(write(dataset), "organization/o")
                            .path("geometry")
                            .path("coordinates")
                            .toString())
                    .isEqualTo(each.getRepresents().isPresent() ? "[1,1]" : "[2,1]");
        }
    }

    @Test
    void noCoordinates_isANullGeometry_andAPointOffTheGlobeIsTold() throws IOException {
        City off = city("off", "181", "91");
        City none = City.builder().id("none").name("None").kind(CityKind.CITY).build();
        Dataset dataset =
                Dataset.builder().id("x").title("X").cities(List.of(off, none)).build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = new GeoJsonFormat().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        JsonNode collection = MAPPER.readTree(to.toByteArray());
        assertThat(feature(collection, "city/off").path("geometry").isNull()).isTrue();
        assertThat(feature(collection, "city/none").path("geometry").isNull()).isTrue();
        assertThat(written.losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "left out: city/off/location/latitude '91': A position is -180 to 180 degrees east and -90 to"
                                + " 90 degrees north",
                        "left out: city/off/location/longitude '181': A position is -180 to 180 degrees east and -90"
                                + " to 90 degrees north");
        assertThat(written.losses().get(0).toText(Locale.KOREAN)).startsWith("제외됨: ");
        check(dataset);
    }

    @Test
    void creditOfSomethingElse_isAnErrorThatSaysWhatIsMissing() {
        assertThatThrownBy(() -> format().credit(FormatInput.of(
                        "{\"type\":\"FeatureCollection\",\"features\":[]}".getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'dataset'");
    }

    @Test
    void danglingParties_haveNoPlace() throws IOException {
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .addAgreements(Agreement.builder()
                        .id("tie")
                        .kind(AgreementKind.SISTER_CITY)
                        .addParties(Reference.parse("city/nowhere"), Reference.parse("country/KR"))
                        .build())
                .build();
        assertThat(Optional.of(feature(write(dataset), "agreement/tie").path("geometry")))
                .hasValueSatisfying(geometry -> assertThat(geometry.isNull()).isTrue());
    }
}
