package org.urbancoop.exchange.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.EntryReader;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.tree.DatasetOfEntries;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.json.tree.PartSource;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;

/** The entries that are made of the parts of a document of JSON; a part that cannot be read is a rejected one. */
public final class PartEntries implements EntryReader {

    /** How far reading goes before it is told, in bytes. */
    private static final int STRETCH = 100_000;

    private final PartSource parts;
    private final Function<JsonPart, List<ReadEntry>> reading;
    private final Progress progress;
    private final Deque<ReadEntry> ready = new ArrayDeque<>();
    private long told;
    private boolean isEnded;
    /** Whether the document itself was refused, by its syntax or as one of another format. */
    private boolean isRefused;

    private boolean isClosed;

    /**
     * Starts to read.
     *
     * @param parts the document
     * @param reading makes entries of a part that has a value
     * @param progress is told the bytes that were read
     */
    public PartEntries(PartSource parts, Function<JsonPart, List<ReadEntry>> reading, Progress progress) {
        this.parts = parts;
        this.reading = reading;
        this.progress = progress;
        progress.at(Progress.Phase.READING, 0, Progress.UNKNOWN);
    }

    /** Reads all entries into a dataset, and closes them. */
    public ReadResult dataset(boolean mayInvent) throws IOException {
        try (this) {
            DatasetOfEntries dataset =
                    new DatasetOfEntries(ReadingProblem.MISSING_HEADER.words(), ReadingProblem.MISSING_HEADER.hint());
            forEachRemaining(dataset::add);
            ReadResult result = dataset.result(mayInvent && !isRefused);
            return isRefused ? withoutHeader(result) : result;
        }
    }

    /** Of a document that is refused as a whole, the header that it lacks is no problem of its own. */
    private static ReadResult withoutHeader(ReadResult result) {
        return ReadResult.of(
                null,
                result.problems().stream()
                        .filter(problem -> !problem.code().equals(ReadingProblem.MISSING_HEADER.code()))
                        .toList(),
                result.rejected(),
                result.losses());
    }

    @Override
    public boolean hasNext() {
        if (isClosed) {
            throw new IllegalStateException("The reader is closed");
        }
        while (ready.isEmpty() && !isEnded) {
            @Nullable JsonPart part = next(parts);
            isEnded = part == null;
            if (part != null) {
                List<ReadEntry> entries = part.value().isPresent() ? reading.apply(part) : List.of(rejected(part));
                ready.addAll(entries);
                isRefused |= part.isRest() && isRefused(entries);
            }
            long done = parts.bytes();
            if (isEnded || done - told >= STRETCH) {
                told = done;
                progress.at(Progress.Phase.READING, done, isEnded ? done : Progress.UNKNOWN);
            }
        }
        return !ready.isEmpty();
    }

    private static boolean isRefused(List<ReadEntry> entries) {
        return entries.size() == 1
                && entries.get(0).problems().stream()
                        .anyMatch(problem ->
                                problem.isError() && !problem.code().equals(ReadingProblem.MISSING_HEADER.code()))
                && entries.get(0).value().isEmpty();
    }

    private static @Nullable JsonPart next(PartSource parts) {
        try {
            return parts.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadEntry rejected(JsonPart part) {
        return ReadEntry.builder()
                .pointer(part.pointer())
                .location(Optional.of(part.location()).filter(Location::isKnown))
                .raw(part.raw())
                .addAllProblems(part.problems())
                .build();
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
