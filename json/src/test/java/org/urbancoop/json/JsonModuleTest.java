package org.urbancoop.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;

/** The module as a whole: its layers, what it offers, and how it runs on the module path. */
class JsonModuleTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        String signature = ApiSignature.of(UrbancoopJson.class);
        assertThat(signature)
                .contains("final class UrbancoopJson\n")
                .doesNotContain("Immutable", "JsonParser", "JsonGenerator");
        GeneratedFile.check("docs/api/urbancoop-json.txt", signature);
    }

    @Test
    void json_needsCoreAndTheStreamsOfJacksonAndNothingElse() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.urbancoop..", "java..", "com.fasterxml.jackson.core..", "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .withImportOption(location -> !location.contains("/core/"))
                        .importPackages("org.urbancoop.json"));
    }

    @Test
    void json_readsAndWritesOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                List.of(
                        Programs.location(UrbancoopJson.class),
                        Programs.location(City.class),
                        Programs.location("jakarta.validation.Valid"),
                        Programs.location(JsonFactory.class)),
                "smoke/smoke.Main",
                Map.of("module-info.java", "module smoke { requires org.urbancoop.json; }", "smoke/Main.java", """
                        package smoke;

                        import org.urbancoop.city.City;
                        import org.urbancoop.json.UrbancoopJson;

                        public class Main {
                            public static void main(String[] args) {
                                String text = "{'id': 'seoul', 'name': 'Seoul', 'kind': 'city'}".replace('\\'', '"');
                                City city = UrbancoopJson.of().read(text, City.class);
                                System.out.println(city.getName());
                                System.out.println(UrbancoopJson.class.getModule());
                            }
                        }
                        """));
        assertThat(result.output()).isEqualTo("Seoul\nmodule org.urbancoop.json\n");
        assertThat(result.exitCode()).isZero();
    }
}
