package org.urbancoop.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * How much more two threads read than one. They take turns of some hundredths of a second, for a machine is not as fast
 * in each second.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 4, time = 1)
public class ThreadsBenchmark {

    private static final int PASSES = 25;

    /** For JMH. */
    public ThreadsBenchmark() {}

    /** The second thread. */
    @State(Scope.Benchmark)
    public static class Second {

        /** For JMH. */
        public Second() {}

        private final ExecutorService thread = Executors.newSingleThreadExecutor();

        /** Ends it. */
        @TearDown
        public void stop() {
            thread.shutdown();
        }
    }

    /** The times of an iteration. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Turns {

        /** For JMH. */
        public Turns() {}

        /** In one thread, in nanoseconds. */
        public long alone;
        /** In two, each of which reads as much. */
        public long together;
        /** How many records a thread read in one of the two. */
        public long records;

        /**
         * Gets the time for a record in one thread.
         *
         * @return the nanoseconds
         */
        public double oneThread() {
            return (double) alone / records;
        }

        /**
         * Gets the time for a record in each of two threads.
         *
         * @return the nanoseconds
         */
        public double eachOfTwo() {
            return (double) together / records;
        }

        /**
         * Gets how many records two threads read while one reads one.
         *
         * @return the ratio, 2 at best
         */
        public double timesOneThread() {
            return 2.0 * alone / together;
        }
    }

    /**
     * Bytes to records in one thread, then in two.
     *
     * @param documents the documents
     * @param library who reads
     * @param second the second thread
     * @param turns takes the times
     * @param hole takes the results
     * @throws IOException if the library says so
     * @throws ExecutionException if the library says so in the second thread
     * @throws InterruptedException if somebody interrupts
     */
    @Benchmark
    public void decodeInTurns(
            JsonBenchmark.Documents documents,
            JsonBenchmark.Library library,
            Second second,
            Turns turns,
            Blackhole hole)
            throws IOException, ExecutionException, InterruptedException {
        Turn alone = read(documents, library);
        Future<Turn> other = second.thread.submit(() -> read(documents, library));
        Turn own = read(documents, library);
        turns.alone += alone.time;
        turns.together += (own.time + other.get().time) / 2;
        turns.records += (long) PASSES * documents.all.length;
        hole.consume(alone);
        hole.consume(own);
        hole.consume(other);
    }

    /** What a thread did in its turn. */
    private record Turn(long time, List<Object> values) {}

    private static Turn read(JsonBenchmark.Documents documents, JsonBenchmark.Library library) throws IOException {
        Object[] values = new Object[documents.all.length];
        long start = System.nanoTime();
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < values.length; i++) {
                values[i] = library.codec.read(documents.all[i].bytes(), documents.all[i].kind());
            }
        }
        return new Turn(System.nanoTime() - start, Arrays.asList(values));
    }
}
