package org.urbancoop.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What was measured, and what is wanted of it.
 *
 * @param all the measurements
 */
record Figures(JsonNode all) {

    private static final String JSON = "JsonBenchmark.";
    private static final String URBANCOOP = "urbancoop";
    private static final String DATABIND = "databind2";

    private static final List<Aim> AIMS = List.of(
            atLeast("trusted read, against databind 2 and Hibernate Validator", 2.7, 3.3, f -> f.mixed("trustedRead")),
            atLeast("decode, against databind 2", 1.6, 1.95, f -> f.mixed("decode")),
            atLeast(
                    "decode, against the token scan of jackson-core",
                    0.5,
                    0.6,
                    f -> Optional.of(f.score("scan", null, "mixed") / f.score("decode", URBANCOOP, "mixed"))),
            atLeast("encode, against databind 2", 1.75, 2.2, f -> f.mixed("encode")),
            atLeast("decode, against the fastest peer at the same work", 1.5, 1.5, f -> f.sameWork("decode")),
            atLeast("encode, against the fastest peer at the same work", 1.2, 1.2, f -> f.sameWork("encode")),
            atMost("kB allocated to decode one project", 2.3, 2.0, Figures::kilobytes),
            atMost("first record of a fresh JVM, against databind 2", 0.22, 0.22, Figures::first),
            atLeast(
                    "two threads, times one, against databind 2",
                    0.95,
                    1.0,
                    f -> Optional.of(f.timesOneThread(URBANCOOP) / f.timesOneThread(DATABIND))),
            atLeast("lines of a file read by two threads, times one", 1.8, 1.8, Figures::linesByTwo),
            atLeast("constraints of clean records, against Hibernate Validator", 10, 10, f -> f.constraints("clean")),
            atLeast(
                    "constraints of records with a violation, against Hibernate Validator",
                    5,
                    5,
                    f -> f.constraints("broken")),
            atLeast("first verdict, against Hibernate Validator", 18, 18, Figures::firstVerdict),
            atMost("all rules by all processors again, µs a record", 10, 10, Figures::rules),
            atMost("digest of a dataset, times its reading", 1, 1, f -> f.operation("digest")),
            atMost("a dataset without personal data, times its reading", 1, 1, f -> f.operation("redacted")),
            atMost("difference of two datasets, times the reading of one", 1, 1, f -> f.operation("diff")));

    /** What is measured, empty if this was left out. */
    @FunctionalInterface
    private interface Measured {
        Optional<Double> of(Figures figures);
    }

    private record Aim(String what, double floor, double aim, boolean atLeast, Measured measured) {

        Optional<String> row(Figures figures) {
            return measured.of(figures)
                    .map(value -> String.format(
                            Locale.ROOT,
                            "| %s | %.2f | %.2f | %.2f | %s |\n",
                            what,
                            floor,
                            aim,
                            value,
                            verdict(value)));
        }

        private String verdict(double value) {
            return reaches(value, aim) ? "aim reached" : reaches(value, floor) ? "floor reached" : "**missed**";
        }

        private boolean reaches(double value, double wanted) {
            return atLeast ? value >= wanted : value <= wanted;
        }
    }

    private static Aim atLeast(String what, double floor, double aim, Measured measured) {
        return new Aim(what, floor, aim, true, measured);
    }

    private static Aim atMost(String what, double floor, double aim, Measured measured) {
        return new Aim(what, floor, aim, false, measured);
    }

    /** Writes the section of the page that says what was reached. */
    String aims() {
        StringBuilder text = new StringBuilder("## Aims\n\n| | floor | aim | measured | |\n|---|--:|--:|--:|---|\n");
        AIMS.forEach(aim -> aim.row(this).ifPresent(text::append));
        return text.append('\n').toString();
    }

    JsonNode result(String benchmark, @Nullable String library, @Nullable String corpus) {
        return find(benchmark, library, corpus)
                .orElseThrow(() ->
                        new IllegalStateException("Not measured: " + benchmark + " of " + library + ", " + corpus));
    }

    private Optional<JsonNode> find(String benchmark, @Nullable String library, @Nullable String corpus) {
        return StreamSupport.stream(all.get("jmh").spliterator(), false)
                .filter(result -> result.get("benchmark").asText().endsWith('.' + benchmark))
                .filter(result -> is(result, "library", library) && is(result, "corpus", corpus))
                .findFirst();
    }

    private static boolean is(JsonNode result, String parameter, @Nullable String value) {
        return value == null
                || value.equals(result.path("params").path(parameter).asText());
    }

    double score(String benchmark, @Nullable String library, String corpus) {
        return score(result(JSON + benchmark, library, corpus));
    }

    private static double score(JsonNode result) {
        return result.get("score").asDouble();
    }

    double timesOneThread(String library) {
        return result("ThreadsBenchmark.decodeInTurns", library, "mixed")
                .get("timesOneThread")
                .asDouble();
    }

    private Optional<Double> mixed(String benchmark) {
        return Optional.of(score(benchmark, DATABIND, "mixed") / score(benchmark, URBANCOOP, "mixed"));
    }

    private Optional<Double> sameWork(String benchmark) {
        double ours = score(benchmark, URBANCOOP, "projects");
        return Performance.SAME_WORK.stream()
                .flatMap(library -> find(JSON + benchmark, library, "projects").stream())
                .map(result -> score(result) / ours)
                .min(Comparator.naturalOrder());
    }

    /** Of the largest dataset. */
    private Optional<JsonNode> largest(String section) {
        JsonNode rows = all.path("process").path(section);
        return Optional.ofNullable(rows.get(rows.size() - 1));
    }

    private Optional<Double> rules() {
        return largest("allRules").map(row -> row.get("microsecondsAgain").asDouble());
    }

    private Optional<Double> operation(String name) {
        return largest("operations")
                .map(row -> row.get(name).asDouble() / row.get("read").asDouble());
    }

    private Optional<Double> kilobytes() {
        return Optional.of(
                result(JSON + "decode", URBANCOOP, "projects").get("allocated").asDouble() / 1000);
    }

    private Optional<Double> first() {
        return Optional.of(first(URBANCOOP) / first(DATABIND));
    }

    private double first(String library) {
        for (JsonNode row : all.get("process").get("first")) {
            if (row.get("library").asText().equals(library)) {
                return row.get("milliseconds").asDouble();
            }
        }
        throw new IllegalStateException("Not measured: the first record of " + library);
    }

    private Optional<Double> linesByTwo() {
        double one = 0;
        double two = 0;
        for (JsonNode row : all.get("process").get("stream")) {
            String library = row.get("library").asText();
            one = library.equals(Probe.ROOMY.get(0))
                    ? row.path("microsecondsAgain").asDouble()
                    : one;
            two = library.equals(Probe.ROOMY.get(1))
                    ? row.path("microsecondsAgain").asDouble()
                    : two;
        }
        return two == 0 ? Optional.empty() : Optional.of(one / two);
    }

    private Optional<Double> constraints(String records) {
        // Operations in a time, not the time of one.
        return Optional.of(score(result("ValidationBenchmark." + records + "Urbancoop", null, null))
                / score(result("ValidationBenchmark." + records + "Hibernate", null, null)));
    }

    private Optional<Double> firstVerdict() {
        return Optional.of(score(result("FirstVerdictBenchmark.firstVerdictHibernate", null, null))
                / score(result("FirstVerdictBenchmark.firstVerdictUrbancoop", null, null)));
    }
}
