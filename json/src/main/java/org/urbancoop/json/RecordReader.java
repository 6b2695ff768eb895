package org.urbancoop.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
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
import org.urbancoop.json.reading.ReadRecord;
import org.urbancoop.json.stream.RecordSource;

/**
 * Reads records one after the other, such as the lines of a file of any length, in memory that does not grow with it.
 *
 * <p>It is an iterator and a stream, once; to be used by one thread and closed. What cannot be read is told in its place:
 * {@link ReadRecord#value()} is then empty.
 */
public final class RecordReader implements Iterator<ReadRecord>, AutoCloseable {

    private static final int PROGRESS_EVERY = 10_000;

    private final RecordSource source;
    private final Deque<Future<List<ReadRecord>>> ahead = new ArrayDeque<>();
    private Iterator<ReadRecord> current = Collections.emptyIterator();
    private @Nullable ExecutorService pool;
    private int threads = 1;
    private Progress progress = (records, bytes) -> {};
    private long records;
    private boolean ended;

    RecordReader(RecordSource source) {
        this.source = source;
    }

    /** Is told how far reading has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Takes the state, after each {@value RecordReader#PROGRESS_EVERY} records and at the end.
         *
         * @param records how many records were read, rejected ones included
         * @param bytes how many bytes of text they took, rounded up to what was read ahead
         */
        void at(long records, long bytes);
    }

    /**
     * Sets by how many threads records are read; their order stays.
     *
     * @param number the number of threads, 1 or more; 1 unless set
     * @return this reader
     * @throws IllegalArgumentException if the number is below 1
     * @throws IllegalStateException if reading has begun
     */
    public RecordReader parallel(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("The number of threads is 1 or more, not " + number);
        }
        checkNotBegun();
        threads = number;
        return this;
    }

    /**
     * Sets who is told how far reading has come, in the thread that reads.
     *
     * @param listener the listener
     * @return this reader
     * @throws IllegalStateException if reading has begun
     */
    public RecordReader onProgress(Progress listener) {
        checkNotBegun();
        progress = Objects.requireNonNull(listener, "listener");
        return this;
    }

    private void checkNotBegun() {
        if (records > 0 || !ahead.isEmpty() || ended) {
            throw new IllegalStateException("Reading has begun");
        }
    }

    /**
     * Checks whether there is another record.
     *
     * @return true if there is
     * @throws UncheckedIOException if the stream fails
     */
    @Override
    public boolean hasNext() {
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
     */
    @Override
    public ReadRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more than " + records + " records");
        }
        if (++records % PROGRESS_EVERY == 0) {
            progress.at(records, source.bytes());
        }
        return current.next();
    }

    /**
     * Gets the records as a stream, to be closed with this reader.
     *
     * @return the records that were not read yet, in order
     */
    public Stream<ReadRecord> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Cuts off batches until enough are being read ahead; gets the oldest. */
    private @Nullable Future<List<ReadRecord>> nextBatch() {
        int enough = threads == 1 ? 1 : 2 * threads;
        while (!ended && ahead.size() < enough) {
            Callable<List<ReadRecord>> batch = cut();
            if (batch == null) {
                ended = true;
                progress.at(records, source.bytes());
            } else {
                ahead.add(start(batch));
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
     * Ends reading and closes the stream.
     *
     * @throws IOException if the stream cannot be closed
     */
    @Override
    public void close() throws IOException {
        ended = true;
        ahead.clear();
        current = Collections.emptyIterator();
        if (pool != null) {
            pool.shutdownNow();
        }
        source.close();
    }
}
