package org.urbancoop.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;

/** How the work of an operation grows with the size of what it is done to, counted and not timed. */
public final class Growth {

    /** Four times the size, with room for arrays that are doubled; what compares pairs takes sixteen times the work. */
    public static final double ABOUT_LINEAR = 7;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Growth() {}

    /**
     * Counts the bytes that this thread allocates.
     *
     * @param work what is done
     * @return a number of bytes
     */
    public static long allocated(Runnable work) {
        long before = THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
        work.run();
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    /**
     * Compares what an operation allocates for some elements and for four times as many.
     *
     * @param size the number of elements
     * @param prepared makes so many elements, and what is done to them
     * @return how many times as much is allocated for four times as many
     */
    public static double ofAllocation(int size, IntFunction<Runnable> prepared) {
        // Once for nothing, for what is loaded when it is first used.
        prepared.apply(size).run();
        Runnable few = prepared.apply(size);
        Runnable many = prepared.apply(4 * size);
        return (double) allocated(many) / allocated(few);
    }
}
