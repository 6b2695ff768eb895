package org.urbancoop.json.stream;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.stream.JsonSyntax.Fault;
import org.urbancoop.json.table.ProblemSink;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * One document of others, cut at the elements of some arrays without holding the document. What
 * is left of it, with these arrays empty, comes last.
 */
public final class ElementSource implements Closeable {

    private final InputStream stream;
    private final Set<String> arrays;
    private final JsonLimits limits;
    private final StreamWindow window;
    private final Remainder rest = new Remainder();
    private final Set<String> seen = new HashSet<>();

    private State state = State.START;
    /** The array that is being cut. */
    private @Nullable JsonPointer array;
    /** The object whose members are being read. */
    private JsonPointer path = JsonPointer.ROOT;

    private int index;
    /** Where the element starts that is being cut, or the document. */
    private Location unitStart = Location.of(1, 1);

    private Location documentStart = unitStart;
    private @Nullable Element last;

    private enum State {
        START,
        /** After the name of a member. */
        MEMBER,
        /** Before an element of an array that is cut. */
        ELEMENT,
        /** After a member or an element. */
        AFTER,
        /** After the document's value. */
        TRAILING,
        ENDED
    }

    /** An element, or what is left of the document. */
    public static final class Element {
        private final JsonPointer pointer;
        private final Location location;
        private final byte[] bytes;
        private final Decoded<ExtensionValue> decoded;
        private final boolean isRest;

        Element(JsonPointer pointer, Location location, byte[] bytes, Decoded<ExtensionValue> decoded, boolean isRest) {
            this.pointer = pointer;
            this.location = location;
            this.bytes = bytes;
            this.decoded = decoded;
            this.isRest = isRest;
        }

        /** Gets its place in the document. */
        public JsonPointer pointer() {
            return pointer;
        }

        /** Gets where it starts. */
        public Location location() {
            return location;
        }

        /** Gets its text, not copied. */
        public byte[] bytes() {
            return bytes;
        }

        /** Gets its value, the places in it, and what is wrong with it; pointers start at the element. */
        public Decoded<ExtensionValue> decoded() {
            return decoded;
        }

        /** Checks whether it is what is left of the document. */
        public boolean isRest() {
            return isRest;
        }
    }

    /**
     * Cuts a stream.
     *
     * @param stream the document, in UTF-8
     * @param arrays the places of the arrays that are cut, such as {@code /features}, in objects alone
     * @param limits how large an element may be, and what is left
     */
    public ElementSource(InputStream stream, Set<String> arrays, JsonLimits limits) {
        this.stream = stream;
        this.arrays = arrays;
        this.limits = limits;
        this.window = new StreamWindow(stream, limits);
    }

    /**
     * Reads on.
     *
     * @return the next element; what is left of the document after the last one; then null
     */
    public @Nullable Element next() throws IOException {
        try {
            while (state != State.ENDED) {
                Element element = step();
                if (element != null) {
                    return element;
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Element end = last;
        last = null;
        return end;
    }

    private @Nullable Element step() {
        switch (state) {
            case START -> start();
            case MEMBER -> member();
            case ELEMENT -> {
                return element();
            }
            case AFTER -> after();
            default -> trailing();
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
        documentStart = window.locate(window.at());
        unitStart = documentStart;
        rest.start(documentStart);
        Fault fault = c == '{' ? window.open() : window.value();
        if (!fails(fault)) {
            state = window.takeOpened() ? State.MEMBER : State.TRAILING;
        }
    }

    private void member() {
        JsonPointer place = path.child(window.name());
        String name = place.toString();
        if (window.space() == '{' && arrays.stream().anyMatch(each -> each.startsWith(name + "/"))) {
            if (!fails(window.open())) {
                boolean isEmpty = !window.takeOpened();
                path = isEmpty ? path : place;
                state = isEmpty ? State.AFTER : State.MEMBER;
            }
            return;
        }
        // Of an array that stands twice, the second one is left where it is, and refused with the rest.
        if (!arrays.contains(name) || !seen.add(name) || window.space() != '[') {
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
            array = place;
            index = 0;
            state = State.ELEMENT;
        }
    }

    private Element element() {
        window.skipSpace();
        window.keepFromHere();
        window.limit(limits.recordSize());
        unitStart = window.locate(window.at());
        if (fails(window.value())) {
            Element end = last;
            last = null;
            if (end == null) {
                throw new IllegalStateException("What fails ends the document");
            }
            return end;
        }
        state = State.AFTER;
        byte[] bytes = window.copyKept(window.at());
        Decoded<ExtensionValue> decoded =
                Document.readRecord(bytes, unitStart, ExtensionValueCodec.CODEC, limits, false, 0);
        return new Element(pointer(index++), unitStart, bytes, decoded, false);
    }

    private JsonPointer pointer(int at) {
        return array == null ? JsonPointer.ROOT : array.child(at);
    }

    private void after() {
        if (array == null) {
            if (!fails(window.next())) {
                boolean isClosed = window.takeClosed();
                boolean isInner = !path.equals(JsonPointer.ROOT);
                if (isClosed && isInner) {
                    List<String> steps = path.steps();
                    path = JsonPointer.of(steps.subList(0, steps.size() - 1));
                }
                state = !isClosed ? State.MEMBER : isInner ? State.AFTER : State.TRAILING;
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
            array = null;
            window.keepFrom(window.at() - 1);
            window.limit(Math.max(0, limits.recordSize() - rest.length()));
            unitStart = documentStart;
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
        IntFunction<Location> lines = rest.lines();
        Decoded<ExtensionValue> decoded = Document.readRest(text, lines, ExtensionValueCodec.CODEC, limits, false);
        last = new Element(JsonPointer.ROOT, documentStart, text, decoded, true);
        state = State.ENDED;
    }

    /** Ends reading if there is a fault, or if what is being cut is larger than may be. */
    private boolean fails(@Nullable Fault fault) {
        boolean isElement = state == State.ELEMENT;
        boolean tooMany = window.takeValues() > limits.values();
        JsonProblem problem = null;
        if (tooMany || window.isOversized()) {
            problem = ProblemSink.tooLarge(
                    isElement ? pointer(index) : JsonPointer.ROOT,
                    unitStart,
                    isElement,
                    tooMany ? "values" : "recordSize",
                    limits);
        } else if (fault != null) {
            problem = Document.problem(fault, window.locate(fault.offset()));
        }
        if (problem != null) {
            int end = Math.min(window.bytes().length, Math.max(window.kept(), window.at()));
            last = new Element(
                    problem.pointer(),
                    problem.location(),
                    window.copyKept(end),
                    Document.refused(problem.withPointer(JsonPointer.ROOT)),
                    true);
            state = State.ENDED;
        }
        return problem != null;
    }

    /** Gets how many bytes were read. */
    public long bytes() {
        return window.passed();
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
