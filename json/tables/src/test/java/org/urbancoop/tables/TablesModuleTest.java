package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** The module as a whole: what it offers, and how it runs on the module path. */
class TablesModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-tables.txt", ApiSignature.of(TablesWriter.class));
    }

    @Test
    void tables_areWrittenOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(TablesWriter.class),
                        Programs.location(UrbancoopJson.class),
                        Programs.location(City.class),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location("de.siegmar.fastcsv.writer.CsvWriter"),
                        Programs.location("com.fasterxml.jackson.core.JsonFactory")),
                "smoke/smoke.Main",
                Map.of("module-info.java", "module smoke { requires org.urbancoop.tables; }", "smoke/Main.java", """
                        package smoke;

                        import java.nio.file.Files;
                        import java.nio.file.Path;
                        import org.urbancoop.dataset.Dataset;
                        import org.urbancoop.tables.TablesWriter;

                        public class Main {
                            public static void main(String[] args) throws Exception {
                                Dataset dataset = Dataset.builder().id("a").title("A").build();
                                Path folder = Files.createTempDirectory("tables");
                                System.out.println(TablesWriter.of().write(dataset, folder));
                                System.out.println(Files.readAllLines(folder.resolve("records.csv")));
                                System.out.println(TablesWriter.class.getModule());
                            }
                        }
                        """));
        assertThat(result.output())
                .isEqualTo("[]\n[record,record_type,label, dataset,dataset,A]\nmodule org.urbancoop.tables\n");
        assertThat(result.exitCode()).isZero();
    }
}
