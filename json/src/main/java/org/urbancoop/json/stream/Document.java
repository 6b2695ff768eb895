package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.outcome.DecodedFactory;
import org.urbancoop.json.outcome.Locations;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.json.table.UncleanDocumentException;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.JsonPointer;

/** Reads a JSON document in memory as a whole. */
public final class Document implements Locations {

    private static final DecodedFactory DECODED = DecodedFactory.get();

    /** U+FEFF in UTF-8. */
    static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static final Location START = Location.of(1, 1);

    private final byte[] bytes;
    private final int to;
    private final Location first;
    private final JsonLimits limits;
    private final ProblemSink sink;
    private final long recordsBefore;
    private int from;
    private @Nullable IntFunction<Location> lines;
    /** Finds places where something was cut out of the document. */
    private @Nullable IntFunction<Location> restLines;

    Document(Slice slice, Location first, JsonLimits limits, ProblemSink sink, long recordsBefore) {
        this.bytes = slice.bytes;
        this.from = slice.from;
        this.to = slice.to;
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
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @param progress who is told
     * @throws UrbancoopJsonException if there is an error; the first one is told
     */
    public static <T> T require(
            byte[] bytes, ValueCodec<T> codec, Unit unit, JsonLimits limits, boolean constraints, Progress progress) {
        progress.at(Progress.Phase.READING, 0, bytes.length);
        ProblemSink sink = new ProblemSink(true, constraints, limits, progress, bytes.length);
        Slice slice = Slice.of(bytes);
        T value = readClean(slice, codec, unit, limits, sink, 0);
        if (value == null) {
            value = new Document(slice, START, limits, sink, 0).readUnclean(codec, unit);
        }
        progress.at(Progress.Phase.READING, bytes.length, bytes.length);
        return Objects.requireNonNull(value, "What is refused is thrown");
    }

    /**
     * Reads what is good in a document, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param bytes the document's bytes, not copied
     * @param codec the value's table
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @param progress who is told
     * @return what was read
     */
    public static <T> Decoded<T> read(
            byte[] bytes, ValueCodec<T> codec, Unit unit, JsonLimits limits, boolean constraints, Progress progress) {
        progress.at(Progress.Phase.READING, 0, bytes.length);
        ProblemSink sink = new ProblemSink(false, constraints, limits, progress, bytes.length);
        Decoded<T> decoded = new Document(Slice.of(bytes), START, limits, sink, 0).read(codec, unit);
        progress.at(Progress.Phase.READING, bytes.length, bytes.length);
        return decoded;
    }

    /**
     * Reads what is good in a document.
     *
     * @param <T> the type of the value
     * @param first where the document starts
     * @param codec the value's table
     * @param unit how it is read
     * @param limits how much is read
     * @param constraints whether constraints are checked
     * @return what was read
     */
    public static <T> Decoded<T> read(
            Slice slice, Location first, ValueCodec<T> codec, Unit unit, JsonLimits limits, boolean constraints) {
        ProblemSink sink = new ProblemSink(false, constraints, limits);
        return new Document(slice, first, limits, sink, 0).read(codec, unit);
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
        return new Document(Slice.of(bytes), first, limits, sink, recordsBefore).read(codec, Unit.RECORD);
    }

    /** Reads a document out of which something was cut, so that its places are not those of its bytes. */
    static <T> Decoded<T> readRest(
            byte[] bytes, IntFunction<Location> lines, ValueCodec<T> codec, JsonLimits limits, boolean constraints) {
        ProblemSink sink = new ProblemSink(false, constraints, limits);
        Document document = new Document(Slice.of(bytes), lines.apply(0), limits, sink, 0);
        document.lines = lines;
        document.restLines = lines;
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
        Document document = new Document(Slice.of(bytes), lines.apply(0), limits, sink, recordsBefore);
        document.lines = lines;
        try {
            document.skipByteOrderMark();
            document.readUpTo(document.slice(), false, codec, unit);
        } catch (UrbancoopJsonException e) {
            sink.addLast(e.getProblem());
        }
        return List.copyOf(sink.problems());
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
        return DECODED.create(null, List.of(problem), List.of(), Locations.NONE);
    }

    private <T> Decoded<T> read(ValueCodec<T> codec, Unit unit) {
        T value = null;
        try {
            value = readValue(codec, unit);
        } catch (UrbancoopJsonException e) {
            sink.addLast(e.getProblem());
        }
        List<RejectedRecord> rejected = List.copyOf(sink.rejected());
        return DECODED.create(value, sink.problems(), rejected, this);
    }

    private <T> @Nullable T readValue(ValueCodec<T> codec, Unit unit) {
        T value = readClean(slice(), codec, unit, limits, sink, recordsBefore);
        return value == null ? readUnclean(codec, unit) : value;
    }

    /** Reads a document without problems; null if it may have one, of which nothing was told. */
    private static <T> @Nullable T readClean(
            Slice slice, ValueCodec<T> codec, Unit unit, JsonLimits limits, ProblemSink sink, long recordsBefore) {
        int size = slice.to - slice.from;
        if (size > limits.size()) {
            return null;
        }
        try {
            FastJsonIn in = new FastJsonIn(slice, unit == Unit.TYPED_RECORD, limits, sink, recordsBefore);
            if (in.next() != JsonIn.END) {
                T value = readTokens(in, codec, unit, size);
                return in.next() == JsonIn.END ? value : null;
            }
        } catch (UncleanDocumentException e) {
            // What is wrong, if anything is, has to be found with its place.
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be read", e);
        }
        return null;
    }

    private <T> @Nullable T readUnclean(ValueCodec<T> codec, Unit unit) {
        if (to - from > limits.size()) {
            throw new UrbancoopJsonException(tooLarge(limits, first));
        }
        if (skipByteOrderMark()) {
            T value = readClean(slice(), codec, unit, limits, sink, recordsBefore);
            if (value != null) {
                return value;
            }
        }
        JsonSyntax.Fault fault = JsonSyntax.firstFault(slice(), limits);
        T value =
                readUpTo(fault == null ? slice() : new Slice(bytes, from, fault.offset()), fault == null, codec, unit);
        if (fault != null) {
            throw new UrbancoopJsonException(problem(fault, locate(fault.offset())));
        }
        return value;
    }

    /** Reads what stands before the first fault: what is wrong with it is told, whatever comes of the document. */
    private <T> @Nullable T readUpTo(Slice part, boolean whole, ValueCodec<T> codec, Unit unit) {
        boolean typed = unit == Unit.TYPED_RECORD;
        try (JacksonIn in = new JacksonIn(this, part, typed, limits, sink, recordsBefore)) {
            return in.next() == JsonIn.END ? null : readTokens(in, codec, unit, to - from);
        } catch (IOException e) {
            // No class of the parser is named here: it is loaded for documents that are not clean.
            Optional<JacksonIn.Fault> fault = JacksonIn.fault(e);
            if (fault.isEmpty()) {
                throw new UncheckedIOException("A document in memory cannot fail to be read", e);
            }
            if (!whole) {
                return null;
            }
            throw new UrbancoopJsonException(
                    problem(
                            ProblemCode.MALFORMED_JSON,
                            locate(part.from + fault.get().offset()),
                            "",
                            "the parser gave up: " + fault.get().message(),
                            ""),
                    e);
        }
    }

    private static <T> @Nullable T readTokens(JsonIn in, ValueCodec<T> codec, Unit unit, long size) throws IOException {
        if (unit == Unit.RECORD || unit == Unit.TYPED_RECORD) {
            return in.readRecord(codec);
        }
        if (unit == Unit.WHOLE) {
            return codec.read(in);
        }
        in.bound(false);
        in.expect(size);
        T value = codec.read(in);
        in.checkSize();
        return value;
    }

    private Slice slice() {
        return new Slice(bytes, from, to);
    }

    private boolean skipByteOrderMark() {
        boolean starts = isByteOrderMark(bytes, from, to);
        if (starts) {
            sink.add(problem(
                    ProblemCode.BYTE_ORDER_MARK,
                    first,
                    "",
                    "the document starts with a byte-order mark, which is skipped",
                    "save it as UTF-8 without one"));
            from += BYTE_ORDER_MARK.length;
        }
        return starts;
    }

    static boolean isByteOrderMark(byte[] bytes, int from, int to) {
        int end = from + BYTE_ORDER_MARK.length;
        return end <= to && Arrays.equals(bytes, from, end, BYTE_ORDER_MARK, 0, BYTE_ORDER_MARK.length);
    }

    static JsonProblem problem(JsonSyntax.Fault fault, Location location) {
        return JsonProblem.of(fault.code(), fault.pointer(), location, fault.text(), fault.rule(), fault.hint());
    }

    static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end > 0 ? text.substring(0, end) : text;
    }

    private static JsonProblem problem(ProblemCode code, Location location, String text, String rule, String hint) {
        return JsonProblem.of(code, JsonPointer.ROOT, location, text, rule, hint);
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

    @Override
    public Optional<Location> find(JsonPointer pointer) {
        int found = PointerLocator.find(slice(), pointer.steps());
        return found < 0 ? Optional.empty() : Optional.of(counter().apply(from + found));
    }

    @Override
    public Map<JsonPointer, Location> findAll(Collection<JsonPointer> pointers) {
        IntFunction<Location> counter = counter();
        Map<JsonPointer, Location> locations = new LinkedHashMap<>();
        // In ascending order, so that lines are counted once.
        PointerLocator.findAll(slice(), pointers).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(found -> locations.put(found.getKey(), counter.apply(from + found.getValue())));
        return locations;
    }

    @Override
    public Optional<byte[]> document() {
        return Optional.of(Arrays.copyOfRange(bytes, from, to));
    }

    /** Counts from the start, or, where something was cut out, by the places of what was left. */
    private IntFunction<Location> counter() {
        IntFunction<Location> pieces = restLines;
        return pieces == null ? new LineCounter(bytes, from, first)::locate : pieces;
    }
}
