package org.urbancoop.json.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.message.Location;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.ValidationReport;

/** What is published serves who has the folder and nothing of ours: here, and in two other languages. */
class ConformanceRunnersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Path FOLDER = GeneratedFile.path(ConformanceCorpusTest.FOLDER);

    /** The types by the names of their definitions. */
    private static final Map<String, Class<? extends Extensible>> TYPES = types();

    private static Map<String, Class<? extends Extensible>> types() {
        Map<String, Class<? extends Extensible>> types =
                Tables.ALL.stream().collect(Collectors.toMap(table -> table.typeName(), table -> table.type()));
        types.put("CooperationRecord", CooperationRecord.class);
        return types;
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(FOLDER.resolve(file).toFile());
    }

    @Test
    void manifest_isOfItsSchema() throws IOException {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(json("manifest.schema.json"))
                        .validate(json("manifest.json")))
                .isEmpty();
        assertThat(json("manifest.json").get("manifestVersion").asText()).isEqualTo(Manifest.VERSION);
    }

    /** The files as they lie there give the findings that the manifest names, in their order, and no other. */
    @Test
    void library_findsWhatTheManifestSays_andNothingElse() throws IOException {
        JsonNode manifest = json("manifest.json");
        JsonNode codes = manifest.get("codes");
        for (JsonNode document : manifest.get("documents")) {
            Path file = FOLDER.resolve(document.get("file").asText());
            Class<? extends Extensible> type =
                    Objects.requireNonNull(TYPES.get(document.get("definition").asText()));
            List<String> wanted = new ArrayList<>();
            document.get("findings")
                    .forEach(each -> wanted.add(line(
                            each.get("code").asText(),
                            codes.at("/" + each.get("code").asText() + "/severity")
                                    .asText(),
                            each.path("decided").asBoolean(true),
                            each.get("pointer").asText(),
                            each.get("line").asInt() + ":" + each.get("column").asInt())));
            assertThat(found(file, type)).as(file.toString()).isEqualTo(wanted);
            assertThat(isRead(file, type))
                    .as(file.toString())
                    .isEqualTo(document.get("reader").asText().equals("accepts"));
        }
    }

    private static boolean isRead(Path file, Class<? extends Extensible> type) throws IOException {
        try {
            UrbancoopJson.of().read(file, type);
            return true;
        } catch (UrbancoopJsonException e) {
            return false;
        }
    }

    private static String line(String code, String severity, boolean decided, String pointer, String location) {
        return "%s %s %s '%s' %s".formatted(code, severity, decided ? "decided" : "undecided", pointer, location);
    }

    private static String line(Finding finding, String pointer, Location location) {
        return line(finding.code(), finding.severity().toString(), finding.decided(), pointer, location.toString());
    }

    private static List<String> found(Path file, Class<? extends Extensible> type) throws IOException {
        if (type == Dataset.class) {
            return findings(JsonValidator.standard().validate(file))
                    .map(finding -> line(
                            finding,
                            finding.documentPointer().orElse(finding.pointer()).toString(),
                            finding.location().orElseThrow()))
                    .toList();
        }
        Decoded<? extends Extensible> decoded = UrbancoopJson.of().decode(Files.readAllBytes(file), type);
        Stream<String> problems = decoded.problems().stream().map(ConformanceRunnersTest::line);
        Stream<Finding> findings = decoded.value().stream()
                .map(RecordValidator.standard()::validate)
                .flatMap(ConformanceRunnersTest::findings);
        return Stream.concat(problems, findings.map(finding -> {
                    JsonPointer place = decoded.documentPointer(finding.pointer());
                    Location location = decoded.locationsOf(List.of(place)).get(place);
                    return line(finding, place.toString(), Objects.requireNonNull(location));
                }))
                .toList();
    }

    private static String line(JsonProblem problem) {
        return line(
                problem.code().toString(),
                problem.severity().toString(),
                true,
                problem.pointer().toString(),
                problem.location().toString());
    }

    private static Stream<Finding> findings(ValidationReport report) {
        return Stream.of(report.findings(), report.undecided()).flatMap(List::stream);
    }

    @Test
    void runners_areOfSixtyLinesAtMost() throws IOException {
        for (String runner : List.of("check.mjs", "check.py")) {
            assertThat(Files.readAllLines(FOLDER.resolve(runner))).as(runner).hasSizeLessThanOrEqualTo(60);
        }
    }

    @Test
    @Tag("slow")
    void ajv_agrees(@TempDir Path top) throws IOException, InterruptedException {
        Path folder = copy(top);
        assumeTrue(run(folder, "npm", "ci", "--silent", "--ignore-scripts").isPresent(), "npm cannot install ajv here");
        assertAgrees(folder, "node", "check.mjs");
    }

    @Test
    @Tag("slow")
    void jsonschema_agrees(@TempDir Path top) throws IOException, InterruptedException {
        // Debian's package belongs to the Python of the system.
        String python = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        assumeTrue(run(top, python, "-c", "import jsonschema").isPresent(), "there is no jsonschema for Python");
        Path folder = copy(top);
        assertAgrees(folder, python, "check.py");
    }

    /** The runner agrees with what is published, and not with a schema that lacks something. */
    private static void assertAgrees(Path folder, String... command) throws IOException, InterruptedException {
        assertThat(run(folder, command).orElse("it fails: " + Files.readString(folder.resolve("output"))))
                .as("What the page says")
                .isEqualTo(
                        Files.readString(FOLDER.resolve("README.md")).replaceFirst("(?s).*```text\n(.*?)```.*", "$1"));
        Path schema = folder.resolveSibling("schema").resolve("urbancoop-1.1.schema.json");
        Files.writeString(schema, Files.readString(schema).replace("\"minItems\": 2", "\"minItems\": 1"));
        assertThat(run(folder, command)).isEmpty();
        assertThat(Files.readString(folder.resolve("output"))).contains("record/i_parties_one.json", "2 differences");
    }

    /** Copies the folder and the schema beside it, and gets where the folder is. */
    private static Path copy(Path top) throws IOException {
        Path folder = top.resolve("conformance");
        Path schema = Files.createDirectories(top.resolve("schema")).resolve("urbancoop-1.1.schema.json");
        Files.copy(FOLDER.resolve("../schema/urbancoop-1.1.schema.json"), schema);
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = folder.resolve(FOLDER.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        return folder;
    }

    /** Runs a command and gets what it prints, or nothing if it fails. */
    private static Optional<String> run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        try {
            int exit = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            return exit == 0 ? Optional.of(Files.readString(output, StandardCharsets.UTF_8)) : Optional.empty();
        } catch (IOException e) {
            assumeTrue(!String.valueOf(e.getMessage()).contains("Cannot run program"), "there is no " + command[0]);
            throw e;
        }
    }
}
