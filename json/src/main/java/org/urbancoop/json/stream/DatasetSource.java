package org.urbancoop.json.stream;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.stream.JsonSyntax.Fault;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * One document with large arrays of records, cut at the elements of these arrays without holding the document. What is
 * left of it, the header, is read last.
 *
 * <p>The verdict is that of reading the document as a whole: the same grammar finds where it stops being JSON, and the
 * same tables read the records and the header. Only the records before such a fault have already been handed out.
 */
public final class DatasetSource implements RecordSource {

    private static final int BATCH = 1 << 17;

    private final InputStream stream;
    private final JsonLimits limits;
    private final boolean constraints;
    private final StreamWindow window;
    private final Remainder rest = new Remainder();
    private int restValues;
    private final Set<Member<?, ?>> seen = new HashSet<>();
    /** The arrays that were cut, which the header seems to have empty. */
    private final Set<JsonPointer> cut = new HashSet<>();

    private State state = State.START;
    /** The array of records that is being cut. */
    private @Nullable Member<?, ?> array;

    private int index;
    private long records;
    /** Where the record starts that is being cut, or the header. */
    private Location unitStart = Location.of(1, 1);

    private Location headerStart = unitStart;
    private @Nullable ReadRecord last;
    private boolean ended;

    private enum State {
        /** Before the document. */
        START,
        /** After the name of a member. */
        MEMBER,
        /** Before an element of an array of records. */
        ELEMENT,
        /** After a member or an element. */
        AFTER,
        /** After the document's value. */
        TRAILING
    }

    /** An element as it was cut off. */
    private static final class Element {
        private final byte[] bytes;
        private final Location location;
        private final JsonPointer pointer;
        private final ObjectCodec<?, ?> table;
        private final long recordsBefore;

        Element(byte[] bytes, Location location, JsonPointer pointer, ObjectCodec<?, ?> table, long recordsBefore) {
            this.bytes = bytes;
            this.location = location;
            this.pointer = pointer;
            this.table = table;
            this.recordsBefore = recordsBefore;
        }
    }

    /**
     * Cuts a stream.
     *
     * @param stream the document, in UTF-8
     * @param limits how large the header and each record may be, and the rest
     * @param constraints whether constraints are checked
     */
    public DatasetSource(InputStream stream, JsonLimits limits, boolean constraints) {
        this.stream = stream;
        this.limits = limits;
        this.constraints = constraints;
        this.window = new StreamWindow(stream, limits);
    }

