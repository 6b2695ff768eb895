package org.urbancoop.data;

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
class DataModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-data.txt", ApiSignature.of(UrbancoopDataset.class));
    }

    @Test
    void dataset_opensOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(UrbancoopDataset.class),
                        Programs.location(UrbancoopJson.class),
                        Programs.location(City.class),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location("com.fasterxml.jackson.core.JsonFactory")),
                "smoke/smoke.Main",
                Map.of("module-info.java", "module smoke { requires org.urbancoop.data; }", "smoke/Main.java", """
                        package smoke;

                        import org.urbancoop.data.UrbancoopDataset;
                        import org.urbancoop.dataset.Dataset;
                        import org.urbancoop.reference.Reference;

                        public class Main {
                            public static void main(String[] args) {
                                Dataset dataset = UrbancoopDataset.load();
                                System.out.println(dataset.city(Reference.parse("city/seoul")).orElseThrow().getName());
                                System.out.println(UrbancoopDataset.class.getModule());
                            }
                        }
                        """));
        assertThat(result.output()).isEqualTo("Seoul\nmodule org.urbancoop.data\n");
        assertThat(result.exitCode()).isZero();
    }
}
