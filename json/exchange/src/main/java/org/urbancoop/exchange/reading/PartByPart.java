package org.urbancoop.exchange.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.tree.DatasetOfEntries;

/** The entries of a file that is read part by part, each of which makes some. */
abstract class PartByPart implements EntryReader {

    private final Closeable file;
    private final Deque<ReadEntry> ready = new ArrayDeque<>();
    private boolean isEnded;
    private boolean isClosed;

    PartByPart(Closeable file) {
        this.file = file;
    }

    /** Reads on: gets the entries of the next part; null when nothing is left. */
    abstract @Nullable List<ReadEntry> readOn() throws IOException;

    /** Reads all entries into a dataset, and closes them. */
    public ReadResult dataset(boolean mayInvent) throws IOException {
        try (this) {
            DatasetOfEntries dataset =
                    new DatasetOfEntries(ReadingProblem.MISSING_HEADER.words(), ReadingProblem.MISSING_HEADER.hint());
            forEachRemaining(dataset::add);
            return result(dataset, mayInvent);
        }
    }

    ReadResult result(DatasetOfEntries dataset, boolean mayInvent) {
        return dataset.result(mayInvent);
    }

    @Override
    public final boolean hasNext() {
        if (isClosed) {
            throw new IllegalStateException("The reader is closed");
        }
        while (ready.isEmpty() && !isEnded) {
            @Nullable List<ReadEntry> entries = read();
            isEnded = entries == null;
            if (entries != null) {
                ready.addAll(entries);
            }
        }
        return !ready.isEmpty();
    }

    private @Nullable List<ReadEntry> read() {
        try {
            return readOn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public final ReadEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public final void close() throws IOException {
        isClosed = true;
        file.close();
    }
}
