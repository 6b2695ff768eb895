package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.Slug;

class RecordReaderTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();

    private static byte[] lines(Dataset dataset) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (RecordWriter writer = JSON.lineWriter(stream)) {
            writer.writeAll(dataset);
        }
        return stream.toByteArray();
    }

    private static Dataset gather(Stream<ReadRecord> records) {
        List<Extensible> values = records.map(ReadRecord::orElseThrow).toList();
        Dataset.Builder all = values.stream()
                .filter(Dataset.class::isInstance)
                .map(Dataset.class::cast)
                .findFirst()
                .orElseThrow()
                .toBuilder();
        for (Extensible value : values) {
            if (value instanceof CooperationRecord entry) {
                all.add(entry);
            } else if (value instanceof DeclaredTotal total) {
                all.addDeclaredTotal(total);
            }
        }
        return all.build();
    }

    private static RecordReader lines(String text) {
        return JSON.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static RecordReader document(String text) {
        return JSON.records(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> said(RecordReader reader) throws IOException {
        try (reader) {
            return reader.stream()
                    .map(each -> each.value()
                            .map(value -> value instanceof CooperationRecord entry
                                    ? entry.reference().toString()
                                    : RoundTripTest.typeOf(value).getSimpleName())
                            .orElseGet(() -> "rejected " + each.raw() + " "
                                    + each.problems().stream()
                                            .map(JsonProblem::message)
                                            .toList()))
                    .toList();
        }
    }

    @Test
    void dataset_asLines_comesBack() throws IOException {
        for (Dataset dataset : List.of(Samples.dataset(), Samples.emptyDataset(), RealDataset.load())) {
            byte[] text = lines(dataset);
            assertThat(new String(text, StandardCharsets.UTF_8).lines())
                    .allMatch(line -> line.startsWith("{\"type\":\""))
                    .hasSize(1
                            + (int) dataset.records().count()
                            + dataset.getDeclaredTotals().size());
            try (RecordReader reader = JSON.lines(new ByteArrayInputStream(text))) {
                assertThat(gather(reader.stream())).isEqualTo(dataset);
            }
            try (RecordReader reader =
                    JSON.lines(new ByteArrayInputStream(text)).parallel(3)) {
                assertThat(gather(reader.stream())).isEqualTo(dataset);
            }
        }
    }

    @Test
    void dataset_asOneDocument_streams() throws IOException {
        for (Dataset dataset : List.of(Samples.dataset(), Samples.emptyDataset(), RealDataset.load())) {
            for (byte[] text : List.of(JSON.toBytes(dataset), JSON.pretty().toBytes(dataset))) {
                try (RecordReader reader =
                        JSON.records(new ByteArrayInputStream(text)).parallel(2)) {
                    assertThat(gather(reader.stream())).isEqualTo(dataset);
                }
            }
        }
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // Some lines end in a carriage return, which a text block would hide.
    void lines_thatAreDamaged_areReported_andReadingGoesOn() throws IOException {
        String text = String.join(
                "\n",
                "\ufeff{\"type\":\"city\",\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}\r",
                "",
                "  \t\r",
                "this is no JSON",
                "{\"type\":\"city\",\"id\":\"b\"",
                "{\"kind\":\"city\",\"name\":\"C\",\"id\":\"c\",\"type\":\"city\"}",
                "{\"kind\":\"city\",\"name\":\"C\",\"id\":\"c\"}",
                "{\"type\":\"city\",\"id\":\"d\",\"name\":\"서울\",\"kind\":5}",
                "{\"type\":\"town\"} {}",
                "{ \"type\" : \"city\",\"id\":\"e\",\"name\":\"E\",\"kind\":\"city\"}");
        assertThat(said(lines(text)))
                .containsExactly(
                        "city/a",
                        "rejected this is no JSON [the document, line 4, column 1: expected a value: 'this is no JSON'"
                                + " [malformed-json]]",
                        "rejected {\"type\":\"city\",\"id\":\"b\" [/id, line 5, column 24: expected ',' or '}', but the"
                                + " document ends here [truncated-json]]",
                        "city/c",
                        "rejected {\"kind\":\"city\",\"name\":\"C\",\"id\":\"c\"} [the document, line 7, column 1: a"
                                + " record that"
                                + " stands alone needs the member 'type', a text; expected dataset, source, city,"
                                + " organization, agreement, project, event, program, declared-total [missing-member]]",
                        "rejected {\"type\":\"city\",\"id\":\"d\",\"name\":\"서울\",\"kind\":5} [/kind, line 8, column"
                                + " 44: expected a"
                                + " term of the list city-kind but found a number: '5'; write it in quotes"
                                + " [wrong-type]]",
                        "rejected {\"type\":\"town\"} {} [the document, line 9, column 1: no type of record is"
                                + " called 'town';"
                                + " expected dataset, source, city, organization, agreement, project, event, program,"
                                + " declared-total [type-mismatch], the document, line 9, column 17: expected the"
                                + " end after"
                                + " the document's one value: '{}' [trailing-text]]",
                        "city/e");
    }

    @Test
    void lines_ofAnyLength_areCutRight() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int length = random.nextInt(20) == 0 ? 200_000 : random.nextInt(3000);
            text.append("{\"type\":\"city\",\"id\":\"c")
                    .append(i)
                    .append("\",\"name\":\"")
                    .append("x".repeat(length))
                    .append("\",\"kind\":\"city\"}\n");
            expected.add("city/c" + i);
        }
        assertThat(said(lines(text.toString()))).isEqualTo(expected);
        assertThat(said(lines(text.toString()).parallel(4))).isEqualTo(expected);
    }

    @Test
    void line_beyondTheLimit_isPassed_andItsBeginningIsKept() throws IOException {
        UrbancoopJson small = JSON.withLimits(JsonLimits.DEFAULT.withRecordSize(200_000));
        String city = "{\"type\":\"city\",\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}\n";
        String text =
                city + "x".repeat(1_000_000) + "\n" + city + "y".repeat(300_000) + "\n" + city + "z".repeat(500_000);
        try (RecordReader reader = small.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))) {
            List<ReadRecord> read = reader.stream().toList();
            assertThat(read)
                    .extracting(each -> each.value().isPresent())
                    .containsExactly(true, false, true, false, true, false);
            assertThat(read).extracting(each -> each.location().line()).containsExactly(1, 2, 3, 4, 5, 6);
            assertThat(read.get(1).raw()).matches("x{1000,2000}");
            assertThat(read.get(1).problems())
                    .extracting(JsonProblem::message)
                    .containsExactly(
                            "the document, line 2, column 1: the record has more than 200000 bytes; raise the limit"
                                    + " 'recordSize' if it is meant to be so large [record-too-large]");
        }
    }

    @Test
    void document_withDamagedRecords_isReadOnAfterThem_butNotAfterWhatIsNoJson() throws IOException {
        String good = """
                {"format": "urbancoop", "cities": [
                  {"id": "a", "name": "A", "kind": "city"},
                  {"id": "b", "name": 5, "kind": "city"},
                  5, "[", null,
                  {"id": "c", "name": "C \\"]}", "kind": "city"} ], "formatVersion": "1.0",
                 "x-a": {"cities": [1, 2]}, "id": "d", "sources": [], "title": "D"}
                """;
        assertThat(said(document(good)))
                .containsExactly(
                        "city/a",
                        "rejected {\"id\": \"b\", \"name\": 5, \"kind\": \"city\"} [/cities/1/name, line 3, column 23:"
                                + " expected a text but found a number: '5'; write it in quotes [wrong-type]]",
                        "rejected 5 [/cities/2, line 4, column 3: expected an object but found a number: '5'"
                                + " [wrong-type]]",
                        "rejected \"[\" [/cities/3, line 4, column 6: expected an object but found a text: '['"
                                + " [wrong-type]]",
                        "rejected null [/cities/4, line 4, column 11: expected an object but found null: 'null'"
                                + " [wrong-type]]",
                        "city/c",
                        "Dataset");
        assertThat(said(document(good.replace("5, \"kind\"", "\"B\" \"kind\""))))
                .containsExactly(
                        "city/a",
                        "rejected \"kind\": \"city\"}, [/cities/1/name, line 3, column 27: expected ',' or '}':"
                                + " '\"kind\":"
                                + " \"city\"},' [malformed-json]]");
    }

    @Test
    void document_thatCannotBeCut_endsWithTheFault() throws IOException {
        String city = "{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}";
        assertThat(said(document("")))
                .containsExactly("rejected  [the document, line 1, column 1: the document is empty [empty-document]]");
        assertThat(said(document("[1]")))
                .singleElement()
                .asString()
                .contains("expected an object but found an array: '[1]' [wrong-type]");
        assertThat(said(document("{\"cities\":[" + city)))
                .hasSize(2)
                .last()
                .asString()
                .contains("/cities/0, line 1, column 47: expected ',' or ']', but the document ends here"
                        + " [truncated-json]");
        assertThat(said(document("{\"cities\":[" + city + "," + city + "}")))
                .last()
                .asString()
                .contains("expected ',' or ']': '}' [malformed-json]");
        assertThat(said(document("{\"cities\":[" + city + ",]}")))
                .last()
                .asString()
                .contains("expected a value: ']}'");
        assertThat(said(document("{\"cities\":[" + city + "],\"cities\":[" + city + "]}")))
                .last()
                .asString()
                .contains("/cities, line 1, column 49: the member stands twice in one object");
        assertThat(said(document("{\"cities\":[]} x"))).last().asString().contains("[trailing-text]");
        assertThat(said(document("{\"cities\":[] \"id\":\"a\"}")))
                .last()
                .asString()
                .contains("expected ',' or '}'");
        assertThat(said(document("{,\"id\":\"a\"}"))).last().asString().contains("expected a name in double quotes");
        assertThat(said(document("{id:\"a\"}"))).last().asString().contains("expected a name in double quotes");
        assertThat(said(document("{\"id\" \"a\"}"))).last().asString().contains("expected ':' after the name");
        assertThat(said(document("{\"id"))).last().asString().contains("[truncated-json]");
        assertThat(said(document("{\"id\":\"a\""))).last().asString().contains("[truncated-json]");
        assertThat(said(document("{\"id\":\"a\",\"cities\":[{}]}")))
                .hasSize(2)
                .last()
                .asString()
                .contains("the mandatory member 'title' of Dataset is missing");
    }

    @Test
    void files_ofEitherKind_arePackedByName(@TempDir Path folder) throws IOException {
        Path packed = folder.resolve("samples.ndjson.gz");
        JSON.writeLines(packed, writer -> writer.writeAll(Samples.dataset()));
        assertThat(Files.readAllBytes(packed)).startsWith(0x1f, 0x8b);
        try (RecordReader reader = JSON.lines(packed)) {
            assertThat(gather(reader.stream())).isEqualTo(Samples.dataset());
        }
        Path document = folder.resolve("samples.json.gz");
        JSON.write(Samples.dataset(), document);
        assertThat(Files.readAllBytes(document)).startsWith(0x1f, 0x8b);
        assertThat(JSON.read(document, Dataset.class)).isEqualTo(Samples.dataset());
        try (RecordReader reader = JSON.records(document)) {
            assertThat(gather(reader.stream())).isEqualTo(Samples.dataset());
        }
        Path plain = folder.resolve("plain.gz");
        Files.writeString(plain, "{}");
        assertThatThrownBy(() -> JSON.lines(plain)).isInstanceOf(java.util.zip.ZipException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1 << 30, Integer.MAX_VALUE})
    void threads_ofAnyNumber_readAllRecords(int threads) throws IOException {
        String line = "{\"type\":\"city\",\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}\n";
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        try (RecordReader reader = lines(line.repeat(25_000)).parallel(threads)) {
            assertThat(reader.stream().filter(each -> each.value().isPresent())).hasSize(25_000);
            assertThat(Thread.getAllStackTraces().keySet().stream()
                            .filter(thread ->
                                    !before.contains(thread) && thread.getName().equals("urbancoop-json-reader")))
                    .hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
        }
    }

    @Test
    void stream_closed_closesTheFile_andTheReader() throws IOException {
        List<String> closed = new ArrayList<>();
        InputStream file = new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.add("closed");
            }
        };
        RecordReader reader = JSON.lines(file);
        try (Stream<ReadRecord> records = reader.stream()) {
            assertThat(records.count()).isEqualTo(1);
        }
        assertThat(closed).isNotEmpty();
        assertThatThrownBy(reader::hasNext).isInstanceOf(IllegalStateException.class);
        InputStream failing = new ByteArrayInputStream(new byte[0]) {
            @Override
            public void close() throws IOException {
                throw new IOException("the line is dead");
            }
        };
        assertThatThrownBy(() -> JSON.lines(failing).stream().close())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the line is dead");
    }

    @Test
    void reader_closed_saysSo_insteadOfEnding() throws IOException {
        RecordReader reader = lines("{}\n{}\n");
        assertThat(reader.hasNext()).isTrue();
        reader.close();
        reader.close();
        String message = "The reader is closed; what was not read by then is not known";
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(reader::next)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> reader.parallel(2)).hasMessage(message);
        assertThatThrownBy(() -> reader.stream().count()).hasMessage(message);
    }

    @Test
    void writer_closed_refusesMore(@TempDir Path folder) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        RecordWriter writer = JSON.lineWriter(stream);
        writer.close();
        writer.close();
        assertThatThrownBy(() -> writer.write(Samples.emptyDataset()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The writer is closed; write before that");
        assertThatThrownBy(() -> writer.writeAll(Samples.emptyDataset())).isInstanceOf(IllegalStateException.class);
        assertThat(stream.size()).isZero();
        List<RecordWriter> kept = new ArrayList<>();
        JSON.writeLines(folder.resolve("a.ndjson"), kept::add);
        assertThatThrownBy(() -> kept.get(0).write(Samples.emptyDataset())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void reader_isUsedOnce_andRefusesWhatIsNoUse() throws IOException {
        try (RecordReader reader = lines("{\"type\":\"city\",\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}")) {
            assertThatThrownBy(() -> reader.parallel(0)).hasMessage("The number of threads is 1 or more, not 0");
            ReadRecord first = reader.next();
            assertThat(first.location()).isEqualTo(Location.of(1, 1));
            assertThat(first.pointer()).hasToString("");
            assertThat(first.toString()).startsWith("ReadRecord{1:1, value=City{");
            assertThat(reader.hasNext()).isFalse();
            assertThatThrownBy(reader::next)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessage("There are no more than 1 records");
            assertThatThrownBy(() -> reader.parallel(2)).isInstanceOf(IllegalStateException.class);
        }
        try (RecordReader reader = lines("{}")) {
            assertThatThrownBy(() -> reader.next().orElseThrow()).isInstanceOf(UrbancoopJsonException.class);
        }
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
        try (RecordReader reader = JSON.lines(failing)) {
            assertThatThrownBy(reader::hasNext)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the disk is gone");
        }
    }

    @Test
    void writer_writesWholeLinesOnly() throws IOException {
        City good = JSON.read("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}", City.class);
        City bad = good.toBuilder().name("\ud800").build();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (RecordWriter writer = JSON.lineWriter(stream)) {
            writer.write(good);
            assertThatThrownBy(() -> writer.write(bad))
                    .isInstanceOf(UrbancoopJsonException.class)
                    .hasMessageStartingWith("/name: ");
            assertThatThrownBy(() -> writer.write(Samples.get("money-full", org.urbancoop.amount.Money.class)))
                    .hasMessage("A Money does not stand alone in a document");
            writer.write(good);
        }
        String line = JSON.toText(good) + "\n";
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(line + line);
    }

    @Test
    void file_staysWhole_whenWritingFailsAnywhere(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cities.ndjson");
        JSON.writeLines(file, writer -> writer.writeAll(Samples.emptyDataset()));
        String old = Files.readString(file);
        City city = JSON.read("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"}", City.class);
        for (int failAfter : new int[] {0, 1, 5_000}) {
            assertThatThrownBy(() -> JSON.writeLines(file, writer -> {
                        for (int i = 0; i < failAfter; i++) {
                            writer.write(
                                    city.toBuilder().id(Slug.parse("c" + i)).build());
                        }
                        throw new IOException("No space left on device");
                    }))
                    .hasMessage("No space left on device");
            assertThat(Files.readString(file)).isEqualTo(old);
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
        }
    }

    @Test
    void stream_thatFailsAnywhere_isToldToTheWriter() throws IOException {
        Dataset dataset = Samples.dataset();
        int size = JSON.toBytes(dataset).length;
        for (int room : IntStream.of(0, 1, size / 2, size - 1).toArray()) {
            OutputStream full = new OutputStream() {
                private int left = room;

                @Override
                public void write(int b) throws IOException {
                    if (left-- <= 0) {
                        throw new IOException("No space left on device");
                    }
                }
            };
            assertThatThrownBy(() -> JSON.write(dataset, full)).hasMessage("No space left on device");
        }
    }
}
