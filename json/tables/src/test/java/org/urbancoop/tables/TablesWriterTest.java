package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.place.Coordinates;
import org.urbancoop.reference.RecordType;
import org.urbancoop.time.Edtf;

/** The files of a dataset: every value once, in forms that programs and spreadsheets read. */
class TablesWriterTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private static final TablesWriter WRITER = TablesWriter.of().withPersonalData();

    private Map<String, String> write(Dataset dataset, TablesWriter writer) throws IOException {
        writer.write(dataset, folder);
        Map<String, String> files = new LinkedHashMap<>();
        for (String file : writer.files()) {
            files.put(file, Files.readString(folder.resolve(file)));
        }
        return files;
    }

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
                .forEach(entry -> MemberValues.leaves(entry).forEach((pointer, value) -> {
                    if (!pointer.toString().equals("/type")) {
                        values.merge(MemberValues.text(value), 1, Integer::sum);
                    }
                }));
        return values;
    }

    private static List<Table> normalized() {
        return Table.all().stream().filter(Table::isNormalized).toList();
    }

    private static Map<String, Integer> cells(Map<String, String> files) {
        Map<String, Integer> cells = new HashMap<>();
        for (Table table : normalized()) {
            for (NamedCsvRecord row : read(files, table.name())) {
                if (row.getField("record").equals("dataset")) {
                    continue;
                }
                for (Column column : table.columns()) {
                    String cell = row.getField(column.name());
                    boolean isAValue = column.isValue();
                    if (isAValue && !cell.isEmpty()) {
                        cells.merge(cell, 1, Integer::sum);
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void files_bundled_holdEveryValueOnce() throws IOException {
        Map<String, String> files = write(BUNDLED, WRITER);
        assertThat(cells(files)).isEqualTo(values(BUNDLED));
        assertThat(read(files, "other"))
                .as("every member has a column of its own in tables.tsv")
                .isEmpty();
    }

    /** A member with several values has a table, whether the bundled dataset uses it or not. */
    @Test
    void everyMember_hasAPlace() {
        Set<String> patterns = new TreeSet<>();
        normalized().stream()
                .filter(table -> !table.isOfRecords())
                .forEach(table -> patterns.addAll(List.of(table.of().split(" ", -1))));
        Set<String> wanted = new TreeSet<>();
        for (Class<? extends Extensible> type : ColumnMaker.types()) {
            if (type != Dataset.class) {
                collect(Members.of(type), "", wanted);
            }
        }
        wanted.add("*");
        assertThat(patterns).containsExactlyElementsOf(wanted);
        assertThat(ColumnMaker.types()).hasSize(RecordType.values().length + 2);
    }

    private static void collect(Members members, String path, Set<String> wanted) {
        for (MemberDescription member : members.all()) {
            String at = path + "/" + member.name();
            boolean several = member.multiplicity() == Multiplicity.LIST || member.multiplicity() == Multiplicity.MAP;
            if (several) {
                at += "/*";
                wanted.add(at);
            }
            if (member.kind() == ValueKind.OBJECT) {
                collect(Members.of(member.valueType().asSubclass(Extensible.class)), at, wanted);
            }
        }
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
        Map<String, String> files = write(dataset, WRITER);
        assertThat(cells(files)).isEqualTo(values(dataset));
        assertThat(files.get("other.csv")).isEqualTo("""
            record,pointer,other_value,other_kind
            city/windhoek,/location/height,1.10,number
            city/windhoek,/x-note/en,dry,string
            """);
    }

    @Test
    void files_rows() throws IOException {
        Map<String, String> files = write(BUNDLED, WRITER);
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
        Map<String, String> files = write(BUNDLED, WRITER);
        for (Table table : Table.all()) {
            Set<String> keys = new HashSet<>();
            for (NamedCsvRecord row : read(files, table.name())) {
                String key = String.join(" ", row.getFields().subList(0, table.keys()));
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
        Map<String, String> files = write(windhoek(), WRITER);
        assertThat(files.get("cities.csv"))
                .isEqualTo("record,id,name,kind,kind_label,kind_label_ko,country,country_label,country_label_ko,"
                        + "location_latitude,location_longitude,existence,existence_earliest,existence_latest,"
                        + "existence_precision,parent\n"
                        + "city/windhoek,windhoek,\"=HYPERLINK(\"\"x\"\"), \"\"Windhoek\"\"\nsecond "
                        + "line\",city,City,도시,NA,Namibia,나미비아,-22.559,17.083,,,,,\n");
        assertThat(files.get("names.csv"))
                .isEqualTo("record,pointer,name_language,name_value\ncity/windhoek,/names/ko,ko,빈트후크\n");
    }

    @Test
    void files_spreadsheet_runNoFormula() throws IOException {
        Map<String, String> files = write(windhoek(), WRITER.forSpreadsheets());
        assertThat(files.get("cities.csv"))
                .startsWith("\uFEFF\"record\",\"id\",")
                .contains("\r\n\"city/windhoek\",\"windhoek\",\"'=HYPERLINK(\"\"x\"\"), \"\"Windhoek\"\"\nsecond "
                        + "line\",\"city\",\"City\",\"도시\",\"NA\",\"Namibia\",\"나미비아\",\"-22.559\",\"17.083\"");
        assertThat(files.get("aliases.csv"))
                .contains(",\"'-\"\r\n", ",\"'@home\"\r\n", ",\"'＝1\"\r\n", ",\"plain\"\r\n");
    }

    @Test
    void write_tellsTheCellsThatAreNotTheDatasets() throws IOException {
        assertThat(WRITER.write(windhoek(), folder)).isEmpty();
        assertThat(WRITER.forSpreadsheets().write(windhoek(), folder))
                .filteredOn(cell -> cell.file().equals("aliases.csv"))
                .containsExactly(
                        new ChangedCell("aliases.csv", 2, "alias_value", "-", "'-"),
                        new ChangedCell("aliases.csv", 3, "alias_value", "@home", "'@home"),
                        new ChangedCell("aliases.csv", 4, "alias_value", "＝1", "'＝1"));
    }

    @Test
    void write_severalAtATime_isTheSame() throws IOException {
        TablesWriter plain = WRITER.forSpreadsheets();
        TablesWriter several = WRITER.withThreads(2).forSpreadsheets();
        assertThat(several.write(windhoek(), folder)).isEqualTo(plain.write(windhoek(), folder));
        assertThat(write(BUNDLED, several)).isEqualTo(write(BUNDLED, plain));
        assertThatThrownBy(() -> WRITER.withThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The number of threads is 1 or more, not 0");
    }

    @Test
    void write_leavesOutPersonalData() throws IOException {
        assertThat(read(write(BUNDLED, WRITER), "contacts")).isNotEmpty();
        Map<String, String> files = write(BUNDLED, TablesWriter.of());
        assertThat(read(files, "contacts")).isEmpty();
        assertThat(read(files, "participants"))
                .allSatisfy(row -> assertThat(row.getField("person_name")).isEmpty());
    }

    @Test
    void files_partners_needNoJoin() throws IOException {
        assertThat(read(write(BUNDLED, WRITER), "partners"))
                .filteredOn(row -> row.getField("record").equals("agreement/seoul-taipei"))
                .singleElement()
                .extracting(row -> List.of(
                        row.getField("a_city_name"),
                        row.getField("b_city_name"),
                        row.getField("b_country"),
                        row.getField("b_region_label"),
                        row.getField("b_latitude"),
                        row.getField("kind_label_ko"),
                        row.getField("signed"),
                        row.getField("signed_earliest")))
                .isEqualTo(List.of("Seoul", "Taipei", "TW", "Asia", "25.04776", "자매도시", "1968", "1968-01-01"));
    }

    @Test
    void files_flat_haveARowForEach() throws IOException {
        Map<String, String> files = write(BUNDLED, WRITER);
        assertThat(read(files, "calendar")).hasSameSizeAs(BUNDLED.getEvents());
        assertThat(read(files, "project_sites"))
                .hasSize(BUNDLED.getProjects().stream()
                        .mapToInt(project -> project.getLocations().size()
                                + (int) project.getParticipants().stream()
                                        .filter(one -> one.getParty().isPresent())
                                        .count())
                        .sum());
        assertThat(read(files, "countries"))
                .filteredOn(row -> row.getField("country").equals("NA"))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("alpha_3")).isEqualTo("NAM"));
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 2014-01-01, 2014-12-31, year",
        "2014~, 2014-01-01, 2014-12-31, year",
        "2024-02, 2024-02-01, 2024-02-29, month",
        "2024-XX-08, 2024-01-08, 2024-12-08, day",
        "2001-33, 2001-01-01, 2001-03-31, part-of-year",
        "2014/2025, 2014-01-01, 2025-12-31, interval",
        "2011/.., 2011-01-01, '', interval",
        "../2011-05, '', 2011-05-31, interval",
        "2007-01/, 2007-01-01, '', interval",
        "'{1960,1961-12}', 1960-01-01, 1961-12-31, all-of",
        "'[1667,1668]', 1667-01-01, 1668-12-31, one-of",
        "Y17000, '', '', year",
        "-0044, '', '', year"
    })
    void part_ofADate(String date, String earliest, String latest, String precision) {
        Edtf value = Edtf.parse(date);
        assertThat(Part.EARLIEST.of(value)).isEqualTo(earliest);
        assertThat(Part.LATEST.of(value)).isEqualTo(latest);
        assertThat(Part.PRECISION.of(value)).isEqualTo(precision);
        assertThat(Part.precisions()).contains(precision).doesNotHaveDuplicates();
    }

    /** By lists that others publish; each names its source. */
    @Test
    void names_areReservedByNoDialect() throws IOException {
        Set<String> reserved = new HashSet<>();
        try (InputStream in =
                Objects.requireNonNull(TablesWriterTest.class.getResourceAsStream("reserved.txt"), "reserved.txt")) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> reserved.addAll(
                            List.of(line.toLowerCase(Locale.ROOT).split(" ", -1))));
        }
        assertThat(reserved).contains("when", "where", "group", "ilike", "zerofill", "rowguidcol", "qualify");
        for (Table table : Table.all()) {
            List<String> names = table.columns().stream().map(Column::name).toList();
            assertThat(names).as(table.name()).doesNotHaveDuplicates();
            assertThat(Stream.concat(Stream.of(table.name()), names.stream()))
                    .as(table.name())
                    .allMatch(name -> name.matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"))
                    .doesNotContainAnyElementsOf(reserved);
        }
    }

    @Test
    void package_describesTheTables() throws IOException {
        String json = Objects.requireNonNull(write(windhoek(), WRITER).get("datapackage.json"));
        assertThat(json)
                .contains("\"missingValues\": [\n          \"\"\n        ]", "\"path\": \"status_history.csv\"")
                .contains("\"resource\": \"records\"", "\"resource\": \"countries\"", "\"enum\": [")
                .contains("\"name\": \"signed\",\n            \"type\": \"string\"");
        assertThat(write(BUNDLED, WRITER).get("datapackage.json")).contains("\"licenses\": [", "\"sources\": [");
    }

    @Test
    void files_lines_haveEveryRecord() throws IOException {
        assertThat(Objects.requireNonNull(
                                write(BUNDLED, WRITER.forSpreadsheets()).get("dataset.ndjson"))
                        .lines())
                .hasSize((int) BUNDLED.records().count()
                        + BUNDLED.getDeclaredTotals().size()
                        + 1)
                .allSatisfy(line -> assertThat(line).contains("\"type\":"));
    }

    @Test
    void files_dictionary_hasEveryColumnInOrder() throws IOException {
        Map<String, String> files = write(BUNDLED, WRITER);
        Map<String, StringBuilder> headers = new LinkedHashMap<>();
        for (NamedCsvRecord row : read(files, "columns")) {
            headers.computeIfAbsent(row.getField("table_name"), name -> new StringBuilder())
                    .append(row.getField("column_name"))
                    .append(',');
            assertThat(row.getField("data_type")).isIn("string", "number", "integer", "boolean", "date");
            assertThat(row.getField("description")).isNotBlank();
        }
        assertThat(read(files, "columns"))
                .extracting(row -> row.getField("table_name") + " " + row.getField("column_name") + ": "
                        + row.getField("description"))
                .contains(
                        "cities kind: What kind of place it is; code list city-kind",
                        "events venue_city: City in which it is; reference",
                        "agenda start_time: Start by the clock of its time zone; HH:mm",
                        "status_history since: First day of the state; EDTF",
                        "themes theme_value: Themes as printed",
                        "classifications scheme: scheme, such as seoul-area");
        headers.forEach((table, columns) ->
                assertThat(files.get(table + ".csv")).startsWith(columns.substring(0, columns.length() - 1) + "\n"));
        assertThat(headers.keySet())
                .containsExactlyElementsOf(Table.all().stream().map(Table::name).toList());
    }

    /**
     * By OWASP and bug reports: blanks of every kind, what has no width, quotes and other separators stand before it.
     */
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

    @Test
    void write_thatIsInterrupted_leavesNoFolder() {
        Path tables = folder.resolve("tables");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> WRITER.write(UrbancoopDataset.load(), tables))
                    .isInstanceOf(IOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder).isEmptyDirectory();
    }
}
