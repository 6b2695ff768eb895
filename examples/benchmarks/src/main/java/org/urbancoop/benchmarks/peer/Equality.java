package org.urbancoop.benchmarks.peer;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbancoop.benchmarks.Corpus;

/** Checks, before anything is timed, that a library reads and writes what stands in the documents. */
public final class Equality {

    private static final JsonMapper TREES = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Equality() {}

    /**
     * Reads and writes documents, and compares the values.
     *
     * @param codec the library
     * @param documents documents
     * @param withUnknown whether it is to keep the member {@code review}, which no record has
     * @return the first document that comes back otherwise, with what became of it
     * @throws IOException if the library refuses a document
     */
    public static Optional<List<String>> firstDifference(
            Codec codec, List<Corpus.Document> documents, boolean withUnknown) throws IOException {
        for (Corpus.Document document : documents) {
            JsonNode wanted = TREES.readTree(document.bytes());
            byte[] written = codec.write(codec.read(document.bytes(), document.kind()), document.kind());
            JsonNode found = TREES.readTree(written);
            if (!withUnknown) {
                ((ObjectNode) wanted).remove("review");
                ((ObjectNode) found).remove("review");
            }
            if (!wanted.equals(found)) {
                List<String> both = new ArrayList<>();
                both.add(wanted.toString());
                both.add(found.toString());
                return Optional.of(both);
            }
        }
        return Optional.empty();
    }
}
