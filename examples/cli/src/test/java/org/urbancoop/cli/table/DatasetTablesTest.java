package org.urbancoop.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.cli.table.Table.Column;
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

/** The files of a dataset: every value once, in forms that programs and spreadsheets read. */
class DatasetTablesTest {

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
                .forEach(entry -> MemberValues.leaves(entry).forEach((pointer, value) -> {
                    if (!pointer.toString().equals("/type")) {
                        values.merge(MemberValues.text(value), 1, Integer::sum);
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
        Map<String, String> files = DatasetTables.of(BUNDLED, false);
        assertThat(cells(files)).isEqualTo(values(BUNDLED));
        assertThat(read(files, "other"))
                .as("every member has a column of its own in tables.tsv")
                .isEmpty();
    }

    /** A member with several values has a table, whether the bundled dataset uses it or not. */
    @Test
    void everyMember_hasAPlace() {
        Set<String> patterns = new TreeSet<>();
        Table.all().stream()
                .filter(table -> !table.isOfRecords())
                .forEach(table -> patterns.addAll(List.of(table.of().split(" ", -1))));
        Set<String> wanted = new TreeSet<>();
        for (Class<? extends Extensible> type : Columns.types()) {
            if (type != Dataset.class) {
                collect(Members.of(type), "", wanted);
            }
        }
        wanted.add("*");
        assertThat(patterns).containsExactlyElementsOf(wanted);
        assertThat(Columns.types()).hasSize(RecordType.values().length + 2);
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
        Map<String, String> files = DatasetTables.of(dataset, false);
        assertThat(cells(files)).isEqualTo(values(dataset));
        assertThat(files.get("other.csv")).isEqualTo("""
                        record,at,value
                        city/windhoek,/location/height,1.10
                        city/windhoek,/x-note/en,dry
                        """);
    }

    @Test
    void files_rows() throws IOException {
        Map<String, String> files = DatasetTables.of(BUNDLED, false);
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
        Map<String, String> files = DatasetTables.of(BUNDLED, false);
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
        Map<String, String> files = DatasetTables.of(windhoek(), false);
        assertThat(files.get("cities.csv"))
                .isEqualTo("record,id,name,kind,country,location.latitude,location.longitude,"
                        + "existence,parent\n"
                        + "city/windhoek,windhoek,\"=HYPERLINK(\"\"x\"\"), \"\"Windhoek\"\"\nsecond "
                        + "line\",city,NA,-22.559,"
                        + "17.083,,\n");
        assertThat(files.get("names.csv")).isEqualTo("record,at,language,value\ncity/windhoek,/names/ko,ko,빈트후크\n");
    }

    @Test
    void files_spreadsheet_runNoFormula() throws IOException {
        Map<String, String> files = DatasetTables.of(windhoek(), true);
        assertThat(files.get("cities.csv"))
                .isEqualTo("\uFEFF\"record\",\"id\",\"name\",\"kind\",\"country\",\"location.latitude\","
                        + "\"location.longitude\",\"existence\",\"parent\"\r\n"
                        + "\"city/windhoek\",\"windhoek\",\"'=HYPERLINK(\"\"x\"\"), \"\"Windhoek\"\"\nsecond "
                        + "line\",\"city\",\"NA\","
                        + "\"-22.559\",\"17.083\",\"\",\"\"\r\n");
        assertThat(files.get("aliases.csv"))
                .contains(",\"'-\"\r\n", ",\"'@home\"\r\n", ",\"'＝1\"\r\n", ",\"plain\"\r\n");
    }

    @Test
    void files_lines_haveEveryRecord() throws IOException {
        assertThat(Objects.requireNonNull(DatasetTables.of(BUNDLED, true).get("dataset.ndjson"))
                        .lines())
                .hasSize((int) BUNDLED.records().count()
                        + BUNDLED.getDeclaredTotals().size()
                        + 1)
                .allSatisfy(line -> assertThat(line).contains("\"type\":"));
    }

    @Test
    void files_dictionary_hasEveryColumnInOrder() throws IOException {
        Map<String, String> files = DatasetTables.of(BUNDLED, false);
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
}
