package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urbancoop.citation.Citation;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;

/** Values of short texts are recalled from one document to the next, and no document may notice. */
class RecalledValuesTest {

    private static String citation(String source, String asOf) {
        return "{\"source\":\"" + source + "\",\"asOf\":\"" + asOf + "\"}";
    }

    @Test
    void manyValues_inManyThreads_areEachItself() {
        // More texts than there are places, so that places are taken over all the time.
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            String source = "source/s-" + i % 3_000 + "-same-end";
            String year = Integer.toString(1_000 + i % 3_000);
            Citation read = UrbancoopJson.of().read(citation(source, year), Citation.class);
            assertThat(read.getSource()).hasToString(source);
            assertThat(read.getAsOf()).hasToString("Optional[" + year + "]");
        });
    }

    @Test
    void limit_holdsForWhatWasReadBeforeWithoutIt() {
        String document = citation("source/read-before", "2020");
        assertThat(UrbancoopJson.of().decode(document, Citation.class).problems())
                .isEmpty();
        assertThat(UrbancoopJson.of()
                        .withLimits(JsonLimits.DEFAULT.withTextLength(10))
                        .decode(document, Citation.class)
                        .problems())
                .extracting(JsonProblem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    @Test
    void text_thatWasRefused_isRefusedAgain() {
        for (int i = 0; i < 2; i++) {
            assertThat(UrbancoopJson.of()
                            .decode(citation("source/Not-Lower", "2020"), Citation.class)
                            .problems())
                    .extracting(JsonProblem::code)
                    .containsExactly(ProblemCode.MALFORMED_TEXT);
        }
    }

    @Test
    void escapes_areTheTextThatTheyStandFor() {
        assertThat(UrbancoopJson.of()
                        .read(citation("source/re\\u0061d", "2020"), Citation.class)
                        .getSource())
                .hasToString("source/read");
    }
}
