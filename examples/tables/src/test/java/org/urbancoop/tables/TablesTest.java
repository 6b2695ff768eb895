package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.Members;
import org.urbancoop.json.UrbancoopDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.place.Coordinates;
import org.urbancoop.tables.Table.Column;

class TablesTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load();

    private static List<NamedCsvRecord> read(Map<String, String> files, String table) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Objects.requireNonNull(files.get(table + ".csv"), table))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts each value of a dataset, by the record that holds it; the types, which the references tell, apart. */
    private static Map<String, Integer> values(Dataset dataset) {
        Map<String, Integer> values = new HashMap<>();
        Stream.concat(dataset.records(), dataset.getDeclaredTotals().stream())
                .forEach(entry -> Members.leaves(entry).forEach((pointer, value) -> {
                    if (!pointer.toString().equals("/type")) {
                        values.merge(Members.text(value), 1, Integer::sum);
                    }
                }));
        return values;
    }

    private static Map<String, Integer> cells(Map<String, String> files) {
        Map<String, Integer> cells = new HashMap<>();
        for (Table table : Table.all()) {
            for (NamedCsvRecord row : read(files, table.name())) {
                if (row.getField("record").equals("dataset")) {
                    continue;
                }
                for (Column column : table.columns()) {
                    String cell = row.getField(column.header());
                    if (!cell.isEmpty() && !column.name().startsWith("@")) {
                        cells.merge(cell, 1, Integer::sum);
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void files_bundled_holdEveryValueOnce() throws IOException {
        Map<String, String> files = Tables.files(BUNDLED, false);
        assertThat(cells(files)).isEqualTo(values(BUNDLED));
        assertThat(read(files, "other"))
                .as("every member has a column of its own in tables.tsv")
                .isEmpty();
    }

    @Test
    void files_unknownMembersAreInOther() throws IOException {
        Dataset dataset = windhoek();
        City city = dataset.getCities().get(0);
        dataset = dataset.toBuilder()
                .cities(List.of(city.toBuilder()
                        .location(city.getLocation().orElseThrow().toBuilder()
                                .extensions(Extensions.of("height", new NumberValue("1.10")))
                                .build())
                        .extensions(Extensions.of("x-note", new ObjectValue(Extensions.of("en", new TextValue("dry")))))
                        .build()))
                .build();
        Map<String, String> files = Tables.files(dataset, false);
        assertThat(cells(files)).isEqualTo(values(dataset));
        assertThat(files.get("other.csv")).isEqualTo("""
                        record,at,value
                        city/windhoek,/location/height,1.10
                        city/windhoek,/x-note/en,dry
                        """);
    }

    @Test
    void files_rows() throws IOException {
        Map<String, String> files = Tables.files(BUNDLED, false);
        assertThat(read(files, "projects")).hasSameSizeAs(BUNDLED.getProjects());
        assertThat(read(files, "cities")).hasSameSizeAs(BUNDLED.getCities());
        assertThat(read(files, "citations"))
                .hasSize(BUNDLED.records()
                        .mapToInt(entry -> entry.getCitations().size())
                        .sum());
        assertThat(read(files, "dataset"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("version"))
                        .isEqualTo(BUNDLED.getVersion().orElseThrow()));
    }

    @Test
    void files_keysAreUnique() throws IOException {
        Map<String, String> files = Tables.files(BUNDLED, false);
        for (Table table : Table.all()) {
            Set<String> keys = new HashSet<>();
            for (NamedCsvRecord row : read(files, table.name())) {
                String key = row.getField("record") + (table.isOfRecords() ? "" : " " + row.getField("at"));
                assertThat(keys.add(key)).as("%s: %s once", table.name(), key).isTrue();
            }
        }
    }

    private static Dataset windhoek() {
        return Dataset.builder()
                .id("a")
                .title("A")
                .addCity(City.builder()
                        .id("windhoek")
                        .name("=HYPERLINK(\"x\"), \"Windhoek\"\nsecond line")
                        .kind(CityKind.CITY)
                        .country(Country.of("NA"))
                        .location(Coordinates.of("-22.559", "17.083"))
                        .putName("ko", "빈트후크")
                        .addAliases("-", "@home", "＝1", "plain")
                        .build())
                .build();
    }

    @Test
    void files_plain_keepEveryCharacter() throws IOException {
        Map<String, String> files = Tables.files(windhoek(), false);
        assertThat(files.get("cities.csv"))
                .isEqualTo("record,id,name,kind,country,location.latitude,location.longitude,parent\n"
                        + "city/windhoek,windhoek,\"=HYPERLINK(\"\"x\"\"), \"\"Windhoek\"\"\nsecond line\",city,NA,-22.559,"
                        + "17.083,\n");
        assertThat(files.get("names.csv")).isEqualTo("record,at,language,value\ncity/windhoek,/names/ko,ko,빈트후크\n");
    }

    @Test
    void files_spreadsheet_runNoFormula() throws IOException {
        Map<String, String> files = Tables.files(windhoek(), true);
        assertThat(files.get("cities.csv"))
                .isEqualTo("\uFEFF\"record\",\"id\",\"name\",\"kind\",\"country\",\"location.latitude\","
                        + "\"location.longitude\",\"parent\"\r\n"
                        + "\"city/windhoek\",\"windhoek\",\"'=HYPERLINK(\"\"x\"\"), \"\"Windhoek\"\"\nsecond line\",\"city\",\"NA\","
                        + "\"-22.559\",\"17.083\",\"\"\r\n");
        assertThat(files.get("aliases.csv"))
                .contains(",\"'-\"\r\n", ",\"'@home\"\r\n", ",\"'＝1\"\r\n", ",\"plain\"\r\n");
    }

    @Test
    void files_lines_haveEveryRecord() throws IOException {
        assertThat(Objects.requireNonNull(Tables.files(BUNDLED, true).get("dataset.ndjson"))
                        .lines())
                .hasSize((int) BUNDLED.records().count()
                        + BUNDLED.getDeclaredTotals().size()
                        + 1)
                .allSatisfy(line -> assertThat(line).contains("\"type\":"));
    }

    @Test
    void files_dictionary_hasEveryColumnInOrder() throws IOException {
        Map<String, String> files = Tables.files(BUNDLED, false);
        Map<String, StringBuilder> headers = new LinkedHashMap<>();
        for (NamedCsvRecord row : read(files, "columns")) {
            headers.computeIfAbsent(row.getField("table"), name -> new StringBuilder())
                    .append(row.getField("column"))
                    .append(',');
            assertThat(row.getField("type")).isIn("string", "number", "integer", "boolean");
            assertThat(row.getField("description")).isNotBlank();
        }
        assertThat(read(files, "columns"))
                .extracting(row ->
                        row.getField("table") + " " + row.getField("column") + ": " + row.getField("description"))
                .contains(
                        "cities kind: What kind of place it is; code list city-kind",
                        "events venue.city: City in which it is; reference",
                        "agenda startTime: Start by the clock of its time zone; HH:mm",
                        "costs amount.currency: Currency by ISO 4217",
                        "status-history since: First day of the state; EDTF",
                        "themes value: Themes as printed",
                        "classifications scheme: scheme, such as seoul-area");
        headers.forEach((table, columns) ->
                assertThat(files.get(table + ".csv")).startsWith(columns.substring(0, columns.length() - 1) + "\n"));
        assertThat(headers.keySet())
                .containsExactlyElementsOf(Table.all().stream().map(Table::name).toList());
        assertThat(files.get("datapackage.json"))
                .contains("\"missingValues\" : [ \"\" ]", "\"path\" : \"status-history.csv\"", "\"version\"");
    }

    @Test
    void run_writesFiles(@TempDir Path folder) throws IOException {
        StringWriter out = new StringWriter();
        Path tables = folder.resolve("deep/tables");
        int code = Tables.run(new PrintWriter(out), new PrintWriter(out), tables.toString(), "--without-personal-data");
        assertThat(out.toString()).endsWith(" files in " + tables + System.lineSeparator());
        assertThat(code).isZero();
        try (Stream<Path> files = Files.list(tables)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("projects.csv", "columns.csv", "datapackage.json")
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
        assertThat(Files.readString(tables.resolve("contacts.csv"))).hasLineCount(1);
    }

    @Test
    void write_letsOthersReadAsTheyMayReadAnyNewFile(@TempDir Path folder) throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
        Path any = Files.createFile(folder.resolve("any"));
        Tables.write(Map.of("a.csv", "text"), folder, List.of());
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.csv")))
                .isEqualTo(Files.getPosixFilePermissions(any));
    }

    @Test
    void run_noSuchFile_changesNothing(@TempDir Path folder) throws IOException {
        StringWriter err = new StringWriter();
        int code = Tables.run(
                new PrintWriter(err),
                new PrintWriter(err),
                folder.resolve("tables").toString(),
                folder.resolve("none.json").toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("none.json");
        assertThat(folder.resolve("tables")).doesNotExist();
    }

    @Test
    void run_refusesToWriteOverWhatItReads(@TempDir Path folder) throws IOException {
        Path input = folder.resolve("dataset.ndjson");
        UrbancoopJson.of().write(UrbancoopDataset.load(), input);
        StringWriter err = new StringWriter();
        int code = Tables.run(new PrintWriter(err), new PrintWriter(err), folder.toString(), input.toString());
        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith(input + ": is the same file as " + input);
        assertThat(UrbancoopJson.of().read(input, Dataset.class)).isEqualTo(UrbancoopDataset.load());
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void write_failing_leavesTheOldFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.csv"), "old");
        Map<String, String> files = new LinkedHashMap<>();
        files.put("a.csv", "new");
        files.put("no/such/folder.csv", "new");
        assertThatThrownBy(() -> Tables.write(files, folder, List.of()))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
        assertThat(folder.resolve("a.csv")).hasContent("old");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void main_toAFullDisk_isOneLineAndAnExitCode(@TempDir Path folder) throws Exception {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "needs a device that is full");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tables.class.getName(),
                        folder.toString())
                .redirectOutput(full)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).isEqualTo("standard output: No space left on device\n");
    }

    /** By OWASP and bug reports: blanks of every kind, what has no width, quotes and other separators stand before it. */
    @Test
    void inert_findsAFormulaWhereverACellMayStart() {
        String[][] cases = {
            {"", ""},
            {"plain", "plain"},
            {"a=1", "a=1"},
            {"Seoul, -5 degrees", "Seoul, -5 degrees"},
            {"=1+1", "'=1+1"},
            {" =1", "' =1"},
            {"\u00a0=1", "'\u00a0=1"},
            {"\u3000\u200b\ufeff=1", "'\u3000\u200b\ufeff=1"},
            {"\u202e\u00ad@x", "'\u202e\u00ad@x"},
            {"\u001b\u0000+1", "'\u001b\u0000+1"},
            {"\"=1", "'\"=1"},
            {"\t=1", "'\t'=1"},
            {"\rx", "'\rx"},
            {"\n@x", "'\n'@x"},
            {"＝1", "'＝1"},
            {" ＋1", "' ＋1"},
            {"\ufe631", "'\ufe631"},
            {"\u22121", "'\u22121"},
            {"x;=1", "x;'=1"},
            {"x; \"=1", "x;' \"=1"},
            {"x;y;\u200b-1", "x;y;'\u200b-1"},
            {"x\t=1\n+2", "x\t'=1\n'+2"},
            {"=1;=2", "'=1;'=2"},
            {"\ud83d\ude87=1", "\ud83d\ude87=1"},
            {"-", "'-"},
        };
        for (String[] each : cases) {
            assertThat(Spreadsheet.inert(each[0])).isEqualTo(each[1]);
        }
    }
}
