package org.urbancoop.json.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.RealDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Location;
import org.urbancoop.message.Severity;
import org.urbancoop.progress.Progress;
import org.urbancoop.testing.FormatConformance;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

class JsonFormatTest extends FormatConformance {

    private static final FormatOptions STANDARD = FormatOptions.standard();
    private static final Format JSON = new JsonFormat();

    private static final String BROKEN = """
            {"format": "urbancoop", "formatVersion": "1.0", "id": "x", "title": "X", "cities": [
              {"id": "a", "name": "A", "kind": 5},
              {"id": "b", "name": "B", "kind": "city"}]}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Override
    protected Format format() {
        return JSON;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsWritten_isWhatTheCodecWrites(@ForAll("datasets") Dataset dataset) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        JSON.write(dataset, FormatOutput.stream(to), STANDARD);
        assertThat(to.toByteArray()).isEqualTo(UrbancoopJson.of().toBytes(dataset.withoutPersonalData()));
    }

    @Test
    void files_areWrittenAndRead_packedOrNot() throws IOException {
        Dataset dataset = Samples.dataset().withoutPersonalData();
        for (String name : List.of("x.json", "x.json.gz", "x.ndjson", "x.jsonl.gz")) {
            Path file = folder.resolve(name);
            Format format = Formats.installed().byFileName(name);
            format.write(dataset, FormatOutput.file(file), STANDARD);
            assertThat(format.read(FormatInput.of(file), STANDARD).orElseThrow())
                    .isEqualTo(dataset);
            assertThat(format.credit(FormatInput.of(file))).isEqualTo(Credit.of(dataset));
            assertThat(Formats.installed().of(FormatInput.of(file)).info()).isEqualTo(format.info());
        }
        assertThat(Files.readAllBytes(folder.resolve("x.json.gz"))).startsWith(0x1f, 0x8b);
        assertThatThrownBy(() -> JSON.write(dataset, FormatOutput.folder(folder), STANDARD))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The format json can't write datasets to a folder, only [stream, file]");
    }

    @Test
    void theBundledDataset_keepsItsLicence() throws IOException {
        Dataset dataset = RealDataset.load();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        JSON.write(dataset, FormatOutput.stream(to), STANDARD);
        Credit credit = JSON.credit(FormatInput.of(to.toByteArray()));
        assertThat(credit.licence()).contains("CC-BY-4.0").isEqualTo(dataset.getLicence());
        assertThat(credit.sources()).hasSameSizeAs(dataset.getSources());
    }

    @Test
    void installed_areBoth() {
        assertThat(Formats.installed().all())
                .hasToString("[json (application/json, .json), ndjson (application/x-ndjson, .ndjson, .jsonl)]");
        assertThat(Formats.installed().byMediaType("application/json")).isInstanceOf(JsonFormat.class);
        assertThatThrownBy(() -> Formats.installed().byId("csv"))
                .hasMessage("No format has the id 'csv'. There are: json (application/json, .json), ndjson"
                        + " (application/x-ndjson, .ndjson, .jsonl)");
    }

    @Test
    void content_isRecognised() {
        assertThat(JSON.recognises(bytes("\uFEFF\n{ \"format\" : \"urbancoop\",")))
                .isTrue();
        assertThat(JSON.recognises(bytes("{\"type\":\"city\"}"))).isFalse();
        assertThat(JSON.recognises(bytes("{\"format\":\"other\"}"))).isFalse();
        assertThat(JSON.recognises(new byte[0])).isFalse();
        Format lines = new NdjsonFormat();
        assertThat(lines.recognises(bytes("{\"type\":\"city\",\"id\":\"a\"}"))).isTrue();
        assertThat(lines.recognises(bytes("{\"type\":\"Feature\"}"))).isFalse();
        assertThat(lines.recognises(bytes("{\"format\":\"urbancoop\"}"))).isFalse();
    }

    @Test
    void broken_isToldWithItsPlace_andReadingGoesOn() throws IOException {
        ReadResult result = JSON.read(FormatInput.of(bytes(BROKEN)), STANDARD);
        assertThat(result.dataset().orElseThrow().getCities()).hasSize(1);
        assertThat(result.locationOf(JsonPointer.parse("/cities/0/name"))).contains(Location.of(3, 23));
        assertThat(result.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.raw()).isEqualTo("{\"id\": \"a\", \"name\": \"A\", \"kind\": 5}");
            assertThat(rejected.location()).contains(Location.of(2, 3));
            assertThat(rejected.pointer()).hasToString("/cities/0");
        });
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("wrong-type");
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.pointer()).hasToString("/cities/0/kind");
            assertThat(problem.location()).contains(Location.of(2, 36));
            assertThat(problem.value()).contains("5");
            assertThat(problem.message().in(Locale.KOREAN)).containsPattern("\\p{IsHangul}");
        });
        assertThatThrownBy(result::orElseThrow).isInstanceOf(IllegalArgumentException.class);
        List<ReadEntry> entries = new ArrayList<>();
        try (EntryReader reader = JSON.records(FormatInput.of(bytes(BROKEN)), STANDARD)) {
            reader.forEachRemaining(entries::add);
        }
        assertThat(entries).hasSize(3);
        assertThat(entries.get(0).value()).isEmpty();
        assertThat(entries.get(0).problems()).containsExactlyElementsOf(result.problems());
        assertThat(JSON.read(FormatInput.of(bytes("[]")), STANDARD).dataset()).isEmpty();
        assertThatThrownBy(() -> JSON.credit(FormatInput.of(bytes("[]")))).hasMessageContaining("no dataset in stream");
    }

    @Test
    void codecOfOnesOwn_isUsed() throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Format pretty = JsonFormat.of(UrbancoopJson.of().pretty());
        Set<Progress.Phase> phases = EnumSet.noneOf(Progress.Phase.class);
        FormatOptions options = STANDARD.toBuilder()
                .progress((phase, done, total) -> phases.add(phase))
                .build();
        Dataset dataset = Samples.dataset().withoutPersonalData();
        pretty.write(dataset, FormatOutput.stream(to), options);
        assertThat(to.toString(StandardCharsets.UTF_8)).startsWith("{\n  \"format\"");
        assertThat(pretty.read(FormatInput.of(to.toByteArray()), options).orElseThrow())
                .isEqualTo(dataset);
        assertThat(phases)
                .containsExactlyInAnyOrder(
                        Progress.Phase.REDACTING,
                        Progress.Phase.COMPARING,
                        Progress.Phase.WRITING,
                        Progress.Phase.READING);
        assertThat(pretty.info().reads()).containsExactly(Carrier.STREAM, Carrier.FILE);
    }
}
