package org.urbancoop.exchange.reading;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.progress.Progress;

/** The entries that are made of the parts of a file that is no JSON; a part that cannot be read is a rejected one. */
public final class TreeEntries extends PartByPart {

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
    private boolean isOver;
    private long read;

    /**
     * Starts to read.
     *
     * @param parts the file
     * @param reading makes entries of its parts
     * @param progress is told the parts that were read
     */
    public TreeEntries(TreeSource parts, Reading reading, Progress progress) {
        super(parts);
        this.parts = parts;
        this.reading = reading;
        this.progress = progress;
    }

    @Override
    @Nullable
    List<ReadEntry> readOn() throws IOException {
        if (isOver) {
            return null;
        }
        @Nullable TreePart part = parts.next();
        if (part == null) {
            isOver = true;
            return reading.end();
        }
        List<ReadEntry> entries = part.fault().isPresent() ? List.of(faulty(part)) : reading.read(part);
        isOver = reading.isRefused();
        progress.at(Progress.Phase.READING, ++read, Progress.UNKNOWN);
        return entries;
    }

    private static ReadEntry faulty(TreePart part) {
        TreePart.Fault fault = part.fault().orElseThrow();
        Problems problems = new Problems();
        problems.add(fault.kind(), part.node(problems), fault.what());
        return part.rejected(problems);
    }
}
