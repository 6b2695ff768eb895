package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.testing.GeneratedFile;

/** The documents of the corpus, with everything that both ways of reading say of them. */
class CorpusTest {

    @Test
    void eachDocument_isReportedAsWritten() {
        StringBuilder said =
                new StringBuilder("What reading says of each document of the corpus that has a problem.\n");
        Corpus.all().forEach(document -> describe(document, document.type(), said));
        GeneratedFile.check(Corpus.FOLDER + ".txt", said.toString());
    }

    @Test
    void documents_areManyOfEachVerdict() {
        Map<Character, Long> verdicts =
                Corpus.all().stream().collect(Collectors.groupingBy(Corpus.Document::verdict, Collectors.counting()));
        assertThat(verdicts).containsOnlyKeys('y', 'n', 'i');
        assertThat(verdicts.get('y')).isGreaterThanOrEqualTo(200);
        assertThat(verdicts.get('n')).isGreaterThanOrEqualTo(200);
    }

    private static <T extends Extensible> void describe(Corpus.Document document, Class<T> type, StringBuilder said) {
        byte[] bytes = document.bytes();
        Decoded<T> decoded = UrbancoopJson.of().decode(bytes, type);
        if (document.verdict() == 'y') {
            assertThat(decoded.hasErrors()).as(document.name()).isFalse();
        }
        if (document.verdict() == 'n') {
            assertThat(decoded.hasErrors()).as(document.name()).isTrue();
        }
        if (!decoded.problems().isEmpty()) {
            said.append('\n').append(document).append('\n');
            describe(decoded, said);
        }
        Optional<JsonProblem> error =
                decoded.problems().stream().filter(JsonProblem::isError).findFirst();
        if (error.isEmpty()) {
            assertThat(UrbancoopJson.of().read(bytes, type)).isEqualTo(decoded.orElseThrow());
            return;
        }
        assertThatThrownBy(() -> UrbancoopJson.of().read(bytes, type))
                .isInstanceOfSatisfying(
                        UrbancoopJsonException.class,
                        thrown -> assertThat(thrown.getProblem())
                                .as("Strict reading throws the first error of lenient reading")
                                .isEqualTo(error.get()));
        assertThatThrownBy(decoded::orElseThrow).hasMessage(error.get().message());
    }

    private static void describe(Decoded<?> decoded, StringBuilder said) {
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
    }

    @Test
    void documents_bringOutEachCode_butThoseOfMostLimits() {
        List<ProblemCode> codes = Corpus.all().stream()
                .flatMap(document -> UrbancoopJson.of().decode(document.bytes(), document.type()).problems().stream())
                .map(JsonProblem::code)
                .distinct()
                .toList();
        assertThat(Stream.of(ProblemCode.values()).filter(code -> !codes.contains(code)))
                .containsExactly(
                        // Only where constraints are checked.
                        ProblemCode.CONSTRAINT_VIOLATION,
                        // Data keep what they do not know; files of suppressions refuse it.
                        ProblemCode.UNKNOWN_MEMBER,
                        ProblemCode.TEXT_TOO_LONG,
                        ProblemCode.RECORD_TOO_LARGE,
                        ProblemCode.TOO_MANY_RECORDS,
                        ProblemCode.DOCUMENT_TOO_LARGE,
                        ProblemCode.TOO_MANY_PROBLEMS);
    }
}
