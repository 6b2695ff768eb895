package org.urbancoop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does work in the caller's thread, or in several that end with it; once they are closed, none is at work. */
public final class Workers implements AutoCloseable {

    private final @Nullable ExecutorService pool;
    private final String what;

    private Workers(@Nullable ExecutorService pool, String what) {
        this.pool = pool;
        this.what = what;
    }

    /**
     * What a worker does.
     *
     * @param <R> what comes of it
     */
    @FunctionalInterface
    public interface Work<R> {
        /** Does it. */
        R run() throws IOException;
    }

    /**
     * Starts workers.
     *
     * @param threads the most threads, of which no more work than there are processors; 1 is the caller's own
     * @param what they do, as threads and errors name it, such as {@code writing files}
     */
    public static Workers by(int threads, String what) {
        int most = Math.min(threads, Runtime.getRuntime().availableProcessors());
        return new Workers(
                most == 1
                        ? null
                        : Executors.newFixedThreadPool(most, task -> {
                            Thread thread = new Thread(task, "urbancoop " + what);
                            thread.setDaemon(true);
                            return thread;
                        }),
                what);
    }

    /** Starts work; the caller's own thread does it at once, and throws what goes wrong. */
    public <R> Future<R> start(Work<R> work) throws IOException {
        return pool == null ? CompletableFuture.completedFuture(work.run()) : pool.submit(work::run);
    }

    /** Waits for what comes of work; what went wrong is thrown. */
    public <R> R get(Future<R> started) throws IOException {
        try {
            return started.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException("Interrupted while " + what);
            interrupted.initCause(e);
            throw interrupted;
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    private static IOException thrown(@Nullable Throwable cause) throws IOException {
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException checked ? checked : new IOException(cause);
    }

    /** Ends what is not done yet, and waits until nobody works on it any more. */
    @Override
    public void close() {
        if (pool == null) {
            return;
        }
        pool.shutdownNow();
        boolean interrupted = false;
        while (true) {
            try {
                if (pool.awaitTermination(1, TimeUnit.MINUTES)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
