package org.urbancoop.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static String round(String mode, String scores, String allocated) {
        return """
                [{"jmhVersion": "1", "benchmark": "a.B.decode", "threads": 1, "forks": 1, "mode": "%s",
                  "primaryMetric": {"score": 7, "scoreUnit": "ns/op", "rawData": %s},
                  "secondaryMetrics": {"gc.alloc.rate.norm": {"score": 7, "rawData": %s}}}]
                """.formatted(mode, scores, allocated);
    }

    @Test
    void rounds_ofOneBenchmark_giveTheBetterQuartileAndTheMedian() throws IOException {
        Rounds rounds = new Rounds();
        rounds.add(JSON.readTree(round("avgt", "[[100, 104]]", "[[5, 5]]")));
        rounds.add(JSON.readTree(round("thrpt", "[[1, 2, 3, 4, 5]]", "[[6]]")));
        rounds.add(JSON.readTree(round("avgt", "[[9000], [108, 101]]", "[[5, 9, 9]]")));
        ArrayNode rows = JSON.createArrayNode();
        rounds.writeTo(rows);
        assertThat(rows).isEqualTo(JSON.readTree("""
                [{"benchmark": "a.B.decode", "mode": "avgt", "threads": 1, "unit": "ns/op", "forks": 2,
                  "iterations": 5, "score": 101.0, "median": 104.0, "allocated": 5.0},
                 {"benchmark": "a.B.decode", "mode": "thrpt", "threads": 1, "unit": "ns/op", "forks": 1,
                  "iterations": 5, "score": 4.0, "median": 3.0, "allocated": 6.0}]
                """));
    }

    @Test
    void quantile_betweenTwoValues_liesBetweenThem() {
        assertThat(Rounds.quantile(List.of(4.0, 1.0, 2.0, 3.0), 0.5)).isEqualTo(2.5);
        assertThat(Rounds.quantile(List.of(1.0), 0.75)).isEqualTo(1);
    }
}
