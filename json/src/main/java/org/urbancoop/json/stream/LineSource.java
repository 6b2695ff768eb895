package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.dataset.LineCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** One object a line. A line is the unit: whatever is wrong with one, reading goes on with the next. */
public final class LineSource implements RecordSource {

    private static final int BATCH = 1 << 17;
    private static final int EXCERPT = 1 << 10;
    /** How many lines a batch has at first. */
    private static final int FEW = 256;

    private final InputStream stream;
    private final JsonLimits limits;
    private final boolean constraints;
    private byte[] rest = new byte[0];
    private int line = 1;
    private long bytes;
    private boolean ended;

    /**
     * Cuts a stream into lines.
     *
     * @param stream the stream, in UTF-8
     * @param limits how long a line may be, and the rest
     * @param constraints whether constraints are checked
     */
    public LineSource(InputStream stream, JsonLimits limits, boolean constraints) {
        this.stream = stream;
        this.limits = limits;
        this.constraints = constraints;
    }

    @Override
    public @Nullable Callable<List<ReadRecord>> next() throws IOException {
        byte[] batch = rest;
        int length = rest.length;
        int end = lastLineFeed(batch, 0, length) + 1;
        rest = new byte[0];
        if (end == 0) {
            int scanned = length;
            batch = Arrays.copyOf(batch, larger(batch));
            while (true) {
                length = fill(batch, length);
                end = lastLineFeed(batch, scanned, length) + 1;
                if (end > 0 || ended) {
                    break;
                }
                if (length > limits.recordSize()) {
                    return tooLong(batch);
                }
                scanned = length;
                batch = Arrays.copyOf(batch, larger(batch));
            }
            if (ended) {
                end = length;
            }
        }
        byte[] content = batch;
        int first = line;
        int last = 0;
        int[] ends = new int[FEW];
        int count = 0;
        while (last < end && count < MOST) {
            int feed = Texts.endOfLine(batch, last, end);
            line += feed < end ? 1 : 0;
            last = Math.min(feed + 1, end);
            ends = count < ends.length ? ends : Arrays.copyOf(ends, 2 * count);
            ends[count++] = feed;
        }
        rest = Arrays.copyOfRange(batch, last, length);
        bytes += last;
        if (last == 0) {
            return null;
        }
        int[] lines = Arrays.copyOf(ends, count);
        return () -> read(content, lines, first);
    }

    private static int larger(byte[] batch) {
        return (int) Math.min(Math.max(BATCH, 2L * batch.length), Integer.MAX_VALUE - 8);
    }

    private int fill(byte[] batch, int from) throws IOException {
        int count = stream.readNBytes(batch, from, batch.length - from);
        ended = count < batch.length - from;
        return from + count;
    }

    private static int lastLineFeed(byte[] bytes, int from, int to) {
        int i = to - 1;
        while (i >= from && bytes[i] != '\n') {
            i--;
        }
        return i >= from ? i : -1;
    }

    /** Passes a line that is longer than the limit, without keeping it. */
    private Callable<List<ReadRecord>> tooLong(byte[] start) throws IOException {
        byte[] buffer = new byte[BATCH];
        bytes += start.length;
        while (true) {
            int count = stream.readNBytes(buffer, 0, buffer.length);
            int feed = 0;
            while (feed < count && buffer[feed] != '\n') {
                feed++;
            }
            if (feed < count || count < buffer.length) {
                int next = Math.min(feed + 1, count);
                bytes += next;
                rest = Arrays.copyOfRange(buffer, next, count);
                ended = count < buffer.length;
                break;
            }
            bytes += count;
        }
        String raw = new String(start, 0, Math.min(EXCERPT, start.length), StandardCharsets.UTF_8);
        Location location = Location.of(line++, 1);
        JsonProblem problem = ProblemSink.tooLarge(JsonPointer.ROOT, location, true, "recordSize", limits);
        return () -> List.of(ReadRecord.of(null, JsonPointer.ROOT, location, raw, List.of(problem)));
    }

    /** Reads lines, of which is known where each ends. */
    private List<ReadRecord> read(byte[] batch, int[] ends, int firstLine) {
        List<ReadRecord> records = new ArrayList<>(ends.length);
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            if (!isBlank(batch, from, ends[i])) {
                // A carriage return before the line feed is white space to JSON.
                records.add(read(batch, from, ends[i], firstLine + i));
            }
            from = ends[i] + 1;
        }
        return records;
    }

    private static boolean isBlank(byte[] batch, int from, int end) {
        int i = from;
        while (i < end && (batch[i] == ' ' || batch[i] == '\t' || batch[i] == '\r')) {
            i++;
        }
        return i == end;
    }

    private ReadRecord read(byte[] batch, int from, int end, int number) {
        Location location = Location.of(number, 1);
        Decoded<Extensible> decoded = Document.read(
                new Slice(batch, from, end),
                location,
                LineCodec.CODEC,
                Document.Unit.TYPED_RECORD,
                limits,
                constraints);
        Extensible value = decoded.value().orElse(null);
        String raw = value != null ? "" : new String(batch, from, end - from, StandardCharsets.UTF_8).stripTrailing();
        return ReadRecord.of(value, JsonPointer.ROOT, location, raw, decoded.problems());
    }

    @Override
    public long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
