package org.urbancoop.json.stream;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.ReadRecord;

/** Cuts a stream into batches of records. Cutting is quick and in order; reading a batch may be done by any thread. */
public interface RecordSource extends Closeable {

    /** The most records of a batch: what is wrong with the shortest ones takes a thousand times their bytes. */
    int MOST = 2_000;

    /**
     * Cuts off the next batch.
     *
     * @return reads the batch; null after the last one
     */
    @Nullable
    Callable<List<ReadRecord>> next() throws IOException;

    /**
     * Gets how much was cut off so far.
     *
     * @return the number of bytes of text
     */
    long bytes();
}
