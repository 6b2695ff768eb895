package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.testing.GeneratedFile;
import org.yaml.snakeyaml.Yaml;

/** What tells others how to cite the library, and what they may rely on, is what the build has. */
class CitationFileTest {

    /** By the Citation File Format 1.2.0: its mandatory keys, and what the build files say. */
    @Test
    void citationFile_isOfThisVersionAndLicence() throws IOException {
        Map<String, Object> file = new Yaml().load(Files.readString(GeneratedFile.path("CITATION.cff")));
        assertThat(file)
                .containsEntry("cff-version", "1.2.0")
                .containsKeys("message", "title", "authors")
                .containsEntry("type", "software");
        String pom = Files.readString(GeneratedFile.path("pom.xml"));
        String version = pom.replaceFirst("(?s).*?<version>([0-9.]+)(-SNAPSHOT)?</version>.*", "$1");
        assertThat(file).containsEntry("version", version);
        assertThat(pom).contains("<name>" + file.get("license") + "</name>");
        assertThat((List<?>) file.get("authors")).isNotEmpty();
    }

    @Test
    void versioning_namesFilesAndCodesThatAreThere() throws IOException {
        String page = Files.readString(GeneratedFile.path("docs/versioning.md"));
        assertThat(page).contains("`" + ProblemCode.UNSUPPORTED_VERSION + "`", "`" + ProblemCode.UNKNOWN_MEMBER + "`");
        List<String> files = java.util.regex.Pattern.compile("`((?:core|json)/[^`]+)`")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(files)
                .hasSize(3)
                .allSatisfy(file -> assertThat(GeneratedFile.path(file)).isRegularFile());
    }
}
