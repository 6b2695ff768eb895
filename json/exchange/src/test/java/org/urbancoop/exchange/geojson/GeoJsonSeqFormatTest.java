package org.urbancoop.exchange.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;

class GeoJsonSeqFormatTest extends AccountLaw {

    @Override
    protected ExchangeFormat format() {
        return new GeoJsonSeqFormat();
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        String text = new String(written, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\u001e").endsWith("\n");
        List<String> texts = List.of(text.substring(1).split("\u001e", -1));
        FeatureReading reading = new FeatureReading(dataset);
        JsonNode header = GeoJsonFormatTest.MAPPER.readTree(texts.get(0));
        assertThat(header.path("geometry").isNull()).isTrue();
        assertThat(header.path("id").textValue()).isEqualTo("dataset/" + dataset.getId());
        reading.header(header.path("properties"));
        for (String each : texts.subList(1, texts.size())) {
            assertThat(each).endsWith("}\n");
            reading.feature(GeoJsonFormatTest.MAPPER.readTree(each));
        }
        return reading.reading();
    }

    @Test
    void features_areThoseOfTheCollection() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        ByteArrayOutputStream sequence = new ByteArrayOutputStream();
        ByteArrayOutputStream collection = new ByteArrayOutputStream();
        assertThat(format().write(dataset, FormatOutput.stream(sequence), FormatOptions.standard()))
                .isEqualTo(
                        new GeoJsonFormat().write(dataset, FormatOutput.stream(collection), FormatOptions.standard()));
        List<String> features = sequence.toString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(1))
                .toList();
        assertThat(features)
                .isEqualTo(collection
                        .toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("{\"type\":\"Feature\","))
                        .map(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line)
                        .toList());
    }
}
