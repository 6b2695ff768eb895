package org.urbancoop.tables.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.format.ReadResult;
import org.urbancoop.format.Written;
import org.urbancoop.place.Coordinates;
import org.urbancoop.tables.sheet.UnreadableSheetException;
import org.urbancoop.testing.FormatConformance;

/** What every format promises, kept by databases; and what becomes of databases that others changed. */
class SqliteFormatTest extends FormatConformance {

    private static final FormatOptions KEEPING =
            FormatOptions.builder().keepsPersonalData(true).build();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Override
    protected Format format() {
        return new SqliteFormat();
    }

    /** A database takes longer to make than any other file. */
    @Override
    @Property(tries = 10, shrinking = ShrinkingMode.OFF)
    protected void account_isComplete(@ForAll("datasets") Dataset dataset) throws IOException {
        super.account_isComplete(dataset);
    }

    private Path bundled() throws IOException {
        Path file = folder.resolve("a b?mode=rwc&x.sqlite");
        Written written = Formats.installed()
                .byFileName(String.valueOf(file.getFileName()))
                .write(UrbancoopDataset.load(), FormatOutput.file(file), KEEPING);
        assertThat(written.losses()).isEmpty();
        assertThat(written.records())
                .isEqualTo(UrbancoopDataset.load().records().count()
                        + UrbancoopDataset.load().getDeclaredTotals().size());
        return file;
    }

    private ReadResult changed(String... statements) throws IOException, SQLException {
        Path file = folder.resolve("changed.sqlite");
        Files.copy(bundled(), file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String sql : statements) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
        }
        return Formats.installed().of(FormatInput.of(file)).read(FormatInput.of(file), FormatOptions.standard());
    }

    private static List<String> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.matches("urbancoop-\\d+"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bundled_outAndIn_isEqual() throws IOException {
        Path file = bundled();
        List<String> before = temporary();
        ReadResult read = format().read(FormatInput.of(file), FormatOptions.standard());
        assertThat(read.dataset()).contains(UrbancoopDataset.load());
        assertThat(read.problems()).isEmpty();
        assertThat(temporary()).isSubsetOf(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    /** The program that everybody has is no part of this: it reads the file as it stands. */
    @Test
    void file_isReadBySqlite3() throws IOException, InterruptedException {
        Path program = Path.of("/usr/bin/sqlite3");
        assumeThat(program).exists();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "-readonly",
                        "file:" + bundled().toString().replace("?", "%3f").replace(" ", "%20"),
                        "SELECT count(*), typeof(min(location_latitude)) FROM cities;"
                                + "SELECT country, label FROM countries WHERE country = 'NA';")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo(UrbancoopDataset.load().getCities().size() + "|real\nNA|Namibia\n");
    }

    @Test
    void changedRows_areReadAsTheyAre_andProblemsNameTheCell() throws IOException, SQLException {
        ReadResult read = changed(
                "UPDATE cities SET name = 'Keijō' WHERE record = 'city/seoul'",
                "UPDATE cities SET location_latitude = 12.5 WHERE record = 'city/seoul'",
                "UPDATE cities SET name = NULL WHERE record = 'city/da-nang'",
                "ALTER TABLE cities ADD COLUMN mayor TEXT",
                "CREATE TABLE notes (line TEXT)");
        City seoul = read.dataset().orElseThrow().getCities().stream()
                .filter(city -> city.getId().toString().equals("seoul"))
                .findFirst()
                .orElseThrow();
        assertThat(seoul.getName()).isEqualTo("Keijō");
        assertThat(seoul.getLocation().orElseThrow().getLatitude()).hasToString("12.5");
        assertThat(read.rejected())
                .extracting(rejected -> rejected.pointer().toString())
                .contains("/city~1da-nang");
        assertThat(read.problems())
                .extracting(problem -> problem.code() + " " + problem.location().orElseThrow())
                .anyMatch(problem -> problem.matches("missing-member cities!A\\d+"))
                .anyMatch(problem -> problem.matches("column-not-known cities![A-Z]+1"));
    }

    @Test
    void numberThatSomebodyChanged_isNotReadWithItsOldDigits() throws IOException, SQLException {
        Path file = folder.resolve("digits.sqlite");
        Dataset dataset = Dataset.builder()
                .id("a")
                .title("A")
                .addCity(City.builder()
                        .id("a")
                        .name("A")
                        .kind(CityKind.CITY)
                        .location(Coordinates.of("1.10", "2.20"))
                        .build())
                .build();
        format().write(dataset, FormatOutput.file(file), KEEPING);
        assertThat(format().read(FormatInput.of(file), KEEPING).dataset()).contains(dataset);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("UPDATE cities SET location_latitude = 3");
        }
        assertThat(format().read(FormatInput.of(file), KEEPING)
                        .orElseThrow()
                        .getCities()
                        .get(0)
                        .getLocation())
                .contains(Coordinates.of("3", "2.20"));
    }

    @Test
    void halfACharacter_isRefusedWithItsPlace_alsoIntoAStream() {
        Dataset dataset = Dataset.builder()
                .id("a")
                .title("A")
                .addCity(City.builder()
                        .id("a")
                        .name("A")
                        .kind(CityKind.CITY)
                        .addAliases("S\ud83dul")
                        .build())
                .build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        assertThatThrownBy(() -> format().write(dataset, FormatOutput.stream(to), KEEPING))
                .hasMessage("sqlite: column alias_value of city/a in aliases holds half a character, U+D83D, at"
                        + " character 2");
        assertThat(to.size()).isZero();
    }

    @Test
    void databasesOfOthers_areNotTakenForOurs() throws IOException, SQLException {
        Path file = folder.resolve("other.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            connection.createStatement().execute("CREATE TABLE cities (name TEXT)");
            connection.createStatement().execute("CREATE VIEW dataset AS SELECT 'dataset' AS record, 'a' AS id");
        }
        assertThat(format().recognises(FormatInput.of(file).start())).isFalse();
        assertThat(format().read(FormatInput.of(file), KEEPING).problems())
                .extracting(problem -> problem.code())
                .contains("missing-header");
    }

    private void refused(Path file, String code) throws IOException {
        List<String> before = temporary();
        assertThatThrownBy(() -> format().read(FormatInput.of(file), KEEPING))
                .isInstanceOfSatisfying(
                        UnreadableSheetException.class,
                        e -> assertThat(e.code()).isEqualTo(code));
        assertThat(temporary()).isSubsetOf(before);
    }

    @Test
    void filesThatAreDamaged_areRefused_andNothingIsLeft() throws IOException {
        byte[] whole = Files.readAllBytes(bundled());
        Path file = folder.resolve("damaged.sqlite");
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        refused(file, "database-damaged");
        Files.write(file, Arrays.copyOf(whole, 200));
        refused(file, "database-damaged");
        Files.write(file, "name,country\n".getBytes(StandardCharsets.UTF_8));
        refused(file, "not-a-database");
        Files.write(file, new byte[0]);
        refused(file, "not-a-database");
    }

    @Test
    void changesThatAreNotInTheFileYet_areNotOverlooked() throws IOException, SQLException {
        Path file = folder.resolve("open.sqlite");
        Files.copy(bundled(), file);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
            }
            try (Statement statement = connection.createStatement()) {
                statement.execute("UPDATE cities SET name = 'Keijō' WHERE record = 'city/seoul'");
            }
            refused(file, "database-in-use");
        }
        assertThat(format().read(FormatInput.of(file), KEEPING).orElseThrow().getCities().stream()
                        .map(City::getName)
                        .collect(Collectors.toSet()))
                .contains("Keijō");
    }
}
