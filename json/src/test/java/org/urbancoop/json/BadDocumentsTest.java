package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.reading.Decoded;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.GeneratedFile;

/** Documents that are named by their defect, with everything that both ways of reading say of them. */
class BadDocumentsTest {

    private static final String FOLDER = "json/src/test/resources/org/urbancoop/json/";

    @Test
    void eachDocument_isReportedAsWritten() throws IOException {
        StringBuilder said = new StringBuilder("What reading says of each document in the folder bad.\n");
        for (Path document : documents()) {
            Path folder = Objects.requireNonNull(document.getParent());
            Class<? extends Extensible> type = folder.endsWith("dataset") ? Dataset.class : CooperationRecord.class;
            said.append('\n')
                    .append(folder.getFileName())
                    .append('/')
                    .append(document.getFileName())
                    .append('\n');
            describe(Files.readAllBytes(document), type, said);
        }
        GeneratedFile.check(FOLDER + "bad.txt", said.toString());
    }

    private static <T extends Extensible> void describe(byte[] document, Class<T> type, StringBuilder said) {
        Decoded<T> decoded = UrbancoopJson.of().decode(document, type);
        assertThat(decoded.problems()).isNotEmpty();
        decoded.problems()
                .forEach(problem -> said.append("  ")
                        .append(problem.isError() ? "" : "(warning) ")
                        .append(problem)
                        .append('\n'));
        decoded.rejected()
                .forEach(reject -> said.append("  rejected ")
                        .append(reject.location())
                        .append(": ")
                        .append(reject.raw().replace("\n", "⏎").replace("\r", "␍"))
                        .append('\n'));
        said.append(decoded.value().isPresent() ? "  there is a value\n" : "  no value\n");
        Optional<JsonProblem> error =
                decoded.problems().stream().filter(JsonProblem::isError).findFirst();
        if (error.isEmpty()) {
            assertThat(UrbancoopJson.of().read(document, type)).isEqualTo(decoded.orElseThrow());
            return;
        }
        assertThatThrownBy(() -> UrbancoopJson.of().read(document, type))
                .isInstanceOfSatisfying(
                        UrbancoopJsonException.class,
                        thrown -> assertThat(thrown.getProblem())
                                .as("Strict reading throws the first error of lenient reading")
                                .isEqualTo(error.get()));
        assertThatThrownBy(decoded::orElseThrow).hasMessage(error.get().message());
    }

    @Test
    void documents_bringOutEachCode_butThoseOfTheLimits() throws IOException {
        List<ProblemCode> codes = documents().stream()
                .flatMap(document -> Stream.of(Dataset.class, CooperationRecord.class)
                        .map(type -> UrbancoopJson.of().decode(bytes(document), type)))
                .flatMap(decoded -> decoded.problems().stream())
                .map(JsonProblem::code)
                .distinct()
                .toList();
        assertThat(Stream.of(ProblemCode.values()).filter(code -> !codes.contains(code)))
                .containsExactly(
                        // Data keep what they do not know; files of suppressions refuse it.
                        ProblemCode.UNKNOWN_MEMBER,
                        ProblemCode.TOO_DEEP,
                        ProblemCode.TEXT_TOO_LONG,
                        ProblemCode.TOO_MANY_RECORDS,
                        ProblemCode.DOCUMENT_TOO_LARGE,
                        ProblemCode.TOO_MANY_PROBLEMS);
    }

    private static byte[] bytes(Path document) {
        try {
            return Files.readAllBytes(document);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(System.getProperty("urbancoop.root"), FOLDER, "bad"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
