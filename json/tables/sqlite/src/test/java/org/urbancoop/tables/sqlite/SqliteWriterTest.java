package org.urbancoop.tables.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.amount.Money;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.testkit.Arbitraries;

/** The database of a dataset, read as any program reads it. */
class SqliteWriterTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    private DatabaseReader write(Dataset dataset) throws IOException, SQLException {
        Path file = folder.resolve("cooperation.sqlite");
        SqliteWriter.of().withPersonalData().write(dataset, file);
        return new DatabaseReader(file);
    }

    /** The cells of a table; those of numbers of a view without the digits that only its tables keep. */
    private static List<List<String>> expected(Table table, Dataset dataset) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        table.rows(dataset, cells -> {
            List<String> row = new ArrayList<>(cells);
            for (int i = 0; i < row.size(); i++) {
                if (table.isFlat()
                        && table.columns().get(i).type() == Column.Type.NUMBER
                        && !row.get(i).isEmpty()) {
                    double number = Double.parseDouble(row.get(i));
                    row.set(i, DatabaseReader.plain(Double.toString(number)));
                }
            }
            rows.add(row);
        });
        return rows;
    }

    private static void check(DatabaseReader reader, Dataset dataset) throws IOException, SQLException {
        for (Table table : Table.all()) {
            List<List<String>> cells = reader.cells(table);
            // A view of two tables that are joined has no promised order but by ORDER BY, which it has.
            assertThat(cells).as(table.name()).isEqualTo(expected(table, dataset));
        }
    }

    @Test
    void cells_bundled_areThoseOfTheTables() throws IOException, SQLException {
        try (DatabaseReader reader = write(BUNDLED)) {
            check(reader, BUNDLED);
            assertThat(reader.query("PRAGMA integrity_check")).containsExactly(List.of("ok"));
            assertThat(reader.query("PRAGMA foreign_key_check")).isEmpty();
        }
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void cells_arbitrary_areThoseOfTheTables(@ForAll("datasets") Dataset dataset) throws IOException, SQLException {
        Path file = Files.createTempFile("arbitrary", ".sqlite");
        try {
            SqliteWriter.of().withPersonalData().write(dataset, file);
            try (DatabaseReader reader = new DatabaseReader(file)) {
                check(reader, dataset);
            }
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    static net.jqwik.api.Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets()
                .map(dataset -> dataset.toBuilder()
                        .sources(once(dataset.getSources(), CooperationRecord::reference))
                        .cities(once(dataset.getCities(), CooperationRecord::reference))
                        .organizations(once(dataset.getOrganizations(), CooperationRecord::reference))
                        .agreements(once(dataset.getAgreements(), CooperationRecord::reference))
                        .projects(once(dataset.getProjects(), CooperationRecord::reference))
                        .events(once(dataset.getEvents(), CooperationRecord::reference))
                        .programs(once(dataset.getPrograms(), CooperationRecord::reference))
                        .declaredTotals(once(dataset.getDeclaredTotals(), total -> total.getId()))
                        .build());
    }

    private static <T> List<T> once(List<T> all, Function<T, Object> key) {
        Map<Object, T> kept = new LinkedHashMap<>();
        all.forEach(each -> kept.putIfAbsent(key.apply(each), each));
        return List.copyOf(kept.values());
    }

    private static City.Builder city(String id) {
        return City.builder().id(id).name("City of " + id).kind(CityKind.CITY);
    }

    private static Organization.Builder organization(String id) {
        return Organization.builder().id(id).name("The " + id).kind(OrganizationKind.NGO);
    }

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("a").title("A");
    }

    /** An organization stands for its city; a country alone has a name and no city; what is not there has nothing. */
    @Test
    void partners_partiesOfEveryKind() throws IOException, SQLException {
        Dataset dataset = dataset()
                .addCity(city("seoul").country(Country.of("KR")).build())
                .addOrganization(organization("metro")
                        .city(RecordReference.parse("city/seoul"))
                        .represents(RecordReference.parse("city/nowhere"))
                        .build())
                .addOrganization(organization("government")
                        .represents(RecordReference.parse("city/seoul"))
                        .build())
                .addOrganization(organization("bank").country(Country.of("PH")).build())
                .addAgreement(Agreement.builder()
                        .id("one")
                        .kind(AgreementKind.SISTER_CITY)
                        .addParties(
                                Reference.parse("country/NA"),
                                Reference.parse("city/seoul"),
                                Reference.parse("country/QQ"),
                                Reference.parse("city/nowhere"),
                                Reference.parse("organization/metro"),
                                Reference.parse("organization/government"),
                                Reference.parse("organization/bank"),
                                Reference.parse("country/NA"))
                        .build())
                .build();
        try (DatabaseReader reader = write(dataset)) {
            check(reader, dataset);
            assertThat(reader.query(
                            "SELECT party_a, a_label, a_country, a_region_label, party_b, b_label FROM partners"))
                    .contains(
                            List.of("country/NA", "Namibia", "NA", "Africa", "city/seoul", "City of seoul"),
                            List.of("organization/metro", "The metro", "KR", "Asia", "organization/bank", "The bank"),
                            List.of("city/seoul", "City of seoul", "KR", "Asia", "city/nowhere", "NULL"))
                    .hasSize(7 * 6 / 2);
        }
    }

    @Test
    void numbers_keepTheirDigits() throws IOException, SQLException {
        Dataset dataset = dataset()
                .addCity(city("a").location(Coordinates.of("25.04776", "1.10")).build())
                .addProject(Project.builder()
                        .id("p")
                        .title("P")
                        .budget(Money.of(new BigDecimal("12345678901234567.89"), Currency.of("KRW")))
                        .build())
                .build();
        try (DatabaseReader reader = write(dataset)) {
            check(reader, dataset);
            assertThat(reader.query(
                            "SELECT typeof(location_latitude), location_latitude, location_longitude FROM cities"))
                    .containsExactly(List.of("real", "25.04776", "1.1"));
            assertThat(reader.query("SELECT * FROM number_digits"))
                    .containsExactlyInAnyOrder(
                            List.of("cities", "city/a", "", "location_longitude", "1.10"),
                            List.of("projects", "project/p", "", "budget_amount", "12345678901234567.89"));
        }
    }

    @Test
    void tables_areTypedAndKeyed() throws IOException, SQLException {
        try (DatabaseReader reader = write(BUNDLED)) {
            long flat = Table.all().stream().filter(Table::isFlat).count();
            assertThat(reader.query("SELECT name FROM pragma_table_list WHERE type = 'view' AND schema = 'main'"))
                    .hasSize((int) flat);
            assertThat(reader.query("SELECT name FROM pragma_table_list WHERE type = 'table' AND strict"))
                    .hasSize(Table.all().size() - (int) flat + 1);
            for (Table table : Table.all()) {
                if (table.isFlat()) {
                    continue;
                }
                List<List<String>> keys = reader.query(
                        "SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list('" + table.name() + "')");
                assertThat(keys)
                        .as(table.name())
                        .containsExactlyInAnyOrderElementsOf(table.columns().stream()
                                .flatMap(column -> column.foreignKey().stream()
                                        .map(key -> List.of(column.name(), key.table(), key.column())))
                                .toList());
                for (List<String> key : keys) {
                    assertThat(reader.query("EXPLAIN QUERY PLAN SELECT * FROM " + table + " WHERE " + key.get(0)
                                            + " = 'x'")
                                    .toString())
                            .contains("USING INDEX");
                }
                assertThat(reader.query("EXPLAIN QUERY PLAN SELECT * FROM " + table + " WHERE "
                                        + table.primaryKey().get(0).name() + " = 'x'")
                                .toString())
                        .contains("USING INDEX");
            }
            assertThat(reader.query("PRAGMA application_id")).containsExactly(List.of("1970430563"));
            assertThat(reader.query("PRAGMA user_version")).containsExactly(List.of("1"));
        }
    }

    @Test
    void tables_refuseWhatNoDatasetHas() throws IOException, SQLException {
        try (DatabaseReader reader = write(BUNDLED)) {
            for (String wrong : List.of(
                    "UPDATE events SET event_when_precision = 'nearly'",
                    "UPDATE agreements SET approval_required = 2",
                    "UPDATE cities SET location_latitude = 'north'",
                    "UPDATE cities SET record = NULL",
                    "UPDATE cities SET record = 'city/seoul'")) {
                assertThatThrownBy(() -> reader.execute(wrong))
                        .as(wrong)
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("SQLITE_CONSTRAINT");
            }
            reader.execute("PRAGMA foreign_keys = ON");
            assertThatThrownBy(() -> reader.execute("UPDATE cities SET parent = 'city/nowhere'"))
                    .hasMessageContaining("FOREIGN KEY");
        }
    }

    @Test
    void cells_withoutValue_areNull() throws IOException, SQLException {
        try (DatabaseReader reader = write(BUNDLED)) {
            for (Table table : Table.all()) {
                for (Column column : table.columns()) {
                    assertThat(reader.query("SELECT count(*) FROM " + table + " WHERE " + column.name() + " = ''"))
                            .as("%s.%s", table, column)
                            .containsExactly(List.of("0"));
                }
            }
            assertThat(reader.query("SELECT count(*) > 0 FROM agreements WHERE signed IS NULL"))
                    .containsExactly(List.of("1"));
        }
    }

    @Test
    void references_toWhatIsNotThere_areWrittenAndFound() throws IOException, SQLException {
        Dataset dataset = dataset()
                .addCity(city("a").parent(RecordReference.parse("city/nowhere")).build())
                .build();
        try (DatabaseReader reader = write(dataset)) {
            check(reader, dataset);
            assertThat(reader.query("PRAGMA foreign_key_check"))
                    .extracting(row -> row.get(0) + " " + row.get(2))
                    .containsExactly("cities records");
        }
    }

    @Test
    void personalData_isLeftOutUnlessAskedFor() throws IOException, SQLException {
        String persons = "SELECT count(*) > 0 FROM participants WHERE person_name IS NOT NULL UNION ALL"
                + " SELECT count(*) > 0 FROM contacts";
        try (DatabaseReader reader = write(BUNDLED)) {
            assertThat(reader.query(persons)).containsExactly(List.of("1"), List.of("1"));
        }
        Path file = folder.resolve("shared.sqlite");
        SqliteWriter.of().write(BUNDLED, file);
        try (DatabaseReader reader = new DatabaseReader(file)) {
            check(reader, BUNDLED.withoutPersonalData());
            assertThat(reader.query(persons)).containsExactly(List.of("0"), List.of("0"));
        }
    }

    @Test
    void write_sameDataset_sameBytes() throws IOException {
        Path first = folder.resolve("first.sqlite");
        Path second = folder.resolve("second.sqlite");
        SqliteWriter.of().write(BUNDLED, first);
        SqliteWriter.of().write(BUNDLED, second);
        assertThat(first).hasSameBinaryContentAs(second);
    }

    private void refused(Dataset dataset, Path file, String... message) throws IOException {
        List<String> before = files(folder);
        List<String> temporary = files(Path.of(System.getProperty("java.io.tmpdir")));
        assertThatThrownBy(() -> SqliteWriter.of().write(dataset, file))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContainingAll(message)
                .hasMessageContaining(file.toString());
        assertThat(files(folder)).isEqualTo(before);
        assertThat(files(Path.of(System.getProperty("java.io.tmpdir"))))
                .filteredOn(name -> name.matches("urbancoop-\\d+"))
                .isSubsetOf(temporary);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void write_tellsWhatIsWrong_andLeavesNothing() throws IOException {
        Path file = folder.resolve("a.sqlite");
        Files.writeString(file, "old");
        refused(
                dataset().addCity(city("a").build()).addCity(city("a").build()).build(),
                file,
                "city/a is there twice in cities, and a database has each key once");
        refused(
                dataset().addCity(city("a").addAliases("S\ud83dul").build()).build(),
                file,
                "column alias_value of city/a in aliases holds half a character, U+D83D, at character 2");
        assertThat(file).hasContent("old");
        refused(BUNDLED, folder.resolve("missing/a.sqlite"), "folder");
        refused(BUNDLED, Files.createDirectory(folder.resolve("folder")), "folder");
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        refused(BUNDLED, full, "/dev/full: ");
    }

    @Test
    void write_replacesAFile() throws IOException, SQLException {
        write(BUNDLED).close();
        try (DatabaseReader reader = write(dataset().build())) {
            assertThat(reader.query("SELECT * FROM records")).containsExactly(List.of("dataset", "dataset", "A"));
        }
    }
}
