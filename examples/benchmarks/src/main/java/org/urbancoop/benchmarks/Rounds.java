package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What JMH measured in several rounds, put together: a machine is not as fast in each minute, and what is compared should have had its share of each.
 */
final class Rounds {

    /** What a benchmark is known by, and its unit. */
    private static final List<String> KEPT = List.of("benchmark", "threads", "params");

    private final Map<JsonNode, Series> all = new LinkedHashMap<>();

    /** The iterations of one benchmark with one set of parameters. */
    private static final class Series {

        private final List<Double> times = new ArrayList<>();
        private final List<Double> allocated = new ArrayList<>();
        private int forks;
    }

    /**
     * Adds a round.
     *
     * @param round what JMH wrote
     */
    void add(JsonNode round) {
        for (JsonNode result : round) {
            ObjectNode key = result.<ObjectNode>deepCopy().retain(KEPT);
            key.put("unit", result.path("primaryMetric").path("scoreUnit").asText());
            Series series = all.computeIfAbsent(key, none -> new Series());
            series.forks += result.path("forks").asInt();
            addAll(result.path("primaryMetric"), series.times);
            addAll(result.path("secondaryMetrics").path("gc.alloc.rate.norm"), series.allocated);
        }
    }

    private static void addAll(JsonNode metric, List<Double> to) {
        for (JsonNode fork : metric.path("rawData")) {
            fork.forEach(iteration -> to.add(iteration.asDouble()));
        }
    }

    /**
     * Writes the median of each benchmark's iterations, and half the distance between their quartiles.
     *
     * @param to where they are written
     */
    void writeTo(ArrayNode to) {
        all.forEach((key, series) -> {
            ObjectNode row = to.addObject();
            row.setAll((ObjectNode) key);
            row.put("forks", series.forks);
            row.put("iterations", series.times.size());
            row.put("score", quantile(series.times, 0.5));
            row.put("error", (quantile(series.times, 0.75) - quantile(series.times, 0.25)) / 2);
            if (!series.allocated.isEmpty()) {
                row.put("allocated", quantile(series.allocated, 0.5));
            }
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
