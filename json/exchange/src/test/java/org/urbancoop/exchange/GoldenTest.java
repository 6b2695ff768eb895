package org.urbancoop.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.geojson.GeoJsonFormat;
import org.urbancoop.exchange.geojson.GeoJsonSeqFormat;
import org.urbancoop.exchange.graphml.GraphMlFormat;
import org.urbancoop.exchange.jsonld.JsonLdFormat;
import org.urbancoop.exchange.oc4ids.Oc4idsFormat;
import org.urbancoop.exchange.oc4ids.Publication;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Samples;

/**
 * What the formats write, byte for byte, and what they tell: of records of the bundled dataset, and of the samples,
 * which have each member of each type. A law says that nothing is lost; these say where it is.
 */
class GoldenTest {

    private static final String FOLDER = "json/exchange/src/test/resources/org/urbancoop/exchange/golden/";

    /** One of each type and what they refer to; two of the agreements cross the antimeridian, one westwards. */
    private static final Set<String> RECORDS = Set.of(
            "city/seoul",
            "city/san-francisco",
            "city/bogota",
            "city/taipei",
            "city/bangkok",
            "organization/citynet",
            "organization/seoul-metropolitan-government",
            "organization/smg-oda-department",
            "agreement/seoul-san-francisco",
            "agreement/seoul-bogota",
            "agreement/seoul-taipei",
            "project/bangkok-smartcard-ticketing-2012",
            "project/asean-data-driven-smart-city-planning-2022",
            "event/lutp-seoul-2017",
            "event/city-creditworthiness-academy-2014",
            "program/itpp",
            "program/lutp",
            "source/geonames",
            "source/seoul-policy-sharing");

    static Stream<Arguments> formats() {
        List<ExchangeFormat> formats = List.of(
                new GeoJsonFormat(),
                new GeoJsonSeqFormat(),
                new GraphMlFormat(),
                new JsonLdFormat(),
                Oc4idsFormat.of(new Publication(
                        URI.create("https://example.org/projects.json"),
                        "Example",
                        Instant.parse("2026-11-29T09:00:00Z"),
                        "oc4ids-abcdef-")));
        return formats.stream()
                .flatMap(format -> Stream.of(
                        Arguments.of(format, "bundled", bundled()),
                        Arguments.of(format, "samples", Samples.dataset())));
    }

    /** The records alone: with two totals, and the header of the whole. */
    private static Dataset bundled() {
        Dataset all = UrbancoopDataset.load();
        Dataset.Builder some = Dataset.builder()
                .formatVersion(all.getFormatVersion())
                .id(all.getId())
                .title(all.getTitle())
                .version(all.getVersion())
                .asOf(all.getAsOf())
                .licence(all.getLicence())
                .declaredTotals(all.getDeclaredTotals().subList(0, 2));
        all.records()
                .filter(each -> RECORDS.contains(each.reference().toString()))
                .forEach(some::add);
        return some.build();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("formats")
    void output_andLosses_areTheCommittedOnes(ExchangeFormat format, String name, Dataset dataset) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        FormatOptions options = FormatOptions.builder()
                .keepsPersonalData(name.equals("samples"))
                .build();
        Written written = format.write(dataset, FormatOutput.stream(to), options);
        String file = FOLDER + name + format.info().fileEndings().get(0);
        GeneratedFile.check(file, to.toString(StandardCharsets.UTF_8));
        GeneratedFile.check(
                file + ".losses.txt",
                written.losses().stream().map(Loss::toString).collect(Collectors.joining("\n", "", "\n")));
    }
}
