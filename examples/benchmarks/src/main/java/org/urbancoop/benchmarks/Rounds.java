package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What JMH measured in several rounds, put together: a machine is not as fast in each minute, and what is compared
 * should have had its share of each.
 *
 * <p>The score is the better quartile of the iterations, since whatever else a machine does can only make one slower;
 * the median stands beside it.
 */
final class Rounds {

    /** What a benchmark is known by. */
    private static final List<String> KEY = List.of("benchmark", "mode", "threads", "params");
    /** The other figures that are kept, by the names that JMH has for them. */
    private static final Map<String, String> MORE = Map.of(
            "gc.alloc.rate.norm", "allocated",
            "oneThread", "oneThread",
            "eachOfTwo", "eachOfTwo",
            "timesOneThread", "timesOneThread");

    private final Map<JsonNode, Series> all = new LinkedHashMap<>();

    /** The iterations of one benchmark with one set of parameters. */
    private static final class Series {

        private final List<Double> scores = new ArrayList<>();
        private final Map<String, List<Double>> more = new TreeMap<>();
        private int forks;
    }

    /**
     * Adds a round.
     *
     * @param round what JMH wrote
     */
    void add(JsonNode round) {
        for (JsonNode result : round) {
            ObjectNode key = result.<ObjectNode>deepCopy().retain(KEY);
            key.put("unit", result.path("primaryMetric").path("scoreUnit").asText());
            Series series = all.computeIfAbsent(key, none -> new Series());
            series.forks += result.path("forks").asInt();
            addAll(result.path("primaryMetric"), series.scores);
            MORE.forEach((theirs, ours) -> {
                JsonNode metric = result.path("secondaryMetrics").path(theirs);
                if (!metric.isMissingNode()) {
                    addAll(metric, series.more.computeIfAbsent(ours, none -> new ArrayList<>()));
                }
            });
        }
    }

    private static void addAll(JsonNode metric, List<Double> to) {
        for (JsonNode fork : metric.path("rawData")) {
            fork.forEach(iteration -> to.add(iteration.asDouble()));
        }
    }

    /**
     * Writes the better quartile and the median of each benchmark, and the medians of its other figures.
     *
     * @param to where they are written
     */
    void writeTo(ArrayNode to) {
        all.forEach((key, series) -> {
            ObjectNode row = to.addObject();
            row.setAll((ObjectNode) key);
            row.put("forks", series.forks);
            row.put("iterations", series.scores.size());
            boolean moreIsBetter = row.get("mode").asText().equals("thrpt");
            row.put("score", quantile(series.scores, moreIsBetter ? 0.75 : 0.25));
            row.put("median", quantile(series.scores, 0.5));
            series.more.forEach((name, values) -> row.put(name, quantile(values, 0.5)));
        });
    }

    /**
     * Finds a quantile, between two values if it falls there.
     *
     * @param values at least one
     * @param share how many of them are below, 0.5 for the median
     * @return the quantile
     */
    static double quantile(List<Double> values, double share) {
        double[] sorted = values.stream().mapToDouble(each -> each).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
