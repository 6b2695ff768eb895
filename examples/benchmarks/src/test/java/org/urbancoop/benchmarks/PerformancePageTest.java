package org.urbancoop.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PerformancePageTest {

    private static final Path FOLDER = Path.of(
            System.getProperty("urbancoop.root"), "examples/benchmarks/src/test/resources/org/urbancoop/benchmarks");

    private static JsonNode stored() throws IOException {
        return new JsonMapper().readTree(FOLDER.resolve("measurements.json").toFile());
    }

    @Test
    void page_ofStoredMeasurements_isAsStored() throws IOException {
        String page = PerformancePage.render(stored(), "## What bought what\n\nIts own text.\n");
        Path golden = FOLDER.resolve("performance.md");
        if (Boolean.getBoolean("urbancoop.update")) {
            Files.writeString(golden, page);
        }
        assertThat(page).isEqualTo(Files.readString(golden));
    }

    @Test
    void aim_isJudgedByItsNumbers() throws IOException {
        JsonNode measurements = stored();
        for (JsonNode result : measurements.get("jmh")) {
            boolean ours = result.path("params").path("library").asText().equals("urbancoop");
            ((ObjectNode) result).put("score", ours ? 100 : 175);
        }
        assertThat(PerformancePage.render(measurements, ""))
                .contains("| decode, against databind 2 | 1.60 | 1.95 | 1.75 | floor reached |")
                .contains("| trusted read, against databind 2 and Hibernate Validator | 2.70 | 3.30 | 1.75 | "
                        + "**missed** |")
                .contains("| decode, against the token scan of jackson-core | 0.50 | 0.60 | 1.75 | aim reached |");
    }

    @Test
    void figure_thatIsMissing_isNamed() throws IOException {
        JsonNode measurements = stored();
        ((ArrayNode) measurements.get("jmh")).removeAll();
        assertThatThrownBy(() -> PerformancePage.render(measurements, ""))
                .hasMessageContaining("Not measured: JsonBenchmark.trustedRead");
    }
}
