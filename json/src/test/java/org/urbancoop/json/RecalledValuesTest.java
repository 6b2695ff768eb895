package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
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

    private static String city(String key) {
        return "{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\",\"classifications\":{\"" + key + "\":\"x\"}}";
    }

    private static City read(String document) {
        return UrbancoopJson.of().read(document, City.class);
    }

    @Test
    void keys_areRecalled_eachItself() {
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            String key = (i % 2 == 0 ? "k-" : "ㅋ-") + i % 3_000 + "-same-end";
            assertThat(read(city(key)).getClassifications()).isEqualTo(Map.of(key, "x"));
        });
        assertThat(key(read(city("seoul-area")))).isSameAs(key(read(city("seoul-area"))));
        assertThat(read(city("seoul-\\u0061rea")).getClassifications()).isEqualTo(Map.of("seoul-area", "x"));
    }

    private static String key(City city) {
        return city.getClassifications().keySet().iterator().next();
    }

    @Test
    void limit_holdsForAKey_thatWasReadBeforeWithoutIt() {
        String document = city("scheme-read-before");
        assertThat(read(document).getClassifications()).containsKey("scheme-read-before");
        assertThat(UrbancoopJson.of()
                        .withLimits(JsonLimits.DEFAULT.withTextLength(10))
                        .decode(document, City.class)
                        .problems())
                .extracting(JsonProblem::code)
                .containsExactly(ProblemCode.TEXT_TOO_LONG);
    }

    /** The same key twice, however it is written and wherever among others, is told with its place. */
    @ParameterizedTest
    @ValueSource(strings = {"a b b", "a b c b", "b b", "a c d e f g h i j a", "a c d e f g h i j k l l", "b \\u0062"})
    void keyTwice_isRefused(String keys) {
        String[] all = keys.split(" ", -1);
        String document = "{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\",\"classifications\":{"
                + Stream.of(all).map(key -> '"' + key + "\":\"x\"").collect(Collectors.joining(",\n")) + "}}";
        assertThat(UrbancoopJson.of().decode(document, City.class).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_MEMBER);
                    assertThat(problem.location().line()).isEqualTo(all.length);
                });
    }
}
