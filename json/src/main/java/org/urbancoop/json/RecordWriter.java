package org.urbancoop.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.stream.LineWriter;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;

/**
 * Writes records one a line (NDJSON), each with its {@code type}, in memory that does not grow with their number.
 *
 * <p>To be used by one thread and closed; closing writes what is still held back.
 *
 * @since 0.1.0
 */
public final class RecordWriter implements AutoCloseable {

    private final OutputStream stream;
    private final LineWriter lines;
    private final Progress progress;
    private long written;
    private long total = Progress.UNKNOWN;
    private boolean closed;

    RecordWriter(OutputStream stream, JsonLimits limits, Progress progress) {
        this.stream = stream;
        this.lines = new LineWriter(stream, limits);
        this.progress = progress;
    }

    /**
     * Writes one line.
     *
     * @param value a record, a declared total, or a dataset as the header, of which records are written, too, if it has
     *     any
     * @return this writer
     * @throws IOException if the stream fails
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if a text holds half of a surrogate pair; nothing of
     *     the line is written then
     * @throws IllegalArgumentException if the value is none of these
     * @throws IllegalStateException if the writer is closed
     */
    public RecordWriter write(Extensible value) throws IOException {
        Objects.requireNonNull(value, "value");
        checkOpen();
        if (written == 0) {
            progress.at(Progress.Phase.WRITING, 0, total);
        }
        lines.write(value);
        progress.at(Progress.Phase.WRITING, ++written, total);
        return this;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The writer is closed; write before that");
        }
    }

    /**
     * Writes a dataset: its header, then its records, then its declared totals, one a line.
     *
     * @param dataset the dataset
     * @return this writer
     * @throws IOException if the stream fails
     * @throws org.urbancoop.json.problem.UrbancoopJsonException if a text holds half of a surrogate pair
     * @throws IllegalStateException if the writer is closed
     */
    public RecordWriter writeAll(Dataset dataset) throws IOException {
        Objects.requireNonNull(dataset, "dataset");
        checkOpen();
        total = progress == Progress.NONE ? Progress.UNKNOWN : written + 1 + UrbancoopJson.size(dataset);
        write(dataset.withoutRecords());
        for (CooperationRecord entry : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            write(entry);
        }
        for (DeclaredTotal declared : dataset.getDeclaredTotals()) {
            write(declared);
        }
        total = Progress.UNKNOWN;
        return this;
    }

    /**
     * Writes what is held back and closes the stream. Closing it again does nothing.
     *
     * @throws IOException if the stream fails
     */
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        if (written > 0) {
            progress.at(Progress.Phase.WRITING, written, written);
        }
        try (OutputStream closing = stream) {
            lines.flush();
            closing.flush();
        }
    }
}
