package org.urbancoop.exchange.reading;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.tree.DatasetOfEntries;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.json.tree.PartSource;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;

/** The entries that are made of the parts of a document of JSON; a part that cannot be read is a rejected one. */
public final class PartEntries extends PartByPart {

    /** How far reading goes before it is told, in bytes. */
    private static final int STRETCH = 100_000;

    private final PartSource parts;
    private final Function<JsonPart, List<ReadEntry>> reading;
    private final Progress progress;
    private long told;
    /** Whether the document itself was refused, by its syntax or as one of another format. */
    private boolean isRefused;

    /**
     * Starts to read.
     *
     * @param parts the document
     * @param reading makes entries of a part that has a value
     * @param progress is told the bytes that were read
     */
    public PartEntries(PartSource parts, Function<JsonPart, List<ReadEntry>> reading, Progress progress) {
        super(parts);
        this.parts = parts;
        this.reading = reading;
        this.progress = progress;
        progress.at(Progress.Phase.READING, 0, Progress.UNKNOWN);
    }

    @Override
    ReadResult result(DatasetOfEntries dataset, boolean mayInvent) {
        ReadResult result = dataset.result(mayInvent && !isRefused);
        return isRefused ? withoutHeader(result) : AttributionCopy.leaveOut(result);
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
    @Nullable
    List<ReadEntry> readOn() throws IOException {
        @Nullable JsonPart part = parts.next();
        long done = parts.bytes();
        if (part == null || done - told >= STRETCH) {
            told = done;
            progress.at(Progress.Phase.READING, done, part == null ? done : Progress.UNKNOWN);
        }
        if (part == null) {
            return null;
        }
        List<ReadEntry> entries = part.value().isPresent() ? reading.apply(part) : List.of(rejected(part));
        isRefused |= part.isRest() && isRefused(entries);
        return entries;
    }

    private static boolean isRefused(List<ReadEntry> entries) {
        return entries.size() == 1
                && entries.get(0).problems().stream()
                        .anyMatch(problem ->
                                problem.isError() && !problem.code().equals(ReadingProblem.MISSING_HEADER.code()))
                && entries.get(0).value().isEmpty();
    }

    private static ReadEntry rejected(JsonPart part) {
        return ReadEntry.builder()
                .pointer(part.pointer())
                .location(Optional.of(part.location()).filter(Location::isKnown))
                .raw(part.raw())
                .addAllProblems(part.problems())
                .build();
    }
}
