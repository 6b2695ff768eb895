package org.urbancoop.json.growth;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;

/**
 * How the work of an operation grows from n to 8 n, by the bytes that it allocates and by the processor's time of its
 * thread.
 *
 * <p>What is linear takes 8 times as much of either, what takes n log n 10 times, what is quadratic 64 times. So there
 * is room for a processor whose caches are small or shared; what seems to grow too fast is measured again before it
 * counts.
 */
record Growth(int n, double bytes, double time) {

    /** How many times as large the larger input is. */
    static final int FACTOR = 8;

    /** The most that bytes may grow by: above 10, well below 64. Arrays that double add a little to 8. */
    static final int MOST_BYTES = 16;

    /** The most that the time may grow by. */
    static final int MOST_TIME = 26;

    /** What takes less than so much at 8 n is too fast to be quadratic, or to be measured. */
    private static final long FAST_NANOS = 4_000_000;

    /**
     * Writers keep a buffer, so that what is small allocates next to nothing, and what is not no longer fits into it.
     */
    private static final long FEW_BYTES = 2_000_000;

    private static final int RUNS = 2;

    private static final int ATTEMPTS = 3;

    private static final int BEYOND_BUFFERS = 4;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Cost(long bytes, long nanos) {}

    /** Measures what is prepared anew for each run and not measured itself. */
    static Growth of(int n, IntFunction<Callable<?>> prepared) throws Exception {
        Growth least = new Growth(n, Double.MAX_VALUE, Double.MAX_VALUE);
        for (int attempt = 0; attempt < ATTEMPTS && !least.isAllowed(); attempt++) {
            // At last from where the buffer that writers keep is too small for the smaller input, too.
            int from = attempt == ATTEMPTS - 1 ? BEYOND_BUFFERS * n : n;
            // The compiler of the JVM shall have seen what is measured at n, or quadratic work hides behind it.
            cost(from, prepared, RUNS);
            Cost small = cost(from, prepared, RUNS);
            Cost large = cost(FACTOR * from, prepared, RUNS);
            least = new Growth(
                    from,
                    Math.min(
                            least.bytes,
                            large.bytes <= FEW_BYTES ? 0 : (double) large.bytes / Math.max(1, small.bytes)),
                    Math.min(
                            least.time,
                            large.nanos <= FAST_NANOS ? 0 : (double) large.nanos / Math.max(1, small.nanos)));
        }
        return least;
    }

    private static Cost cost(int n, IntFunction<Callable<?>> prepared, int runs) throws Exception {
        Cost least = new Cost(Long.MAX_VALUE, Long.MAX_VALUE);
        for (int run = 0; run < runs; run++) {
            Callable<?> operation = prepared.apply(n);
            long bytes = THREADS.getCurrentThreadAllocatedBytes();
            long nanos = THREADS.getCurrentThreadCpuTime();
            operation.call();
            nanos = THREADS.getCurrentThreadCpuTime() - nanos;
            bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
            least = new Cost(Math.min(least.bytes, bytes), Math.min(least.nanos, nanos));
            if (nanos > 2_000_000_000L) {
                break;
            }
        }
        return least;
    }

    boolean isAllowed() {
        return bytes <= MOST_BYTES && time <= MOST_TIME;
    }
}
