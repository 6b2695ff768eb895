package org.urbancoop.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Location;
import org.urbancoop.testing.FormatConformance;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

class NdjsonFormatTest extends FormatConformance {

    private static final FormatOptions STANDARD = FormatOptions.standard();
    private static final Format LINES = new NdjsonFormat();

    private static final String CITY = "{\"type\":\"city\",\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}\n";
    private static final String HEADER = "{\"type\":\"dataset\",\"format\":\"urbancoop\",\"formatVersion\":\"1.0\","
            + "\"id\":\"x\",\"title\":\"X\"}\n";

    @Override
    protected Format format() {
        return LINES;
    }

    private static FormatInput input(String text) {
        return FormatInput.of(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutAHeader_nothingIsMadeUp_unlessAllowed() throws IOException {
        ReadResult refused = LINES.read(input(CITY), STANDARD);
        assertThat(refused.dataset()).isEmpty();
        assertThat(refused.problems()).extracting(Problem::code).containsExactly("missing-header");
        assertThatThrownBy(refused::orElseThrow).hasMessageContaining("[missing-header]");
        assertThatThrownBy(() -> LINES.credit(input(CITY))).hasMessageContaining("no header");

        ReadResult invented =
                LINES.read(input(CITY), STANDARD.toBuilder().mayInvent(true).build());
        assertThat(invented.orElseThrow().getCities()).hasSize(1);
        assertThat(invented.losses()).extracting(Loss::kind).containsOnly(Loss.Kind.INVENTED);
        assertThat(invented.losses())
                .extracting(loss -> loss.pointer() + "=" + loss.value().orElseThrow())
                .containsExactly("/id=records", "/title=Records");
    }

    @Test
    void secondHeader_isRejected_andPlacesAreThoseOfTheLines() throws IOException {
        ReadResult result =
                LINES.read(input(CITY + HEADER + CITY.replace("\"a\"", "\"b\"") + "{}\n" + HEADER), STANDARD);
        assertThat(result.dataset().orElseThrow().getCities()).hasSize(2);
        assertThat(result.rejected())
                .extracting(ReadEntry::location)
                .containsExactly(java.util.Optional.of(Location.of(4, 1)), java.util.Optional.of(Location.of(5, 1)));
        assertThat(result.problems()).extracting(Problem::code).endsWith("second-header");
        assertThat(result.locationOf(JsonPointer.parse("/cities/1/name"))).contains(Location.of(3, 1));
        assertThat(result.locationOf(JsonPointer.parse("/title"))).contains(Location.of(2, 1));
        assertThat(result.locationOf(JsonPointer.parse("/cities/2"))).isEmpty();
    }

    @Test
    void headerWithRecords_keepsThem() throws IOException {
        String whole = "{\"type\":\"dataset\","
                + UrbancoopJson.of().toText(Samples.dataset()).substring(1) + "\n";
        assertThat(LINES.read(input(whole), STANDARD).orElseThrow()).isEqualTo(Samples.dataset());
    }

    @Test
    void streamsStayOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStream stream = new BufferedOutputStream(bytes) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        FormatOptions keeping = STANDARD.toBuilder().keepsPersonalData(true).build();
        Dataset dataset = Samples.dataset();
        LINES.write(dataset, FormatOutput.stream(stream), keeping);
        NdjsonFormat.of(UrbancoopJson.of())
                .writeRecords(
                        dataset, List.copyOf(dataset.getCities()).iterator(), FormatOutput.stream(stream), keeping);
        assertThat(closed).containsExactly(false);
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines())
                .hasSize((int) dataset.records().count()
                        + dataset.getDeclaredTotals().size()
                        + 2
                        + dataset.getCities().size());
    }
}
