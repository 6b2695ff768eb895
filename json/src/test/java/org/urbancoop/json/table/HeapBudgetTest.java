package org.urbancoop.json.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;

/** How much memory a document may need, to the byte. */
class HeapBudgetTest {

    private static final long SPARE = 16L << 20;

    /** A document of a thousand bytes: what is not in lists lends four times its size. */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 4000", //
        "100, 800, 3600",
        "1000, 8000, 0",
        "250, 2000, 3000",
    })
    void oneList_mayNeedEightTimesItsText_andWhatIsSpare(long text, long ofText, long ofRest) {
        HeapBudget enough = new HeapBudget(1000);
        assertThat(enough.add(SPARE + ofText + ofRest, text)).isTrue();
        assertThat(enough.counted()).isEqualTo(text);
        HeapBudget beyond = new HeapBudget(1000);
        assertThat(beyond.add(SPARE + ofText + ofRest + 1, text)).isFalse();
        assertThat(beyond.counted()).isEqualTo(text);
    }

    @Test
    void moreLists_addUp_andOneThatNeedsLittleLendsNothing() {
        HeapBudget budget = new HeapBudget(1000);
        assertThat(budget.add(0, 300)).isTrue();
        assertThat(budget.add(SPARE + 800, 100)).isTrue();
        assertThat(budget.counted()).isEqualTo(400);
        assertThat(budget.add(1000 + 8 * 100 + 4 * 500, 100)).isFalse();
        budget = new HeapBudget(1000);
        assertThat(budget.add(0, 300)).isTrue();
        assertThat(budget.add(SPARE + 800, 100)).isTrue();
        assertThat(budget.add(8 * 100 + 4 * 500, 100)).isTrue();
        assertThat(budget.add(1, 0)).isFalse();
    }

    private static String texts(String text, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> text.replace("#", "" + (i + 1000)))
                .collect(Collectors.joining(","));
    }

    private static final String COST = "{\"item\":\"meals\",\"covers\":[]}";

    private static String costs(int count) {
        return "\"costs\":[" + COST.replace("]}", texts("\"x-a\"", count) + "]}") + "]";
    }

    /** A thousand texts of each kind, and more in another event. */
    private static String document(int more) {
        String event = "{\"id\":\"e\",\"title\":\"E\",\"kind\":\"forum\",";
        return "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\",\"events\":[" + event
                + "\"titles\":{" + texts("\"x-#\":\"\"", 1000) + "},\"themes\":[" + texts("\"a\"", 1000) + "],"
                + costs(1000) + "}," + event + costs(more) + "}]}";
    }

    private static boolean isRead(String document) {
        Decoded<Dataset> decoded = UrbancoopJson.of()
                .withLimits(JsonLimits.DEFAULT.withValues(10_000_000))
                .decode(document, Dataset.class);
        if (decoded.value().isEmpty()) {
            assertThat(decoded.problems())
                    .extracting(JsonProblem::code)
                    .containsExactly(ProblemCode.DOCUMENT_TOO_LARGE);
        }
        return decoded.value().isPresent();
    }

    /** The text of a list is from its first value to its end, without that of the lists in it. */
    @Test
    void shortTexts_areRead_upToWhatTheyMayNeed() {
        int ofTheOthers = (12 * 1000 - 1) + (4 * 1000 - 1) + (6 * 1000 - 1);
        int leastSize = document(1).length();
        int more = 100_000;
        while (true) {
            long letters = ofTheOthers + 6L * more - 1;
            long heap =
                    HeapBudget.ENTRY * 1000L + HeapBudget.TEXT * 1000L + HeapBudget.VALUE * (1000L + more) + letters;
            long lists = letters + 2L * COST.length();
            long size = leastSize + 6L * (more - 1);
            if (heap - 8 * letters > SPARE + 4 * (size - lists)) {
                break;
            }
            more++;
        }
        assertThat(isRead(document(more - 1))).isTrue();
        assertThat(isRead(document(more))).isFalse();
    }
}
