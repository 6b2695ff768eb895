package org.urbancoop.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.RecordValidator;

/** What a fresh JVM needs for its first verdict: it has records, and no validator yet. */
@State(Scope.Benchmark)
public class FirstVerdictBenchmark {

    private final List<CooperationRecord> broken = ValidationBenchmark.records(" ");

    /** Makes the records, which is no part of what is measured. */
    public FirstVerdictBenchmark() {}

    /**
     * The first verdict of a fresh JVM, a violation with its message, without a provider.
     *
     * @return what was found, so that nothing is left out
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object firstVerdictUrbancoop() {
        return RecordValidator.standard().validateConstraints(broken.get(0));
    }

    /**
     * The first verdict of a fresh JVM by Hibernate Validator.
     *
     * @return what was found, so that nothing is left out
     */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Fork(10)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Object firstVerdictHibernate() {
        return ValidationBenchmark.hibernate().validate(broken.get(0));
    }
}
