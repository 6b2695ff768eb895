package org.urbancoop.exchange.reading;

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
import org.urbancoop.progress.Progress;

/** The entries that are made of the parts of a file that is no JSON; a part that cannot be read is a rejected one. */
public final class TreeEntries implements EntryReader {

    /** What makes entries of parts. */
    public interface Reading {

        /** Makes entries of a part that can be read. */
        List<ReadEntry> read(TreePart part);

        /** Makes the entries that are left at the end of the file, such as the header. */
        List<ReadEntry> end();

        /** Checks whether the file is of another format, so that nothing more is read of it. */
        boolean isRefused();
    }

    private final TreeSource parts;
    private final Reading reading;
    private final Progress progress;
    private final Deque<ReadEntry> ready = new ArrayDeque<>();
    private boolean isEnded;
    private boolean isClosed;
    private long read;

    /**
     * Starts to read.
     *
     * @param parts the file
     * @param reading makes entries of its parts
     * @param progress is told the parts that were read
     */
    public TreeEntries(TreeSource parts, Reading reading, Progress progress) {
        this.parts = parts;
        this.reading = reading;
        this.progress = progress;
    }

    /** Reads all entries into a dataset, and closes them. */
    public ReadResult dataset(boolean mayInvent) throws IOException {
        try (this) {
            DatasetOfEntries dataset =
                    new DatasetOfEntries(ReadingProblem.MISSING_HEADER.words(), ReadingProblem.MISSING_HEADER.hint());
            forEachRemaining(dataset::add);
            return dataset.result(mayInvent);
        }
    }

    @Override
    public boolean hasNext() {
        if (isClosed) {
            throw new IllegalStateException("The reader is closed");
        }
        while (ready.isEmpty() && !isEnded) {
            @Nullable TreePart part = next(parts);
            if (part == null) {
                isEnded = true;
                ready.addAll(reading.end());
            } else {
                ready.addAll(part.fault().isPresent() ? List.of(faulty(part)) : reading.read(part));
                isEnded = reading.isRefused();
                progress.at(Progress.Phase.READING, ++read, Progress.UNKNOWN);
            }
        }
        return !ready.isEmpty();
    }

    private static @Nullable TreePart next(TreeSource parts) {
        try {
            return parts.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadEntry faulty(TreePart part) {
        TreePart.Fault fault = part.fault().orElseThrow();
        Problems problems = new Problems();
        problems.add(fault.kind(), part.node(problems), fault.what());
        return part.rejected(problems);
    }

    @Override
    public ReadEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    @Override
    public void close() throws IOException {
        isClosed = true;
        parts.close();
    }
}
