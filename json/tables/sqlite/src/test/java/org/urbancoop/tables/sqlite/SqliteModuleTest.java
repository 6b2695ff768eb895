package org.urbancoop.tables.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.tables.Table;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** The module as a whole: what it offers, and how it runs on the module path. */
class SqliteModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-tables-sqlite.txt", ApiSignature.of(SqliteWriter.class));
    }

    @Test
    void database_isWrittenOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(SqliteWriter.class),
                        Programs.location(Table.class),
                        Programs.location("org.urbancoop.json.UrbancoopJson"),
                        Programs.location(City.class),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location("de.siegmar.fastcsv.writer.CsvWriter"),
                        Programs.location("org.sqlite.JDBC"),
                        Programs.location("com.fasterxml.jackson.core.JsonFactory")),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.tables.sqlite; requires java.sql; }",
                        "smoke/Main.java",
                        """
                        package smoke;

                        import java.nio.file.Files;
                        import java.nio.file.Path;
                        import java.sql.DriverManager;
                        import org.urbancoop.dataset.Dataset;
                        import org.urbancoop.tables.sqlite.SqliteWriter;

                        public class Main {
                            public static void main(String[] args) throws Exception {
                                Dataset dataset = Dataset.builder().id("a").title("A").build();
                                Path file = Files.createTempDirectory("tables").resolve("a.sqlite");
                                SqliteWriter.of().write(dataset, file);
                                try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                                        var result = connection.createStatement()
                                                .executeQuery("SELECT label FROM records")) {
                                    System.out.println(result.getString(1));
                                }
                                System.out.println(SqliteWriter.class.getModule());
                            }
                        }
                        """));
        assertThat(result.output()).isEqualTo("A\nmodule org.urbancoop.tables.sqlite\n");
        assertThat(result.exitCode()).isZero();
    }
}
