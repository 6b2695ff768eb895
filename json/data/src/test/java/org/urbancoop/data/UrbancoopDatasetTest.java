package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;

class UrbancoopDatasetTest {

    @Test
    void load_givesOneInstance_withoutProblems() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        assertThat(dataset).isSameAs(UrbancoopDataset.load());
        assertThat(dataset.getProjects()).hasSizeGreaterThan(20);
        try (InputStream stream =
                Objects.requireNonNull(UrbancoopDataset.class.getResourceAsStream(UrbancoopDataset.RESOURCE))) {
            Decoded<Dataset> decoded = UrbancoopJson.of().decode(stream, Dataset.class);
            assertThat(decoded.problems()).isEmpty();
            assertThat(decoded.value()).contains(dataset);
        }
    }

    @Test
    void dataset_decodesEncodesAndDecodesToEqualValues(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("copy.json");
        UrbancoopJson.of().pretty().write(UrbancoopDataset.load(), file);
        assertThat(UrbancoopJson.of().read(file, Dataset.class)).isEqualTo(UrbancoopDataset.load());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }
}
