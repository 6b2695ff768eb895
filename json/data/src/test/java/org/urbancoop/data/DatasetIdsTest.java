package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.testing.GeneratedFile;

/** The ids that others may have written down. */
class DatasetIdsTest {

    private static final String FROZEN = "json/data/src/test/resources/org/urbancoop/data/frozen-ids.txt";

    @Test
    void ids_areFrozen() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        List<String> ids = Stream.concat(
                        dataset.records().map(entry -> entry.reference().toString()),
                        dataset.getDeclaredTotals().stream().map(total -> "declared-total/" + total.getId()))
                .sorted()
                .toList();
        Path file = GeneratedFile.path(FROZEN);
        if (Boolean.getBoolean("urbancoop.update")) {
            Files.write(file, ids);
        }
        assertThat(ids).as("""
                        An id of the bundled dataset changed. Others may have written it down.
                        - A new record: run the tests with -Durbancoop.update=true and commit %s.
                        - A record gone: keep it if it is not plainly wrong. If it must go, say so in CHANGELOG.md \
                        under \
                        "Upgrade notes", with the id to use instead, and raise the dataset's major version.
                        - Another id for the same record: take it back. An id says which record it is, not what is \
                        right about it.
                        """, FROZEN).isEqualTo(Files.readAllLines(file));
    }
}
