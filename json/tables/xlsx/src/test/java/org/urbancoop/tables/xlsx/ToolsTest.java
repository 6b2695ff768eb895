package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.place.Coordinates;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.tables.Column;
import org.urbancoop.tables.Table;
import org.urbancoop.tables.TablesWriter;
import org.urbancoop.tables.sqlite.SqliteWriter;
import org.urbancoop.testing.GeneratedFile;

/**
 * Every table output, read by the programs that people have, without a cast: {@code mvn -Ptools verify}. Each is a
 * script in {@code src/test/tools}, which compares what it reads with what the look-ups of the dataset say.
 */
@Tag("tools")
class ToolsTest {

    private static final Path SCRIPTS = GeneratedFile.path("json/tables/xlsx/src/test/tools");
    private static final Pattern PARQUET = Pattern.compile("## Parquet\n.*?```sql\n(.*?)```", Pattern.DOTALL);
    private static final long MINUTES = 5;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    /** The bundled dataset, and what programs take for something else. */
    private static Dataset dataset() {
        return UrbancoopDataset.load().toBuilder()
                .addCity(City.builder()
                        .id("windhoek")
                        .name("Windhoek")
                        .kind(CityKind.CITY)
                        .country(Country.of("NA"))
                        .location(Coordinates.of("-22.560", "17.0833"))
                        .addAliases("NA", "007", "1e5", "TRUE", "null", "NaN", "2020-01-01", "1.10", "0x1F", "12:30")
                        .addAliases("=1+1", "@SUM(A1)", "a \"b\",\n;\tc", "빈트후크 😀", "#N/A", "'x", "nan")
                        .build())
                .build()
                .withoutPersonalData();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        /usr/bin/python3 tables.py | apt-get install python3-pandas python3-openpyxl
        Rscript --vanilla tables.R | apt-get install r-base-core r-cran-readxl r-cran-rsqlite r-cran-jsonlite
        node tables.mjs            | Node.js 20 with npm
        node package.mjs           | Node.js 20 with npm
        sh tables.sh               | apt-get install sqlite3
        """)
    void outputs_areReadWithoutACast(String command, String needs) throws IOException, InterruptedException {
        Dataset dataset = dataset();
        TablesWriter.of().write(dataset, folder.resolve("tables"));
        assertThat(XlsxWriter.of().write(dataset, folder.resolve("cooperation.xlsx")))
                .isEmpty();
        SqliteWriter.of().write(dataset, folder.resolve("cooperation.sqlite"));
        Files.writeString(folder.resolve("expected.tsv"), expected(dataset));
        Files.writeString(folder.resolve("facts.tsv"), facts(dataset));
        Files.writeString(folder.resolve("parquet.sql"), parquet());
        Path scripts = folder.resolve("tools");
        Files.createDirectory(scripts);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, scripts.resolve(file.getFileName()));
            }
        }
        if (command.startsWith("node")) {
            run(scripts, needs, "npm", "install", "--loglevel=error");
        }
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.add(folder.toString());
        words.add(folder.resolve("parquet.sql").toString());
        System.out.print(run(scripts, needs, words.toArray(String[]::new)));
    }

    private static String run(Path where, String needs, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(where, "output", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(where.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(command[0] + " does not run here; needed: " + needs, e);
        }
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("%s took too long\n%s", command[0], text).isTrue();
        assertThat(process.exitValue())
                .as("%s\n%s\n(needed: %s)", String.join(" ", command), text, needs)
                .isZero();
        return text;
    }

    /** The statements of the page, so that it says what works. */
    private static String parquet() throws IOException {
        Matcher page = PARQUET.matcher(Files.readString(GeneratedFile.path("docs/tables.md")));
        assertThat(page.find()).isTrue();
        return page.group(1);
    }

    // ------------------------------------------------------------------------------------------ what Java knows

    /** A line for each column: its type, how many cells are filled, and what they come to. */
    private static String expected(Dataset dataset) throws IOException {
        StringBuilder lines =
                new StringBuilder("table_name\tcolumn_name\tdata_type\trow_count\tfilled\ttotal\tfirst\tlast\n");
        for (Table table : Table.all()) {
            List<List<String>> rows = new ArrayList<>();
            table.rows(dataset, cells -> rows.add(List.copyOf(cells)));
            for (int i = 0; i < table.columns().size(); i++) {
                Column column = table.columns().get(i);
                int place = i;
                List<String> filled = rows.stream()
                        .map(row -> row.get(place))
                        .filter(cell -> !cell.isEmpty())
                        .sorted()
                        .toList();
                boolean hasDays = column.type() == Column.Type.DATE && !filled.isEmpty();
                lines.append(String.join(
                                "\t",
                                table.name(),
                                column.name(),
                                column.type().name().toLowerCase(Locale.ROOT),
                                String.valueOf(rows.size()),
                                String.valueOf(filled.size()),
                                filled.stream()
                                        .map(cell -> amount(column, cell))
                                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                                        .toPlainString(),
                                hasDays ? filled.get(0) : "",
                                hasDays ? filled.get(filled.size() - 1) : ""))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    /** What a cell adds to its column: a text its characters, a truth 1, a number itself. */
    private static BigDecimal amount(Column column, String cell) {
        return switch (column.type()) {
            case STRING -> BigDecimal.valueOf(cell.codePointCount(0, cell.length()));
            case BOOLEAN -> cell.equals("true") ? BigDecimal.ONE : BigDecimal.ZERO;
            case NUMBER, INTEGER -> new BigDecimal(cell);
            case DATE -> BigDecimal.ZERO;
        };
    }

    /** What the look-ups of the dataset say, which know nothing of tables. */
    private static String facts(Dataset dataset) {
        Map<String, Object> facts = new TreeMap<>(dataset.records()
                .collect(Collectors.groupingBy(entry -> entry.getType().toString(), Collectors.counting())));
        facts.put("NA", Country.of("NA").label(Locale.ENGLISH));
        facts.put("projects in MN", dataset.projectsIn(Country.MN).size());
        Reference seoul = Reference.parse("city/seoul");
        Map<String, Long> partners = dataset.agreementsOf(seoul).stream()
                .flatMap(agreement -> agreement.getParties().stream())
                .distinct()
                .filter(party -> !party.equals(seoul))
                .flatMap(party -> dataset.find(party).stream())
                .filter(City.class::isInstance)
                .map(CooperationRecord.class::cast)
                .map(party -> ((City) party)
                        .getCountry()
                        .orElseThrow()
                        .region()
                        .orElseThrow()
                        .label(Locale.ENGLISH))
                .collect(Collectors.groupingBy(region -> "partners of Seoul in " + region, Collectors.counting()));
        facts.putAll(partners);
        return "fact\tvalue\n"
                + facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "\t" + fact.getValue() + "\n")
                        .collect(Collectors.joining());
    }
}
