package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

class UrbancoopJsonTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();

    private static final City SEOUL = City.builder()
            .id("seoul")
            .name("Seoul")
            .kind(org.urbancoop.code.CityKind.METROPOLIS)
            .putName("ko", "서울")
            .addAliases("Hanyang", "Hanseong")
            .addFormerName(
                    org.urbancoop.city.FormerName.builder().name("Hanyang").build())
            .extensions(Extensions.of("populationRank", new NumberValue("1.0")))
            .build();

    @Test
    void toText_isCompact_membersInFixedOrder() {
        assertThat(JSON.toText(SEOUL))
                .isEqualTo(
                        "{\"type\":\"city\",\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"metropolis\",\"names\":{\""
                                + "ko\":\"서울\"},"
                                + "\"aliases\":[\"Hanyang\",\"Hanseong\"],\"formerNames\":[{\"name\":\"Hanyang\"}],\""
                                + "populationRank\":1.0}");
    }

    @Test
    void toText_ofPretty_isForPeople() {
        assertThat(JSON.pretty().toText(SEOUL)).isEqualTo("""
                {
                  "type": "city",
                  "id": "seoul",
                  "name": "Seoul",
                  "kind": "metropolis",
                  "names": {
                    "ko": "서울"
                  },
                  "aliases": ["Hanyang", "Hanseong"],
                  "formerNames": [
                    {
                      "name": "Hanyang"
                    }
                  ],
                  "populationRank": 1.0
                }
                """);
    }

    /** Lists of what is short stand on one line, whatever they belong to. */
    @Test
    void toText_ofPretty_ofUnknownMembers() {
        String text = """
                {
                  "type": "city",
                  "id": "c",
                  "name": "C",
                  "kind": "city",
                  "x-a": [1, "b", true, null],
                  "x-b": [
                    [1],
                    2
                  ],
                  "x-c": [
                    {
                      "d": []
                    }
                  ]
                }
                """;
        assertThat(JSON.pretty().toText(JSON.read(text, City.class))).isEqualTo(text);
    }

    @Test
    void toText_escapesWhatMustBe_andNothingElse() {
        City odd = SEOUL.toBuilder()
                .name("\"\\/\b\f\n\r\t\u0000\u001f\u007f\u2028é서😀")
                .build();
        String text = JSON.toText(odd);
        assertThat(text).contains("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0000\\u001f\u007f\u2028é서😀\"");
        assertThat(JSON.read(text, City.class)).isEqualTo(odd);
    }

    @Test
    void read_fromEachSource_isTheSame(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("seoul.json");
        JSON.write(SEOUL, file);
        byte[] bytes = Files.readAllBytes(file);
        assertThat(bytes).isEqualTo(JSON.toBytes(SEOUL));
        assertThat(JSON.read(file, City.class)).isEqualTo(SEOUL);
        assertThat(JSON.read(new ByteArrayInputStream(bytes), City.class)).isEqualTo(SEOUL);
        assertThat(JSON.read(bytes, City.class)).isEqualTo(SEOUL);
        assertThat(JSON.read(JSON.toText(SEOUL), City.class)).isEqualTo(SEOUL);
        assertThat(JSON.decode(file, City.class).value()).contains(SEOUL);
        assertThat(JSON.decode(new ByteArrayInputStream(bytes), City.class).value())
                .contains(SEOUL);
        assertThat(JSON.decode(JSON.toText(SEOUL), CooperationRecord.class).value())
                .contains(SEOUL);
    }

    @Test
    void read_withoutType_orWithTypeAnywhere() {
        String members = "\"id\": \"seoul\", \"name\": \"Seoul\", \"kind\": \"city\"";
        City expected = JSON.read("{" + members + "}", City.class);
        assertThat(JSON.read("{" + members + ", \"type\": \"city\"}", City.class))
                .isEqualTo(expected);
        assertThat(JSON.read(
                                "{\"x\": [{\"type\": \"event\"}], " + members + ", \"ty\\u0070e\": \"city\"}",
                                CooperationRecord.class)
                        .toString())
                .contains("seoul");
        assertThatThrownBy(() -> JSON.read("{" + members + ", \"type\": \"event\"}", City.class))
                .hasMessageContaining(
                        "/type, line 1, column 58: expected the text \"city\" here: 'event' [type-mismatch]");
    }

    @Test
    void read_ofAMissingFile_saysSo(@TempDir Path folder) {
        assertThatThrownBy(() -> JSON.read(folder.resolve("none.json"), Dataset.class))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    @SuppressWarnings("unchecked") // a class that no one should name
    void read_ofAnUnknownClass_isRefused() {
        assertThatThrownBy(() -> JSON.read("{}", Extensible.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "No JSON is known for org.urbancoop.extension.Extensible, only for [Activity, AgendaItem,");
    }

    @Test
    void unknownMembers_surviveAtEveryLevel_digitForDigit() {
        String document =
                "{\"type\":\"project\",\"id\":\"p\",\"title\":\"P\",\"participants\":[{\"party\":\"city/a\",\"share\""
                        + ":1.10}],"
                        + "\"budget\":{\"amount\":5,\"currency\":\"USD\",\"note\":null},\"x\":[1e400,-0,{\"\":true,\""
                        + "a/b~c\":[]}],\"y\":{}}";
        assertThat(JSON.toText(JSON.read(document, CooperationRecord.class))).isEqualTo(document);
    }

    @Test
    void unknownTerm_survives() {
        City town = JSON.read("{\"id\": \"a\", \"name\": \"A\", \"kind\": \"Town\"}", City.class);
        assertThat(town.getKind().isKnown()).isFalse();
        assertThat(JSON.toText(town)).contains("\"kind\":\"Town\"");
    }

    @Test
    void locationOf_findsWhereAPartOfTheValueStands() {
        Decoded<Dataset> decoded = JSON.decode("""
                {"format": "urbancoop", "formatVersion": "1.0", "id": "d", "title": "D",
                 "cities": [
                  {"id": "a", "name": "A", "kind": "city"},
                  {"id": "b", "kind": "city"},
                  {"id": "c", "kind": "city"},
                  {"id": "d", "name": "D", "kind": "city", "names": {"a/b": "서울", "ko": "D"}},
                  {"id": "e"},
                  {"id": "f", "name": "F", "kind": "city"}]}
                """, Dataset.class);
        assertThat(decoded.value().orElseThrow().getCities()).hasSize(3);
        assertThat(decoded.rejected())
                .extracting(RejectedRecord::raw)
                .first()
                .isEqualTo("{\"id\": \"b\", \"kind\": \"city\"}");
        assertThat(decoded.rejected().get(1).problems())
                .singleElement()
                .asString()
                .contains("/cities/2");
        assertThat(locate(decoded, "")).contains(Location.of(1, 1));
        assertThat(locate(decoded, "/title")).contains(Location.of(1, 69));
        assertThat(locate(decoded, "/cities/0/id")).contains(Location.of(3, 10));
        assertThat(locate(decoded, "/cities/1")).contains(Location.of(6, 3));
        assertThat(locate(decoded, "/cities/1/names/a~1b")).contains(Location.of(6, 61));
        assertThat(locate(decoded, "/cities/1/names/ko")).contains(Location.of(6, 73));
        assertThat(locate(decoded, "/cities/2/name")).contains(Location.of(8, 23));
        assertThat(locate(decoded, "/cities/3")).isEmpty();
        assertThat(locate(decoded, "/cities/x")).isEmpty();
        assertThat(locate(decoded, "/licence")).isEmpty();
        assertThat(locate(decoded, "/title/0")).isEmpty();
        assertThat(decoded).hasToString("Decoded{value=present, problems=4, rejected=3}");
        assertThat(decoded.hasErrors()).isTrue();
    }

    private static Optional<Location> locate(Decoded<?> decoded, String pointer) {
        return decoded.locationOf(JsonPointer.parse(pointer));
    }

    @Test
    void exception_carriesTheFactsAsData() {
        assertThatThrownBy(() -> JSON.read("{\"id\": \"seoul\",\n \"name\": 5, \"kind\": \"city\"}", City.class))
                .isInstanceOfSatisfying(UrbancoopJsonException.class, thrown -> {
                    assertThat(thrown.getCode()).isEqualTo(ProblemCode.WRONG_TYPE);
                    assertThat(thrown.getPointer()).hasToString("/name");
                    assertThat(thrown.getLine()).isEqualTo(2);
                    assertThat(thrown.getColumn()).isEqualTo(10);
                    assertThat(thrown.getText()).isEqualTo("5");
                    assertThat(thrown.getHint()).isEqualTo("write it in quotes");
                    assertThat(thrown.getProblem().severity()).isEqualTo(Severity.ERROR);
                });
    }

    @Test
    void text_withLoneSurrogate_isNeitherReadNorWritten(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> JSON.read("{\"id\": \"a\",\n \"name\": \"\ud800\"}", City.class))
                .hasMessage(
                        "the document, line 2, column 11: expected characters, but the text holds half of a surrogate"
                                + " pair: '\\ud800'; read the bytes of the file instead of a text made of them"
                                + " [lone-surrogate]");
        assertThat(JSON.decode("\udc00", City.class).problems()).hasSize(1);
        City half = SEOUL.toBuilder()
                .addFormerName(
                        org.urbancoop.city.FormerName.builder().name("a\udc00").build())
                .build();
        Dataset dataset = Samples.emptyDataset().toBuilder().addCity(half).build();
        Path file = folder.resolve("d.json");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> JSON.write(dataset, file))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessage("/cities/0/formerNames/1/name: the text holds half of a surrogate pair, which has no UTF-8:"
                        + " 'a\\udc00'; write U+FFFD where the character is lost [lone-surrogate]");
        assertThat(Files.readString(file)).isEqualTo("old");
        assertThat(files(folder)).containsExactly(file);
        City halfKey = SEOUL.toBuilder().putName("x\ud800", "x").build();
        assertThatThrownBy(() -> JSON.toBytes(halfKey)).hasMessageContaining("x\\ud800");
    }

    @Test
    void write_replacesWholeFiles_andKeepsLinks(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("d.json");
        Files.writeString(file, "x".repeat(10_000));
        JSON.write(SEOUL, file);
        assertThat(Files.size(file)).isEqualTo(JSON.toBytes(SEOUL).length);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        JSON.pretty().write(SEOUL, link);
        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).isEqualTo(JSON.pretty().toText(SEOUL));
        assertThat(files(folder)).containsExactlyInAnyOrder(file, link);
        assertThatThrownBy(() -> JSON.write(SEOUL, folder)).hasMessageContaining("is a folder; name a file to write");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Test
    void decode_ofLatin1Text_isRefused() {
        byte[] latin = "{\"name\": \"Bogotá\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(JSON.decode(latin, City.class).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_UTF8);
            assertThat(problem.location()).isEqualTo(Location.of(1, 16));
        });
    }

    @Test
    void location_isComparedByLineThenColumn() {
        assertThat(Stream.of(Location.of(2, 1), Location.of(1, 9), Location.of(1, 2))
                        .sorted())
                .containsExactly(Location.of(1, 2), Location.of(1, 9), Location.of(2, 1));
        assertThat(Location.of(1, 2)).hasToString("1:2");
    }

    @Test
    void extensionOfText_isNoKnownMember() {
        assertThat(JSON.read("{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\",\"period\":\"x\"}", City.class)
                        .getExtensions()
                        .find("period"))
                .contains(new TextValue("x"));
    }
}
