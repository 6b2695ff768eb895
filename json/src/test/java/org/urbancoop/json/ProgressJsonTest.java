package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.canonical.Digests;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.progress.Progress;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.Slug;

/** What listeners are told by reading and writing, and how they cancel it. */
class ProgressJsonTest {

    private static final int SIZE = 10_000;

    private final RuntimeException enough = new CancellationException("enough");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Dataset cities() {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (int i = 0; i < SIZE; i++) {
            dataset.addCities(City.builder()
                    .id(Slug.parse("c" + i))
                    .name("City " + i)
                    .kind(CityKind.CITY)
                    .build());
        }
        return dataset.build();
    }

    /** What it was told of each phase, in order. */
    private static final class Listener implements Progress {
        private final Map<Phase, List<Long>> told = new LinkedHashMap<>();
        private final Map<Phase, Long> first = new LinkedHashMap<>();
        private final Map<Phase, Long> last = new LinkedHashMap<>();

        @Override
        public void at(Phase phase, long done, long total) {
            told.computeIfAbsent(phase, none -> new ArrayList<>()).add(done);
            first.putIfAbsent(phase, total);
            last.put(phase, total);
        }

        void hasTold(Phase phase, long atFirst, long atLast, int times) {
            List<Long> states = told.getOrDefault(phase, List.of());
            assertThat(states).hasSizeGreaterThanOrEqualTo(times).isSorted();
            assertThat(states.get(0)).isZero();
            assertThat(states.get(states.size() - 1)).isEqualTo(atLast);
            assertThat(first).containsEntry(phase, atFirst);
            assertThat(last).containsEntry(phase, atLast);
        }
    }

    private UrbancoopJson cancelled() {
        return UrbancoopJson.of().withProgress((phase, done, total) -> {
            if (done >= 1_000) {
                throw enough;
            }
        });
    }

