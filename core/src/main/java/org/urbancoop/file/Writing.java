package org.urbancoop.file;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes replacements, one after the other or several at a time; once it is closed, nothing of it is at work. */
final class Writing implements AutoCloseable {

    private final @Nullable ExecutorService pool;
    private final List<Future<?>> started = new ArrayList<>();

    private Writing(@Nullable ExecutorService pool) {
        this.pool = pool;
    }

    static Writing by(int threads) {
        int most = Math.min(threads, Runtime.getRuntime().availableProcessors());
        return new Writing(
                most == 1
                        ? null
                        : Executors.newFixedThreadPool(most, task -> {
                            Thread thread = new Thread(task, "urbancoop-file-writer");
                            thread.setDaemon(true);
                            return thread;
                        }));
    }

    void write(Replacement replacement, AtomicFile.Content content) throws IOException {
        if (pool == null) {
            replacement.write(content);
        } else {
            started.add(pool.submit(() -> {
                replacement.write(content);
                return replacement;
            }));
        }
    }

    /** Waits for all; what went wrong first, in the order of the files, is thrown. */
    void join() throws IOException {
        for (Future<?> each : started) {
            try {
                each.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                InterruptedIOException interrupted = new InterruptedIOException("Interrupted while files were written");
                interrupted.initCause(e);
                throw interrupted;
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
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

    /** Ends what is not written yet, for its files go, and waits until nobody writes to them any more. */
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
