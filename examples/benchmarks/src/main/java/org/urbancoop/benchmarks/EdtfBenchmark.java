package org.urbancoop.benchmarks;

import java.time.LocalDate;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.urbancoop.time.Edtf;

/**
 * Plain days, {@code YYYY-MM-DD}, with {@link Edtf} and with {@link LocalDate}: parsed, written, and both.
 *
 * <p>Run with {@code -prof gc} it shows what each leaves on the heap: {@code Edtf} its result and nothing else.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EdtfBenchmark {

    private static final int DAYS = 1024;

    private final String[] texts = new String[DAYS];
    private final LocalDate[] dates = new LocalDate[DAYS];

    /** Fills in days of the years 1900 to 2099, the same ones in every run. */
    public EdtfBenchmark() {
        Random random = new Random(1);
        long first = LocalDate.of(1900, 1, 1).toEpochDay();
        int length = (int) (LocalDate.of(2100, 1, 1).toEpochDay() - first);
        for (int i = 0; i < DAYS; i++) {
            dates[i] = LocalDate.ofEpochDay(first + random.nextInt(length));
            texts[i] = dates[i].toString();
        }
    }

    /**
     * Text to {@code Edtf}.
     *
     * @param sink takes the results, so that they are not optimized away
     */
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public void parseEdtf(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Edtf.parse(text));
        }
    }

    /**
     * Text to {@code LocalDate}.
     *
     * @param sink takes the results, so that they are not optimized away
     */
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public void parseLocalDate(Blackhole sink) {
        for (String text : texts) {
            sink.consume(LocalDate.parse(text));
        }
    }

    /**
     * {@code LocalDate} to {@code Edtf} to text.
     *
     * @param sink takes the results, so that they are not optimized away
     */
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public void formatEdtf(Blackhole sink) {
        for (LocalDate date : dates) {
            sink.consume(Edtf.of(date).toString());
        }
    }

    /**
     * {@code LocalDate} to text.
     *
     * @param sink takes the results, so that they are not optimized away
     */
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public void formatLocalDate(Blackhole sink) {
        for (LocalDate date : dates) {
            sink.consume(date.toString());
        }
    }

    /**
     * Text to {@code Edtf} and back.
     *
     * @param sink takes the results, so that they are not optimized away
     */
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public void parseAndFormatEdtf(Blackhole sink) {
        for (String text : texts) {
            sink.consume(Edtf.parse(text).toString());
        }
    }

    /**
     * Text to {@code LocalDate} and back.
     *
     * @param sink takes the results, so that they are not optimized away
     */
    @Benchmark
    @OperationsPerInvocation(DAYS)
    public void parseAndFormatLocalDate(Blackhole sink) {
        for (String text : texts) {
            sink.consume(LocalDate.parse(text).toString());
        }
    }
}