    @Override
    public @Nullable Callable<List<ReadRecord>> next() throws IOException {
        if (ended) {
            return null;
        }
        List<Element> elements = new ArrayList<>();
        long until = bytes() + BATCH;
        try {
            while (bytes() < until && elements.size() < RecordSource.MOST && !ended) {
                Element element = nextElement();
                if (element != null) {
                    elements.add(element);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        ReadRecord end = last;
        return () -> {
            List<ReadRecord> read = new ArrayList<>();
            for (Element element : elements) {
                read.add(read(element));
            }
            if (end != null) {
                read.add(end);
            }
            return read;
        };
    }

    private ReadRecord read(Element element) {
        Decoded<?> decoded = decode(element);
        Extensible value = (Extensible) decoded.value().orElse(null);
        String raw = value != null ? "" : new String(element.bytes, StandardCharsets.UTF_8);
        return ReadRecord.of(value, element.pointer, element.location, raw, below(element.pointer, decoded.problems()));
    }

    private Decoded<?> decode(Element element) {
        return Document.readRecord(
                element.bytes, element.location, element.table, limits, constraints, element.recordsBefore);
    }

    private static List<JsonProblem> below(JsonPointer pointer, List<JsonProblem> problems) {
        return problems.stream()
                .map(problem -> problem.withPointer(pointer.resolve(problem.pointer())))
                .toList();
    }

    /**
     * Goes on to the next element of an array of records, if it comes within the next step; sets {@link #last} at the
     * end.
     */
    private @Nullable Element nextElement() {
        switch (state) {
            case START -> start();
            case MEMBER -> member();
            case ELEMENT -> {
                return element();
            }
            case AFTER -> after();
            case TRAILING -> trailing();
        }
        return null;
    }

    private void start() {
        window.limit(limits.recordSize());
        rest.start(window.locate(0));
        if (window.passByteOrderMark()) {
            rest.append(window.bytes(), 0, window.at());
        }
        int c = window.skipSpace();
        window.keepFromHere();
        headerStart = window.locate(window.at());
        unitStart = headerStart;
        rest.start(headerStart);
        Fault fault = c == '{' ? window.open() : window.value();
        if (!fails(fault)) {
            state = window.takeOpened() ? State.MEMBER : State.TRAILING;
        }
    }

    private void member() {
        Member<?, ?> member = records(window.name());
        // What stands there twice is refused with the header.
        boolean isFirst = member != null && seen.add(member);
        if (member == null || !isFirst || window.space() != '[') {
            state = fails(window.value()) ? state : State.AFTER;
            return;
        }
        int bracket = window.at();
        if (fails(window.open())) {
            return;
        }
        state = State.AFTER;
        if (window.takeOpened()) {
            rest.append(window.bytes(), window.kept(), bracket + 1);
            array = member;
            index = 0;
            cut.add(JsonPointer.ROOT.child(member.name()));
            state = State.ELEMENT;
        }
    }

    private static @Nullable Member<?, ?> records(String name) {
        for (Member<?, ?> member : DatasetCodec.CODEC.members()) {
            if (member.codec() instanceof ObjectCodec && member.name().equals(name)) {
                return member;
            }
        }
        return null;
    }

    private @Nullable Element element() {
        window.skipSpace();
        window.keepFromHere();
        window.limit(limits.recordSize());
        unitStart = window.locate(window.at());
        Fault fault = window.value();
        if ((records >= limits.records() && isOneTooMany(fault)) || fails(fault)) {
            return null;
        }
        state = State.AFTER;
        byte[] bytes = window.copyKept(window.at());
        Element element =
                new Element(bytes, unitStart, elementPointer(), (ObjectCodec<?, ?>) array().codec(), records++);
        index++;
        return element;
    }

    /** Ends reading at a record that is beyond their number, which reading it says before anything else. */
    private boolean isOneTooMany(@Nullable Fault fault) {
        int end = fault == null ? window.at() : fault.offset();
        List<JsonProblem> problems = problemsOfRecord(window.copyKept(end));
        if (!problems.isEmpty() && problems.get(0).code() == ProblemCode.TOO_MANY_RECORDS) {
            end(List.of(), problems.get(0));
        }
        return ended;
    }

    private JsonPointer elementPointer() {
        return JsonPointer.ROOT.child(array().name()).child(index);
    }

    private Member<?, ?> array() {
        Member<?, ?> member = array;
        if (member == null) {
            throw new IllegalStateException("No array of records is being read");
        }
        return member;
    }

    private void after() {
        if (array == null) {
            if (!fails(window.next())) {
                state = window.takeClosed() ? State.TRAILING : State.MEMBER;
            }
            return;
        }
        window.skipSpace();
        window.keepFromHere();
        if (fails(window.next())) {
            return;
        }
        state = State.ELEMENT;
        if (window.takeClosed()) {
            // The header goes on with the bracket.
            array = null;
            window.keepFrom(window.at() - 1);
            window.limit(Math.max(0, limits.recordSize() - rest.length()));
            unitStart = headerStart;
            rest.start(window.locate(window.kept()));
            state = State.AFTER;
        }
    }

    private void trailing() {
        rest.append(window.bytes(), window.kept(), window.at());
        window.skipSpace();
        window.keepFromHere();
        if (fails(window.trailing())) {
            return;
        }
        byte[] text = rest.toByteArray();
        Decoded<? extends Extensible> decoded =
                Document.readRest(text, rest.lines(), DatasetCodec.CODEC, limits, constraints);
        List<JsonProblem> problems = problemsOfHeader(decoded.problems());
        Extensible header = decoded.value().orElse(null);
        String raw = header != null ? "" : new String(text, StandardCharsets.UTF_8);
        last = ReadRecord.of(header, JsonPointer.ROOT, headerStart, raw, problems);
        ended = true;
    }

    /** Ends reading if there is a fault, or if what is being cut is larger than may be. */
    private boolean fails(@Nullable Fault fault) {
        boolean isRecord = state == State.ELEMENT;
        int values = window.takeValues();
        restValues += isRecord ? 0 : values;
        boolean tooMany = (isRecord ? values : restValues) > limits.values();
        if (tooMany || window.isOversized()) {
            end(
                    List.of(),
                    ProblemSink.tooLarge(
                            isRecord ? elementPointer() : JsonPointer.ROOT,
                            unitStart,
                            isRecord,
                            tooMany ? "values" : "recordSize",
                            limits));
        } else if (fault != null) {
            byte[] before = window.copyKept(fault.offset());
            List<JsonProblem> inRecord = isRecord ? problemsOfRecord(before) : List.of();
            if (!isRecord && array == null) {
                rest.append(before, 0, before.length);
            }
            end(inRecord, Document.problem(fault, window.locate(fault.offset())));
        }
        return ended;
    }

    private List<JsonProblem> problemsOfRecord(byte[] before) {
        IntFunction<Location> lines = new LineCounter(before, 0, unitStart)::locate;
        return below(
                elementPointer(),
                Document.problemsBefore(
                        before, lines, array().codec(), Document.Unit.RECORD, limits, constraints, records));
    }

    private List<JsonProblem> problemsOfHeader(List<JsonProblem> problems) {
        return problems.stream()
                .filter(problem -> problem.code() != ProblemCode.EMPTY_MEMBER || !cut.contains(problem.pointer()))
                .toList();
    }

    /** Ends reading with the problem that makes an end of it, after those of the header that stand before it. */
    private void end(List<JsonProblem> inRecord, JsonProblem problem) {
        List<JsonProblem> problems = new ArrayList<>(problemsOfHeader(Document.problemsBefore(
                rest.toByteArray(), rest.lines(), DatasetCodec.CODEC, Document.Unit.DATASET, limits, constraints, 0)));
        problems.addAll(inRecord);
        problems.add(problem);
        last = ReadRecord.of(null, problem.pointer(), problem.location(), problem.text(), problems);
        ended = true;
    }

    @Override
    public long bytes() {
        return window.passed();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
