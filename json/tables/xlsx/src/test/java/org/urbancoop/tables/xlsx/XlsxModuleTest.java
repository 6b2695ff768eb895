package org.urbancoop.tables.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** The module as a whole: what it offers, and how it runs on the module path. */
class XlsxModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-tables-xlsx.txt", ApiSignature.of(XlsxSheetFormat.class));
    }

    @Test
    void format_isFoundOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(XlsxSheetFormat.class),
                        Programs.location(Sheets.class),
                        Programs.location("org.urbancoop.json.UrbancoopJson"),
                        Programs.location(City.class),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location("de.siegmar.fastcsv.writer.CsvWriter"),
                        Programs.location("com.fasterxml.jackson.core.JsonFactory")),
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.tables.xlsx; }",
                        "smoke/Main.java",
                        """
                        package smoke;

                        import org.urbancoop.tables.sheet.SheetFormat;

                        public class Main {
                            public static void main(String[] args) {
                                System.out.println(SheetFormat.all().get(0).getClass().getModule());
                            }
                        }
                        """));
        assertThat(result.output()).isEqualTo("module org.urbancoop.tables.xlsx\n");
        assertThat(result.exitCode()).isZero();
    }
}
