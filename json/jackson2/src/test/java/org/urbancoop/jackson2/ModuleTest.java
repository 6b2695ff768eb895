package org.urbancoop.jackson2;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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

/** The module as a whole: what it offers, what it needs, and how it runs alone. */
class ModuleTest {

    private static final List<Path> PATH = List.of(
            Programs.location(UrbancoopModule.class),
            Programs.location(UrbancoopJson.class),
            Programs.location(City.class),
            Programs.location("jakarta.validation.Valid"),
            Programs.location(ObjectMapper.class),
            Programs.location(JsonParser.class),
            Programs.location(JsonTypeInfo.class));

    private static final String MAIN = """
            package smoke;

            import com.fasterxml.jackson.databind.ObjectMapper;
            import org.urbancoop.city.City;

            public class Main {
                public record Trip(String name, City home) {}

                public static void main(String[] args) throws Exception {
                    ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();
                    Trip trip = mapper.readValue(
                            "{\\"name\\":\\"T\\",\\"home\\":{\\"id\\":\\"seoul\\",\\"name\\":\\"Seoul\\",\
                            \\"kind\\":\\"moon\\",\\"x\\":1.10}}",
                            Trip.class);
                    System.out.println(mapper.writeValueAsString(trip));
                    System.out.println(org.urbancoop.jackson2.UrbancoopModule.class.getModule().isNamed());
                }
            }
            """;

    private static final String PRINTED =
            "{\"name\":\"T\",\"home\":{\"type\":\"city\",\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"moon\",\"x\":"
                    + "1.10}}\n";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @Test
    void api_isTheCommittedOne() {
        String signature = ApiSignature.of(UrbancoopModule.class);
        assertThat(signature).contains("final class UrbancoopModule").doesNotContain("Binding");
        GeneratedFile.check("docs/api/urbancoop-jackson2.txt", signature);
    }

    @Test
    void module_needsTheTablesAndJackson_andReachesTheTablesByTheirBindingsOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.urbancoop.jackson2..",
                        "org.urbancoop.json.binding..",
                        "org.urbancoop.json.problem..",
                        "org.urbancoop.message..",
                        "org.urbancoop.text..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.urbancoop.jackson2"));
    }

    @Test
    void module_runsAloneOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                PATH,
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.jackson2; opens smoke; }",
                        "smoke/Main.java",
                        MAIN));
        assertThat(result.output()).isEqualTo(PRINTED + "true\n");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void module_runsAloneOnTheClassPath() {
        Result result = Programs.runOnClassPath(folder, PATH, "smoke.Main", Map.of("smoke/Main.java", MAIN));
        assertThat(result.output()).isEqualTo(PRINTED + "false\n");
        assertThat(result.exitCode()).isZero();
    }
}
