package org.urbancoop.jackson3;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.city.City;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.Programs;
import org.urbancoop.testing.Programs.Result;
import org.urbancoop.testing.Snippets;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.ObjectMapper;

/** The module as a whole: what it offers, what it needs, and how it runs alone. */
class ModuleTest {

    private static final List<Path> PATH = List.of(
            Programs.location(UrbancoopModule.class),
            Programs.location(UrbancoopJson.class),
            Programs.location(City.class),
            Programs.location("jakarta.validation.Valid"),
            Programs.location(ObjectMapper.class),
            Programs.location(JsonParser.class),
            Programs.location(JsonTypeInfo.class),
            // What urbancoop-json reads by, whichever Jackson a mapper is of.
            Programs.location("com.fasterxml.jackson.core.JsonFactory"));

    private static final String MAIN = """
        package smoke;

        import tools.jackson.databind.json.JsonMapper;
        import org.urbancoop.city.City;

        public class Main {
            public record Trip(String name, City home) {}

            public static void main(String[] args) throws Exception {
                JsonMapper mapper = JsonMapper.builder().findAndAddModules().build();
                Trip trip = mapper.readValue(
                        "{\\"name\\":\\"T\\",\\"home\\":{\\"id\\":\\"seoul\\",\\"name\\":\\"Seoul\\",\
                        \\"kind\\":\\"moon\\",\\"x\\":1.10}}",
                        Trip.class);
                System.out.println(mapper.writeValueAsString(trip));
                System.out.println(org.urbancoop.jackson3.UrbancoopModule.class.getModule().isNamed());
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
        GeneratedFile.check("docs/api/urbancoop-jackson3.txt", signature);
    }

    @Test
    void module_needsTheTablesAndJackson_andReachesTheTablesByTheirBindingsOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.urbancoop.jackson3..",
                        "org.urbancoop.json.binding..",
                        "org.urbancoop.json.problem..",
                        "org.urbancoop.message..",
                        "org.urbancoop.text..",
                        "java..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.urbancoop.jackson3"));
    }

    @Test
    void module_runsAloneOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                PATH,
                "smoke/smoke.Main",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.jackson3; opens smoke; }",
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

    private static final String BOTH = """
        package smoke;

        import org.urbancoop.city.City;

        public class Both {
            public static void main(String[] args) throws Exception {
                var two = new com.fasterxml.jackson.databind.ObjectMapper().findAndRegisterModules();
                var three = tools.jackson.databind.json.JsonMapper.builder().findAndAddModules().build();
                City seoul = three.readValue(
                        "{\\"id\\":\\"seoul\\",\\"name\\":\\"Seoul\\",\\"kind\\":\\"moon\\",\\"x\\":1.10}", \
                        City.class);
                String written = two.writeValueAsString(seoul);
                System.out.println(written);
                System.out.println(two.readValue(three.writeValueAsString(seoul), City.class).equals(seoul));
                try {
                    three.readValue("{}", City.class);
                } catch (org.urbancoop.jackson3.JsonProblemException e) {
                    System.out.println(e.getProblem().code());
                }
                try {
                    two.readValue("{}", City.class);
                } catch (org.urbancoop.jackson2.JsonProblemException e) {
                    System.out.println(e.getProblem().code());
                }
            }
        }
        """;

    private static final String BOTH_PRINT = """
        {"type":"city","id":"seoul","name":"Seoul","kind":"moon","x":1.10}
        true
        missing-member
        missing-member
        """;

    private static List<Path> both() {
        List<Path> path = new ArrayList<>(PATH);
        path.add(Programs.location(org.urbancoop.jackson2.UrbancoopModule.class));
        path.add(Programs.location("com.fasterxml.jackson.databind.ObjectMapper"));
        return path;
    }

    @Test
    void both_runTogetherOnTheModulePath() {
        Result result = Programs.runModule(
                folder,
                both(),
                "smoke/smoke.Both",
                Map.of(
                        "module-info.java",
                        "module smoke { requires org.urbancoop.jackson2; requires org.urbancoop.jackson3; }",
                        "smoke/Both.java",
                        BOTH));
        assertThat(result.output()).isEqualTo(BOTH_PRINT);
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void both_runTogetherOnTheClassPath() {
        Result result = Programs.runOnClassPath(folder, both(), "smoke.Both", Map.of("smoke/Both.java", BOTH));
        assertThat(result.output()).isEqualTo(BOTH_PRINT);
        assertThat(result.exitCode()).isZero();
    }

    static List<Snippets> snippets() {
        return Snippets.documents().stream()
                .flatMap(document -> Snippets.of(document).stream())
                .filter(snippet -> snippet.code().contains("UrbancoopModule"))
                // Runs beside the tests of the service, which have Spring.
                .filter(snippet -> !snippet.code().contains("org.springframework"))
                .toList();
    }

    @Test
    void snippets_areThere() {
        assertThat(snippets()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void code_ofTheDocuments_runs(Snippets snippet) {
        snippet.run(folder);
    }
}
