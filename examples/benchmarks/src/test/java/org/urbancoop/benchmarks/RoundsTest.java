package org.urbancoop.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static String round(String library, String times, String allocated) {
        return """
                [{"jmhVersion": "1", "benchmark": "a.B.decode", "threads": 1, "forks": 1, "params": {"library": "%s"},
                  "primaryMetric": {"score": 7, "scoreUnit": "ns/op", "rawData": %s},
                  "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 7, "rawData": %s}}}]
                """.formatted(library, times, allocated);
    }

    @Test
    void rounds_ofOneBenchmark_giveTheMedianOfAllIterations() throws IOException {
        Rounds rounds = new Rounds();
        rounds.add(JSON.readTree(round("ours", "[[100, 104]]", "[[5, 5]]")));
        rounds.add(JSON.readTree(round("theirs", "[[50]]", "[]")));
        rounds.add(JSON.readTree(round("ours", "[[9000], [108, 101]]", "[[5, 9, 9]]")));
        ArrayNode rows = JSON.createArrayNode();
        rounds.writeTo(rows);
        assertThat(rows).isEqualTo(JSON.readTree("""
                [{"benchmark": "a.B.decode", "threads": 1, "params": {"library": "ours"}, "unit": "ns/op", "forks": 2,
                  "iterations": 5, "score": 104.0, "error": 3.5, "allocated": 5.0},
                 {"benchmark": "a.B.decode", "threads": 1, "params": {"library": "theirs"}, "unit": "ns/op", "forks": 1,
                  "iterations": 1, "score": 50.0, "error": 0.0}]
                """));
    }

    @Test
    void quantile_betweenTwoValues_liesBetweenThem() {
        assertThat(Rounds.quantile(List.of(4.0, 1.0, 2.0, 3.0), 0.5)).isEqualTo(2.5);
        assertThat(Rounds.quantile(List.of(1.0), 0.75)).isEqualTo(1);
    }
}
