package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testing.MavenModule;

/** What a release puts into its folder is what Maven Central asks for: run by {@code .ci/release}. */
@EnabledIfSystemProperty(named = "urbancoop.staging", matches = ".+")
class StagingTest {

    private static final Path STAGING = Path.of(System.getProperty("urbancoop.staging", "."));

    private static final String BOM = "urbancoop-bom";

    private static final List<String> OF_A_JAR =
            List.of(".pom", ".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json");

    private static final String PAGE_START = """
            # What the artifacts bring

            The libraries that an artifact brings at run time, with their licences as their own build files name them.
            The bills of materials (CycloneDX) that are released beside the artifacts say so; `StagingTest` writes this
            page when a release is made.

            | artifact | brings | licence |
            |---|---|---|
            """;

    /** The files of an artifact, by what their names end with, such as {@code -sources.jar}. */
    private static SortedMap<String, Path> files(String artifact) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>();
        Path folder = STAGING.resolve("org/urbancoop").resolve(artifact);
        assertThat(folder).isDirectory();
        try (Stream<Path> versions = Files.list(folder).filter(Files::isDirectory)) {
            Path version = versions.findFirst().orElseThrow();
            String pom;
            try (Stream<Path> all = Files.list(version)) {
                pom = all.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".pom"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No pom of " + artifact));
            }
            String stem = pom.substring(0, pom.length() - ".pom".length());
            try (Stream<Path> all = Files.list(version)) {
                all.filter(file -> file.getFileName().toString().startsWith(stem))
                        .forEach(file -> files.put(file.getFileName().toString().substring(stem.length()), file));
            }
        }
        return files;
    }

    private static Map<String, List<String>> wanted() {
        Map<String, List<String>> wanted = new TreeMap<>();
        MavenModule.published().keySet().forEach(artifact -> wanted.put(artifact, OF_A_JAR));
        wanted.put(BOM, List.of(".pom"));
        return wanted;
    }

    @Test
    void eachArtifact_hasItsFiles_signedAndSummed() throws IOException, InterruptedException, NoSuchAlgorithmException {
        for (Map.Entry<String, List<String>> each : wanted().entrySet()) {
            SortedMap<String, Path> files = files(each.getKey());
            assertThat(files.keySet()).as(each.getKey()).noneMatch(end -> end.startsWith("-tests."));
            for (String end : each.getValue()) {
                assertThat(files).as(each.getKey()).containsKeys(end, end + ".asc", end + ".sha1", end + ".md5");
                Path file = files.getOrDefault(end, STAGING);
                Process check = new ProcessBuilder("gpg", "--batch", "--verify", file + ".asc", file.toString())
                        .redirectErrorStream(true)
                        .start();
                String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(check.waitFor()).as(said).isZero();
                String sum = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-1").digest(Files.readAllBytes(file)));
                assertThat(Path.of(file + ".sha1")).hasContent(sum);
            }
        }
    }

    @Test
    void eachPom_standsAlone() throws IOException {
        for (String artifact : wanted().keySet()) {
            // Its own version is what a bill of materials may name so.
            String pom = Files.readString(files(artifact).getOrDefault(".pom", STAGING))
                    .replace("${project.version}", "");
            assertThat(pom)
                    .as(artifact)
                    .contains("<name>", "<description>", "<url>https://", "<license>", "<developer>", "<scm")
                    .doesNotContain("${", "<parent>", "<scope>test</scope>", STAGING.toString());
        }
    }

    @Test
    void jars_haveTheirSourcesAndJavadoc() throws IOException {
        for (String artifact : MavenModule.published().keySet()) {
            SortedMap<String, Path> files = files(artifact);
            List<String> classes = entries(files.getOrDefault(".jar", STAGING));
            List<String> sources = entries(files.getOrDefault("-sources.jar", STAGING));
            assertThat(classes).as(artifact).anyMatch(name -> name.endsWith(".class"));
            assertThat(entries(files.getOrDefault("-javadoc.jar", STAGING)))
                    .as(artifact)
                    .contains("index.html");
            assertThat(classes.stream()
                            .filter(name -> name.endsWith(".class") && !name.contains("$"))
                            .map(name -> name.replace(".class", ".java"))
                            .filter(name -> !name.contains("/Immutable") && !sources.contains(name)))
                    .as("classes of %s without a source", artifact)
                    .isEmpty();
        }
    }

    private static List<String> entries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(entry -> entry.getName()).toList();
        }
    }

    @Test
    void whatTheArtifactsBring_isOnThePage_withItsLicence() throws IOException {
        StringBuilder page = new StringBuilder(PAGE_START);
        for (String artifact : MavenModule.published().keySet()) {
            JsonNode bill = new ObjectMapper()
                    .readTree(files(artifact)
                            .getOrDefault("-cyclonedx.json", STAGING)
                            .toFile());
            List<String> lines = new ArrayList<>();
            for (JsonNode component : bill.path("components")) {
                String group = component.path("group").asText();
                boolean brought = !component.path("scope").asText().equals("optional");
                if (brought && !group.equals("org.urbancoop")) {
                    String name = group + ":" + component.path("name").asText() + ":"
                            + component.path("version").asText();
                    assertThat(licences(component)).as(name).isNotEmpty();
                    lines.add("| `" + artifact + "` | `" + name + "` | " + String.join(", ", licences(component))
                            + " |\n");
                }
            }
            lines.stream().sorted().forEach(page::append);
        }
        GeneratedFile.check("docs/dependencies.md", page.toString());
    }

    private static List<String> licences(JsonNode component) {
        List<String> licences = new ArrayList<>();
        for (JsonNode each : component.path("licenses")) {
            String named = each.path("license").path("id").asText();
            licences.add(
                    each.has("expression")
                            ? each.path("expression").asText()
                            : named.isEmpty()
                                    ? each.path("license").path("name").asText()
                                    : named);
        }
        return licences;
    }
}
