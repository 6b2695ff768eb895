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
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.json.tree.JsonParts;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;

/** The entries that are made of the parts of a document of JSON; a part that cannot be read is a rejected one. */
public final class PartEntries implements EntryReader {

    /** How far reading goes before it is told, in bytes. */
    private static final int STRETCH = 100_000;

    private final JsonParts parts;
    private final Function<JsonPart, List<ReadEntry>> reading;
    private final Progress progress;
    private final Deque<ReadEntry> ready = new ArrayDeque<>();
    private long told;
    private boolean isEnded;
    private boolean isClosed;

    /**
     * Starts to read.
     *
     * @param parts the document
     * @param reading makes entries of a part that has a value
     * @param progress is told the bytes that were read
     */
    public PartEntries(JsonParts parts, Function<JsonPart, List<ReadEntry>> reading, Progress progress) {
        this.parts = parts;
        this.reading = reading;
        this.progress = progress;
        progress.at(Progress.Phase.READING, 0, Progress.UNKNOWN);
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
                ready.addAll(part.value().isPresent() ? reading.apply(part) : List.of(rejected(part)));
            }
            long done = parts.bytes();
            if (isEnded || done - told >= STRETCH) {
                told = done;
                progress.at(Progress.Phase.READING, done, isEnded ? done : Progress.UNKNOWN);
            }
        }
        return !ready.isEmpty();
    }

    private static @Nullable JsonPart next(JsonParts parts) {
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
