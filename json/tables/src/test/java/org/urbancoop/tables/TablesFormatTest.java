package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Credit;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.Written;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.text.JsonPointer;

/** What is written as tables is read back, whatever the dataset. */
class TablesFormatTest {

    private static final FormatOptions KEEPING =
            FormatOptions.builder().keepsPersonalData(true).build();

    private static final Format FORMAT = new TablesFormat();

    /** How many of the arbitrary datasets had nothing that a cell can't hold: some, or the law says little. */
    private static int lossless;

    @AfterContainer
    static void most_loseNothing() {
        assertThat(lossless).isGreaterThan(10);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    private static ReadResult read(Path folder) throws IOException {
        return FORMAT.read(FormatInput.of(folder), FormatOptions.standard());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void whatIsWritten_isReadBack(@ForAll("datasets") Dataset dataset) throws IOException {
        Path folder = Files.createTempDirectory("tables");
        try {
            Written written = FORMAT.write(dataset, FormatOutput.folder(folder), KEEPING);
            ReadResult read = read(folder);
            for (ReadResult same : List.of(
                    TablesReader.of().withThreads(2).read(folder),
                    TablesReader.of().inTurn(folder))) {
                assertThat(same.dataset()).isEqualTo(read.dataset());
                assertThat(same.problems()).isEqualTo(read.problems());
                assertThat(same.rejected()).isEqualTo(read.rejected());
            }
            List<String> told = written.losses().stream().map(Loss::subject).toList();
            assertThat(read.rejected())
                    .allSatisfy(each ->
                            assertThat(told).contains(each.pointer().steps().get(0)));
            if (told.isEmpty()) {
                assertThat(TablesReader.of().inStep(folder)).isPresent();
                assertThat(read.problems()).noneMatch(Problem::isError);
                assertThat(UrbancoopJson.of().pretty().toText(read.orElseThrow()))
                        .isEqualTo(UrbancoopJson.of().pretty().toText(dataset));
                assertThat(read.dataset()).contains(dataset);
                assertThat(FORMAT.credit(FormatInput.of(folder))).isEqualTo(Credit.of(dataset));
                lossless++;
            }
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Test
    void bundledDataset_isReadBack(@TempDir Path folder) throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        assertThat(FORMAT.write(dataset, FormatOutput.folder(folder), KEEPING).losses())
                .isEmpty();
        ReadResult read = read(folder);
        assertThat(read.problems()).isEmpty();
        assertThat(read.dataset()).contains(dataset);
        assertThat(Formats.installed().of(FormatInput.of(folder)).info()).isEqualTo(TablesFormat.INFO);
        assertThat(read.locationOf(JsonPointer.parse("/cities/0/name"))).hasToString("Optional[cities!C2]");
        assertThat(TablesReader.of().inStep(folder)).isPresent();
    }

    /** What a person sorts stays what it was; only the rows cannot be read side by side any more. */
    @ParameterizedTest
    @ValueSource(strings = {"cities", "citations", "parties", "names"})
    void sortedRows_areReadAsTheyWere(String table, @TempDir Path folder) throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        FORMAT.write(dataset, FormatOutput.folder(folder), KEEPING);
        Path file = folder.resolve(table + ".csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Collections.reverse(lines.subList(1, lines.size()));
        Files.write(file, lines);
        ReadResult read = read(folder);
        assertThat(TablesReader.of().inStep(folder)).isEmpty();
        assertThat(read.problems()).isEmpty();
        Dataset made = read.orElseThrow();
        assertThat(made.getCities()).containsExactlyInAnyOrderElementsOf(dataset.getCities());
        assertThat(made.toBuilder().cities(dataset.getCities()).build()).isEqualTo(dataset);
        assertThat(read.locationOf(JsonPointer.parse("/cities/0/name"))).hasToString("Optional[cities!C2]");
    }

    /** The table of budgets is one of projects: what a city has of that name is in no table but the last. */
    @Test
    void unknownMember_namedAsThatOfAnotherType_isKept(@TempDir Path folder) throws IOException {
        Dataset dataset = UrbancoopJson.of().read("""
            {"format": "urbancoop", "formatVersion": "1.0", "id": "a", "title": "A", "cities": [
              {"type": "city", "id": "a", "name": "A", "kind": "city",
               "budgets": [{"kind": "x", "amount": {"amount": 1.10}}], "parties": ["city/a"], "signed": "1966"}]}
            """.getBytes(StandardCharsets.UTF_8), Dataset.class);
        assertThat(FORMAT.write(dataset, FormatOutput.folder(folder), KEEPING).losses())
                .isEmpty();
        assertThat(Files.readString(folder.resolve("other.csv"))).contains("/budgets/0/amount/amount,1.10,number");
        assertThat(read(folder).dataset()).contains(dataset);
    }

    @Test
    void personalData_isLeftOutAndTold(@TempDir Path folder) throws IOException {
        Written written = FORMAT.write(UrbancoopDataset.load(), FormatOutput.folder(folder), FormatOptions.standard());
        assertThat(written.losses()).isNotEmpty().allMatch(loss -> loss.kind() != Loss.Kind.INVENTED);
        Dataset read = read(folder).orElseThrow();
        assertThat(read).isEqualTo(UrbancoopDataset.load().withoutPersonalData());
    }

    /** What a person does to the files: columns moved and missing, rows that lead nowhere, values that are none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cities.csv|record,kind,name,id\\ncity/a,city,A,a|",
                "cities.csv|record,id,name,kind,nonsense\\ncity/a,a,A,city,x|warning (cities!E1) column-not-known",
                "cities.csv|record,id,name,kind,kind\\ncity/a,a,A,city,city|error (cities!E1) column-repeated",
                "cities.csv|record,id,name,kind\\n,a,A,city|error (cities!A2) row-without-record",
                "cities.csv|record,id,name,kind\\nproject/a,a,A,city|error (cities!A2) row-without-record",
                "cities.csv|record,id,name,kind\\ncity/a,a,A,city\\ncity/a,a,B,city|error (cities!A3) record-repeated",
                "cities.csv|record,id,name,kind\\n city/a,a,A,city|error (cities!A2) row-without-record",
                "cities.csv|record,id,name,kind\\ncity/a,a,,city|error (cities!A2) missing-member",
                "cities.csv|record,id,name,kind,location_latitude,location_longitude\\ncity/a,a,A,city,north,1"
                        + "|error (cities!E2) wrong-type",
                "cities.csv|record,id,name,kind,existence\\ncity/a,a,A,city,last year|error (cities!E2) malformed-text",
                "cities.csv|record;id;name;kind\\ncity/a;a;A, B, C;city|",
                "names.csv|record,pointer,name_value\\ncity/x,/names/ko,가|error (names!A2) row-without-record",
                "names.csv|record,pointer,name_value\\ncity/x,names,가|error (names!A2) row-without-record",
                "names.csv|record,pointer,name_value\\ndataset,,가|error (names!B2) malformed-text",
                "names.csv|record,name_value\\ndataset,가|error (names!E2) malformed-text",
                "other.csv|record,pointer,other_value,other_kind\\ndataset,/x,1e,number|",
                "other.csv|record,pointer,other_value,other_kind\\ndataset,x,1,number|error (other!B2) malformed-text"
            })
    void editedFiles_areReadOrTold(String file, String rows, String problem, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("datapackage.json"), "{}");
        Files.writeString(folder.resolve("dataset.csv"), "record,format_version,id,title\ndataset,1.1,d,D\n");
        Files.writeString(folder.resolve(file), rows.replace("\\n", "\n") + "\n");
        ReadResult read = read(folder);
        assertThat(read.problems().stream()
                        .map(each -> each.severity() + " (" + each.location().orElseThrow() + ") " + each.code())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(problem == null ? "" : problem);
        assertThat(read.dataset()).isPresent();
    }

    /** An empty text, which the last table has, stays where it stood in its map; numbers as names make no list. */
    @Test
    void maps_keepTheirOrder_andAreNoLists(@TempDir Path folder) throws IOException {
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addCities(
                        City.builder()
                                .id("a")
                                .name("A")
                                .kind(CityKind.CITY)
                                .putClassification("b", "")
                                .putClassification("a", "A")
                                .build(),
                        City.builder()
                                .id("b")
                                .name("B")
                                .kind(CityKind.CITY)
                                .putClassification("0", "zero")
                                .putClassification("1", "one")
                                .build())
                .build();
        assertThat(FORMAT.write(dataset, FormatOutput.folder(folder), KEEPING).losses())
                .isEmpty();
        assertThat(UrbancoopJson.of().toText(read(folder).orElseThrow()))
                .isEqualTo(UrbancoopJson.of().toText(dataset));
    }

    @Test
    void problems_areInTheOrderOfTheRecords_howeverManyThreads(@TempDir Path folder) throws IOException {
        StringBuilder cities = new StringBuilder("record,id,name,kind\n");
        for (int i = 0; i < 3_000; i++) {
            cities.append("city/c%1$d,c%1$d,%2$s,city%n".formatted(i, i % 7 == 0 ? "" : "C" + i));
        }
        Files.writeString(folder.resolve("dataset.csv"), "record,format_version,id,title\ndataset,1.1,d,D\n");
        Files.writeString(folder.resolve("cities.csv"), cities);
        ReadResult read = TablesReader.of().withThreads(3).read(folder);
        assertThat(read.problems())
                .hasSize(429)
                .extracting(problem -> problem.location().orElseThrow().line())
                .isSorted();
        assertThat(read.rejected()).hasSize(429);
        assertThat(read.dataset().orElseThrow().getCities()).hasSize(2_571);
        assertThat(read.locationOf(JsonPointer.parse("/cities/2570/name"))).hasToString("Optional[cities!C3001]");
        assertThatThrownBy(() -> TablesReader.of().withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of threads is 1 or more, not 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 100_000})
    void deepPointers_areToldAndNotFollowed(int steps, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("dataset.csv"), "record,format_version,id,title\ndataset,1.1,d,D\n");
        Files.writeString(
                folder.resolve("other.csv"),
                "record,pointer,other_value,other_kind\ndataset," + "/x".repeat(steps) + ",1,number\n");
        ReadResult read = TablesReader.of().read(folder);
        assertThat(read.dataset()).isPresent();
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(
                                problem.code() + " " + problem.location().orElseThrow())
                        .isEqualTo("too-deep other!B2"));
    }

    @Test
    void damagedTable_isToldFromAnyThread(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("dataset.csv"), "record,format_version,id,title\ndataset,1.1,d,D\n");
        Files.writeString(
                folder.resolve("cities.csv"),
                "record,id,name,kind\n" + "city/a,a,A,city\n".repeat(2_000) + "city/b,\"b,B,city\n");
        for (int threads : List.of(1, 2)) {
            assertThatThrownBy(() -> TablesReader.of().withThreads(threads).read(folder))
                    .isInstanceOf(UnreadableSheetException.class)
                    .hasMessageContaining("cities!A2002");
        }
    }

    @Test
    void folderWithoutHeader(@TempDir Path folder) throws IOException {
        ReadResult read = read(folder);
        assertThat(read.dataset()).isEmpty();
        assertThat(read.problems()).extracting(each -> each.code()).isEqualTo(List.of("missing-header"));
        Path file = Files.writeString(folder.resolve("x"), "");
        assertThatThrownBy(() -> TablesReader.of().read(file)).hasMessage("Not a folder: " + file);
    }
}
