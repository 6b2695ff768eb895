package org.urbancoop.json.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.text.JsonPointer;

/** Corrections in a file: read with their places, applied as a whole or not at all. */
class OverlayTest {

    private static final Dataset DATASET = UrbancoopJson.of().read("""
            {
              "format": "urbancoop",
              "formatVersion": "1.1",
              "id": "d",
              "title": "D",
              "cities": [
                {"id": "sao-paulo", "name": "Sao Paulo", "kind": "metropolis", "aliases": ["a", "b", "c"],
                 "location": {"latitude": -23.50, "longitude": -46.63}},
                {"id": "seoul", "name": "Seoul", "kind": "metropolis", "country": "KR"}
              ]
            }
            """, Dataset.class);

    private static final String FILE = """
            {
              "format": "urbancoop-corrections",
              "formatVersion": "1.0",
              "corrections": [
                {
                  "record": "city/sao-paulo",
                  "pointer": "/name",
                  "oldValue": "Sao Paulo",
                  "newValue": "São Paulo",
                  "reason": "misprint",
                  "author": "kim",
                  "date": "2026-11-29"
                },
                {
                  "record": "city/sao-paulo",
                  "pointer": "/country",
                  "newValue": "BR",
                  "reason": "it lies in Brazil",
                  "author": "lee",
                  "date": "2026-11-29"
                }
              ]
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static Overlay read(String text) {
        return Overlay.read(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One correction of the first city. */
    private static Overlay one(String pointer, String oldValue, String newValue) {
        return read(FILE.substring(0, FILE.indexOf("    {"))
                + "    {\"record\": \"city/sao-paulo\", \"pointer\": \"" + pointer + "\""
                + (oldValue.isEmpty() ? "" : ", \"oldValue\": " + oldValue)
                + (newValue.isEmpty() ? "" : ", \"newValue\": " + newValue)
                + ", \"reason\": \"r\", \"author\": \"a\", \"date\": \"2026-11-29\"}]}");
    }

    private static City corrected(Overlay overlay) {
        return overlay.apply(DATASET).getCities().get(0);
    }

    @Test
    void read_ofWhatWasWritten_isTheSame() throws IOException {
        Overlay overlay = read(FILE);
        assertThat(overlay.toText()).isEqualTo(FILE);
        assertThat(overlay.corrections().get(1))
                .isEqualTo(new Correction(
                        "city/sao-paulo",
                        JsonPointer.parse("/country"),
                        Optional.empty(),
                        Optional.of(new ExtensionValue.TextValue("BR")),
                        "it lies in Brazil",
                        "lee",
                        LocalDate.of(2026, 11, 29)));
        Path file = folder.resolve("corrections.json");
        overlay.write(file);
        assertThat(Files.readString(file)).isEqualTo(FILE);
        assertThat(Overlay.read(file).corrections()).isEqualTo(overlay.corrections());
    }

    @Test
    void apply_changesWhatItSays_andNothingElse() {
        Dataset corrected = read(FILE).apply(DATASET);
        City city = DATASET.getCities().get(0);
        assertThat(corrected)
                .isEqualTo(DATASET.toBuilder()
                        .cities(List.of(
                                city.toBuilder()
                                        .name("São Paulo")
                                        .country(Country.of("BR"))
                                        .build(),
                                DATASET.getCities().get(1)))
                        .build());
    }

    @Test
    void apply_toLists_keepsTheIndexesOfTheOldRecord() {
        Overlay both = Overlay.of(List.of(
                one("/aliases/0", "\"a\"", "").corrections().get(0),
                one("/aliases/2", "\"c\"", "\"C\"").corrections().get(0),
                one("/aliases/-", "", "\"d\"").corrections().get(0),
                one("/names/pt", "", "\"São Paulo\"").corrections().get(0),
                one("/location/latitude", "-23.5", "-23.55").corrections().get(0)));
        City city = corrected(both);
        assertThat(city.getAliases()).containsExactly("b", "C", "d");
        assertThat(city.getNames()).containsEntry("pt", "São Paulo");
        assertThat(city.getLocation().orElseThrow().getLatitude()).hasToString("-23.55");
    }

    @Test
    void apply_toTheHeader_andRemoval() {
        Overlay header = read(FILE.replace("city/sao-paulo", "dataset")
                .replace("/country", "/licence")
                .replace("\"/name\"", "\"/title\"")
                .replace("\"Sao Paulo\"", "\"D\""));
        Dataset corrected = header.apply(DATASET);
        assertThat(corrected.getTitle()).isEqualTo("São Paulo");
        assertThat(corrected.getLicence()).contains("BR");
        assertThat(corrected.getCities()).isEqualTo(DATASET.getCities());
        assertThat(corrected(one("/location", "{\"latitude\": -23.50, \"longitude\": -46.63}", ""))
                        .getLocation())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"oldValue\": \"Sao Paulo\"|\"oldValue\": \"Sampa\"|/corrections/0/oldValue, line 8, column 19: the"
                        + " old value is no longer there; what stands there now: 'Sao Paulo'",
                "\"oldValue\": \"Sao Paulo\",||/corrections/0/pointer, line 7, column 18: the correction has no old"
                        + " value, but there is one: 'Sao Paulo'",
                "city/sao-paulo|city/sampa|/corrections/0/record, line 6, column 17: the dataset has no such record",
                "\"/country\"|\"/contry\"|/corrections/1/pointer, line 16, column 18: the record has no such place",
                "\"/country\"|\"/location/altitude\"|/corrections/1/pointer, line 16, column 18: the record has no such"
                        + " place",
                "\"/country\"|\"/name\"|/corrections/1/pointer, line 16, column 18: a correction before it is of the"
                        + " same value",
                "\"/country\"|\"/id\"|/corrections/1/pointer, line 16, column 18: an id or a type is never corrected",
                "\"BR\"|5|/corrections/1/newValue, line 17, column 19: expected",
                "\"/country\"|\"/aliases/7\"|/corrections/1/pointer, line 16, column 18: the record has no such place",
            })
    void apply_ofWhatDoesNotFit_tellsThePlace_andChangesNothing(String good, String bad, String message) {
        Overlay overlay = read(FILE.replace(good, bad == null ? "" : bad));
        assertThatThrownBy(() -> overlay.apply(DATASET))
                .isInstanceOf(RefusedOverlayException.class)
                .hasMessageStartingWith(message);
        assertThat(overlay.check(DATASET).get(0).message(Locale.KOREAN)).contains("행");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/aliases/99999999999|``|\"d\"|/corrections/0/pointer: the record has no such place",
                "/aliases/-1|``|\"d\"|/corrections/0/pointer: the record has no such place",
                "/aliases/01|\"b\"|\"d\"|/corrections/0/pointer: the record has no such place",
                "/aliases/-|\"c\"|\"d\"|/corrections/0/oldValue: the old value is no longer there",
                "/aliases/0/-|``|\"d\"|/corrections/0/pointer: the record has no such place",
                "/aliases/-/-|``|\"d\"|/corrections/0/pointer: the record has no such place",
                "/name/x|``|\"d\"|/corrections/0/pointer: the record has no such place",
                "/name/-|``|\"d\"|/corrections/0/pointer: the record has no such place",
                "/name|5|\"d\"|/corrections/0/oldValue: the old value is no longer there",
                "/name|null|\"d\"|/corrections/0/pointer: the correction has no old value, but there is one",
                "/name|[\"Sao Paulo\"]|\"d\"|/corrections/0/oldValue: the old value is no longer there",
                "/name|\"Sao Paulo\"|``|/corrections/0/pointer: the mandatory member 'name' of City is missing",
                "/name|\"Sao Paulo\"|{\"en\": \"d\"}|/corrections/0/newValue: expected a text",
                "/name|\"Sao Paulo\"|null|/corrections/0/pointer: the mandatory member 'name' of City is missing",
                "/kind|\"metropolis\"|[]|/corrections/0/newValue: expected",
                "/location/latitude|-23.5|-95|",
                "/location/latitude|-23.5|\"south\"|/corrections/0/newValue: expected a number",
                "/location/latitude|-23.5|``|/corrections/0/pointer: the mandatory member 'latitude'"
                        + " of Coordinates is missing",
                "/location/-|``|5|/corrections/0/pointer: the record has no such place",
                "/citations/-|``|{\"source\": \"Seoul\"}|/corrections/0/newValue/source: expected",
                "/citations/-|``|{\"source\": \"source/x\", \"page\": 5}|",
                "/names/ko|``|5|/corrections/0/newValue: expected",
                "/names/-|``|\"d\"|/corrections/0",
                "/parent|``|\"seoul\"|/corrections/0/newValue: expected",
                "/type|\"city\"|\"event\"|/corrections/0/pointer: an id or a type is never corrected",
                "/x-own|``|5|/corrections/0/pointer: the record has no such place",
            })
    void apply_ofOddPlaces_isRefusedAtItsPlace(
            String pointer, String oldValue, String newValue, @Nullable String message) {
        Overlay overlay = one(pointer, oldValue, newValue);
        List<String> problems = overlay.check(DATASET).stream()
                .map(problem -> problem.pointer() + ": " + problem.rule())
                .toList();
        if (message == null) {
            assertThat(problems).isEmpty();
            return;
        }
        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0)).startsWith(message);
        assertThat(overlay.check(DATASET).get(0).location().isKnown()).isTrue();
        assertThatThrownBy(() -> overlay.apply(DATASET)).isInstanceOf(RefusedOverlayException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "null",
                "{\"format\": \"urbancoop-corrections\"}",
                "{\"format\": \"urbancoop-corrections\", \"formatVersion\": \"1.0\", \"corrections\": [5]}",
                "{\"format\": \"urbancoop-corrections\", \"formatVersion\": \"1.0\", \"corrections\": [{}]}",
                "{\"format\": \"urbancoop-corrections\", \"formatVersion\": \"1.0\", \"corrections\": [null]}",
                "{\"format\": \"urbancoop-corrections\", \"formatVersion\": \"1.0\", \"corrections\": []} {}"
            })
    void read_ofNoFileOfCorrections_isRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UrbancoopJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cities/-", "/cities/0", "/cities", "/declaredTotals/-", "/formatVersion"})
    void apply_ofRecordsToTheHeader_isRefused(String pointer) {
        Overlay overlay = read(FILE.replaceFirst("city/sao-paulo", "dataset").replace("/name", pointer));
        assertThat(overlay.check(DATASET))
                .extracting(problem -> problem.pointer().toString())
                .contains("/corrections/0/pointer");
        assertThatThrownBy(() -> overlay.apply(DATASET)).hasMessageContaining("a correction names its record");
    }

    @Test
    void oldNumbers_areTheSame_whateverTheirDigits() {
        Overlay overlay = one(
                "/location", "{\"longitude\": -46.630, \"latitude\": -23.5}", "{\"longitude\": 0, \"latitude\": 0}");
        assertThat(overlay.check(DATASET)).isEmpty();
        assertThat(one("/location", "{\"longitude\": -46.631, \"latitude\": -23.5}", "")
                        .check(DATASET))
                .hasSize(1);
    }

    @Test
    void check_tellsAllProblems() {
        Overlay overlay = read(FILE.replace("\"Sao Paulo\"", "\"Sampa\"").replace("\"BR\"", "\"Brazil\""));
        assertThat(overlay.check(DATASET))
                .extracting(problem -> problem.pointer().toString())
                .contains("/corrections/0/oldValue");
        assertThat(read(FILE).check(DATASET)).isEmpty();
        Dataset once = read(FILE).apply(DATASET);
        assertThat(read(FILE).check(once)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"oldValue\"|\"old\"|/corrections/0/old, line 8, column 7: Correction has no such member",
                "\"/name\"|\"name\"|/corrections/0/pointer, line 7, column 18: expected a JSON pointer",
                "\"/name\"|\"\"|/corrections/0, line 5, column 5: A correction is of one value",
                "\"misprint\"|\" \"|/corrections/0, line 5, column 5: A correction tells its record",
                "2026-11-29|29.11.2026|/corrections/0/date, line 12, column 15: expected a day",
                "\"1.0\"|\"2.0\"|/formatVersion, line 3, column 20: this library reads version 1 of the format only",
                "urbancoop-corrections|urbancoop|/format, line 2, column 13: expected the text",
                "\"corrections\": [|\"corrections\": {|/corrections",
                "\"kim\",|\"kim\"|/corrections/0",
            })
    void read_ofABadFile_tellsThePlace(String good, String bad, String message) {
        assertThatThrownBy(() -> read(FILE.replace(good, bad == null ? "" : bad)))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void toMarkdown_isAPageToDecideOn() {
        assertThat(read(FILE).toMarkdown(DATASET, Locale.ENGLISH)).isEqualTo("""
                # Corrections of D

                2 corrections by kim, lee; 2 changes in 1 records.

                ## city/sao\\-paulo

                correction:

                ```diff
                - /name: Sao Paulo
                + /name: São Paulo
                ```

                enrichment:

                ```diff
                + /country: BR
                ```

                - `/name`: misprint (kim, 2026-11-29)
                - `/country`: it lies in Brazil (lee, 2026-11-29)
                """);
        assertThat(read(FILE).toMarkdown(DATASET, Locale.KOREAN)).contains("# D 정정", "정정 2건(kim, lee)", "보강:");
    }
}
