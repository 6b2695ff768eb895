package org.urbancoop.json.fuzzing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.canonical.CanonicalJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.RecordValidator;

/**
 * Any bytes at all through each door: no exception but the one that is announced, each problem with a place in the
 * document, and what was read comes back from what is written.
 *
 * <p>The seeds lie in {@code DoorsFuzzTestInputs} in the test resources; add there what fuzzing finds. Without the
 * environment variable {@code JAZZER_FUZZ=1} only the seeds run.
 */
@Tag("slow")
class DoorsFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void record(byte[] document) {
        check(document, CooperationRecord.class);
    }

    @FuzzTest(maxDuration = "30s")
    void dataset(byte[] document) {
        check(document, Dataset.class);
    }

    @FuzzTest(maxDuration = "30s")
    void lines(byte[] document) throws IOException {
        List<CooperationRecord> records = new ArrayList<>();
        try (RecordReader reader = UrbancoopJson.of().lines(new ByteArrayInputStream(document))) {
            while (reader.hasNext()) {
                ReadRecord read = reader.next();
                read.problems().forEach(problem -> checkPlace(document, problem));
                read.value()
                        .filter(CooperationRecord.class::isInstance)
                        .map(CooperationRecord.class::cast)
                        .ifPresent(records::add);
            }
        }
        for (CooperationRecord value : records) {
            assertThat(UrbancoopJson.of().read(UrbancoopJson.of().toBytes(value), CooperationRecord.class))
                    .isEqualTo(value);
        }
    }

    @FuzzTest(maxDuration = "30s")
    void canonicalForm(byte[] document) {
        try {
            CanonicalJson form = CanonicalJson.parse(document);
            assertThat(CanonicalJson.parse(form.toByteArray())).isEqualTo(form);
            assertThat(form.length()).isLessThanOrEqualTo(6 * document.length);
        } catch (UrbancoopJsonException e) {
            checkPlace(document, e.getProblem());
        }
    }

    private static <T extends Extensible> void check(byte[] document, Class<T> type) {
        Decoded<T> decoded = UrbancoopJson.of().decode(document.clone(), type);
        decoded.problems().forEach(problem -> checkPlace(document, problem));
        assertThat(decoded.hasErrors() || decoded.value().isPresent()).isTrue();
        decoded.value().ifPresent(value -> {
            byte[] written = UrbancoopJson.of().toBytes(value);
            assertThat(UrbancoopJson.of().read(written, type)).isEqualTo(value);
        });
        // What is read with constraints is what the validator finds nothing wrong with.
        Decoded<T> checked = UrbancoopJson.of().withConstraints().decode(document.clone(), type);
        checked.problems().forEach(problem -> checkPlace(document, problem));
        checked.value()
                .ifPresent(value -> assertThat(RecordValidator.standard().validateConstraints(value))
                        .isEmpty());
        Optional<JsonProblem> first =
                decoded.problems().stream().filter(JsonProblem::isError).findFirst();
        try {
            T strict = UrbancoopJson.of().read(document.clone(), type);
            assertThat(first).isEmpty();
            assertThat(strict).isEqualTo(decoded.value().orElseThrow());
        } catch (UrbancoopJsonException e) {
            assertThat(first).contains(e.getProblem());
        }
    }

    private static void checkPlace(byte[] document, JsonProblem problem) {
        assertThat(problem.location().line()).as(problem.message()).isBetween(1, document.length + 1);
        assertThat(problem.location().column()).as(problem.message()).isBetween(1, document.length + 1);
        assertThat(problem.message()).doesNotContain("\n").hasSizeLessThan(1_000);
    }
}
