package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.reading.Decoded;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.reading.RejectedRecord;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.Surrogates;
import org.urbancoop.json.table.UnwritableException;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.JsonPointer;

/** One JSON document in memory, read or written as a whole. */
public final class Document {

    /** U+FEFF in UTF-8. */
    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** Longer texts, in UTF-16 units, are encoded into an array of the right size. */
    private static final int LONG = 1 << 28;

    private static final Location START = new Location(1, 1);

    private final byte[] bytes;
    private final int to;
    private final Location first;
    private final JsonLimits limits;
    private final ProblemSink sink;
    private final long recordsBefore;
    private int from;
    private @Nullable IntFunction<Location> lines;

    Document(byte[] bytes, int from, int to, Location first, JsonLimits limits, ProblemSink sink, long recordsBefore) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.first = first;
        this.limits = limits;
        this.sink = sink;
        this.recordsBefore = recordsBefore;
    }

    /** How a document is read, besides its table. */
    public enum Unit {
        /** The value is no record, such as a report. */
        WHOLE,
        /** The value is not a record but holds some. */
        DATASET,
        /** The value is one record, without its type. */
        RECORD,
        /** The value is one record, with its type. */
        TYPED_RECORD
    }

    /**
     * Reads a document that must be whole.
     *
     * @param <T> the type of the value
     * @param bytes the document's bytes
     * @param codec the value's table
     * @param unit how it is read
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @return the value
     * @throws UrbancoopJsonException if there is an error; the first one is told
     */
    public static <T> T require(byte[] bytes, ValueCodec<T> codec, Unit unit, JsonLimits limits, boolean constraints) {
        return require(bytes, codec, unit, limits, constraints, Progress.NONE);
    }

    /**
     * Reads a document that must be whole, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param bytes the document's bytes
     * @param codec the value's table
     * @param unit how it is read
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @param progress who is told
     * @return the value
     * @throws UrbancoopJsonException if there is an error; the first one is told
     */
    public static <T> T require(
            byte[] bytes, ValueCodec<T> codec, Unit unit, JsonLimits limits, boolean constraints, Progress progress) {
        progress.at(Progress.Phase.READING, 0, bytes.length);
        ProblemSink sink = new ProblemSink(true, constraints, limits, progress, bytes.length);
        T value = new Document(bytes, 0, bytes.length, START, limits, sink, 0).readValue(codec, unit);
        progress.at(Progress.Phase.READING, bytes.length, bytes.length);
        return Objects.requireNonNull(value, "What is refused is thrown");
    }

    /**
     * Reads what is good in a document, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param bytes the document's bytes, not copied
     * @param codec the value's table
     * @param unit how it is read
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @param progress who is told
     * @return what was read
     */
    public static <T> Decoded<T> read(
            byte[] bytes, ValueCodec<T> codec, Unit unit, JsonLimits limits, boolean constraints, Progress progress) {
        progress.at(Progress.Phase.READING, 0, bytes.length);
        ProblemSink sink = new ProblemSink(false, constraints, limits, progress, bytes.length);
        Decoded<T> decoded = new Document(bytes, 0, bytes.length, START, limits, sink, 0).read(codec, unit);
        progress.at(Progress.Phase.READING, bytes.length, bytes.length);
        return decoded;
    }

    /**
     * Reads what is good in a document.
     *
     * @param <T> the type of the value
     * @param bytes the document's bytes, not copied
     * @param from the index of the first one
     * @param to the index after the last one
     * @param first where the document starts
     * @param codec the value's table
     * @param unit how it is read
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @return what was read
     */
    public static <T> Decoded<T> read(
            byte[] bytes,
            int from,
            int to,
            Location first,
            ValueCodec<T> codec,
            Unit unit,
            JsonLimits limits,
            boolean constraints) {
        ProblemSink sink = new ProblemSink(false, constraints, limits);
        return new Document(bytes, from, to, first, limits, sink, 0).read(codec, unit);
    }

    /** Reads a record that was cut out of a document, after others. */
    static <T> Decoded<T> readRecord(
            byte[] bytes,
            Location first,
            ValueCodec<T> codec,
            JsonLimits limits,
            boolean constraints,
            long recordsBefore) {
        ProblemSink sink = new ProblemSink(false, constraints, limits);
        return new Document(bytes, 0, bytes.length, first, limits, sink, recordsBefore).read(codec, Unit.RECORD);
    }

    /** Reads a document out of which something was cut, so that its places are not those of its bytes. */
    static <T> Decoded<T> readRest(
            byte[] bytes, IntFunction<Location> lines, ValueCodec<T> codec, JsonLimits limits, boolean constraints) {
        ProblemSink sink = new ProblemSink(false, constraints, limits);
        Document document = new Document(bytes, 0, bytes.length, lines.apply(0), limits, sink, 0);
        document.lines = lines;
        return document.read(codec, Unit.DATASET);
    }

    /** Gets what is wrong with a document, or with a record of one, before the place where it stops being JSON. */
    static List<JsonProblem> problemsBefore(
            byte[] bytes,
            IntFunction<Location> lines,
            ValueCodec<?> codec,
            Unit unit,
            JsonLimits limits,
            boolean constraints,
            long recordsBefore) {
        ProblemSink sink = new ProblemSink(false, constraints, limits);
        Document document = new Document(bytes, 0, bytes.length, lines.apply(0), limits, sink, recordsBefore);
        document.lines = lines;
        try {
            document.skipByteOrderMark();
            document.readUpTo(document.to, false, codec, unit);
        } catch (UrbancoopJsonException e) {
            sink.addLast(e.getProblem());
        }
        return List.copyOf(sink.problems());
    }

    /**
     * Looks for half of a surrogate pair, with which a text has no UTF-8.
     *
     * @param text the document
     * @return what is wrong with it, empty if it can be encoded
     */
    public static Optional<JsonProblem> loneSurrogate(String text) {
        int lone = Surrogates.indexOfLone(text);
        if (lone < 0) {
            return Optional.empty();
        }
        byte[] before = encoded(text.substring(0, lone));
        return Optional.of(new JsonProblem(
                ProblemCode.LONE_SURROGATE,
                JsonPointer.ROOT,
                new LineCounter(before, 0, START).locate(before.length),
                text.substring(lone, lone + 1),
                "expected characters, but the text holds half of a surrogate pair",
                "read the bytes of the file instead of a text made of them"));
    }

    /**
     * Encodes a text.
     *
     * @param text the document, without half of a surrogate pair
     * @param limits how much is read
     * @return the document in UTF-8
     * @throws UrbancoopJsonException if it has more bytes than may be read
     */
    public static byte[] encoded(String text, JsonLimits limits) {
        // Each UTF-16 unit takes a byte at least, and arrays of the JDK's own coder end at a third of what they can
        // hold.
        if (text.length() > limits.size() || (text.length() > LONG && utf8Length(text) > limits.size())) {
            throw new UrbancoopJsonException(tooLarge(limits, START));
        }
        return encoded(text);
    }

    private static byte[] encoded(String text) {
        if (text.length() <= LONG) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        byte[] bytes = new byte[Math.toIntExact(utf8Length(text))];
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text), ByteBuffer.wrap(bytes), true);
        return bytes;
    }

    private static long utf8Length(String text) {
        long length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            // Each half of a pair takes two of its four bytes.
            length += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return length;
    }

    static JsonProblem tooLarge(JsonLimits limits, Location location) {
        return problem(
                ProblemCode.DOCUMENT_TOO_LARGE,
                location,
                "",
                "the document has more than " + limits.size() + " bytes",
                "raise the limit 'size', or read one record after the other");
    }

    /**
     * Refuses a document before it is looked into.
     *
     * @param <T> the type of the value that was wanted
     * @param problem what is wrong
     * @return nothing read
     */
    public static <T> Decoded<T> refused(JsonProblem problem) {
        return Decoded.of(null, List.of(problem), List.of(), pointer -> Optional.empty());
    }

    private <T> Decoded<T> read(ValueCodec<T> codec, Unit unit) {
        T value = null;
        try {
            value = readValue(codec, unit);
        } catch (UrbancoopJsonException e) {
            sink.addLast(e.getProblem());
        }
        List<RejectedRecord> rejected = List.copyOf(sink.rejected());
        int start = from;
        return Decoded.of(
                value,
                sink.problems(),
                rejected,
                pointer -> locationOf(pointer, start),
                pointers -> locationsOf(pointers, start));
    }

    private <T> @Nullable T readValue(ValueCodec<T> codec, Unit unit) {
        if (to - from > limits.size()) {
            throw new UrbancoopJsonException(tooLarge(limits, first));
        }
        skipByteOrderMark();
        boolean typed = unit == Unit.TYPED_RECORD;
        try {
            CleanIn in = new CleanIn(bytes, from, to, typed, limits, sink, recordsBefore);
            if (in.next() != JsonIn.END) {
                T value = readTokens(in, codec, unit);
                if (in.next() == JsonIn.END) {
                    return value;
                }
            }
        } catch (CleanIn.GivenUpException e) {
            // What is wrong, if anything is, is found below.
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be read", e);
        }
        JsonSyntax.Fault fault = JsonSyntax.firstFault(bytes, from, to, limits);
        T value = readUpTo(fault == null ? to : fault.offset(), fault == null, codec, unit);
        if (fault != null) {
            throw new UrbancoopJsonException(problem(fault, locate(fault.offset())));
        }
        return value;
    }

    /** Reads what stands before the first fault: what is wrong with it is told, whatever comes of the document. */
    private <T> @Nullable T readUpTo(int end, boolean whole, ValueCodec<T> codec, Unit unit) {
        boolean typed = unit == Unit.TYPED_RECORD;
        try (JacksonIn in = new JacksonIn(this, bytes, from, end, typed, limits, sink, recordsBefore)) {
            return in.next() == JsonIn.END ? null : readTokens(in, codec, unit);
        } catch (JsonProcessingException e) {
            if (!whole) {
                return null;
            }
            int offset = e.getLocation() == null
                    ? 0
                    : (int) Math.max(0, e.getLocation().getByteOffset());
            throw new UrbancoopJsonException(
                    problem(
                            ProblemCode.MALFORMED_JSON,
                            locate(from + offset),
                            "",
                            "the parser gave up: " + e.getOriginalMessage(),
                            ""),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be read", e);
        }
    }

    private static <T> @Nullable T readTokens(JsonIn in, ValueCodec<T> codec, Unit unit) throws IOException {
        if (unit == Unit.RECORD || unit == Unit.TYPED_RECORD) {
            return in.readRecord(codec);
        }
        if (unit == Unit.DATASET) {
            in.bound(false);
        }
        return codec.read(in);
    }

    private void skipByteOrderMark() {
        if (isByteOrderMark(bytes, from, to)) {
            sink.add(problem(
                    ProblemCode.BYTE_ORDER_MARK,
                    first,
                    "",
                    "the document starts with a byte-order mark, which is skipped",
                    "save it as UTF-8 without one"));
            from += BYTE_ORDER_MARK.length;
        }
    }

    static boolean isByteOrderMark(byte[] bytes, int from, int to) {
        int end = from + BYTE_ORDER_MARK.length;
        return end <= to && Arrays.equals(bytes, from, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    static JsonProblem problem(JsonSyntax.Fault fault, Location location) {
        return new JsonProblem(fault.code(), fault.pointer(), location, fault.text(), fault.rule(), fault.hint());
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end > 0 ? text.substring(0, end) : text;
    }

    private static JsonProblem problem(ProblemCode code, Location location, String text, String rule, String hint) {
        return new JsonProblem(code, JsonPointer.ROOT, location, text, rule, hint);
    }

    /** Counts lines up to a byte. */
    Location locate(int offset) {
        IntFunction<Location> counter = lines;
        if (counter == null) {
            counter = new LineCounter(bytes, from, first)::locate;
            lines = counter;
        }
        return counter.apply(offset);
    }

    private Optional<Location> locationOf(JsonPointer pointer, int start) {
        int found = Places.find(bytes, start, to, pointer.steps());
        return found < 0 ? Optional.empty() : Optional.of(new LineCounter(bytes, start, first).locate(start + found));
    }

    private Map<JsonPointer, Location> locationsOf(Collection<JsonPointer> pointers, int start) {
        LineCounter lines = new LineCounter(bytes, start, first);
        Map<JsonPointer, Location> locations = new LinkedHashMap<>();
        // In ascending order, so that lines are counted once.
        Places.findAll(bytes, start, to, pointers).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(found -> locations.put(found.getKey(), lines.locate(start + found.getValue())));
        return locations;
    }

    /**
     * Writes a value to an array.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec its table
     * @param unit how it is written
     * @param pretty whether a person is to read it
     * @param limits what may be written
     * @return the document in UTF-8
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> byte[] write(T value, ValueCodec<T> codec, Unit unit, boolean pretty, JsonLimits limits) {
        return write(value, codec, unit, pretty, limits, Progress.NONE, Progress.UNKNOWN);
    }

    /**
     * Writes a value to an array, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec its table
     * @param unit how it is written
     * @param pretty whether a person is to read it
     * @param limits what may be written
     * @param progress who is told
     * @param total how many records it has
     * @return the document
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> byte[] write(
            T value, ValueCodec<T> codec, Unit unit, boolean pretty, JsonLimits limits, Progress progress, long total) {
        try {
            progress.at(Progress.Phase.WRITING, 0, total);
            Utf8Out out = new Utf8Out(unit == Unit.TYPED_RECORD, pretty, null, limits, progress, total);
            write(out, value, codec, unit);
            byte[] document = out.toByteArray();
            out.release();
            progress.at(Progress.Phase.WRITING, total, total);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be written", e);
        }
    }

    /**
     * Writes a value to a stream, which is neither flushed nor closed.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec its table
     * @param unit how it is written
     * @param pretty whether a person is to read it
     * @param limits what may be written
     * @param stream where to
     * @throws IOException if the stream fails
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> void write(
            T value, ValueCodec<T> codec, Unit unit, boolean pretty, JsonLimits limits, OutputStream stream)
            throws IOException {
        write(value, codec, unit, pretty, limits, Progress.NONE, Progress.UNKNOWN, stream);
    }

    /**
     * Writes a value to a stream, which is neither flushed nor closed, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec its table
     * @param unit how it is written
     * @param pretty whether a person is to read it
     * @param limits what may be written
     * @param progress who is told
     * @param total how many records it has
     * @param stream where to
     * @throws IOException if the stream fails
     * @throws UrbancoopJsonException if a text has no UTF-8, or if something is beyond a limit
     */
    public static <T> void write(
            T value,
            ValueCodec<T> codec,
            Unit unit,
            boolean pretty,
            JsonLimits limits,
            Progress progress,
            long total,
            OutputStream stream)
            throws IOException {
        progress.at(Progress.Phase.WRITING, 0, total);
        write(new Utf8Out(unit == Unit.TYPED_RECORD, pretty, stream, limits, progress, total), value, codec, unit);
        progress.at(Progress.Phase.WRITING, total, total);
    }

    private static <T> void write(Utf8Out out, T value, ValueCodec<T> codec, Unit unit) throws IOException {
        try {
            if (unit != Unit.WHOLE) {
                out.bound(unit != Unit.DATASET);
            }
            codec.write(out, value);
            out.checkSize();
            out.finish();
        } catch (UnwritableException e) {
            throw e.toProblem();
        }
    }
}
