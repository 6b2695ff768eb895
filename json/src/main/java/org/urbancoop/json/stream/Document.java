package org.urbancoop.json.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private static final int EXCERPT = 80;
    private static final Location START = new Location(1, 1);

    private final byte[] bytes;
    private final int to;
    private final Location first;
    private final JsonLimits limits;
    private final ProblemSink sink;
    private int from;
    private @Nullable LineCounter lines;

    Document(byte[] bytes, int from, int to, Location first, JsonLimits limits, ProblemSink sink) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.first = first;
        this.limits = limits;
        this.sink = sink;
    }

    /** How a document is read, besides its table. */
    public enum Unit {
        /** The value is not a record but may hold some. */
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
        T value = new Document(bytes, 0, bytes.length, START, limits, sink).readValue(codec, unit);
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
        Decoded<T> decoded = new Document(bytes, 0, bytes.length, START, limits, sink).read(codec, unit);
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
        return new Document(bytes, from, to, first, limits, sink).read(codec, unit);
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
        byte[] before = text.substring(0, lone).getBytes(StandardCharsets.UTF_8);
        return Optional.of(new JsonProblem(
                ProblemCode.LONE_SURROGATE,
                JsonPointer.ROOT,
                new LineCounter(before, 0, START).locate(before.length),
                text.substring(lone, lone + 1),
                "expected characters, but the text holds half of a surrogate pair",
                "read the bytes of the file instead of a text made of them"));
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
            return readValue(new CleanIn(bytes, from, to, typed, limits, sink), codec, unit);
        } catch (CleanIn.GivenUpException e) {
            checkEncoding();
            if (isByteOrderMark()) {
                // The parser would pass this one, too.
                throw syntax(null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be read", e);
        }
        try (JacksonIn in = new JacksonIn(this, bytes, from, to, typed, limits, sink)) {
            return readValue(in, codec, unit);
        } catch (JsonProcessingException e) {
            throw syntax(e);
        } catch (IOException e) {
            throw new UncheckedIOException("A document in memory cannot fail to be read", e);
        }
    }

    private <T> @Nullable T readValue(JsonIn in, ValueCodec<T> codec, Unit unit) throws IOException {
        if (in.next() == JsonIn.END) {
            throw new UrbancoopJsonException(
                    problem(ProblemCode.EMPTY_DOCUMENT, locate(to), "", "the document is empty", ""));
        }
        T value = unit == Unit.DATASET ? codec.read(in) : in.readRecord(codec);
        if (in.next() != JsonIn.END) {
            throw syntax(null);
        }
        return value;
    }

    private void skipByteOrderMark() {
        if (isByteOrderMark()) {
            sink.add(problem(
                    ProblemCode.BYTE_ORDER_MARK,
                    first,
                    "",
                    "the document starts with a byte-order mark, which is skipped",
                    "save it as UTF-8 without one"));
            from += 3;
        }
    }

    private void checkEncoding() {
        int check = Utf8.check(bytes, from, to);
        for (int i = from; i < Math.min(from + 4, to) && check < 0; i++) {
            check = bytes[i] == 0 ? i : check;
        }
        if (check >= 0) {
            StringBuilder hex = new StringBuilder();
            for (int i = check; i < Math.min(check + 4, to); i++) {
                hex.append(hex.length() == 0 ? "" : " ").append(String.format("%02X", bytes[i]));
            }
            throw new UrbancoopJsonException(problem(
                    ProblemCode.MALFORMED_UTF8,
                    locate(check),
                    hex.toString(),
                    "the bytes here are no UTF-8",
                    check < from + 4 ? "it may be UTF-16 or another encoding: save it as UTF-8" : "save it as UTF-8"));
        }
    }

    private boolean isByteOrderMark() {
        return to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }

    private UrbancoopJsonException syntax(@Nullable JsonProcessingException cause) {
        JsonSyntax.Fault fault = JsonSyntax.firstFault(bytes, from, to);
        JsonProblem problem;
        if (fault != null) {
            int end = Math.min(fault.offset() + EXCERPT, to);
            String text = new String(bytes, fault.offset(), end - fault.offset(), StandardCharsets.UTF_8);
            problem = new JsonProblem(
                    fault.code(), fault.pointer(), locate(fault.offset()), firstLine(text), fault.rule(), fault.hint());
        } else {
            // The parser's own limits, such as that on names, are what is left.
            int offset = cause == null || cause.getLocation() == null
                    ? from
                    : from + (int) Math.max(0, cause.getLocation().getByteOffset());
            String words = cause == null ? "" : cause.getOriginalMessage();
            problem = problem(ProblemCode.TEXT_TOO_LONG, locate(offset), "", "the parser gave up: " + words, "");
        }
        return new UrbancoopJsonException(problem, cause);
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
        LineCounter counter = lines;
        if (counter == null) {
            counter = new LineCounter(bytes, from, first);
            lines = counter;
        }
        return counter.locate(offset);
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
     * @param typed whether it carries its type
     * @param pretty whether a person is to read it
     * @return the document in UTF-8
     * @throws UrbancoopJsonException if a text has no UTF-8
     */
    public static <T> byte[] write(T value, ValueCodec<T> codec, boolean typed, boolean pretty) {
        return write(value, codec, typed, pretty, Progress.NONE, Progress.UNKNOWN);
    }

    /**
     * Writes a value to an array, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec its table
     * @param typed whether it carries its type
     * @param pretty whether a person is to read it
     * @param progress who is told
     * @param total how many records it has
     * @return the document
     * @throws UrbancoopJsonException if a text has no UTF-8
     */
    public static <T> byte[] write(
            T value, ValueCodec<T> codec, boolean typed, boolean pretty, Progress progress, long total) {
        try {
            progress.at(Progress.Phase.WRITING, 0, total);
            Utf8Out out = new Utf8Out(typed, pretty, null, progress, total);
            write(out, value, codec);
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
     * @param typed whether it carries its type
     * @param pretty whether a person is to read it
     * @param stream where to
     * @throws IOException if the stream fails
     * @throws UrbancoopJsonException if a text has no UTF-8
     */
    public static <T> void write(T value, ValueCodec<T> codec, boolean typed, boolean pretty, OutputStream stream)
            throws IOException {
        write(new Utf8Out(typed, pretty, stream), value, codec);
    }

    /**
     * Writes a value to a stream, which is neither flushed nor closed, and tells how far it has come.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param codec its table
     * @param typed whether it carries its type
     * @param pretty whether a person is to read it
     * @param progress who is told
     * @param total how many records it has
     * @param stream where to
     * @throws IOException if the stream fails
     * @throws UrbancoopJsonException if a text has no UTF-8
     */
    public static <T> void write(
            T value,
            ValueCodec<T> codec,
            boolean typed,
            boolean pretty,
            Progress progress,
            long total,
            OutputStream stream)
            throws IOException {
        progress.at(Progress.Phase.WRITING, 0, total);
        write(new Utf8Out(typed, pretty, stream, progress, total), value, codec);
        progress.at(Progress.Phase.WRITING, total, total);
    }

    private static <T> void write(Utf8Out out, T value, ValueCodec<T> codec) throws IOException {
        try {
            codec.write(out, value);
            out.finish();
        } catch (UnwritableException e) {
            throw e.toProblem();
        }
    }
}
