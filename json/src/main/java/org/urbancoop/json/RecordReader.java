package org.urbancoop.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.stream.RecordSource;
import org.urbancoop.progress.Progress;

/**
 * Reads records one after the other, such as the lines of a file of any length, in memory that does not grow with it.
 *
 * <p>It is an iterator and a stream, once; to be used by one thread and closed. What cannot be read is told in its
 * place: {@link ReadRecord#value()} is then empty.
 *
 * @since 0.1.0
 */
public final class RecordReader implements Iterator<ReadRecord>, AutoCloseable {

    private final RecordSource source;
    private final Deque<Future<List<ReadRecord>>> ahead = new ArrayDeque<>();
    private Iterator<ReadRecord> current = Collections.emptyIterator();
    private @Nullable ExecutorService pool;
    private final Progress progress;
    private final long total;
    private int threads = 1;
    private long records;
    private boolean begun;
    private boolean ended;
    private boolean closed;

    RecordReader(RecordSource source, Progress progress, long total) {
        this.source = source;
        this.progress = progress;
        this.total = total;
    }

    /**
     * Sets by how many threads records are read; their order stays. More of them than there are processors, or
     * stretches to read, would gain nothing, so no more are started.
     *
     * @param number the number of threads at the most, 1 or more; 1 unless set
     * @return this reader
     * @throws IllegalArgumentException if the number is below 1
     * @throws IllegalStateException if reading has begun
     */
    public RecordReader parallel(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads is 1 or more, not " + number);
        }
        checkNotBegun();
        threads = Math.min(number, Runtime.getRuntime().availableProcessors());
        return this;
    }

    private void checkNotBegun() {
        checkOpen();
        if (begun) {
            throw new IllegalStateException("Reading has begun; set the number of threads before it");
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The reader is closed; what was not read by then is not known");
        }
    }

    /**
     * Checks whether there is another record.
     *
     * @return true if there is
     * @throws UncheckedIOException if the stream fails
     * @throws IllegalStateException if the reader is closed: that is no end
     */
    @Override
    public boolean hasNext() {
        checkOpen();
        while (!current.hasNext()) {
            Future<List<ReadRecord>> batch = nextBatch();
            if (batch == null) {
                return false;
            }
            current = join(batch).iterator();
        }
        return true;
    }

    /**
     * Gets the next record.
     *
     * @return the record, or what is wrong with it
     * @throws NoSuchElementException if there is none
     * @throws UncheckedIOException if the stream fails
     * @throws IllegalStateException if the reader is closed
     */
    @Override
    public ReadRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more than " + records + " records");
        }
        records++;
        return current.next();
    }

    /**
     * Gets the records as a stream. Closing it closes this reader, and the other way round.
     *
     * @return the records that were not read yet, in order
     */
    public Stream<ReadRecord> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(() -> {
                    try {
                        close();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /** Cuts off batches until enough are being read ahead; gets the oldest. */
    private @Nullable Future<List<ReadRecord>> nextBatch() {
        if (!begun) {
            begun = true;
            progress.at(Progress.Phase.READING, 0, total);
        }
        int enough = threads == 1 ? 1 : 2 * threads;
        while (!ended && ahead.size() < enough) {
            Callable<List<ReadRecord>> batch = cut();
            long bytes = source.bytes();
            if (batch == null) {
                ended = true;
                progress.at(Progress.Phase.READING, bytes, bytes);
            } else {
                ahead.add(start(batch));
                // A file may have grown.
                progress.at(Progress.Phase.READING, bytes, total < 0 ? total : Math.max(bytes, total));
            }
        }
        return ahead.poll();
    }

    private @Nullable Callable<List<ReadRecord>> cut() {
        try {
            return source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Future<List<ReadRecord>> start(Callable<List<ReadRecord>> batch) {
        if (threads == 1) {
            FutureTask<List<ReadRecord>> task = new FutureTask<>(batch);
            task.run();
            return task;
        }
        ExecutorService executor = pool;
        if (executor == null) {
            executor = Executors.newFixedThreadPool(threads, task -> {
                Thread thread = new Thread(task, "urbancoop-json-reader");
                thread.setDaemon(true);
                return thread;
            });
            pool = executor;
        }
        return executor.submit(batch);
    }

    private static List<ReadRecord> join(Future<List<ReadRecord>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while records were read", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Records could not be read", e.getCause());
        }
    }

    /**
     * Ends reading and closes the stream. Closing it again does nothing.
     *
     * @throws IOException if the stream cannot be closed
     */
    @Override
    public void close() throws IOException {
        closed = true;
        ended = true;
        ahead.clear();
        current = Collections.emptyIterator();
        if (pool != null) {
            pool.shutdownNow();
        }
        source.close();
    }
}