    private void assertOnlyThere(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder(names);
        }
    }

    @Test
    void document_isTold_inBytes() throws IOException {
        Dataset cities = cities();
        Path file = folder.resolve("cities.json");
        UrbancoopJson.of().write(cities, file);
        long size = Files.size(file);
        Listener reading = new Listener();
        assertThat(UrbancoopJson.of().withProgress(reading).read(file, Dataset.class))
                .isEqualTo(cities);
        reading.hasTold(Progress.Phase.READING, size, size, SIZE);
        // One that is read a second time, to say what is wrong with it.
        String damaged = Files.readString(file).replace("{\"id\":\"c9999\",", "{\"id\":\"!\",");
        Listener decoding = new Listener();
        assertThat(UrbancoopJson.of()
                        .withProgress(decoding)
                        .decode(damaged, Dataset.class)
                        .rejected())
                .hasSize(1);
        decoding.hasTold(Progress.Phase.READING, damaged.length(), damaged.length(), SIZE);
        assertThatThrownBy(() -> cancelled().read(file, Dataset.class)).isSameAs(enough);
        assertThatThrownBy(() -> cancelled().decode(damaged, Dataset.class)).isSameAs(enough);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void recordsOneByOne_areTold_inBytes(int threads) throws IOException {
        Dataset cities = cities();
        Path lines = folder.resolve("cities.ndjson");
        Path document = folder.resolve("cities.json");
        UrbancoopJson.of().writeLines(lines, writer -> writer.writeAll(cities));
        UrbancoopJson.of().write(cities, document);
        for (Path file : List.of(lines, document)) {
            Listener listener = new Listener();
            UrbancoopJson json = UrbancoopJson.of().withProgress(listener);
            try (Stream<?> records =
                    (file == lines ? json.lines(file) : json.records(file)).parallel(threads).stream()) {
                assertThat(records).hasSize(SIZE + 1);
            }
            listener.hasTold(Progress.Phase.READING, Files.size(file), Files.size(file), 4);
            try (RecordReader reader =
                    (file == lines ? cancelled().lines(file) : cancelled().records(file)).parallel(threads)) {
                assertThatThrownBy(reader::hasNext).isSameAs(enough);
            }
        }
        Listener stream = new Listener();
        byte[] bytes = Files.readAllBytes(lines);
        try (RecordReader reader = UrbancoopJson.of().withProgress(stream).lines(new ByteArrayInputStream(bytes))) {
            assertThat(reader.stream()).hasSize(SIZE + 1);
        }
        stream.hasTold(Progress.Phase.READING, Progress.UNKNOWN, bytes.length, 4);
        Path packed = folder.resolve("cities.ndjson.gz");
        UrbancoopJson.of().writeLines(packed, writer -> writer.writeAll(cities));
        Listener unpacked = new Listener();
        try (RecordReader reader = UrbancoopJson.of().withProgress(unpacked).lines(packed)) {
            assertThat(reader.stream()).hasSize(SIZE + 1);
        }
        unpacked.hasTold(Progress.Phase.READING, Progress.UNKNOWN, bytes.length, 4);
    }

    @Test
    void writing_isTold_inRecords_andCancelled_leavesTheOldFile() throws IOException {
        Dataset cities = cities();
        Listener listener = new Listener();
        UrbancoopJson json = UrbancoopJson.of().withProgress(listener);
        assertThat(json.toText(cities)).isEqualTo(UrbancoopJson.of().toText(cities));
        listener.hasTold(Progress.Phase.WRITING, SIZE, SIZE, SIZE);
        Listener lines = new Listener();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (RecordWriter writer = UrbancoopJson.of().withProgress(lines).lineWriter(stream)) {
            writer.writeAll(cities);
        }
        lines.hasTold(Progress.Phase.WRITING, SIZE + 1, SIZE + 1, SIZE);
        Listener one = new Listener();
        UrbancoopJson.of().withProgress(one).toText(cities.getCities().get(0));
        one.hasTold(Progress.Phase.WRITING, 1, 1, 2);
        Path file = Files.writeString(folder.resolve("old"), "old");
        assertThatThrownBy(() -> cancelled().write(cities, file)).isSameAs(enough);
        assertThatThrownBy(() -> cancelled().writeLines(file, writer -> writer.writeAll(cities)))
                .isSameAs(enough);
        assertThatThrownBy(() -> cancelled().write(cities, folder.resolve("new.gz")))
                .isSameAs(enough);
        assertThat(file).hasContent("old");
        assertOnlyThere("old");
    }

    @Test
    void validator_tellsReadingThenChecking() throws IOException {
        Path file = folder.resolve("cities.json");
        UrbancoopJson.of().write(cities(), file);
        Listener listener = new Listener();
        assertThat(JsonValidator.standard()
                        .withProgress(listener)
                        .validate(file)
                        .toString())
                .isEqualTo(JsonValidator.standard().validate(file).toString());
        assertThat(listener.told.keySet()).containsExactly(Progress.Phase.READING, Progress.Phase.CHECKING);
        listener.hasTold(Progress.Phase.CHECKING, SIZE + 1, SIZE + 1, SIZE / 256);
        assertThatThrownBy(() -> JsonValidator.standard()
                        .withProgress((phase, done, total) -> {
                            if (phase == Progress.Phase.CHECKING && done > 0) {
                                throw enough;
                            }
                        })
                        .validate(file))
                .isSameAs(enough);
    }

    @Test
    void digests_tellAndCanBeCancelled() {
        Dataset cities = cities();
        Listener listener = new Listener();
        assertThat(Digests.form(cities, listener).sha256()).isEqualTo(Digests.of(cities));
        long size = cities.records().count() + cities.getDeclaredTotals().size();
        listener.hasTold(Progress.Phase.DIGESTING, size, size, (int) size);
        assertThatThrownBy(() -> Digests.form(cities, (phase, done, total) -> {
                    throw enough;
                }))
                .isSameAs(enough);
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without such a check may do
    void nulls_areRefusedByName() {
        assertThatThrownBy(() -> UrbancoopJson.of().withProgress(null)).hasMessage("listener");
        assertThatThrownBy(() -> JsonValidator.standard().withProgress(null)).hasMessage("listener");
        assertThatThrownBy(() -> Digests.form(Samples.dataset(), null)).hasMessage("progress");
        assertThatThrownBy(() -> UrbancoopJson.of().write(Samples.dataset(), (Path) null))
                .hasMessage("file");
        assertThatThrownBy(() -> UrbancoopJson.of().write(null, folder.resolve("a")))
                .hasMessage("value");
        assertThatThrownBy(() -> UrbancoopJson.of().writeLines(folder.resolve("a"), null))
                .hasMessage("content");
        assertThatThrownBy(() -> UrbancoopJson.of().lineWriter(null)).hasMessage("stream");
    }
}
