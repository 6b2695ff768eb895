package org.urbancoop.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.benchmarks.peer.Codec;
import org.urbancoop.benchmarks.peer.Equality;
import org.urbancoop.benchmarks.peer.Kind;
import org.urbancoop.benchmarks.peer.Probes;
import org.urbancoop.project.Project;

class PeersTest {

    private static final List<Corpus.Document> DOCUMENTS = Corpus.documents(Corpus.mixed(300));

    @ParameterizedTest
    @ValueSource(strings = {"urbancoop", "databind2", "databind3"})
    void library_thatKeepsAll_givesEqualValues(String library) throws IOException {
        assertThat(Equality.firstDifference(Codec.of(library), DOCUMENTS, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gson", "fastjson2", "dsl-json", "avaje-jsonb"})
    void library_thatLosesUnknownMembers_givesEqualValuesOtherwise(String library) throws IOException {
        assertThat(Equality.firstDifference(Codec.of(library), DOCUMENTS, false))
                .isEmpty();
        assertThat(Equality.firstDifference(Codec.of(library), DOCUMENTS, true)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"databind2", "databind3", "fastjson2", "dsl-json", "avaje-jsonb", "gson"})
    void library_withAMapping_givesTheProjectsOfTheModel(String library) throws IOException {
        boolean keeps = library.startsWith("databind");
        List<Corpus.Document> projects =
                DOCUMENTS.stream().filter(each -> each.kind() == Kind.PROJECT).toList();
        Codec mapped = Codec.of(library + Codec.MODEL);
        assertThat(Equality.firstDifference(mapped, projects, keeps)).isEmpty();
        for (Corpus.Document each : projects) {
            Object ours = Codec.of("urbancoop").read(each.bytes(), each.kind());
            if (keeps || ((Project) ours).getExtensions().isEmpty()) {
                assertThat(mapped.read(each.bytes(), each.kind())).isEqualTo(ours);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"transport, traffic", "'\"where\"', '\"reading\"'", "USD, EUR"})
    void library_thatChangesAnything_isFoundOut(String text, String other) throws IOException {
        Codec honest = Codec.of("urbancoop");
        Codec wrong = new Codec() {
            @Override
            public Object read(byte[] document, Kind kind) throws IOException {
                return honest.read(document, kind);
            }

            @Override
            public byte[] write(Object value, Kind kind) throws IOException {
                return new String(honest.write(value, kind), StandardCharsets.UTF_8)
                        .replace(text, other)
                        .getBytes(StandardCharsets.UTF_8);
            }
        };
        assertThat(Equality.firstDifference(wrong, DOCUMENTS, true)).isPresent();
    }

    @Test
    void badDocuments_areRefusedByUs_andNothingIsLost() {
        assertThat(Probes.of("urbancoop"))
                .allSatisfy((question, answer) ->
                        assertThat(answer).isEqualTo(question.contains("unknown") ? "kept" : "refused"));
    }

    @Test
    void corpus_isTheSameInEachRun() {
        assertThat(Corpus.lines(Corpus.mixed(300))).isEqualTo(Corpus.lines(Corpus.mixed(300)));
        assertThat(DOCUMENTS).extracting(Corpus.Document::kind).contains(Kind.values());
    }
}
