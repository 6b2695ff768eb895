package org.urbancoop.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.testing.GeneratedFile;

/** The corpus in the jar is the published one, to the last finding. */
class ConformanceTest {

    private static final Path FOLDER = GeneratedFile.path("docs/conformance");

    /** The manifest by a reader of JSON that is not ours, a line a document. */
    private static List<String> published() throws IOException {
        JsonNode manifest =
                new ObjectMapper().readTree(FOLDER.resolve("manifest.json").toFile());
        List<String> lines = new ArrayList<>();
        for (JsonNode document : manifest.path("documents")) {
            StringBuilder line = new StringBuilder()
                    .append(document.path("file").asText())
                    .append(' ')
                    .append(document.path("definition").asText())
                    .append(document.path("json").asBoolean(true))
                    .append(document.path("reader").asText().equals("accepts"))
                    .append(document.path("schema").asText().equals("accepts"));
            for (JsonNode found : document.path("findings")) {
                JsonNode code = manifest.path("codes").path(found.path("code").asText());
                line.append('\n')
                        .append(found.path("code").asText())
                        .append(code.path("by").asText())
                        .append(code.path("severity").asText())
                        .append(found.path("decided").asBoolean(true))
                        .append(found.path("pointer").asText())
                        .append(found.path("line").asInt())
                        .append(':')
                        .append(found.path("column").asInt())
                        .append(found.path("seenAt").asText("-"));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static String line(ConformanceCase document) {
        StringBuilder line = new StringBuilder(document + " " + document.type().getSimpleName());
        line.append(document.json()).append(document.accepted()).append(document.acceptedBySchema());
        for (ExpectedFinding found : document.findings()) {
            line.append('\n')
                    .append(found.code())
                    .append(found.finder().name().toLowerCase(Locale.ROOT))
                    .append(found.severity())
                    .append(found.decided())
                    .append(found.pointer())
                    .append(found.location())
                    .append(found.seenAt().map(Object::toString).orElse("-"));
        }
        return line.toString();
    }

    @Test
    void cases_areThoseOfTheManifest() throws IOException {
        assertThat(Conformance.cases().stream().map(ConformanceTest::line))
                .hasSizeGreaterThan(900)
                .containsExactlyInAnyOrderElementsOf(published());
    }

    @ParameterizedTest
    @MethodSource("org.urbancoop.testkit.Conformance#cases")
    void bytes_areThoseOfTheFile(ConformanceCase document) throws IOException {
        assertThat(FOLDER.resolve(document.file())).hasBinaryContent(document.bytes());
    }

    @Test
    void bytes_areANewArrayEachTime() {
        ConformanceCase first = Conformance.cases("record/").get(0);
        first.bytes()[0] = 0;
        assertThat(first.bytes()[0]).isNotZero();
    }

    @Test
    void start_selects() {
        assertThat(Conformance.cases("dataset/"))
                .hasSizeGreaterThan(50)
                .allMatch(each -> each.type() == Dataset.class && each.file().startsWith("dataset/"));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> Conformance.cases("records/"))
                .withMessageContaining("records/");
    }

    @Test
    void case_saysItsCodes() {
        assertThat(Conformance.cases("record/i_null_optional"))
                .singleElement()
                .satisfies(document ->
                        assertThat(document.codes()).containsExactly("null-member", "record-without-citation"));
    }

    @Test
    void documentThatIsNotThere_isNamed() {
        ConformanceCase none = new ConformanceCase("record/none.json", Dataset.class, true, true, true, List.of());
        assertThatThrownBy(none::bytes).hasMessageContaining("record/none.json");
    }

    /** A build that wrote another form is told so, wherever it is cut. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 60, 5_000, 100_000})
    void manifestThatIsCut_isRefused(int length) throws IOException {
        String manifest = Files.readString(FOLDER.resolve("manifest.json"), StandardCharsets.UTF_8);
        ManifestReader cut = new ManifestReader(manifest.substring(0, length));
        assertThatThrownBy(cut::cases)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The manifest is cut or of another form at character");
    }
}
